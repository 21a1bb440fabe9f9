import { defineMessages } from '../define-messages.ts'

/** By which rules an event is run: quotas, deadlines, what its timetable is made from. */
export const eventRuleMessages = defineMessages({
  'events.field.quota': {
    en: 'Companies from {country}, at most',
    ur: '{country} سے زیادہ سے زیادہ کمپنیاں',
    ru: 'Компаний из страны {country}, не больше',
    kk: '{country} елінен ең көп компания',
  },
  'events.field.quotaHelp': {
    en: 'When a country’s places are taken, nobody more is accepted; its chamber keeps the next ones on a waiting list. No limit when empty.',
    ur: 'کسی ملک کی جگہیں پُر ہو جائیں تو مزید کوئی قبول نہیں ہوتا؛ اس کا ایوان اگلی کمپنیوں کو انتظار کی فہرست میں رکھتا ہے۔ خالی ہو تو کوئی حد نہیں۔',
    ru: 'Когда места страны заняты, больше никто не принимается: следующих её палата ведёт в листе ожидания. Пусто — без ограничения.',
    kk: 'Елдің орындары толса, енді ешкім қабылданбайды: келесілерін палатасы күту тізімінде ұстайды. Бос болса — шектеусіз.',
  },
  'events.quotaBelow': {
    en: '{accepted, plural, one {# company takes} other {# companies take}} part already, more than {quota, number}. Nobody would be removed, and nobody more accepted before places are free.',
    ur: '{accepted, plural, one {# کمپنی} other {# کمپنیاں}} پہلے سے شریک ہیں، یعنی {quota, number} سے زیادہ۔ کسی کو نکالا نہیں جائے گا، مگر جگہ خالی ہونے تک کوئی اور قبول نہیں ہو گا۔',
    ru: 'Уже {accepted, plural, one {участвует # компания} few {участвуют # компании} many {участвуют # компаний} other {участвуют # компании}} — больше, чем {quota, number}. Никто не будет исключён, но и принять никого нельзя, пока не освободятся места.',
    kk: '{accepted, plural, one {# компания} other {# компания}} қатысып отыр, бұл {quota, number} орыннан көп. Ешкім шығарылмайды, бірақ орын босағанша ешкім қабылданбайды.',
  },
  'events.quotaMeantNeeded': {
    en: 'Write a higher number, or tick this if the lower one is meant.',
    ur: 'زیادہ تعداد لکھیے، یا کم تعداد ہی مقصود ہو تو یہ نشان لگائیے۔',
    ru: 'Укажите большее число или отметьте это, если меньшее указано намеренно.',
    kk: 'Үлкенірек сан жазыңыз, ал кіші санды әдейі қойсаңыз, осыны белгілеңіз.',
  },
  'events.isQuotaMeant': {
    en: 'Fewer places than companies that take part are meant',
    ur: 'شریک کمپنیوں سے کم جگہیں ہی مقصود ہیں',
    ru: 'Мест намеренно меньше, чем участвующих компаний',
    kk: 'Орын қатысушылардан әдейі аз қойылды',
  },
  'events.field.changesUntil': {
    en: 'Companies change delegates and availability until',
    ur: 'کمپنیاں مندوبین اور دستیابی بدل سکتی ہیں، اس وقت تک',
    ru: 'Компании меняют делегатов и доступность до',
    kk: 'Компаниялар өкілдері мен бос уақытын өзгерте алады, дейін',
  },
  'events.field.changesUntilHelp': {
    en: 'Afterwards a change is a request that the chamber approves. Almaty and Karachi time (UTC+5).',
    ur: 'اس کے بعد تبدیلی درخواست ہوتی ہے جسے ایوان منظور کرتا ہے۔ الماتی اور کراچی کا وقت (UTC+5)۔',
    ru: 'Позже изменение — это запрос, который утверждает палата. Время Алматы и Карачи (UTC+5).',
    kk: 'Кейін өзгеріс — палата бекітетін сұраныс. Алматы мен Карачи уақыты (UTC+5).',
  },
  'events.changesAfterEnd': {
    en: 'This must not lie after the event’s last day',
    ur: 'یہ تقریب کے آخری دن کے بعد نہیں ہو سکتا',
    ru: 'Не может быть позже последнего дня мероприятия',
    kk: 'Іс-шараның соңғы күнінен кейін бола алмайды',
  },
  'events.field.timetable': { en: 'Timetable', ur: 'نظام الاوقات', ru: 'Расписание', kk: 'Кесте' },
  'events.field.timetableFrom': {
    en: 'Which matches become meetings',
    ur: 'کون سے جوڑے ملاقات بنتے ہیں',
    ru: 'Какие пары становятся встречами',
    kk: 'Қай жұптар кездесуге айналады',
  },
  'events.timetableFrom.introduced': {
    en: 'Those that both companies agreed to',
    ur: 'جن پر دونوں کمپنیاں راضی ہوئیں',
    ru: 'Те, на которые согласились обе компании',
    kk: 'Екі компания да келіскендер',
  },
  'events.timetableFrom.approved': {
    en: 'All that both chambers approved; without both companies’ yes no names and contacts are shown',
    ur: 'جو دونوں ایوانوں نے منظور کیے؛ دونوں کمپنیوں کی ہاں کے بغیر نام اور رابطے نہیں دکھائے جاتے',
    ru: 'Все, одобренные обеими палатами; без согласия обеих компаний имена и контакты не показываются',
    kk: 'Екі палата мақұлдағандардың бәрі; екі компания келіспесе, есімдер мен байланыстар көрсетілмейді',
  },
  'events.field.walkMinutes': {
    en: 'Minutes from one hall to another',
    ur: 'ایک ہال سے دوسرے تک منٹ',
    ru: 'Минут от зала до зала',
    kk: 'Залдан залға дейін, минут',
  },
  'events.field.walkMinutesHelp': {
    en: 'With places in several halls no pause between meetings is shorter.',
    ur: 'جگہیں کئی ہالوں میں ہوں تو ملاقاتوں کے درمیان وقفہ اس سے کم نہیں ہوتا۔',
    ru: 'Если места стоят в нескольких залах, перерыв между встречами не короче.',
    kk: 'Орындар бірнеше залда болса, кездесулер арасындағы үзіліс одан қысқа болмайды.',
  },
  'events.field.roomLinkBase': {
    en: 'Address of the online rooms',
    ur: 'آن لائن کمروں کا پتہ',
    ru: 'Адрес онлайн-комнат',
    kk: 'Онлайн-бөлмелердің мекенжайы',
  },
  'events.field.roomLinkBaseHelp': {
    en: 'For an online session: each meeting’s room is this address with a name of its own at the end, such as https://meet.example/room-. A meeting can have another link.',
    ur: 'آن لائن نشست کے لیے: ہر ملاقات کا کمرہ یہی پتہ ہے جس کے آخر میں اس کا اپنا نام آتا ہے، مثلاً \u2066https://meet.example/room-\u2069۔ کسی ملاقات کا الگ لنک بھی ہو سکتا ہے۔',
    ru: 'Для онлайн-сессии: комната каждой встречи — этот адрес с её именем в конце, например https://meet.example/room-. У встречи может быть другая ссылка.',
    kk: 'Онлайн-сессия үшін: әр кездесудің бөлмесі — соңында өз атауы бар осы мекенжай, мысалы https://meet.example/room-. Кездесудің басқа сілтемесі болуы мүмкін.',
  },
  'events.linkHttps': {
    en: 'Please give an address that begins with https://',
    ur: 'براہِ کرم \u2066https://\u2069 سے شروع ہونے والا پتہ دیجیے',
    ru: 'Укажите адрес, начинающийся с https://',
    kk: 'https:// деп басталатын мекенжайды көрсетіңіз',
  },
})
