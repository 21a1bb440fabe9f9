import { defineMessages } from '../define-messages.ts'

/** The landing page. */
export const publicMessages = defineMessages({
  'public.registerCompany': {
    en: 'Register your company',
    ur: 'اپنی کمپنی کا اندراج کیجیے',
    ru: 'Зарегистрировать компанию',
    kk: 'Компанияны тіркеу',
  },
  'public.signIn': { en: 'Sign in', ur: 'سائن اِن', ru: 'Войти', kk: 'Кіру' },
  'public.headline': {
    en: 'Your next partner is in Kazakhstan. Or in Pakistan.',
    ur: 'آپ کا اگلا شراکت دار قازقستان میں ہے۔ یا پاکستان میں۔',
    ru: 'Ваш следующий партнёр — в Пакистане. Или в Казахстане.',
    kk: 'Келесі серіктесіңіз — Пәкістанда. Немесе Қазақстанда.',
  },
  'public.lead': {
    en: 'Say what you offer and what you seek. Two chambers of commerce find you the companies that fit, check every match, and introduce you only when both sides say yes.',
    ur: 'بتائیے آپ کیا پیش کرتے ہیں اور آپ کو کیا درکار ہے۔ دو ایوان ہائے تجارت آپ کے لیے موزوں کمپنیاں ڈھونڈتے ہیں، ہر جوڑا جانچتے ہیں، اور تعارف تب کراتے ہیں جب دونوں فریق ہاں کہیں۔',
    ru: 'Расскажите, что вы предлагаете и что ищете. Две торговые палаты подберут подходящие компании, проверят каждую пару и познакомят вас, только если согласны обе стороны.',
    kk: 'Не ұсынатыныңызды және не іздейтініңізді айтыңыз. Екі сауда палатасы лайықты компанияларды тауып, әр жұпты тексереді және екі жақ келіскенде ғана таныстырады.',
  },
  'public.how': { en: 'How it works', ur: 'یہ کیسے ہوتا ہے', ru: 'Как это работает', kk: 'Бұл қалай жүреді' },
  'public.step1': { en: 'Register', ur: 'اندراج', ru: 'Регистрация', kk: 'Тіркелу' },
  'public.step1Text': {
    en: 'A profile in four languages: your sectors, offers and needs. It saves as you go.',
    ur: 'چار زبانوں میں پروفائل: آپ کے شعبے، پیشکشیں اور ضروریات۔ ساتھ ساتھ محفوظ ہوتا رہتا ہے۔',
    ru: 'Профиль на четырёх языках: отрасли, предложения и потребности. Сохраняется по ходу заполнения.',
    kk: 'Төрт тілдегі профиль: салаларыңыз, ұсыныстарыңыз бен қажеттіліктеріңіз. Толтырған сайын сақталады.',
  },
  'public.step2': { en: 'Your chamber verifies', ur: 'آپ کا ایوان تصدیق کرتا ہے', ru: 'Палата проверяет', kk: 'Палата тексереді' },
  'public.step2Text': {
    en: 'The chamber of your own country checks your register entry. Nobody sees you before that.',
    ur: 'آپ کے اپنے ملک کا ایوان رجسٹریشن کی جانچ کرتا ہے۔ اس سے پہلے آپ کسی کو نظر نہیں آتے۔',
    ru: 'Палата вашей страны сверяет регистрационные данные. До этого вас никто не видит.',
    kk: 'Еліңіздің палатасы тіркеу деректерін тексереді. Оған дейін сізді ешкім көрмейді.',
  },
  'public.step3': { en: 'Two chambers match', ur: 'دو ایوان جوڑا بناتے ہیں', ru: 'Две палаты подбирают', kk: 'Екі палата таңдайды' },
  'public.step3Text': {
    en: 'Before a trade mission or exhibition, needs are set against offers. Both chambers must agree to each match.',
    ur: 'تجارتی مشن یا نمائش سے پہلے ضروریات کا پیشکشوں سے موازنہ ہوتا ہے۔ ہر جوڑے پر دونوں ایوانوں کا اتفاق لازم ہے۔',
    ru: 'Перед миссией или выставкой потребности сопоставляются с предложениями. На каждую пару нужно согласие обеих палат.',
    kk: 'Миссия не көрме алдында қажеттіліктер ұсыныстармен салыстырылады. Әр жұпқа екі палатаның келісімі керек.',
  },
  'public.step4': { en: 'You are introduced', ur: 'آپ کا تعارف ہوتا ہے', ru: 'Вас знакомят', kk: 'Сізді таныстырады' },
  'public.step4Text': {
    en: 'You both say yes: an e-mail in both languages brings you to one table. Until then your contacts stay with you.',
    ur: 'دونوں ہاں کہیں تو دونوں زبانوں میں ایک ای میل آپ کو ایک میز پر لاتی ہے۔ تب تک آپ کے رابطے آپ ہی کے پاس رہتے ہیں۔',
    ru: 'Согласны обе стороны — письмо на двух языках сводит вас за одним столом. До этого ваши контакты остаются у вас.',
    kk: 'Екеуіңіз де келіссеңіз, екі тілдегі хат бір үстелге жинайды. Оған дейін байланысыңыз өзіңізде қалады.',
  },
  'public.sectors': {
    en: 'For companies in five sectors',
    ur: 'پانچ شعبوں کی کمپنیوں کے لیے',
    ru: 'Для компаний пяти отраслей',
    kk: 'Бес саланың компанияларына',
  },
  'public.events': { en: 'Next events', ur: 'آنے والی تقریبات', ru: 'Ближайшие мероприятия', kk: 'Жақын іс-шаралар' },
  'public.allEvents': { en: 'All events', ur: 'تمام تقریبات', ru: 'Все мероприятия', kk: 'Барлық іс-шара' },
  'public.free': {
    en: 'Free for companies. In English, Urdu, Russian and Kazakh.',
    ur: 'کمپنیوں کے لیے مفت۔ انگریزی، اردو، روسی اور قازق میں۔',
    ru: 'Бесплатно для компаний. На английском, урду, русском и казахском.',
    kk: 'Компанияларға тегін. Ағылшын, урду, орыс және қазақ тілдерінде.',
  },
  'public.exampleCaption': { en: 'An example', ur: 'ایک مثال', ru: 'Пример', kk: 'Мысал' },
  'public.exampleSeeker': {
    en: 'A footwear factory in Taraz seeks',
    ur: 'تراز کے ایک جوتا ساز کارخانے کو درکار ہے',
    ru: 'Обувная фабрика в Таразе ищет',
    kk: 'Тараздағы аяқ киім фабрикасы іздейді',
  },
  'public.exampleNeed': {
    en: 'goat leather for shoe uppers',
    ur: 'جوتوں کے اوپری حصے کے لیے بکری کا چمڑا',
    ru: 'козью кожу для верха обуви',
    kk: 'аяқ киімнің үстіне арналған ешкі былғарысын',
  },
  'public.exampleOfferer': {
    en: 'A tannery in Sialkot offers',
    ur: 'سیالکوٹ کی ایک ٹینری پیش کرتی ہے',
    ru: 'Кожевенный завод в Сиалкоте предлагает',
    kk: 'Сиалкоттағы былғары зауыты ұсынады',
  },
  'public.exampleOffer': {
    en: 'finished goat leather, 30,000 square feet a month',
    ur: 'تیار بکری کا چمڑا، ماہانہ 30,000 مربع فٹ',
    ru: 'готовую козью кожу, 30 000 кв. футов в месяц',
    kk: 'өңделген ешкі былғарысын, айына 30 000 шаршы фут',
  },
  'public.exampleBetween': {
    en: 'Both chambers approve, both companies say yes: they are introduced.',
    ur: 'دونوں ایوان منظور کرتے ہیں، دونوں کمپنیاں ہاں کہتی ہیں: تعارف ہو جاتا ہے۔',
    ru: 'Обе палаты одобрили, обе компании согласны: их знакомят.',
    kk: 'Екі палата мақұлдады, екі компания келісті: оларды таныстырады.',
  },
})
