import { type Choice, drop, emptyChoice, hasRoom, priceToGive, priceToTake, take } from './choice.ts'
import type { Market } from './market.ts'

/**
 * The best choice by the plainest exact method: while some path of exchanges gains, make the best one (Bellman–Ford), then read off the prices.
 * Slow, and shares no search with the fast way: it stands in should a certificate ever fail, and the tests compare with it.
 */
export function plainChoice(market: Market, bonus: { left: Float64Array; right: Float64Array }, check: () => void): Choice {
  const choice = emptyChoice(market)
  choice.left.bonus.set(bonus.left)
  choice.right.bonus.set(bonus.right)
  while (exchangeBest(choice)) check()
  readPrices(choice, check)
  return choice
}

/** Makes the exchange that gains most, from a left with room to a right with room; false when none gains. */
function exchangeBest(choice: Choice): boolean {
  const { market, chosen, left, right } = choice
  const gainLeft = new Float64Array(market.lefts).fill(Number.NEGATIVE_INFINITY)
  const gainRight = new Float64Array(market.rights).fill(Number.NEGATIVE_INFINITY)
  const viaLeft = new Int32Array(market.lefts).fill(-1)
  const viaRight = new Int32Array(market.rights).fill(-1)
  for (let i = 0; i < market.lefts; i++) if (hasRoom(left, i)) gainLeft[i] = -priceToTake(left, i)
  for (let changed = true; changed; ) {
    changed = false
    for (let e = 0; e < chosen.length; e++) {
      const i = market.left[e]!
      const j = market.right[e]!
      const w = market.weight[e]!
      if (chosen[e] === 0 && gainLeft[i]! + w > gainRight[j]!) {
        gainRight[j] = gainLeft[i]! + w
        viaRight[j] = e
        changed = true
      } else if (chosen[e] === 1 && gainRight[j]! - w > gainLeft[i]!) {
        gainLeft[i] = gainRight[j]! - w
        viaLeft[i] = e
        changed = true
      }
    }
  }
  let end = -1
  let most = 0
  for (let j = 0; j < market.rights; j++) {
    const gain = gainRight[j]! - priceToTake(right, j)
    if (!hasRoom(right, j) || gain <= most) continue
    most = gain
    end = j
  }
  if (end < 0) return false
  const drops: number[] = []
  const takes: number[] = []
  for (let e = viaRight[end]!; e >= 0; ) {
    takes.push(e)
    const back = viaLeft[market.left[e]!]!
    if (back >= 0) drops.push(back)
    e = back < 0 ? -1 : viaRight[market.right[back]!]!
  }
  for (const e of drops) drop(choice, e)
  for (const e of takes) take(choice, e)
  return true
}

/** Raises the worth of companies until no exchange is worth more than it should be: the prices are then those of the best choice. */
function readPrices({ market, chosen, left, right }: Choice, check: () => void): void {
  let outside = 0
  const worthLeft = new Float64Array(market.lefts)
  const worthRight = new Float64Array(market.rights)
  for (let changed = true; changed; ) {
    check()
    const before = outside
    changed = false
    const raise = (worth: Float64Array, v: number, to: number) => {
      if (worth[v]! >= to) return
      worth[v] = to
      changed = true
    }
    for (let i = 0; i < market.lefts; i++) {
      if (hasRoom(left, i)) raise(worthLeft, i, outside - priceToTake(left, i))
      if (left.held[i]! > 0) outside = Math.max(outside, worthLeft[i]! + priceToGive(left, i))
    }
    for (let e = 0; e < chosen.length; e++) {
      const i = market.left[e]!
      const j = market.right[e]!
      if (chosen[e] === 0) raise(worthRight, j, worthLeft[i]! + market.weight[e]!)
      else raise(worthLeft, i, worthRight[j]! - market.weight[e]!)
    }
    for (let j = 0; j < market.rights; j++) {
      if (right.held[j]! > 0) raise(worthRight, j, outside + priceToGive(right, j))
      if (hasRoom(right, j)) outside = Math.max(outside, worthRight[j]! - priceToTake(right, j))
    }
    changed ||= outside > before
  }
  for (let i = 0; i < market.lefts; i++) left.price[i] = outside - worthLeft[i]!
  for (let j = 0; j < market.rights; j++) right.price[j] = worthRight[j]! - outside
}
