import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey, nameKeys, nameLikeness, nameWords, soughtKeys } from './name-key.ts'

/** Whether one company's name finds the other's: a key in common for each of its words, or for all of them as one. */
function finds(query: string, name: string): boolean {
  const keys = nameKeys(name)
  const has = (part: string) => soughtKeys(part).some((key) => keys.includes(key))
  return nameWords(query).every(has) || has(nameWords(query).join(''))
}

describe('one name in several scripts has a key in common, either way round', () => {
  test.each([
    ['Qaraghandy', 'Караганда', 'Қарағанды', 'Qarağandy', 'Qaraǵandy', 'Karaganda', 'قراغندی'],
    ['Oñtüstik', 'Ontustik', 'Ongtustik', 'Оңтүстік'],
    ['Zhezqazghan', 'Jezkazgan', 'Жезказган', 'Жезқазған', 'Jezqazğan', 'ژیزقازغان'],
    ['Mangystau', 'Маңғыстау', 'Мангистау', 'Mañğystau'],
    ['Shymkent', 'Şymkent', 'Шымкент', 'شیمکنت'],
    ['Balkhash', 'Балхаш', 'Балқаш', 'Balqaş', 'بالقاش'],
    ['Muhammad', 'Mohammed', 'Mohammad', 'محمد', 'Мухаммед', 'Мұхаммед'],
    ['Khan', 'خان', 'Хан'],
    ['Hyderabad', 'حیدرآباد', 'Хайдарабад', 'Hydarabad'],
    ['Faisalabad', 'فیصل آباد', 'Фейсалабад', 'Faisal Abad'],
    ['Frontier Boot Works Ltd', 'FRONTIER BOOT WORKS (PVT.) LIMITED', 'Frontier Boot-Works'],
    ['Chaghai Onyx', 'Чагаи Оникс'],
    ['ТОО «Шахтёр-Защита»', 'Shakhtyor-Zashchita LLP', 'Шахтер Защита ЖШС'],
    ['ТОО «Бурабай АгроТех»', 'Burabai AgroTech LLP', 'Burabay Agrotekh TOO'],
    ['«Тараз Тері-Илеу» ЖШС', 'Taraz Teri-Ileu LLP', 'Taraz Teri Ileu JSHS'],
    ['ТОО «Каратау АгроФос»', 'Karatau AgroPhos LLP', 'Qaratau Agrofos'],
    ['МФО «Адал Қаржы»', 'MFO Adal Qarzhy', 'MFO Adal Qarjy'],
    ['«Жайық Мал»', 'Zhaiyq Mal', 'Jaiyq Mal', 'Жайык Мал'],
    ['Aleem Textiles (Private) Limited', 'علیم ٹیکسٹائلز (پرائیویٹ) لمیٹڈ'],
    ['Shah Rukn', 'شاہ رکن', 'Шах Рукн'],
    ['Qasim Traders & Co', 'قاسم ٹریڈرز اینڈ کمپنی', 'Касим Трейдерс'],
    ["D'Souza Foods", 'Dsouza Foods', 'D’Souza Foods'],
    ['Altai Mai', 'Алтай Май', 'الطائی مائی'],
    ['Adal', 'Адал', 'عدال'],
    ['Жетісу', 'Zhetysu', 'Jetısu', 'Жетысу', 'Zhetisu'],
    ['Ертіс Шикізат', 'Ertis Shikizat', 'Yertis Shikizat', 'Ertıs Şikızat'],
  ])('%s', (...names) => {
    for (const one of names) for (const other of names) expect([one, other, finds(one, other)]).toEqual([one, other, true])
  })

  const places = JSON.parse(readFileSync('prisma/seed/reference/places.json', 'utf8')) as { cities: { name: Record<string, string> }[] }
  /** Cities whose Russian name is another word than the Kazakh one. */
  const RENAMED = /Oskemen|Uralsk|Petropavl|Kapchagay|Semey/

  test.each(places.cities.map(({ name }) => [name.en!, name]).filter(([en]) => !RENAMED.test(en as string)))(
    'the city %s is found by its name in each language',
    (_en, name) => {
      for (const text of Object.values(name as Record<string, string>))
        expect([text, finds(text.replace(/ \(.*\)/, ''), (name as { en: string }).en)]).toEqual([text, true])
    },
  )
})

test.each([
  ['Alma Trade', 'Lima Trade'],
  ['Almaty Textile', 'Atyrau Textile'],
  ['Sialkot Sports', 'Gujrat Sports'],
  ['Karatau', 'Karaganda'],
  ['Turkistan', 'Turkmen'],
  ['Aktau Metal', 'Aktobe Metal'],
  ['Шымкент Май', 'Семей Май'],
  ['لاہور ٹریڈرز', 'کراچی ٹریڈرز'],
  ['Zarb Leather', 'Zarar Leather'],
  ['Oil', 'Ali Traders'],
  ['Wheat', 'Aata Mills'],
  ['Rice', 'Rose Garden'],
])('%s does not find %s', (one, other) => {
  expect(finds(one, other)).toBe(false)
  expect(nameKey(one)).not.toBe(nameKey(other))
})

test.each([
  ['Indus Leather', 'Andes Leather', 0.76],
  ['Karim Foods', 'Crimea Foods', 0.93],
  ['Sialkot Sports', 'Gujrat Sports', 0.55],
  ['Alpha', 'Beta', 0],
])('%s and %s are no more alike than %d', (one, other, most) => {
  expect(nameLikeness(one, other)).toBeLessThanOrEqual(most)
})

test.each([
  ['ТОО «Дала Дрон»', 'Dala Drone LLP', 0.85],
  ['Frontier Boot Works Ltd', 'Frontier Boot Works (Pvt) Limited', 1],
  ['Қарағанды Былғары ЖШС', 'Karaganda Bylgary LLP', 0.9],
  ['علیم ٹیکسٹائلز (پرائیویٹ) لمیٹڈ', 'Aleem Textiles Pvt Ltd', 0.99],
  ['Faisalabad Mills', 'Faisal Abad Mills', 0.9],
])('%s and %s are at least %d alike', (one, other, least) => {
  expect(nameLikeness(one, other)).toBeGreaterThanOrEqual(least)
  expect(nameLikeness(other, one)).toBeCloseTo(nameLikeness(one, other))
})

test('a name of nothing but legal forms and small words keeps them', () => {
  expect(nameWords('The Company Ltd')).toEqual(['the', 'company', 'ltd'])
  expect(nameKey('')).toBe('')
  expect(nameLikeness('', '')).toBe(0)
})

test('any text has keys without white space, and is as like itself as can be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const key of nameKeys(text)) expect(key).toMatch(/^\S+$/)
      if (nameWords(text).length > 0) expect(nameLikeness(text, text)).toBeCloseTo(1)
    }),
  )
})
