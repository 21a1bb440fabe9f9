import type { Market } from './market.ts'
import type { Opinions } from './stable.ts'

/**
 * How many pairs of companies would both rather meet each other than one of their present meetings, or have room for it and no meeting
 * with each other. Looks at the finished choice alone: for each company its worst meeting, then once over all edges.
 */
export function blockingPairs(market: Market, opinions: Opinions, chosen: Uint8Array): number {
  const { left, right } = market
  const worstOfLeft = worstMeetings(market.leftCapacity, left, right, opinions.left, chosen)
  const worstOfRight = worstMeetings(market.rightCapacity, right, left, opinions.right, chosen)
  let blocking = 0
  for (let e = 0; e < chosen.length; e++) {
    if (chosen[e] === 1) continue
    const leftWants = wants(worstOfLeft[left[e]!]!, e, opinions.left, right)
    if (leftWants && wants(worstOfRight[right[e]!]!, e, opinions.right, left)) blocking++
  }
  return blocking
}

const HAS_ROOM = -1

/** The worst edge of each company that is full, HAS_ROOM for the others. */
function worstMeetings(capacity: Int32Array, end: Int32Array, partner: Int32Array, opinion: Float64Array, chosen: Uint8Array): Int32Array {
  const worst = new Int32Array(capacity.length).fill(HAS_ROOM)
  const held = new Int32Array(capacity.length)
  for (let e = 0; e < chosen.length; e++) {
    if (chosen[e] === 0) continue
    const v = end[e]!
    if (held[v]!++ === 0 || wants(e, worst[v]!, opinion, partner)) worst[v] = e
  }
  for (let v = 0; v < capacity.length; v++) if (held[v]! < capacity[v]!) worst[v] = HAS_ROOM
  return worst
}

/** Whether a company whose worst meeting is `worst` would rather have edge e. */
function wants(worst: number, e: number, opinion: Float64Array, partner: Int32Array): boolean {
  if (worst === HAS_ROOM) return true
  return opinion[e]! > opinion[worst]! || (opinion[e] === opinion[worst] && partner[e]! < partner[worst]!)
}
