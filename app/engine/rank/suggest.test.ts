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
