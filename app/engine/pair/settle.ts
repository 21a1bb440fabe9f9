import { type Choice, drop, hasRoom, priceToGive, priceToTake, type Side, take } from './choice.ts'
import { type NodeHeap, nodeHeap } from './node-heap.ts'

/** How many searches run between two calls of `check`. */
const SEARCHES_PER_CHECK = 256

/**
 * Makes a choice whose prices fit its edges (an edge held is worth its two prices or more, one not held no more) the best of all: every
 * company with room whose price is above what it would take a meeting for finds, by a shortest path on what edges lack to their prices,
 * the cheapest change that ends this. Prices move with it, so that in the end they prove the choice.
 */
export function settle(choice: Choice, check: () => void): void {
  const heap = nodeHeap(choice.market.lefts + choice.market.rights)
  settleSide(choice, choice.left, choice.right, heap, check)
  settleSide(choice, choice.right, choice.left, heap, check)
}

function settleSide(choice: Choice, own: Side, other: Side, heap: NodeHeap, check: () => void): void {
  const search = searcher(choice, own, other, heap)
  let untilCheck = SEARCHES_PER_CHECK
  for (let v = 0; v < own.capacity.length; v++) {
    while (hasRoom(own, v) && own.price[v]! > priceToTake(own, v)) {
      lowerToBestUnheld(choice, own, other, v)
      if (own.price[v]! <= priceToTake(own, v)) break
      search(v)
      if (--untilCheck === 0) {
        untilCheck = SEARCHES_PER_CHECK
        check()
      }
    }
  }
}

/** Lowers the price of v as far as its unheld edges allow: often that alone is enough. */
function lowerToBestUnheld({ chosen }: Choice, own: Side, other: Side, v: number): void {
  let best = priceToTake(own, v)
  const end = own.start[v + 1]!
  for (let k = own.start[v]!; k < end; k++) {
    if (chosen[own.edges[k]!] === 0) best = Math.max(best, own.worth[k]! - other.price[own.far[k]!]!)
  }
  own.price[v] = Math.min(own.price[v]!, best)
}

/**
 * A function that mends one lack of company v of side `own`: it finds the nearest end (a company of the other side that would take one more
 * meeting, one of its own side that gives one up, or v itself doing without), exchanges the edges on the way, and shifts the prices of
 * the companies nearer than that end.
 */
function searcher(choice: Choice, own: Side, other: Side, heap: NodeHeap): (v: number) => void {
  const { chosen } = choice
  const { weight } = choice.market
  const { far, worth } = own
  const { price } = other
  const owns = own.capacity.length
  const { distance } = heap
  /** The edge by which a node was reached; own companies are nodes 0 …, others follow. */
  const via = new Int32Array(owns + other.capacity.length)
  const lowest = -other.bonus.reduce((most, bonus) => Math.max(most, bonus), 0)
  let bound = 0
  let endNode = -1

  return (v) => {
    bound = own.price[v]! - priceToTake(own, v)
    endNode = v
    heap.clear()
    heap.lower(v, 0)
    for (let node = heap.takeNearest(); node >= 0; node = heap.takeNearest()) {
      if (distance[node]! >= bound) break
      if (node < owns) leaveOwn(node)
      else leaveOther(node - owns)
    }
    shiftPrices()
    exchange(v)
  }

  /** Goes on from an own company over the edges that it does not hold. */
  function leaveOwn(v: number): void {
    const reach = distance[v]! + own.price[v]!
    const end = own.start[v + 1]!
    for (let k = own.start[v]!; k < end; k++) {
      const rest = reach - worth[k]!
      if (own.sorted && rest + lowest >= bound) break
      const u = far[k]!
      const at = rest + price[u]!
      if (at >= bound || at >= distance[owns + u]! || chosen[own.edges[k]!] === 1) continue
      arrive(owns + u, at, own.edges[k]!, roomAt(u))
    }
  }

  /** What it lacks for company u of the other side to take one more meeting. */
  function roomAt(u: number): number {
    return hasRoom(other, u) ? Math.max(0, priceToTake(other, u) - price[u]!) : Number.POSITIVE_INFINITY
  }

  /** Goes on from a company of the other side over the edges that it holds. */
  function leaveOther(u: number): void {
    const reach = distance[owns + u]! - other.price[u]!
    const from = other.slotStart[u]!
    const end = from + other.held[u]!
    for (let k = from; k < end; k++) {
      const e = other.slots[k]!
      const v = own.end[e]!
      const at = reach + weight[e]! - own.price[v]!
      if (at < bound && at < distance[v]!) arrive(v, at, e, own.price[v]! - priceToGive(own, v))
    }
  }

  /** Reaches a node, where the search could end for `toEnd` more. */
  function arrive(node: number, at: number, e: number, toEnd: number): void {
    heap.lower(node, at)
    via[node] = e
    if (at + toEnd >= bound) return
    bound = at + toEnd
    endNode = node
  }

  function shiftPrices(): void {
    for (const node of heap.touched()) {
      const by = bound - distance[node]!
      if (by <= 0) continue
      if (node < owns) own.price[node]! -= by
      else other.price[node - owns]! += by
    }
  }

  /** Follows the way back from its end, taking what was unheld and dropping what was held. */
  function exchange(first: number): void {
    const drops: number[] = []
    const takes: number[] = []
    let node = endNode
    while (node !== first) {
      const e = via[node]!
      if (node < owns) {
        drops.push(e)
        node = owns + other.end[e]!
      } else {
        takes.push(e)
        node = own.end[e]!
      }
    }
    for (const e of drops) drop(choice, e)
    for (const e of takes) take(choice, e)
  }
}
