import { type Choice, drop, hasRoom, priceToGive, priceToTake, type Side, take } from './choice.ts'
import { NodeHeap } from './node-heap.ts'

/** How many searches run between two calls of `check`. */
const SEARCHES_PER_CHECK = 256

/**
 * Makes a choice whose prices fit its edges (an edge held is worth its two prices or more, one not held no more) the best of all: every
 * company with room whose price is above what it would take a meeting for finds, by a shortest path on what edges lack to their prices,
 * the cheapest change that ends this. Prices move with it, so that in the end they prove the choice.
 */
export function settle(choice: Choice, check: () => void): void {
  const heap = new NodeHeap(choice.market.lefts + choice.market.rights)
  settleSide(choice, choice.left, choice.right, heap, check)
  settleSide(choice, choice.right, choice.left, heap, check)
}

function settleSide(choice: Choice, own: Side, other: Side, heap: NodeHeap, check: () => void): void {
  const search = new PathSearch(choice, own, other, heap)
  let untilCheck = SEARCHES_PER_CHECK
  for (let v = 0; v < own.capacity.length; v++) {
    while (hasRoom(own, v) && own.price[v]! > priceToTake(own, v)) {
      lowerToBestUnheld(choice, own, other, v)
      if (own.price[v]! <= priceToTake(own, v)) break
      search.mend(v)
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
 * Mends lacks of companies of side `own`, one at a time: finds the nearest end (a company of the other side that would take one more
 * meeting, one of its own side that gives one up, or the company itself doing without), exchanges the edges on the way, and shifts the prices of
 * the companies nearer than that end. A class like its heap: V8 keeps what it compiles of one search for the next.
 */
class PathSearch {
  private readonly choice: Choice
  private readonly own: Side
  private readonly other: Side
  private readonly heap: NodeHeap
  /** Own companies are nodes 0 …, others follow. */
  private readonly owns: number
  /** The edge by which a node was reached. */
  private readonly via: Int32Array
  private readonly lowest: number
  private bound = 0
  private endNode = -1

  constructor(choice: Choice, own: Side, other: Side, heap: NodeHeap) {
    this.choice = choice
    this.own = own
    this.other = other
    this.heap = heap
    this.owns = own.capacity.length
    this.via = new Int32Array(this.owns + other.capacity.length)
    this.lowest = -other.bonus.reduce((most, bonus) => Math.max(most, bonus), 0)
  }

  mend(v: number): void {
    const { heap, own, owns } = this
    this.bound = own.price[v]! - priceToTake(own, v)
    this.endNode = v
    heap.clear()
    heap.lower(v, 0)
    for (let node = heap.takeNearest(); node >= 0; node = heap.takeNearest()) {
      if (heap.distance[node]! >= this.bound) break
      if (node < owns) this.leaveOwn(node)
      else this.leaveOther(node - owns)
    }
    this.shiftPrices()
    this.exchange(v)
  }

  /** Goes on from an own company over the edges that it does not hold. */
  private leaveOwn(v: number): void {
    const { own, owns, lowest } = this
    const { distance } = this.heap
    const { chosen } = this.choice
    const { far, worth, edges } = own
    const { price } = this.other
    const reach = distance[v]! + own.price[v]!
    const end = own.start[v + 1]!
    for (let k = own.start[v]!; k < end; k++) {
      const rest = reach - worth[k]!
      if (own.sorted && rest + lowest >= this.bound) break
      const u = far[k]!
      const at = rest + price[u]!
      if (at >= this.bound || at >= distance[owns + u]! || chosen[edges[k]!] === 1) continue
      this.arrive(owns + u, at, edges[k]!, this.roomAt(u))
    }
  }

  /** What it lacks for company u of the other side to take one more meeting. */
  private roomAt(u: number): number {
    const { other } = this
    return hasRoom(other, u) ? Math.max(0, priceToTake(other, u) - other.price[u]!) : Number.POSITIVE_INFINITY
  }

  /** Goes on from a company of the other side over the edges that it holds. */
  private leaveOther(u: number): void {
    const { own, other, owns } = this
    const { distance } = this.heap
    const { weight } = this.choice.market
    const reach = distance[owns + u]! - other.price[u]!
    const from = other.slotStart[u]!
    const end = from + other.held[u]!
    for (let k = from; k < end; k++) {
      const e = other.slots[k]!
      const v = own.end[e]!
      const at = reach + weight[e]! - own.price[v]!
      if (at < this.bound && at < distance[v]!) this.arrive(v, at, e, own.price[v]! - priceToGive(own, v))
    }
  }

  /** Reaches a node, where the search could end for `toEnd` more. */
  private arrive(node: number, at: number, e: number, toEnd: number): void {
    this.heap.lower(node, at)
    this.via[node] = e
    if (at + toEnd >= this.bound) return
    this.bound = at + toEnd
    this.endNode = node
  }

  private shiftPrices(): void {
    const { own, other, owns, heap, bound } = this
    for (const node of heap.touched()) {
      const by = bound - heap.distance[node]!
      if (by <= 0) continue
      if (node < owns) own.price[node]! -= by
      else other.price[node - owns]! += by
    }
  }

  /** Follows the way back from its end, taking what was unheld and dropping what was held. */
  private exchange(first: number): void {
    const { own, other, owns, via, choice } = this
    const drops: number[] = []
    const takes: number[] = []
    let node = this.endNode
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
