import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { RegisterKind } from '#prisma/generated/enums.ts'
import { toLatinDigits } from './rules.ts'

/** The number as it is kept: digits and capital letters only. */
export function normaliseRegisterNumber(text: string): string {
  return toLatinDigits(text)
    .toUpperCase()
    .replace(/[\s.\-‐-―/№]/g, '')
}

/** What is wrong with a normalised number of this kind, as a message, or null. */
export function registerNumberFault(kind: RegisterKind, number: string): MessageKey | null {
  switch (kind) {
    case 'BIN':
      return binFault(number)
    case 'NTN':
      // The check digit's rule is not published: its form is all that can be checked.
      return /^[0-9A-Z]\d{6}\d?$/.test(number) ? null : 'companies.ntnForm'
    case 'CUIN':
      return /^\d{7}$/.test(number) ? null : 'companies.cuinForm'
  }
}

/** YYMM, 4–6 for the kind of body, 0–3 for its unit, five digits of a serial and a check digit. */
const BIN = /^\d{2}(?:0[1-9]|1[0-2])[4-6][0-3]\d{6}$/

function binFault(number: string): MessageKey | null {
  if (!/^\d{12}$/.test(number)) return 'companies.binForm'
  // An individual's number has a day of birth where a BIN has the kind of body.
  if (/^.{4}[0-3]/.test(number)) return 'companies.binOfPerson'
  if (!BIN.test(number)) return 'companies.binParts'
  return binCheckDigit(number.slice(0, 11)) === Number(number[11]) ? null : 'companies.binCheckDigit'
}

/**
 * The twelfth digit of a BIN from its first eleven: the sum weighted 1…11 modulo 11; when that is 10, the sum weighted 3…11, 1, 2. Null when
 * that is 10 as well: such a number is never issued. (Resolution of the Government of Kazakhstan No. 565 of 11 June 2003.)
 */
export function binCheckDigit(eleven: string): number | null {
  for (const first of [0, 2]) {
    const rest = [...eleven].reduce((sum, digit, i) => sum + Number(digit) * (((i + first) % 11) + 1), 0) % 11
    if (rest < 10) return rest
  }
  return null
}
