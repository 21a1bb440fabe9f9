import type { Localised } from '#app/i18n/languages.ts'
import type { Country } from '#prisma/generated/enums.ts'

/**
 * Public holidays of both countries, 2026 to 2028.
 * Kazakhstan: law No. 267-II of 13 December 2001 "On holidays" (national and state holidays, with Republic Day since 2022) and article 85 of the
 * Labour Code (7 January and the first day of Kurban Ait). A holiday on a weekend moves the next working day, which the government announces.
 * Pakistan: the Cabinet Division's yearly circular of public and optional holidays (public ones; Youm-e-Takbeer since 2024, Iqbal Day since 2022).
 * What follows the moon is expected from the Umm al-Qura calendar, in Pakistan a day later as it is usually sighted there; both countries announce the
 * day shortly before.
 */
export type Holiday = { country: Country; day: string; name: Localised; isByMoon: boolean }

export const HOLIDAY_YEARS = [2026, 2027, 2028] as const

const YEARLY: [Country, string, Localised][] = [
  ['KZ', '01-01', { en: 'New Year', ur: 'نیا سال', ru: 'Новый год', kk: 'Жаңа жыл' }],
  ['KZ', '01-02', { en: 'New Year', ur: 'نیا سال', ru: 'Новый год', kk: 'Жаңа жыл' }],
  ['KZ', '01-07', { en: 'Orthodox Christmas', ur: 'آرتھوڈوکس کرسمس', ru: 'Православное Рождество', kk: 'Православиелік Рождество' }],
  [
    'KZ',
    '03-08',
    { en: 'International Women’s Day', ur: 'خواتین کا عالمی دن', ru: 'Международный женский день', kk: 'Халықаралық әйелдер күні' },
  ],
  ['KZ', '03-21', { en: 'Nauryz', ur: 'نوروز', ru: 'Наурыз мейрамы', kk: 'Наурыз мейрамы' }],
  ['KZ', '03-22', { en: 'Nauryz', ur: 'نوروز', ru: 'Наурыз мейрамы', kk: 'Наурыз мейрамы' }],
  ['KZ', '03-23', { en: 'Nauryz', ur: 'نوروز', ru: 'Наурыз мейрамы', kk: 'Наурыз мейрамы' }],
  [
    'KZ',
    '05-01',
    { en: 'Unity Day', ur: 'یومِ اتحاد', ru: 'Праздник единства народа Казахстана', kk: 'Қазақстан халқының бірлігі мерекесі' },
  ],
  [
    'KZ',
    '05-07',
    { en: 'Defender of the Fatherland Day', ur: 'یومِ محافظینِ وطن', ru: 'День защитника Отечества', kk: 'Отан қорғаушы күні' },
  ],
  ['KZ', '05-09', { en: 'Victory Day', ur: 'یومِ فتح', ru: 'День Победы', kk: 'Жеңіс күні' }],
  ['KZ', '07-06', { en: 'Capital Day', ur: 'یومِ دارالحکومت', ru: 'День столицы', kk: 'Астана күні' }],
  ['KZ', '08-30', { en: 'Constitution Day', ur: 'یومِ آئین', ru: 'День Конституции', kk: 'Конституция күні' }],
  ['KZ', '10-25', { en: 'Republic Day', ur: 'یومِ جمہوریہ', ru: 'День Республики', kk: 'Республика күні' }],
  ['KZ', '12-16', { en: 'Independence Day', ur: 'یومِ آزادی', ru: 'День независимости', kk: 'Тәуелсіздік күні' }],
  ['PK', '02-05', { en: 'Kashmir Day', ur: 'یومِ یکجہتیِ کشمیر', ru: 'День солидарности с Кашмиром', kk: 'Кашмирмен ынтымақ күні' }],
  ['PK', '03-23', { en: 'Pakistan Day', ur: 'یومِ پاکستان', ru: 'День Пакистана', kk: 'Пәкістан күні' }],
  ['PK', '05-01', { en: 'Labour Day', ur: 'یومِ مزدور', ru: 'День труда', kk: 'Еңбек күні' }],
  ['PK', '05-28', { en: 'Youm-e-Takbeer', ur: 'یومِ تکبیر', ru: 'Юм-э-Такбир', kk: 'Юм-э-Такбир' }],
  ['PK', '08-14', { en: 'Independence Day', ur: 'یومِ آزادی', ru: 'День независимости', kk: 'Тәуелсіздік күні' }],
  ['PK', '11-09', { en: 'Iqbal Day', ur: 'یومِ اقبال', ru: 'День Икбала', kk: 'Иқбал күні' }],
  ['PK', '12-25', { en: 'Quaid-e-Azam Day', ur: 'یومِ قائدِ اعظم', ru: 'День Каид-и-Азама', kk: 'Каид-и-Азам күні' }],
]

const FITR = { en: 'Eid-ul-Fitr', ur: 'عید الفطر', ru: 'Ураза-байрам', kk: 'Ораза айт' }
const ADHA = { en: 'Eid-ul-Azha', ur: 'عید الاضحیٰ', ru: 'Курбан-байрам', kk: 'Құрбан айт' }
const ASHURA = { en: 'Ashura', ur: 'عاشورہ', ru: 'Ашура', kk: 'Ашура' }
const MILAD = { en: 'Eid Milad-un-Nabi', ur: 'عید میلاد النبیؐ', ru: 'Мавлид ан-Наби', kk: 'Мәуліт' }
const AIT = { en: 'Kurban Ait', ur: 'عید الاضحیٰ (قربان عیت)', ru: 'Курбан айт', kk: 'Құрбан айт' }

/** The first of so many days. */
const BY_MOON: [Country, string, number, Localised][] = [
  ['PK', '2026-03-21', 3, FITR],
  ['PK', '2026-05-27', 3, ADHA],
  ['PK', '2026-06-25', 2, ASHURA],
  ['PK', '2026-08-26', 1, MILAD],
  ['PK', '2027-03-10', 3, FITR],
  ['PK', '2027-05-17', 3, ADHA],
  ['PK', '2027-06-15', 2, ASHURA],
  ['PK', '2027-08-15', 1, MILAD],
  ['PK', '2028-02-27', 3, FITR],
  ['PK', '2028-05-06', 3, ADHA],
  ['PK', '2028-06-03', 2, ASHURA],
  ['PK', '2028-08-04', 1, MILAD],
  ['KZ', '2026-05-27', 1, AIT],
  ['KZ', '2027-05-16', 1, AIT],
  ['KZ', '2028-05-05', 1, AIT],
]

/** The public holidays of the two countries on the days, in their order. */
export function holidaysOn(days: readonly string[]): Holiday[] {
  return HOLIDAYS.filter(({ day }) => days.includes(day)).sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
}

/** Whether the list knows the day's year: of later ones nothing can be said. */
export const isKnownYear = (day: string) => (HOLIDAY_YEARS as readonly number[]).includes(Number(day.slice(0, 4)))

const HOLIDAYS: Holiday[] = [
  ...HOLIDAY_YEARS.flatMap((year) => YEARLY.map(([country, day, name]) => ({ country, day: `${year}-${day}`, name, isByMoon: false }))),
  ...BY_MOON.flatMap(([country, first, count, name]) =>
    Array.from({ length: count }, (_, i) => ({ country, day: plusDays(first, i), name, isByMoon: true })),
  ),
]

function plusDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}
