import { defineMessages } from '../define-messages.ts'

/** The timetable of an event: made, adjusted, published. */
export const timetableMessages = defineMessages({
  'timetable.noSlots': {
    en: 'The event has no sessions yet. Plan its sessions first.',
    ur: 'تقریب کے اوقاتِ ملاقات ابھی طے نہیں۔ پہلے انہیں طے کیجیے۔',
    ru: 'У мероприятия ещё нет сессий. Сначала запланируйте их.',
    kk: 'Іс-шараның сессиялары әлі жоқ. Алдымен соларды жоспарлаңыз.',
  },
  'timetable.noMeetings': {
    en: 'There is no meeting to place yet. Meetings come from matches as the event says, and from accepted requests.',
    ur: 'ابھی کوئی ملاقات نہیں جس کا وقت مقرر ہو۔ ملاقاتیں تقریب کے اصول کے مطابق جوڑوں اور قبول شدہ درخواستوں سے بنتی ہیں۔',
    ru: 'Пока нет ни одной встречи. Они появляются из пар, как задано для мероприятия, и из принятых запросов.',
    kk: 'Әзірге бірде-бір кездесу жоқ. Олар іс-шараның ережесі бойынша жұптардан және қабылданған сұраулардан пайда болады.',
  },
  'timetable.runUnderWay': {
    en: 'The timetable is being made. Wait until that has ended.',
    ur: 'نظام الاوقات بن رہا ہے۔ مکمل ہونے کا انتظار کیجیے۔',
    ru: 'Расписание составляется. Дождитесь окончания.',
    kk: 'Кесте жасалып жатыр. Аяқталуын күтіңіз.',
  },
  'timetable.justTaken': {
    en: 'Somebody has just taken this time or place for another meeting. Look at what is free now and choose again.',
    ur: 'یہ وقت یا جگہ ابھی ابھی کسی اور ملاقات کو دے دی گئی ہے۔ دیکھیے اب کیا خالی ہے اور دوبارہ چنیے۔',
    ru: 'Это время или место только что заняли для другой встречи. Посмотрите, что свободно сейчас, и выберите снова.',
    kk: 'Бұл уақыт не орын жаңа ғана басқа кездесуге берілді. Қазір не бос екенін қарап, қайта таңдаңыз.',
  },
  'timetable.waiverInUse': {
    en: 'The meeting is published without an interpreter. Give it one and publish that first.',
    ur: 'یہ ملاقات مترجم کے بغیر شائع ہو چکی ہے۔ پہلے مترجم دیجیے اور اسے شائع کیجیے۔',
    ru: 'Встреча опубликована без переводчика. Сначала назначьте его и опубликуйте.',
    kk: 'Кездесу аудармашысыз жарияланған. Алдымен аудармашы тағайындап, жариялаңыз.',
  },
  'timetable.unknownSlot': {
    en: 'The event has no such time any more. Choose another one.',
    ur: 'تقریب میں اب یہ وقت موجود نہیں۔ کوئی اور چنیے۔',
    ru: 'Такого времени у мероприятия больше нет. Выберите другое.',
    kk: 'Іс-шарада мұндай уақыт енді жоқ. Басқасын таңдаңыз.',
  },
  'timetable.placeTaken': {
    en: 'This place is not free at that time, or is the booth of somebody else.',
    ur: 'یہ جگہ اس وقت خالی نہیں، یا کسی اور کا سٹال ہے۔',
    ru: 'Это место в выбранное время занято или это чужой стенд.',
    kk: 'Бұл орын сол уақытта бос емес немесе басқа компанияның стенді.',
  },
  'timetable.interpreterTaken': {
    en: 'This interpreter is not free at that time, or does not speak the languages of both.',
    ur: 'یہ مترجم اس وقت فارغ نہیں، یا دونوں کی زبانیں نہیں جانتا۔',
    ru: 'Этот переводчик в выбранное время занят или не говорит на языках обеих сторон.',
    kk: 'Бұл аудармашы сол уақытта бос емес немесе екі жақтың тілін білмейді.',
  },
  'timetable.clash.away': {
    en: '{company} has no time then',
    ur: '{company} اس وقت دستیاب نہیں',
    ru: 'У {company} в это время нет возможности',
    kk: '{company} бұл кезде бос емес',
  },
  'timetable.clash.programme': {
    en: '{company} is at a programme item then',
    ur: '{company} اس وقت پروگرام میں شریک ہے',
    ru: '{company} в это время на мероприятии программы',
    kk: '{company} бұл кезде бағдарлама шарасында',
  },
  'timetable.clash.elsewhere': {
    en: '{company} is at another event then',
    ur: '{company} اس وقت کسی اور تقریب میں ہے',
    ru: '{company} в это время на другом мероприятии',
    kk: '{company} бұл кезде басқа іс-шарада',
  },
  'timetable.clash.meets': {
    en: '{company} meets {other} then',
    ur: '{company} کی اس وقت {other} سے ملاقات ہے',
    ru: '{company} в это время встречается с {other}',
    kk: '{company} бұл кезде {other} компаниясымен кездеседі',
  },
  'timetable.clash.no-place': {
    en: 'No table is free then',
    ur: 'اس وقت کوئی میز خالی نہیں',
    ru: 'В это время нет свободного стола',
    kk: 'Бұл кезде бос үстел жоқ',
  },
  'timetable.clashElsewhere': {
    en: 'A company or one of its people is told to be at another event at one of these times. Make the timetable again: it knows of that.',
    ur: 'ان میں سے کسی وقت ایک کمپنی یا اس کا کوئی فرد کسی اور تقریب میں ہے۔ نظام الاوقات دوبارہ بنائیے: اسے یہ معلوم ہے۔',
    ru: 'В одно из этих времён компания или её представитель уже заняты на другом мероприятии. Составьте расписание заново: оно это учтёт.',
    kk: 'Осы уақыттардың бірінде компания немесе оның өкілі басқа іс-шарада. Кестені қайта жасаңыз: ол мұны ескереді.',
  },
  'timetable.needInterpreters': {
    en: '{count, plural, one {# meeting has} other {# meetings have}} no common language, no interpreter of the pair and no waiver. Give each one or the other, then publish.',
    ur: '{count, plural, one {# ملاقات} other {# ملاقاتوں}} میں نہ مشترک زبان ہے، نہ دونوں زبانوں کا مترجم، نہ استثنا۔ ہر ایک کے لیے مترجم یا استثنا دیجیے، پھر شائع کیجیے۔',
    ru: 'Без общего языка, переводчика и записанного исключения: {count, plural, one {# встреча} few {# встречи} many {# встреч} other {# встречи}}. Назначьте переводчика или запишите исключение, затем публикуйте.',
    kk: '{count, plural, one {# кездесуде} other {# кездесуде}} ортақ тіл де, екі тілді аудармашы да, жазылған ерекше шешім де жоқ. Әрқайсысына біреуін беріп, содан кейін жариялаңыз.',
  },
  'timetable.nothingToPublish': {
    en: 'Nothing has changed since the timetable was last published.',
    ur: 'پچھلی اشاعت کے بعد نظام الاوقات میں کچھ نہیں بدلا۔',
    ru: 'С последней публикации расписание не изменилось.',
    kk: 'Соңғы жарияланғаннан бері кесте өзгерген жоқ.',
  },
})
