import { defineMessages } from '../define-messages.ts'

/** Why a meeting has no time, and what would give it one. */
export const unplacedMessages = defineMessages({
  'timetable.unplacedTitle': {
    en: 'Without a time ({count, number})',
    ur: 'جن کا وقت نہیں ({count, number})',
    ru: 'Без времени ({count, number})',
    kk: 'Уақыты жоқ ({count, number})',
  },
  'timetable.whatHelps': { en: 'What would help', ur: 'کیا مدد دے گا', ru: 'Что поможет', kk: 'Не көмектеседі' },
  'timetable.reason.waiting': {
    en: 'No time has been looked for yet.',
    ur: 'اس کے لیے ابھی وقت تلاش نہیں کیا گیا۔',
    ru: 'Время для неё ещё не подбирали.',
    kk: 'Оған әлі уақыт ізделген жоқ.',
  },
  'timetable.helps.waiting': {
    en: 'Place the rest, or choose a time by hand.',
    ur: 'باقی کو وقت دیجیے، یا ہاتھ سے وقت چنیے۔',
    ru: 'Разместите остальные или выберите время вручную.',
    kk: 'Қалғанын орналастырыңыз немесе уақытты қолмен таңдаңыз.',
  },
  'timetable.reason.no-common-slot': {
    en: '{a} and {b} never have time together.',
    ur: '{a} اور {b} کبھی ایک ساتھ فارغ نہیں۔',
    ru: 'У {a} и {b} нет общего свободного времени.',
    kk: '{a} мен {b} ешқашан бірге бос емес.',
  },
  'timetable.helps.no-common-slot': {
    en: 'Ask one of them for more time, or add a session.',
    ur: 'ان میں سے کسی ایک سے مزید وقت مانگیے، یا نشست بڑھائیے۔',
    ru: 'Попросите одну из них выделить время или добавьте сессию.',
    kk: 'Біреуінен қосымша уақыт сұраңыз немесе сессия қосыңыз.',
  },
  'timetable.reason.locked': {
    en: 'It is locked to a time ({when}) that is not possible any more.',
    ur: 'یہ ایسے وقت ({when}) پر مقفل ہے جو اب ممکن نہیں۔',
    ru: 'Она закреплена за временем ({when}), которое больше невозможно.',
    kk: 'Ол енді мүмкін емес уақытқа ({when}) бекітілген.',
  },
  'timetable.helps.locked': {
    en: 'Unlock it, or move it by hand.',
    ur: 'اسے کھول دیجیے، یا ہاتھ سے منتقل کیجیے۔',
    ru: 'Открепите её или перенесите вручную.',
    kk: 'Босатыңыз немесе қолмен жылжытыңыз.',
  },
  'timetable.reason.slots-taken': {
    en: 'Whenever {a} and {b} have time, one of them has a locked meeting.',
    ur: 'جب بھی {a} اور {b} فارغ ہیں، کسی ایک کی مقفل ملاقات ہے۔',
    ru: 'Всякий раз, когда {a} и {b} свободны, у одной из них закреплённая встреча.',
    kk: '{a} мен {b} бос болғанда, біреуінің бекітілген кездесуі бар.',
  },
  'timetable.helps.slots-taken': {
    en: 'Unlock one of these meetings and make the timetable again.',
    ur: 'ان میں سے ایک ملاقات کھول کر نظام الاوقات دوبارہ بنائیے۔',
    ru: 'Открепите одну из этих встреч и составьте расписание заново.',
    kk: 'Осы кездесулердің бірін босатып, кестені қайта жасаңыз.',
  },
  'timetable.reason.participant-overbooked': {
    en: '{company} has {meetings} meetings that fit only into {slots, plural, one {# time} other {# times}}.',
    ur: '{company} کی {meetings} ملاقاتیں ہیں جن کے لیے صرف {slots, plural, one {# وقت} other {# اوقات}} ممکن ہیں۔',
    ru: 'У {company} {meetings, plural, one {# встреча} few {# встречи} many {# встреч} other {# встречи}}, а подходящих промежутков только {slots}.',
    kk: '{company} компаниясының {meetings} кездесуі бар, ал сыятын уақыт тек {slots}.',
  },
  'timetable.helps.participant-overbooked': {
    en: 'Ask the company for more time, add a session, or cancel one of its meetings.',
    ur: 'کمپنی سے مزید وقت مانگیے، نشست بڑھائیے، یا اس کی ایک ملاقات منسوخ کیجیے۔',
    ru: 'Попросите компанию выделить время, добавьте сессию или отмените одну из её встреч.',
    kk: 'Компаниядан қосымша уақыт сұраңыз, сессия қосыңыз немесе бір кездесуін алып тастаңыз.',
  },
  'timetable.reason.tables-full': {
    en: '{meetings} meetings fit only into {slots, plural, one {# time} other {# times}} with {tables, plural, =0 {no table} one {# table} other {# tables}}.',
    ur: '{meetings} ملاقاتوں کے لیے صرف {slots, plural, one {# وقت} other {# اوقات}} ہیں، ہر ایک میں {tables, plural, =0 {کوئی میز نہیں} one {# میز} other {# میزیں}}۔',
    ru: 'Для {meetings, plural, one {# встречи} few {# встреч} many {# встреч} other {# встречи}} подходящих промежутков только {slots}, столов в каждом: {tables}.',
    kk: '{meetings} кездесуге сыятын уақыт тек {slots}, әрқайсысында үстел саны: {tables}.',
  },
  'timetable.helps.tables-full': {
    en: 'Add tables or a session.',
    ur: 'میزیں یا نشست بڑھائیے۔',
    ru: 'Добавьте столы или сессию.',
    kk: 'Үстел немесе сессия қосыңыз.',
  },
  'timetable.reason.together-impossible': {
    en: 'It is proven that these meetings cannot all have a time: {list}.',
    ur: 'ثابت ہے کہ ان سب ملاقاتوں کا وقت ممکن نہیں: {list}۔',
    ru: 'Доказано, что всем этим встречам времени не найти: {list}.',
    kk: 'Бұл кездесулердің барлығына уақыт табу мүмкін еместігі дәлелденген: {list}.',
  },
  'timetable.helps.together-impossible': {
    en: 'Cancel one of them, unlock others, or ask for more time.',
    ur: 'ان میں سے ایک منسوخ کیجیے، دوسری کھولیے، یا مزید وقت مانگیے۔',
    ru: 'Отмените одну из них, открепите другие или попросите больше времени.',
    kk: 'Біреуін алып тастаңыз, басқаларын босатыңыз немесе қосымша уақыт сұраңыз.',
  },
  'timetable.reason.no-interpreter': {
    en: '{interpreters, plural, =0 {Nobody at this event interprets between {pk} and {kz}.} one {The one who interprets between {pk} and {kz} has other meetings whenever both companies have time.} other {All # who interpret between {pk} and {kz} have other meetings whenever both companies have time.}}',
    ur: '{interpreters, plural, =0 {اس تقریب میں {pk} اور {kz} کے درمیان کوئی مترجم نہیں۔} one {{pk} اور {kz} کے درمیان جو ایک مترجم ہے وہ دونوں کمپنیوں کے فارغ اوقات میں مصروف ہے۔} other {{pk} اور {kz} کے درمیان تمام # مترجم دونوں کمپنیوں کے فارغ اوقات میں مصروف ہیں۔}}',
    ru: '{interpreters, plural, =0 {На мероприятии никто не переводит в паре {pk} ↔ {kz}.} one {Единственный переводчик пары {pk} ↔ {kz} занят всякий раз, когда обе компании свободны.} few {Все # переводчика пары {pk} ↔ {kz} заняты всякий раз, когда обе компании свободны.} many {Все # переводчиков пары {pk} ↔ {kz} заняты всякий раз, когда обе компании свободны.} other {Все # переводчика пары {pk} ↔ {kz} заняты всякий раз, когда обе компании свободны.}}',
    kk: '{interpreters, plural, =0 {Бұл іс-шарада {pk} ↔ {kz} тілдері бойынша ешкім аудармайды.} one {{pk} ↔ {kz} тілдерінің жалғыз аудармашысы екі компания бос кезде бос емес.} other {{pk} ↔ {kz} тілдерінің барлық # аудармашысы екі компания бос кезде бос емес.}}',
  },
  'timetable.helps.no-interpreter': {
    en: 'Add an interpreter of this pair, or record why the two do without.',
    ur: 'ان دو زبانوں کا مترجم شامل کیجیے، یا لکھیے کہ دونوں اس کے بغیر کیوں ملیں گی۔',
    ru: 'Добавьте переводчика этой пары или запишите, почему обходятся без него.',
    kk: 'Осы екі тілдің аудармашысын қосыңыз немесе неге онсыз болатынын жазыңыз.',
  },
  'timetable.reason.not-found': {
    en: 'No time was found while the search lasted; there may be one.',
    ur: 'تلاش کے دوران وقت نہیں ملا؛ شاید موجود ہو۔',
    ru: 'За отведённое время места не нашлось; возможно, оно есть.',
    kk: 'Іздеу кезінде уақыт табылмады; болуы да мүмкін.',
  },
  'timetable.helps.not-found': {
    en: 'Make the timetable again, or choose a time by hand.',
    ur: 'نظام الاوقات دوبارہ بنائیے، یا ہاتھ سے وقت چنیے۔',
    ru: 'Составьте расписание заново или выберите время вручную.',
    kk: 'Кестені қайта жасаңыз немесе уақытты қолмен таңдаңыз.',
  },
})
