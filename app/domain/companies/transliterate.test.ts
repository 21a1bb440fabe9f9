import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameLikeness } from './name-key.ts'
import { kazakhLatinSpelling, latinSpelling } from './transliterate.ts'

describe('in Latin letters', () => {
  test.each([
    ['ТОО «Караганда Ет»', 'Karaganda Et LLP'],
    ['Товарищество с ограниченной ответственностью «Южный Хлеб»', 'Yuzhny Khleb LLP'],
    ['АО «Шымкент Щебень»', 'Shymkent Shcheben JSC'],
    ['ИП Иванов Ё. Ж.', 'Ivanov Yo. Zh. IE'],
    ['«Қарағанды Былғары» ЖШС', 'Karagandy Bylgary LLP'],
    ['Қазақстан Темір Жолы', 'Kazakhstan Temir Zholy'],
    ['«ӘДІЛ ТАС» ЖШС', 'ADIL TAS LLP'],
    ['ТОО "Alatau Софт 24"', 'Alatau Soft 24 LLP'],
    ['چناب گلوز (پرائیویٹ) لمیٹڈ', 'Chenab Gloves (Pvt.) Ltd.'],
    ['نور محمد اینڈ سنز', 'Noor Muhammad and Sons'],
    ['فيصل آباد رائس ملز', 'Faisalabad Rice Mills'],
    ['کوہسار ۲۴ ٹریڈرز', 'Kohsar 24 Traders'],
    ['وزیر چرم', 'Wazir Charm'],
  ])('%s is written %s', (name, spelt) => expect(latinSpelling(name)).toBe(spelt))

  test.each(['Chenab Gloves (Pvt.) Ltd.', 'Qarağandy', '24', ''])('“%s” is so already: nothing is proposed', (name) =>
    expect(latinSpelling(name)).toBeNull(),
  )
})

describe('in the Kazakh Latin alphabet of 2021', () => {
  test.each([
    ['«Қарағанды Былғары» ЖШС', 'Qarağandy Bylğary JŞS'],
    ['Іле Ұн Өңдеу', 'Ile Ūn Öñdeu'],
    ['ӘДІЛ ИГІЛІК', 'ÄDIL İGILIK'],
    ['Тәтті Нан', 'Tättı Nan'],
    ['«Алматы Нан» ЖШС', 'Almaty Nan JŞS'],
  ])('%s is written %s', (name, spelt) => expect(kazakhLatinSpelling(name)).toBe(spelt))

  test.each(['ТОО «Караганда Ет»', 'چناب گلوز', 'Qarağandy'])('%s is no Kazakh name in Cyrillic: nothing is proposed', (name) =>
    expect(kazakhLatinSpelling(name)).toBeNull(),
  )
})

const LETTERS = { Cyrillic: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі', Urdu: 'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے' }

test.each(Object.entries(LETTERS))('what is proposed for any word in %s letters has no letter of theirs left', (_script, letters) => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters, ' '), minLength: 1, maxLength: 30 }), (name) => {
      for (const spelt of [latinSpelling(name), kazakhLatinSpelling(name)])
        expect(spelt ?? '').toMatch(/^[\p{Script=Latin}\p{N}\p{P}\s]*$/u)
    }),
  )
})

test.each(['ТОО «Караганда Ет»', '«Қарағанды Былғары» ЖШС', 'وزیر کاٹن ملز', 'چناب گلوز (پرائیویٹ) لمیٹڈ'])(
  'the finder knows %s in its proposed spelling',
  (name) => {
    for (const spelt of [latinSpelling(name), kazakhLatinSpelling(name)]) if (spelt) expect(nameLikeness(name, spelt)).toBeGreaterThan(0.75)
  },
)
