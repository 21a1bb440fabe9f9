import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenRules, dualBound, pairDocuments, worthOf } from '#tests/factories/pair-document.ts'
import { pair } from './pair.ts'
import { parsePairDocument } from './schema.ts'

const GOOD = {
  left: [{ id: 'a', capacity: 1 }],
  right: [
    { id: 'x', capacity: 1 },
    { id: 'y', capacity: 0 },
  ],
  edges: [
    { left: 'a', right: 'x', weight: 0.123456 },
    { left: 'a', right: 'y', weight: 2, leftScore: -1 },
  ],
}

function faultsOf(json: unknown): string[] {
  const parsed = parsePairDocument(json)
  return parsed.ok ? [] : parsed.faults
}

describe('parsePairDocument', () => {
  it('accepts a document of the format', () => {
    expect(faultsOf({ ...GOOD, mode: 'stable', coverFirst: true, forced: [{ left: 'a', right: 'x' }], note: 'ignored' })).toEqual([])
    expect(faultsOf({ left: [], right: [], edges: [] })).toEqual([])
  })

  it.each([
    ['abc', 'edges[0].weight: "abc" is not a positive number with at most six decimals'],
    [0, 'edges[0].weight: 0 is not a positive number with at most six decimals'],
    [-1, 'edges[0].weight: -1 is not a positive number with at most six decimals'],
    [0.1234567, 'edges[0].weight: 0.1234567 is not a positive number with at most six decimals'],
    [0.1 + 0.2, 'edges[0].weight: 0.30000000000000004 is not a positive number with at most six decimals'],
    [null, 'edges[0].weight: null is not a positive number with at most six decimals'],
    [undefined, 'edges[0].weight: is missing'],
    [1e300, 'edges: the weights have too many digits to be added exactly'],
    [1_234_567_890.123456, 'edges: the weights have too many digits to be added exactly'],
  ])('refuses the weight %s', (weight, fault) => {
    expect(faultsOf({ ...GOOD, edges: [{ left: 'a', right: 'x', weight }] })).toEqual([fault])
  })

  it('names what does not fit together', () => {
    const forced = [
      { left: 'a', right: 'x' },
      { left: 'a', right: 'y' },
    ]
    const edges = [...GOOD.edges, { left: 'a', right: 'x', weight: 1 }, { left: 'b', right: 'a', weight: 1 }]

    expect(faultsOf({ left: [...GOOD.left, ...GOOD.left], right: GOOD.right, edges, forced })).toEqual([
      'left[1].id: "a" is used twice',
      'edges[3].left: no company of left has the id "b"',
      'edges[3].right: no company of right has the id "a"',
      'edges[2]: "a" and "x" are paired twice',
      'forced[1].left: "a" has more forced pairs than its capacity of 1',
      'forced[1].right: "y" has more forced pairs than its capacity of 0',
    ])
  })
})

describe('a mutated document', () => {
  const STRANGE: unknown[] = [
    null,
    true,
    -1,
    0,
    0.5,
    1e-7,
    1e300,
    2 ** 31,
    '',
    'l0',
    '__proto__',
    '\n',
    [],
    {},
    [[]],
    { id: 'l0', capacity: 1 },
    undefined,
  ]

  it('is refused with its faults, or paired by the rules: 1,000 of them', () => {
    const mutated = fc
      .tuple(
        pairDocuments({ companies: 4, edges: 8, capacity: 2 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...STRANGE)), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(undefined, 'weight', 'stable'),
        fc.constantFrom(undefined, true),
      )
      .map(([document, mutations, mode, coverFirst]) => {
        const json = structuredClone({ ...document, mode, coverFirst })
        for (const [at, value] of mutations) mutate(json, at, value)
        return JSON.parse(JSON.stringify(json)) as unknown
      })

    fc.assert(
      fc.property(mutated, (json) => {
        const parsed = parsePairDocument(json)

        if (!parsed.ok) {
          expect(parsed.faults.length).toBeGreaterThan(0)
          expect(parsed.faults.filter((fault) => !/^[^\n]+: [^\n]+$/.test(fault))).toEqual([])
          return
        }
        const result = pair(parsed.value)
        expect(brokenRules(parsed.value, result)).toEqual([])
        if (result.dual) expect(dualBound(parsed.value, result)).toBe(worthOf(parsed.value, result))
        else expect(result.blocking).toBe(0)
      }),
      { numRuns: 1_000 },
    )
  })

  /** Puts a strange value in one of the places of a document, all of them equally likely. */
  function mutate(json: object, at: number, value: unknown): void {
    const places = placesIn(json)
    const place = places[at % places.length]!
    Reflect.set(place.holder, place.key, structuredClone(value))
  }

  function placesIn(holder: object): { holder: object; key: string }[] {
    return Object.entries(holder).flatMap(([key, value]) => [
      { holder, key },
      ...(typeof value === 'object' && value !== null ? placesIn(value) : []),
    ])
  }
})
