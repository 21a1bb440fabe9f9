import { describe, expect, it } from 'vitest'
import { projectKnowledge } from './knowledge-for-tests.ts'
import { suggestCodes } from './suggest.ts'

const knowledge = projectKnowledge()
const codes = (text: string) => suggestCodes(text, knowledge).map(({ system, code }) => `${system}:${code}`)

describe('suggestCodes', () => {
  it.each([
    ['footballs', 'hs:950662'],
    ['пшеница', 'hs:1001'],
    ['күріш', 'hs:1006'],
    ['کچی کھال', 'hs:4101'],
    ['basmati', 'hs:1006'],
    ['trumpets', 'hs:920510'],
    ['call centre', 'isic:8220'],
  ])('finds for %s the code %s', (text, code) => {
    expect(codes(text).some((found) => found.startsWith(code.slice(0, 7)))).toBe(true)
  })

  it('finds a typed code first, and what stands below it', () => {
    expect(codes('41 04').slice(0, 2)).toEqual(['hs:4104', 'hs:410411'])
  })

  it.each([
    ['Finished goat leather for shoe uppers, 120,000 sq ft a month, 1.0-1.2 mm', 'hs:4107'],
    ['Пшеница мягкая 3 класса, клейковина 24–30 %, до 5 000 т в месяц', 'hs:1001'],
    ['Былғары сөмке, белдік, 50 данадан', 'hs:4202'],
    ['باسمتی 1121 (سیلا، اسٹیم)، 1 تا 25 کلو پیکنگ', 'hs:1006'],
  ])('reads the offer %s as %s, not its figures as codes', (text, code) => {
    const found = codes(text).slice(0, 5)
    expect(found.some((id) => id.startsWith(code))).toBe(true)
    expect(found.some((id) => /^(?:hs|isic):\d{2}$/.test(id))).toBe(false)
  })

  it('finds a code marked as such within a text, and nothing in what is denied', () => {
    expect(codes('Wet blue, HS 410411')[0]).toBe('hs:410411')
    expect(codes('not wheat').some((id) => id.startsWith('hs:1001'))).toBe(false)
  })

  it('names every code in English and Russian and scores within 0 and 1, best first', () => {
    const found = suggestCodes('leather shoes', knowledge, { limit: 5 })

    expect(found.length).toBeLessThanOrEqual(5)
    for (const { label, score } of found) expect(label.en !== '' && label.ru !== '' && score > 0 && score <= 1).toBe(true)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a))
  })

  it('finds nothing for words that nobody knows', () => {
    expect(suggestCodes('zxqvbn', knowledge)).toEqual([])
  })
})
