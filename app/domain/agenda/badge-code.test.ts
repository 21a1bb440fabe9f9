import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, readBadgeCode, writeBadgeCode } from './badge-code.ts'

const aCode = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 9, maxLength: 9 }).map(codeOf)
const aPlace = fc.integer({ min: 0, max: 9 })
const OTHERS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']

describe('a badge code', () => {
  test('is read as it was given out, printed or not, in small letters, and from an address', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        for (const typed of [code, writeBadgeCode(code), ` ${code.toLowerCase()} `, `https://dosti.example/b/${code}`])
          expect(readBadgeCode(typed)).toBe(code)
      }),
    )
  })

  test('reads letters that look like digits as those digits', () => {
    const code = codeOf([0, 0, 1, 1, 0, 1, 0, 1, 0])

    expect(readBadgeCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
    expect(readBadgeCode(code.replaceAll('0', 'O').replaceAll('1', 'i'))).toBe(code)
  })

  test('with one sign wrong is none', () => {
    fc.assert(
      fc.property(aCode, aPlace, fc.constantFrom(...OTHERS), (code, place, sign) => {
        fc.pre(code[place] !== sign)
        expect(readBadgeCode(code.slice(0, place) + sign + code.slice(place + 1))).toBeNull()
      }),
    )
  })

  test('with two neighbours changed over is none', () => {
    fc.assert(
      fc.property(aCode, fc.integer({ min: 0, max: 8 }), (code, at) => {
        fc.pre(code[at] !== code[at + 1])
        expect(readBadgeCode(code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2))).toBeNull()
      }),
    )
  })

  test.each(['', '1234', '0000000000000', 'کوڈ', 'AAAAAAAAA!', 'https://dosti.example/'])('is not %j', (text) => {
    expect(readBadgeCode(text)).toBeNull()
  })
})
