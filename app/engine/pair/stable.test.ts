import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenRules, pairDocuments } from '#tests/factories/pair-document.ts'
import { sparseMarket } from '../../../tests/bench/markets.ts'
import { blockingPairs } from './blocking.ts'
import { heaviestChoice } from './heaviest.ts'
import { marketFrom } from './market.ts'
import { pair } from './pair.ts'
import type { PairDocument } from './schema.ts'
import { stableChoice } from './stable.ts'
import { watchFor } from './watch.ts'

const documents = pairDocuments({ companies: 12, edges: 60, capacity: 4 }).map((document) => ({ ...document, mode: 'stable' as const }))
const watch = watchFor({})

/** The pairs that would rather meet, found the slow way from the words of the format alone. */
function restless({ left, right, edges, forced = [] }: PairDocument, pairs: { left: string; right: string }[]): string[] {
  const has = (list: readonly { left: string; right: string }[], edge: { left: string; right: string }) =>
    list.some((other) => other.left === edge.left && other.right === edge.right)
  const free = edges.filter((edge) => !has(forced, edge))
  const wants = (side: 'left' | 'right', score: 'leftScore' | 'rightScore', edge: (typeof edges)[number]) => {
    const partner = side === 'left' ? 'right' : 'left'
    const capacity = (side === 'left' ? left : right).find(({ id }) => id === edge[side])!.capacity
    const kept = forced.filter((other) => other[side] === edge[side]).length
    const present = free.filter((other) => other[side] === edge[side] && has(pairs, other))
    const better = (other: (typeof edges)[number]) =>
      edge[score]! > other[score]! || (edge[score] === other[score] && edge[partner] < other[partner])
    return capacity > kept && (present.length + kept < capacity || present.some(better))
  }
  return free
    .filter((edge) => !has(pairs, edge) && wants('left', 'leftScore', edge) && wants('right', 'rightScore', edge))
    .map((edge) => `${edge.left} ${edge.right}`)
}

describe('pair, stable', () => {
  it('leaves nobody who would rather meet', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const result = pair(document)

        expect(brokenRules(document, result)).toEqual([])
        expect(restless(document, result.pairs)).toEqual([])
        expect(result.blocking).toBe(0)
        expect(result).not.toHaveProperty('dual')
      }),
      { numRuns: 300 },
    )
  })

  it('counts in mode weight exactly those who would rather meet', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const result = pair({ ...document, mode: 'weight' })

        expect(result.blocking).toBe(restless(document, result.pairs).length)
      }),
      { numRuns: 100 },
    )
  })

  it('serves the same companies, as often, whichever side proposes', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const swapped = {
          ...document,
          left: document.right,
          right: document.left,
          edges: document.edges.map(({ left, right, weight, leftScore, rightScore }) => ({
            left: right,
            right: left,
            weight,
            leftScore: rightScore!,
            rightScore: leftScore!,
          })),
          forced: document.forced!.map(({ left, right }) => ({ left: right, right: left })),
        }
        const meetings = (pairs: { left: string; right: string }[]) => pairs.flatMap(({ left, right }) => [left, right]).toSorted()

        expect(meetings(pair(swapped).pairs)).toEqual(meetings(pair(document).pairs))
      }),
      { numRuns: 100 },
    )
  })

  it.each(['uniform', 'skewed'] as const)('keeps 97 % of the greatest weight of a %s market', (kind) => {
    const candidates = sparseMarket(kind, 1_000, 5)
    const market = marketFrom(candidates)
    const opinions = { left: market.source.map((e) => e), right: market.source.map((e) => e) }
    const left = Float64Array.from(opinions.left, (e) => candidates.leftScore[e]!)
    const right = Float64Array.from(opinions.right, (e) => candidates.rightScore[e]!)
    const weigh = (chosen: Uint8Array) => market.weight.reduce((sum, w, e) => sum + w * chosen[e]!, 0)

    const stable = stableChoice(market, { left, right }, watch.check)

    expect(blockingPairs(market, { left, right }, stable)).toBe(0)
    expect(weigh(stable) / weigh(heaviestChoice(market, null, watch).choice.chosen)).toBeGreaterThan(0.97)
  })
})
