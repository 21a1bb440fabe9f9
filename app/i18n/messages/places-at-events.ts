import { defineMessages } from '../define-messages.ts'

/** A company's place in an event: who comes, when it has time, in which languages it meets. */
export const placeMessages = defineMessages({
  'place.title': { en: 'Your place at the event', ur: 'تقریب میں آپ کی جگہ', ru: 'Ваше участие', kk: 'Сіздің қатысуыңыз' },
  'place.tab.place': { en: 'Taking part', ur: 'شرکت', ru: 'Участие', kk: 'Қатысу' },
  'place.tab.wishes': { en: 'Wishes', ur: 'خواہشات', ru: 'Пожелания', kk: 'Тілектер' },
  'place.delegates': { en: 'Delegates', ur: 'مندوبین', ru: 'Делегаты', kk: 'Делегаттар' },
  'place.noDelegates': {
    en: 'Nobody is named yet. Name who comes, so that your chamber can prepare badges, visa letters and invitations.',
    ur: 'ابھی کسی کا نام نہیں دیا گیا۔ بتائیے کون آئے گا، تاکہ آپ کا ایوان شناختی کارڈ، ویزا خطوط اور دعوت نامے تیار کر سکے۔',
    ru: 'Пока никто не назван. Укажите, кто приедет, чтобы палата подготовила бейджи, визовые письма и приглашения.',
    kk: 'Әзірге ешкім аталған жоқ. Палата бейдж, виза хатын және шақыруларды дайындауы үшін кім келетінін жазыңыз.',
  },
  'place.availability': { en: 'Time for meetings', ur: 'ملاقاتوں کا وقت', ru: 'Время для встреч', kk: 'Кездесуге бос уақыт' },
  'place.noSessions': {
    en: 'The hours of the meetings are not set yet. Once they are, you say here when you have time.',
    ur: 'ملاقاتوں کے اوقات ابھی طے نہیں ہوئے۔ طے ہونے پر آپ یہاں بتائیں گے کہ آپ کب فارغ ہیں۔',
    ru: 'Часы встреч ещё не назначены. Когда их назначат, вы укажете здесь, когда у вас есть время.',
    kk: 'Кездесу уақыты әлі белгіленген жоқ. Белгіленген соң қашан бос екеніңізді осында жазасыз.',
  },
  'place.free': { en: 'You have time', ur: 'آپ فارغ ہیں', ru: 'Вы свободны', kk: 'Боссыз' },
  'place.away': { en: 'You have no time', ur: 'آپ فارغ نہیں', ru: 'Вы заняты', kk: 'Уақытыңыз жоқ' },
  'place.languages': { en: 'Languages at the event', ur: 'تقریب کی زبانیں', ru: 'Языки на мероприятии', kk: 'Іс-шарадағы тілдер' },
  'place.interpreter': { en: 'Interpreter', ur: 'مترجم', ru: 'Переводчик', kk: 'Аудармашы' },
  'place.interpreterNeeded': { en: 'Needed', ur: 'درکار ہے', ru: 'Нужен', kk: 'Қажет' },
  'place.interpreterNotNeeded': { en: 'Not needed', ur: 'درکار نہیں', ru: 'Не нужен', kk: 'Қажет емес' },
})
