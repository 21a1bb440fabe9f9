import { describe, expect, it } from 'vitest'
import { codesIn } from './codes.ts'

describe('codesIn', () => {
  it.each([
    ['1001 / 1003', ['1001', '1003']],
    ['6302.21, 6302.31', ['630221', '630231']],
    ['0805 10 00 00', ['080510']],
    ['HS 4104.11, 4104 19 wet blue, 2000 kg', ['410411', '410419']],
    ['Код ТН ВЭД 1001 (пшеница)', ['1001']],
    ['Wheat, 5000 t a year', []],
    ['Basmati 1121', []],
  ])('reads "%s"', (text, codes) => {
    expect(codesIn(text)).toEqual(codes)
  })
})
