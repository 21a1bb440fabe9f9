import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'
import { fieldsOf, guessFields, headLine } from './fields.ts'
import { bandOf, makeVocabulary } from './vocabulary.ts'

const NOTHING = new Map()

test.each(LANGUAGES)('our own names of the fields are known again in %s', (language) => {
  for (const country of ['PK', 'KZ'] as const) {
    const fields = fieldsOf(country)

    expect(
      guessFields(
        fields.map((field) => translate(language, `imports.field.${field}`)),
        country,
        NOTHING,
      ),
    ).toEqual(fields)
  }
})

test.each([
  [
    'KZ',
    'Наименование организации|БИН / ИИН|Юр. адрес|Контактное лицо|Контактный телефон|E-mail|Виды деятельности',
    'legalName bin address contactName contactPhone contactEmail about',
  ],
  ['KZ', 'Ұйым атауы|БСН|Қаласы|Басшысы|Телефон нөмірі|Өнім|СЭҚ ТН коды', 'legalName bin city contactName contactPhone offers offerCodes'],
  [
    'PK',
    'Name of Firm|NTN No.|City|Contact Person|Mobile|Email|Products|HS Code',
    'legalName ntn city contactName contactPhone contactEmail offers offerCodes',
  ],
  ['PK', 'کمپنی کا نام|شہر|رابطے کا فرد|موبائل نمبر|ای میل|مصنوعات', 'legalName city contactName contactPhone contactEmail offers'],
  ['PK', 'S. No|Company|Company|Remarks', '- legalName - -'],
] as const)('columns of a chamber in %s: %s', (country, headers, fields) => {
  expect(
    guessFields(headers.split('|'), country, NOTHING)
      .map((field) => field ?? '-')
      .join(' '),
  ).toBe(fields)
})

test('the line that names the columns is found below a title', () => {
  expect(headLine([['Members of the chamber 2026'], [], ['Name', 'City', 'Phone'], ['One', 'Lahore', '1']])).toBe(2)
  expect(headLine([['Name'], ['One']])).toBe(0)
})

const name = (en: string, ru = en, kk = ru, ur = en) => ({ en, ru, kk, ur })
const vocabulary = makeVocabulary({
  cities: [
    { id: 'KSN', name: name('Kostanay', 'Костанай', 'Қостанай') },
    { id: 'ALA', name: name('Almaty', 'Алматы') },
    { id: 'LHE', name: name('Lahore', 'Лахор', 'Лахор', 'لاہور') },
  ],
  sectors: [
    {
      id: 'leather',
      label: name('Leather', 'Кожевенная отрасль', 'Былғары өнеркәсібі', 'چمڑا'),
      categories: [{ id: 'shoes', label: name('Shoes', 'Обувь для всех') }],
    },
  ],
  hsCodes: new Set(['08', '0804', '410711']),
  isicCodes: new Set(['6201']),
})

test.each([
  ['г. Алматы', 'ALA', true],
  ['АЛМАТЫ', 'ALA', true],
  ['Qostanai', 'KSN', false],
  ['لاہور', 'LHE', true],
  ['Lahore City', 'LHE', true],
])('the city "%s"', (text, id, isExact) => {
  expect(vocabulary.city(text)).toMatchObject({ id, isExact })
})

test.each(['Атлантида', 'Abc', ''])('no city is called "%s"', (text) => {
  expect(vocabulary.city(text)).toBeNull()
})

test.each([
  ['0804', 'hs', '0804', false],
  ['804', 'hs', '0804', true],
  ['08.04', 'hs', '0804', false],
  ['4107 11 100 0', 'hs', '410711', false],
  ['0804100000', 'hs', '0804', false],
  ['HS 0804', 'hs', '0804', false],
  ['ISIC 6201', 'isic', '6201', false],
] as const)('the code "%s"', (text, system, code, isMended) => {
  expect(vocabulary.code(text)).toEqual({ system, code, isMended })
})

test.each(['9999', 'dates', '12345678901', 'ISIC 9', ''])('there is no code "%s"', (text) => {
  expect(vocabulary.code(text)).toBeNull()
})

test('languages and sectors in any of the four languages', () => {
  expect(['English', 'русский язык', 'қазақша', 'اردو', 'German'].map((text) => vocabulary.language(text))).toEqual([
    'en',
    'ru',
    'kk',
    'ur',
    null,
  ])
  expect(['LEATHER', 'былғары өнеркәсібі', 'چمڑا', 'Кожа', 'Astrology'].map((text) => vocabulary.sector(text)?.sector ?? null)).toEqual([
    'leather',
    'leather',
    'leather',
    'leather',
    null,
  ])
  expect(vocabulary.sector('обувь для всех')).toEqual({ sector: 'leather', category: 'shoes' })
})

test.each([
  ['24', '10-49'],
  ['10–49', '10-49'],
  ['более 1 000', '1000+'],
  ['۱۲۰', '50-249'],
  ['1-9 человек', '1-9'],
  ['many', null],
  ['0', null],
])('"%s" people are a band', (text, band) => {
  expect(bandOf(text)).toBe(band)
})
