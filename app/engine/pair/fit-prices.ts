import { type Choice, drop } from './choice.ts'

/**
 * Takes over what an auction left: gives every left the least price that its unheld edges allow, and drops the held edges (about one in
 * twenty) that are not worth it. Afterwards prices fit all edges, as `settle` needs it.
 */
export function fitPrices(choice: Choice): void {
  const { market, chosen, left, right } = choice
  const { start, weight } = market
  left.held.fill(0)
  for (let i = 0; i < market.lefts; i++) {
    let best = 0
    const end = start[i + 1]!
    for (let e = start[i]!; e < end && weight[e]! > best; e++) {
      if (chosen[e] === 0) best = Math.max(best, weight[e]! - right.price[right.end[e]!]!)
    }
    left.price[i] = best
    for (let e = start[i]!; e < end; e++) if (chosen[e] === 1) left.slots[left.slotStart[i]! + left.held[i]!++] = e
    for (let k = left.held[i]! - 1; k >= 0; k--) {
      const e = left.slots[left.slotStart[i]! + k]!
      if (weight[e]! - right.price[right.end[e]!]! < best) drop(choice, e)
    }
  }
}
