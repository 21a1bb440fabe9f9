import { keeping } from './keeping.ts'
import { grouped, type Market } from './market.ts'
import { sortRow } from './sort-row.ts'

/** What each side thinks of each edge; more is better, ties go to the company that comes first. */
export interface Opinions {
  readonly left: Float64Array
  readonly right: Float64Array
}

/** How many proposals are made between two calls of `check`. */
const PROPOSALS_PER_CHECK = 65_536

/** One side of a market: its capacities, and at each edge its company and what that company thinks of the edge. */
export interface Party {
  readonly capacity: Int32Array
  readonly end: Int32Array
  readonly opinion: Float64Array
}

/**
 * A choice in which no two companies would both rather meet each other than keep what they have: many-to-many deferred acceptance (Gale and
 * Shapley), the lefts proposing. Every stable choice gives every company the same number of meetings, so none serves more companies; and
 * who proposes matters little (some 0.04 % of the weight on generated markets).
 */
export function stableChoice(market: Market, opinions: Opinions, check: () => void): Uint8Array {
  const lefts: Party = { capacity: market.leftCapacity, end: market.left, opinion: opinions.left }
  const rights: Party = { capacity: market.rightCapacity, end: market.right, opinion: opinions.right }
  return deferredAcceptance(lefts, rights, check)
}

/** Proposers ask in the order of their liking; receivers keep the best who have asked. */
function deferredAcceptance(proposers: Party, receivers: Party, check: () => void): Uint8Array {
  const { start, order } = byLiking(proposers, receivers.end)
  const receive = keeping(receivers, proposers.end)
  const chosen = new Uint8Array(order.length)
  const next = start.slice()
  const waiting = seatsOf(proposers.capacity, start)
  let untilCheck = PROPOSALS_PER_CHECK
  for (let seat = waiting.pop(); seat !== undefined; seat = waiting.pop()) {
    const end = start[seat + 1]!
    while (next[seat]! < end) {
      const e = order[next[seat]!++]!
      const out = receive(e)
      if (--untilCheck === 0) {
        untilCheck = PROPOSALS_PER_CHECK
        check()
      }
      if (out === e) continue
      chosen[e] = 1
      if (out >= 0) {
        chosen[out] = 0
        waiting.push(proposers.end[out]!)
      }
      break
    }
  }
  return chosen
}

/** Each company as often as it can have meetings. */
function seatsOf(capacity: Int32Array, start: Int32Array): number[] {
  const seats: number[] = []
  for (let v = 0; v < capacity.length; v++) for (let c = Math.min(capacity[v]!, start[v + 1]! - start[v]!); c > 0; c--) seats.push(v)
  return seats
}

/** The edges of each company, the best liked first. */
function byLiking({ capacity, end, opinion }: Party, partnerAt: Int32Array): { start: Int32Array; order: Int32Array } {
  const { start, order } = grouped(capacity.length, end)
  const value = new Float64Array(order.length)
  const partner = new Int32Array(order.length)
  for (let k = 0; k < order.length; k++) {
    value[k] = opinion[order[k]!]!
    partner[k] = partnerAt[order[k]!]!
  }
  for (let v = 0; v < capacity.length; v++) sortRow(start[v]!, start[v + 1]!, value, partner, order)
  return { start, order }
}
