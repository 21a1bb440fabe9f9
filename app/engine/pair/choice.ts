import { grouped, type Market } from './market.ts'

/**
 * One side of a choice under way. A company of this side is a node: it holds some of its edges, has a price for a further meeting, and may
 * earn a bonus for its first one (see cover-first.ts; 0 otherwise).
 */
export interface Side {
  readonly capacity: Int32Array
  readonly price: Float64Array
  readonly bonus: Float64Array
  /** The company of this side at each edge. */
  readonly end: Int32Array
  /** The edges of company v: `edges[start[v]]` up to, without, `edges[start[v + 1]]`. */
  readonly start: Int32Array
  readonly edges: Int32Array
  /** The other company and the weight of each of `edges`, side by side with it: searches read rows, and memory is slow elsewhere. */
  readonly far: Int32Array
  readonly worth: Float64Array
  /** Whether `edges` of one company run from heavy to light. */
  readonly sorted: boolean
  /** The held edges of v: `slots[slotStart[v]]` and the following `held[v]` places. */
  readonly slotStart: Int32Array
  readonly slots: Int32Array
  readonly held: Int32Array
}

/** Which edges are held, seen from both sides. */
export interface Choice {
  readonly market: Market
  readonly chosen: Uint8Array
  readonly left: Side
  readonly right: Side
}

/** Nothing chosen, all prices and bonuses 0. */
export function emptyChoice(market: Market): Choice {
  const identity = new Int32Array(market.weight.length)
  for (let e = 0; e < identity.length; e++) identity[e] = e
  const byRight = grouped(market.rights, market.right)
  return {
    market,
    chosen: new Uint8Array(market.weight.length),
    left: sideOf({
      capacity: market.leftCapacity,
      end: market.left,
      start: market.start,
      edges: identity,
      far: market.right,
      worth: market.weight,
      sorted: true,
    }),
    right: sideOf({
      capacity: market.rightCapacity,
      end: market.right,
      start: byRight.start,
      edges: byRight.order,
      far: gathered(market.left, byRight.order, new Int32Array(identity.length)),
      worth: gathered(market.weight, byRight.order, new Float64Array(identity.length)),
      sorted: false,
    }),
  }
}

function gathered<T extends Int32Array | Float64Array>(values: T, order: Int32Array, into: T): T {
  for (let k = 0; k < order.length; k++) into[k] = values[order[k]!]!
  return into
}

/** All fields stand in one literal: objects made of spread ones change their shape behind the compiler's back, which then starts over. */
function sideOf(rows: Pick<Side, 'capacity' | 'end' | 'start' | 'edges' | 'far' | 'worth' | 'sorted'>): Side {
  const { capacity, start, end, edges, far, worth, sorted } = rows
  const size = capacity.length
  const slotStart = new Int32Array(size + 1)
  for (let v = 0; v < size; v++) slotStart[v + 1] = slotStart[v]! + Math.min(capacity[v]!, start[v + 1]! - start[v]!)
  const slots = new Int32Array(slotStart[size]!)
  const price = new Float64Array(size)
  const bonus = new Float64Array(size)
  const held = new Int32Array(size)
  return { capacity, price, bonus, end, start, edges, far, worth, sorted, slotStart, slots, held }
}

/** Holds edge e; both its companies have room. */
export function take(choice: Choice, e: number): void {
  choice.chosen[e] = 1
  put(choice.left, e)
  put(choice.right, e)
}

/** Lets go of edge e. */
export function drop(choice: Choice, e: number): void {
  choice.chosen[e] = 0
  remove(choice.left, e)
  remove(choice.right, e)
}

function put(side: Side, e: number): void {
  const v = side.end[e]!
  side.slots[side.slotStart[v]! + side.held[v]!++] = e
}

function remove(side: Side, e: number): void {
  const v = side.end[e]!
  const from = side.slotStart[v]!
  const last = from + --side.held[v]!
  let at = from
  while (side.slots[at] !== e) at++
  side.slots[at] = side.slots[last]!
}

/** The least price at which company v would not take one more meeting if it has room: minus its bonus before the first, else 0. */
export function priceToTake(side: Side, v: number): number {
  return side.held[v] === 0 ? -side.bonus[v]! : 0
}

/** The price down to which company v keeps its last meeting: minus its bonus if that is its only one, else 0. */
export function priceToGive(side: Side, v: number): number {
  return side.held[v] === 1 ? -side.bonus[v]! : 0
}

export function hasRoom(side: Side, v: number): boolean {
  return side.held[v]! < side.capacity[v]!
}
