import type { Localised } from '#app/i18n/languages.ts'
import type { EventKind, IntroductionPolicy, Sector } from '#prisma/generated/enums.ts'

type DemonstrationEvent = {
  slug: string
  kind: EventKind
  cityId: string
  venue: string
  sectors: Sector[]
  /** Days from the day of seeding. */
  startsIn: number
  lastsDays: number
  meetingsPerCompany: number
  introductionPolicy?: IntroductionPolicy
  /** Which of the companies take part; all without it. */
  only?: string[]
  name: Localised
  text: Localised
}

const ALL: Sector[] = ['it', 'sme', 'leather', 'agriculture', 'ecommerce']

/** The event that waits for its first run. */
export const UPCOMING: DemonstrationEvent = {
  slug: 'silk-road-trade-mission-almaty',
  kind: 'trade_mission',
  cityId: 'KZ-ALA',
  venue: 'Atakent Exhibition Centre, Pavilion 10',
  sectors: ALL,
  startsIn: 90,
  lastsDays: 3,
  meetingsPerCompany: 6,
  name: {
    en: 'Silk Road Trade Mission, Almaty',
    ur: 'شاہراہِ ریشم تجارتی مشن، الماتی',
    ru: 'Торговая миссия «Шёлковый путь», Алматы',
    kk: '«Жібек жолы» сауда миссиясы, Алматы',
  },
  text: {
    en: 'Three days of prepared meetings for companies of Pakistan and Kazakhstan: leather, food, light industry, information technology and online trade. Both chambers choose your partners with you; interpreters are on site.',
    ur: 'پاکستان اور قازقستان کی کمپنیوں کے لیے تین دن کی طے شدہ ملاقاتیں: چمڑا، خوراک، ہلکی صنعت، انفارمیشن ٹیکنالوجی اور آن لائن تجارت۔ دونوں ایوان آپ کے ساتھ مل کر شراکت دار چنتے ہیں؛ مترجم موقع پر موجود ہوں گے۔',
    ru: 'Три дня подготовленных встреч для компаний Пакистана и Казахстана: кожа, продовольствие, лёгкая промышленность, ИТ и электронная торговля. Обе палаты подбирают партнёров вместе с вами; на месте работают переводчики.',
    kk: 'Пәкістан мен Қазақстан компанияларына арналған үш күндік дайын кездесулер: былғары, азық-түлік, жеңіл өнеркәсіп, АТ және электрондық сауда. Екі палата серіктесті сізбен бірге таңдайды; аудармашылар бар.',
  },
}

/** The event that is well under way: matches in every state. */
export const ADVANCED: DemonstrationEvent = {
  slug: 'lahore-business-days',
  kind: 'exhibition',
  cityId: 'PK-LHE',
  venue: 'Expo Centre Lahore, Hall 2',
  sectors: ALL,
  startsIn: 30,
  lastsDays: 2,
  meetingsPerCompany: 4,
  name: {
    en: 'Lahore Business Days',
    ur: 'لاہور کاروباری ایام',
    ru: 'Деловые дни в Лахоре',
    kk: 'Лахор іскерлік күндері',
  },
  text: {
    en: 'An exhibition with tables for prepared meetings. Matches are under review by both chambers and the first introductions have been made.',
    ur: 'نمائش جس میں طے شدہ ملاقاتوں کے لیے میزیں ہیں۔ جوڑوں کا جائزہ دونوں ایوان لے رہے ہیں اور پہلے تعارف ہو چکے ہیں۔',
    ru: 'Выставка со столами для подготовленных встреч. Пары рассматриваются обеими палатами, первые знакомства уже состоялись.',
    kk: 'Дайын кездесулерге арналған үстелдері бар көрме. Жұптарды екі палата қарап жатыр, алғашқы таныстырулар болды.',
  },
}

/** The event of half a year ago, which its companies are asked about. */
export const PAST: DemonstrationEvent = {
  slug: 'almaty-harvest-forum',
  kind: 'business_forum',
  cityId: 'KZ-ALA',
  venue: 'Atakent Exhibition Centre, Pavilion 2',
  sectors: ['agriculture', 'sme'],
  startsIn: -195,
  lastsDays: 1,
  meetingsPerCompany: 2,
  introductionPolicy: 'direct',
  only: ['pk-07', 'pk-11', 'pk-12', 'pk-16', 'pk-24', 'pk-28', 'kz-03', 'kz-12', 'kz-16', 'kz-18', 'kz-28', 'kz-29'],
  name: {
    en: 'Almaty Harvest Forum',
    ur: 'الماتی فصل فورم',
    ru: 'Форум «Урожай», Алматы',
    kk: '«Егін» форумы, Алматы',
  },
  text: {
    en: 'A day of meetings for producers and buyers of grain, pulses, fruit and meat. What came of it is asked of both sides now.',
    ur: 'اناج، دالوں، پھل اور گوشت کے پیدا کاروں اور خریداروں کے لیے ملاقاتوں کا ایک دن۔ اب دونوں فریقوں سے پوچھا جا رہا ہے کہ نتیجہ کیا نکلا۔',
    ru: 'День встреч производителей и покупателей зерна, бобовых, фруктов и мяса. Сейчас обе стороны спрашивают о том, что из этого вышло.',
    kk: 'Астық, бұршақ, жеміс және ет өндірушілері мен сатып алушыларының бір күндік кездесулері. Қазір екі тараптан нәтижесі сұралып жатыр.',
  },
}
