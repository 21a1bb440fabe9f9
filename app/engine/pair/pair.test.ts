import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allChoices, brokenRules, dualBound, pairDocuments, worthOf } from '#tests/factories/pair-document.ts'
import { highsSolver } from '../../../tests/bench/pair-peers.ts'
import { pair } from './pair.ts'
import type { PairDocument } from './schema.ts'

const SMALL = { companies: 5, edges: 11, capacity: 3 }
const MEDIUM = { companies: 30, edges: 200, capacity: 6 }

const highs = await highsSolver()

function unforced(document: PairDocument): PairDocument {
  return { ...document, forced: [] }
}

/** The greatest weight by linear programming; forced pairs are not in it. */
function bestByHighs({ left, right, edges }: PairDocument): number {
  const at = (rows: { id: string }[]) => new Map(rows.map(({ id }, v) => [id, v]))
  const [atLeft, atRight] = [at(left), at(right)]
  return highs({
    leftCapacity: Int32Array.from(left, ({ capacity }) => capacity),
    rightCapacity: Int32Array.from(right, ({ capacity }) => capacity),
    left: Int32Array.from(edges, (edge) => atLeft.get(edge.left)!),
    right: Int32Array.from(edges, (edge) => atRight.get(edge.right)!),
    weight: Float64Array.from(edges, ({ weight }) => weight),
  })
}

describe('pair by weight', () => {
  it('weighs as much as the best of all choices, forced pairs kept', () => {
    fc.assert(
      fc.property(pairDocuments(SMALL), (document) => {
        const result = pair(document)

        expect(brokenRules(document, result)).toEqual([])
        expect(Math.round(result.total * 1e6)).toBe(Math.max(...allChoices(document).map(({ units }) => units)))
        expect(result.stats.method).toBe('auction')
      }),
      { numRuns: 300 },
    )
  })

  it('is proven by its prices', () => {
    fc.assert(
      fc.property(fc.oneof(pairDocuments(SMALL), pairDocuments(MEDIUM)), (document) => {
        const result = pair(document)

        expect([...result.dual!.left, ...result.dual!.right].every(({ price }) => price >= 0)).toBe(true)
        expect(dualBound(document, result)).toBe(worthOf(document, result))
        expect(brokenRules(document, result)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('equals the optimum of the linear programme', () => {
    fc.assert(
      fc.property(pairDocuments(MEDIUM).map(unforced), (document) => {
        expect(pair(document).total).toBeCloseTo(document.edges.length > 0 ? bestByHighs(document) : 0, 5)
      }),
      { numRuns: 100 },
    )
  })

  it('does not depend on the order of the lists', () => {
    fc.assert(
      fc.property(
        pairDocuments(MEDIUM),
        fc.constantFrom('weight' as const, 'stable' as const),
        fc.boolean(),
        (document, mode, coverFirst) => {
          const ordered = { ...document, mode, coverFirst }
          const turned = {
            ...ordered,
            left: document.left.toReversed(),
            right: document.right.toReversed(),
            edges: document.edges.toSorted((a, b) => a.weight - b.weight || (a.right < b.right ? -1 : 1)),
            forced: document.forced!.toReversed(),
          }

          expect(JSON.stringify(pair(turned))).toBe(JSON.stringify(pair(ordered)))
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('a changed document', () => {
  const cases = pairDocuments(MEDIUM).map(unforced)
  const total = (document: PairDocument) => Math.round(pair(document).total * 1e6)

  it('keeps its total with the sides swapped, and scales it with the weights', () => {
    fc.assert(
      fc.property(cases, ({ left, right, edges }) => {
        const swapped = { left: right, right: left, edges: edges.map((edge) => ({ ...edge, left: edge.right, right: edge.left })) }
        const tripled = { left, right, edges: edges.map((edge) => ({ ...edge, weight: Math.round(edge.weight * 3e6) / 1e6 })) }

        expect(total(swapped)).toBe(total({ left, right, edges }))
        expect(total(tripled)).toBe(3 * total({ left, right, edges }))
      }),
      { numRuns: 60 },
    )
  })

  it('never loses by one more candidate or one more place', () => {
    fc.assert(
      fc.property(cases, (document) => {
        const fewer = { ...document, edges: document.edges.slice(1) }
        const roomier = {
          ...document,
          left: document.left.map((company, v) => (v === 0 ? { ...company, capacity: company.capacity + 1 } : company)),
        }

        expect(total(fewer)).toBeLessThanOrEqual(total(document))
        expect(total(roomier)).toBeGreaterThanOrEqual(total(document))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps its total when a chosen pair is forced or one that was not chosen goes', () => {
    fc.assert(
      fc.property(cases, (document) => {
        const { pairs } = pair(document)
        const isChosen = (edge: { left: string; right: string }) =>
          pairs.some(({ left, right }) => left === edge.left && right === edge.right)
        const without = { ...document, edges: document.edges.filter(isChosen) }
        const forced = { ...document, forced: pairs.slice(0, 2).map(({ left, right }) => ({ left, right })) }

        expect(total(without)).toBe(total(document))
        expect(total(forced)).toBe(total(document))
      }),
      { numRuns: 60 },
    )
  })
})

describe('forced pairs', () => {
  const two = {
    left: [{ id: 'a', capacity: 1 }],
    right: [
      { id: 'x', capacity: 1 },
      { id: 'y', capacity: 1 },
    ],
  }

  it('are kept although a better pair must go', () => {
    const edges = [
      { left: 'a', right: 'x', weight: 1 },
      { left: 'a', right: 'y', weight: 9 },
    ]

    expect(pair({ ...two, edges, forced: [{ left: 'a', right: 'x' }] }).pairs).toEqual([{ left: 'a', right: 'x', weight: 1 }])
  })

  it('weigh nothing when they are no candidates', () => {
    const result = pair({ ...two, edges: [{ left: 'a', right: 'y', weight: 9 }], forced: [{ left: 'a', right: 'x' }] })

    expect(result.pairs).toEqual([{ left: 'a', right: 'x', weight: 0 }])
    expect(result.total).toBe(0)
  })
})

describe('a caller who watches', () => {
  const document = { left: [{ id: 'a', capacity: 1 }], right: [{ id: 'x', capacity: 1 }], edges: [{ left: 'a', right: 'x', weight: 3 }] }

  it('sees progress rise to 1', () => {
    const shares: number[] = []

    pair(document, { onProgress: (share) => shares.push(share) })

    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('can cancel', () => {
    expect(() => pair(document, { cancelled: () => true })).toThrow('cancelled')
  })
})
