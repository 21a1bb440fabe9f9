import { defineMessages } from '../define-messages.ts'

/** Changing an answer, and what a chamber does to an introduction. */
export const answeringMessages = defineMessages({
  'introductions.saidNoForNow': {
    en: 'Thank you for telling us. For an hour you can still change your mind here; then the other side is told politely, without a reason.',
    ur: 'بتانے کا شکریہ۔ ایک گھنٹے تک آپ یہاں اپنا فیصلہ بدل سکتے ہیں؛ پھر دوسرے فریق کو شائستگی سے، وجہ بتائے بغیر، اطلاع دی جائے گی۔',
    ru: 'Спасибо за ответ. В течение часа вы ещё можете передумать здесь; затем другой стороне сообщат вежливо и без причины.',
    kk: 'Жауабыңызға рақмет. Бір сағат ішінде осы жерде ойыңызды өзгерте аласыз; содан кейін екінші жаққа сыпайы түрде, себепсіз хабарланады.',
  },
  'introductions.canChangeYes': {
    en: 'You said yes. You can change your answer until the other company has given its own, at the latest until {moment}.',
    ur: 'آپ نے ہاں کہی ہے۔ دوسری کمپنی کے جواب دینے تک، اور زیادہ سے زیادہ {moment} تک، آپ اپنا جواب بدل سکتے ہیں۔',
    ru: 'Вы согласились. Ответ можно изменить, пока не ответила другая компания, но не позже: {moment}.',
    kk: 'Сіз келістіңіз. Екінші компания жауап бергенше жауабыңызды өзгерте аласыз. Соңғы мерзімі: {moment}.',
  },
  'introductions.canChangeNo': {
    en: 'You said no. Until {moment} you can still change your mind; then the other side is told politely, without a reason.',
    ur: 'آپ نے انکار کیا ہے۔ {moment} تک آپ اپنا فیصلہ بدل سکتے ہیں؛ پھر دوسرے فریق کو شائستگی سے، وجہ بتائے بغیر، اطلاع دی جائے گی۔',
    ru: 'Вы отказались. Передумать можно до: {moment}; затем другой стороне сообщат вежливо и без причины.',
    kk: 'Сіз бас тарттыңыз. Ойыңызды өзгертуге болатын мерзім: {moment}; содан кейін екінші жаққа сыпайы түрде, себепсіз хабарланады.',
  },
  'introductions.changeToYes': {
    en: 'Change to yes, introduce us',
    ur: 'جواب ہاں میں بدلیے، ہمارا تعارف کرائیے',
    ru: 'Изменить на «да», познакомьте нас',
    kk: '«Иә» деп өзгерту, таныстырыңыз',
  },
  'introductions.changeToNo': { en: 'Change to no', ur: 'جواب انکار میں بدلیے', ru: 'Изменить на «нет»', kk: '«Жоқ» деп өзгерту' },
  'introductions.cannotReopen': {
    en: 'This introduction cannot be opened again: it has not ended, or its event or its match has.',
    ur: 'یہ تعارف دوبارہ نہیں کھولا جا سکتا: یا یہ ختم نہیں ہوا، یا اس کی تقریب یا جوڑ ختم ہو چکا ہے۔',
    ru: 'Это знакомство нельзя открыть снова: оно не завершено либо мероприятие или пара уже не действуют.',
    kk: 'Бұл таныстыруды қайта ашуға болмайды: ол аяқталмаған не іс-шара немесе жұп жарамсыз.',
  },
  'introductions.reason': { en: 'Reason', ur: 'وجہ', ru: 'Причина', kk: 'Себебі' },
  'introductions.reasonHelp': {
    en: 'Kept for the two chambers; the companies are not told.',
    ur: 'صرف دونوں ایوانوں کے لیے؛ کمپنیوں کو نہیں بتائی جاتی۔',
    ru: 'Только для двух палат; компаниям её не сообщают.',
    kk: 'Екі палата үшін ғана; компанияларға айтылмайды.',
  },
  'introductions.cancel': { en: 'Cancel the introduction', ur: 'تعارف منسوخ کیجیے', ru: 'Отменить знакомство', kk: 'Таныстыруды тоқтату' },
  'introductions.cancelQuestion': {
    en: 'Both companies are told that the chambers have withdrawn the introduction.',
    ur: 'دونوں کمپنیوں کو بتایا جائے گا کہ ایوانوں نے تعارف واپس لے لیا ہے۔',
    ru: 'Обеим компаниям сообщат, что палаты отозвали знакомство.',
    kk: 'Екі компанияға да палаталардың таныстыруды қайтарып алғаны хабарланады.',
  },
  'introductions.cancelled': {
    en: 'The introduction is cancelled; the companies are being told.',
    ur: 'تعارف منسوخ ہو گیا؛ کمپنیوں کو اطلاع دی جا رہی ہے۔',
    ru: 'Знакомство отменено; компаниям сообщают.',
    kk: 'Таныстыру тоқтатылды; компанияларға хабарлануда.',
  },
  'introductions.reopen': { en: 'Open it again', ur: 'دوبارہ کھولیے', ru: 'Открыть снова', kk: 'Қайта ашу' },
  'introductions.reopenQuestion': {
    en: 'Both companies are asked once more, with new links and the whole time to answer. Former answers no longer count.',
    ur: 'دونوں کمپنیوں سے نئے لنک اور پوری مدت کے ساتھ دوبارہ پوچھا جائے گا۔ پچھلے جواب شمار نہیں ہوں گے۔',
    ru: 'Обе компании спросят ещё раз: новые ссылки, полный срок ответа. Прежние ответы больше не учитываются.',
    kk: 'Екі компаниядан қайта сұралады: жаңа сілтемелер, толық мерзім. Бұрынғы жауаптар есептелмейді.',
  },
  'introductions.reopened': {
    en: 'Both companies are being asked again.',
    ur: 'دونوں کمپنیوں سے دوبارہ پوچھا جا رہا ہے۔',
    ru: 'Обе компании спрашивают снова.',
    kk: 'Екі компаниядан қайта сұралуда.',
  },
  'introductions.history.remind': {
    en: 'Who had not answered was reminded',
    ur: 'جس نے جواب نہیں دیا تھا اسے یاد دہانی کرائی گئی',
    ru: 'Тем, кто не ответил, отправлено напоминание',
    kk: 'Жауап бермегендерге еске салынды',
  },
  'introductions.history.decline': {
    en: 'It ended with a no; the other side was told',
    ur: 'انکار پر ختم ہوا؛ دوسرے فریق کو بتا دیا گیا',
    ru: 'Завершено отказом; другой стороне сообщено',
    kk: 'Бас тартумен аяқталды; екінші жаққа хабарланды',
  },
  'introductions.history.cancel': {
    en: 'The introduction was cancelled',
    ur: 'تعارف منسوخ کر دیا گیا',
    ru: 'Знакомство отменено',
    kk: 'Таныстыру тоқтатылды',
  },
  'introductions.history.reopen': {
    en: 'The introduction was opened again; both were asked anew',
    ur: 'تعارف دوبارہ کھولا گیا؛ دونوں سے نئے سرے سے پوچھا گیا',
    ru: 'Знакомство открыто снова; обе стороны спрошены заново',
    kk: 'Таныстыру қайта ашылды; екі жақтан жаңадан сұралды',
  },
  'introductions.mail.reply-forwarded': {
    en: 'Answer by mail, to the chamber',
    ur: 'ای میل سے جواب، ایوان کے لیے',
    ru: 'Ответ письмом, для палаты',
    kk: 'Хатпен жауап, палатаға',
  },
  'introductions.mail.introduction-reminder': { en: 'Reminder', ur: 'یاد دہانی', ru: 'Напоминание', kk: 'Еске салу' },
})
