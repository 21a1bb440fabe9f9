import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import setA from '#tests/fixtures/match-set-a.json' with { type: 'json' }
import { projectKnowledge } from './knowledge-for-tests.ts'
import { rank } from './rank.ts'
import { parseRankDocument } from './schema.ts'

const small = {
  event: setA.event,
  companies: [
    ...setA.companies.filter(({ country }) => country === 'PK').slice(0, 3),
    ...setA.companies.filter(({ country }) => country === 'KZ').slice(0, 3),
  ],
}

describe('parseRankDocument', () => {
  it('accepts the development set and ignores its labels', () => {
    expect(parseRankDocument(setA).ok).toBe(true)
  })

  it.each([
    [
      'an HS code with a space',
      { offers: [{ text: '', hs: '41 07', isic: null, cooperation: ['supply'] }] },
      'companies[0].offers[0].hs: "41 07" is not an HS code',
    ],
    [
      'an ISIC section',
      { needs: [{ text: '', hs: null, isic: 'C', cooperation: ['supply'] }] },
      'companies[0].needs[0].isic: "C" is not an ISIC code',
    ],
    ['no name', { name: undefined }, 'companies[0].name: is missing'],
  ])('names the path of %s', (_, change, fault) => {
    const parsed = parseRankDocument({ ...small, companies: [{ ...small.companies[0], ...change }, ...small.companies.slice(1)] })

    expect(parsed).toEqual({ ok: false, faults: [fault] })
  })

  it('names every fault of a document, unknown and repeated ids too', () => {
    const twice = parseRankDocument({ ...small, companies: [...small.companies, small.companies[0]] })
    const unknown = parseRankDocument({ ...small, exclude: [{ a: 'nobody', b: small.companies[0]!.id }] })

    expect(twice).toEqual({ ok: false, faults: [`companies[6].id: ${JSON.stringify(small.companies[0]!.id)} is used twice`] })
    expect(unknown).toEqual({ ok: false, faults: ['exclude[0].a: "nobody" is no company'] })
  })

  it('never crashes on a mutated document: it is refused with faults, or ranked within the format', () => {
    const knowledge = projectKnowledge()
    let refused = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.anything({ maxDepth: 2 })), { minLength: 1, maxLength: 3 }), (mutations) => {
        const document = structuredClone(small) as unknown
        for (const [place, how, value] of mutations) mutate(document, place, how, value)
        const parsed = parseRankDocument(document)
        if (!parsed.ok) {
          refused += 1
          expect(parsed.faults.every((fault) => fault.includes(': '))).toBe(true)
          return
        }
        const ids = new Set(parsed.value.companies.map(({ id }) => id))
        const result = rank(parsed.value, knowledge)
        expect(new Set(result.rankings.map(({ id }) => id))).toEqual(ids)
        for (const { candidates } of result.rankings)
          for (const { id, score } of candidates) expect(ids.has(id) && score > 0 && score <= 1).toBe(true)
      }),
      { numRuns: 1000, seed: 7 },
    )
    expect(refused).toBeGreaterThan(100)
  }, 90_000)
})

/** Changes one place of a document, found by walking its keys with a number: another value, gone, or twice. */
function mutate(document: unknown, place: number, how: number, value: unknown) {
  let parent = document as Record<string, unknown>
  let rest = place
  for (;;) {
    const keys = Object.keys(parent)
    if (keys.length === 0) return
    const key = keys[rest % keys.length]!
    rest = Math.floor(rest / keys.length)
    const child = parent[key]
    if (typeof child === 'object' && child !== null && rest > 0) {
      parent = child as Record<string, unknown>
      continue
    }
    if (how % 4 === 0) delete parent[key]
    else if (how % 4 === 1 && Array.isArray(child)) child.push(structuredClone(child[0]))
    else if (how % 4 === 2 && typeof child === 'string') parent[key] = `${child}${String.fromCodePoint(how % 0x3000)}`
    else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
    return
  }
}
