import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Country } from '#prisma/generated/enums.ts'
import { toLatinDigits } from './rules.ts'

/** The number as it is kept, with its country's code; without one it is taken for a number of the company's country. Null when it can be nobody's. */
export function normalisePhone(text: string, country: Country): string | null {
  const phone = parsePhoneNumberFromString(toLatinDigits(text), country)
  return phone?.isValid() ? phone.number : null
}
