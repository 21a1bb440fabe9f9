import { blockingPairs } from '../../app/engine/pair/blocking.ts'
import { certificate, proves } from '../../app/engine/pair/certificate.ts'
import { heaviestChoice } from '../../app/engine/pair/heaviest.ts'
import { type Candidates, type Market, marketFrom } from '../../app/engine/pair/market.ts'
import { stableChoice } from '../../app/engine/pair/stable.ts'
import { watchFor } from '../../app/engine/pair/watch.ts'
import type { ScoredCandidates } from './markets.ts'

const watch = watchFor({})

/** The greatest weight and whether its prices prove it: grouping, sorting, choosing and proving. */
export function ourHeaviest(candidates: Candidates): { total: number; proven: boolean } {
  const market = marketFrom(candidates)
  const { choice, method } = heaviestChoice(market, null, watch)
  return { total: totalOf(market, choice.chosen), proven: method === 'auction' && proves(certificate(choice)) }
}

/** A stable choice, its weight and the blocking pairs that an independent scan finds in it. */
export function ourStable(candidates: ScoredCandidates): { total: number; blocking: number } {
  const market = marketFrom(candidates)
  const left = new Float64Array(market.source.length)
  const right = new Float64Array(market.source.length)
  for (let e = 0; e < left.length; e++) {
    left[e] = candidates.leftScore[market.source[e]!]!
    right[e] = candidates.rightScore[market.source[e]!]!
  }
  const chosen = stableChoice(market, { left, right }, watch.check)
  return { total: totalOf(market, chosen), blocking: blockingPairs(market, { left, right }, chosen) }
}

/** The least cost of assigning every row a column of its own: weights are what a cost lacks to more than any cost, so every pair is worth while. */
export function ourAssignment(costs: readonly (readonly number[])[]): { total: number; proven: boolean } {
  const size = costs.length
  const left = new Int32Array(size * size)
  const right = new Int32Array(size * size)
  const weight = new Float64Array(size * size)
  const beyond = 1 + costs.reduce((most, row) => Math.max(most, ...row), 0)
  for (let e = 0; e < weight.length; e++) {
    left[e] = Math.floor(e / size)
    right[e] = e % size
    weight[e] = beyond - costs[left[e]!]![right[e]!]!
  }
  const capacity = new Int32Array(size).fill(1)
  const { total, proven } = ourHeaviest({ leftCapacity: capacity, rightCapacity: capacity, left, right, weight })
  return { total: beyond * size - total, proven }
}

function totalOf({ weight }: Market, chosen: Uint8Array): number {
  let total = 0
  for (let e = 0; e < chosen.length; e++) if (chosen[e] === 1) total += weight[e]!
  return total
}
