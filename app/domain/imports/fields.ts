import { LANGUAGES } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { HEADER_WORDS } from './header-words.ts'

/** What a column of a file of members may hold. */
export const FIELDS = [
  'legalName',
  'legalNameLatin',
  'bin',
  'ntn',
  'cuin',
  'city',
  'address',
  'yearFounded',
  'employees',
  'website',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactLanguage',
  'languages',
  'about',
  'sectors',
  'offers',
  'offerCodes',
  'needs',
  'needCodes',
  'agreesDirectory',
  'agreesMatching',
  'agreesContact',
  'agreesAbroad',
  'agreedHow',
  'agreedOn',
] as const

export type Field = (typeof FIELDS)[number]

const REGISTERS: Partial<Record<Field, Country>> = { bin: 'KZ', ntn: 'PK', cuin: 'PK' }

/** The fields that a company of the country can have. */
export function fieldsOf(country: Country): Field[] {
  return FIELDS.filter((field) => (REGISTERS[field] ?? country) === country)
}

/** A column's name as it is compared: small letters and digits, one space between words. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Which field each column holds: as the chamber said last time for a column of this name, else by the names that such columns have in the four languages.
 * Null for a column that says nothing; no field stands twice.
 */
export function guessFields(headers: readonly string[], country: Country, remembered: ReadonlyMap<string, Field | null>): (Field | null)[] {
  const offered = fieldsOf(country)
  const guessed: (Field | null)[] = headers.map(() => null)
  const folded = headers.map(foldHeader)
  const guesses = [
    (header: string) => remembered.get(header),
    (header: string) => offered.find((field) => HEADER_WORDS[field].includes(header) || isOurName(header, field)),
    (header: string) =>
      namedWithin(
        header,
        offered.filter((field) => !guessed.includes(field)),
      ),
  ]
  for (const [round, guess] of guesses.entries())
    for (const [i, header] of folded.entries()) {
      const isOpen = header !== '' && guessed[i] === null && (round === 0 || !remembered.has(header))
      const field = isOpen ? guess(header) : null
      if (field && offered.includes(field) && !guessed.includes(field)) guessed[i] = field
    }
  return guessed
}

/** Whether the header is what our own tables call the field. */
function isOurName(header: string, field: Field): boolean {
  return LANGUAGES.some((language) => foldHeader(translate(language, `imports.field.${field}`)) === header)
}

/** The field one of whose names stands in the header; a longer name says more: "contact phone" is the phone before it is the contact. */
function namedWithin(header: string, fields: readonly Field[]): Field | undefined {
  const length = (field: Field) =>
    Math.max(0, ...HEADER_WORDS[field].filter((name) => ` ${header} `.includes(` ${name} `)).map((name) => name.length))
  const [best] = fields.map((field) => ({ field, length: length(field) })).sort((a, b) => b.length - a.length)
  return best && best.length > 0 ? best.field : undefined
}

/** The line of a file that names its columns: the first that at least half of the widest line fills. */
export function headLine(rows: readonly (readonly unknown[])[]): number {
  const first = rows.slice(0, 20)
  const filled = (row: readonly unknown[]) => row.filter((cell) => cell !== null && String(cell).trim() !== '').length
  const widest = Math.max(...first.map(filled))
  return Math.max(
    0,
    first.findIndex((row) => filled(row) * 2 >= widest),
  )
}
