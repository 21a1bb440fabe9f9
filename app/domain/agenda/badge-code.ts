/** Digits and letters that nobody mistakes for each other (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What people read or type for a sign that is not among ours. */
const MISREAD: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' }

/** Signs of a code: nine that say whose it is, and one that shows a mistake. */
export const CODE_LENGTH = 10

/** The code made of nine numbers from 0 to 31 and the sign that checks them. */
export function codeOf(numbers: readonly number[]): string {
  return [...numbers, checkOf(numbers)].map((number) => SIGNS[number]).join('')
}

/**
 * The code as it was given out, from what somebody typed or a camera read: spaces, dashes and letter case do not matter, O is 0, I and L are 1, and of an
 * address the last part counts. Null when it cannot be one of ours: one wrong sign, or two neighbours changed over, is always noticed.
 */
export function readBadgeCode(text: string): string | null {
  const last = text.trim().split('/').at(-1)!
  const signs = [...last.toUpperCase().replace(/[\s-]/g, '')].map((sign) => MISREAD[sign] ?? sign)
  const numbers = signs.map((sign) => SIGNS.indexOf(sign))
  if (numbers.length !== CODE_LENGTH || numbers.includes(-1)) return null
  return checkOf(numbers.slice(0, -1)) === numbers.at(-1) ? signs.join('') : null
}

/** In two halves, as it is printed: "7K3MD-0Q9XB". */
export function writeBadgeCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`
}

/** The sum of the numbers, each times another power of the field's generator, as a polynomial over GF(32) modulo x⁵ + x² + 1. */
function checkOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => twice(sum ^ number), 0)
}

const twice = (number: number) => (number << 1) ^ (number & 16 ? 0b100101 : 0)
