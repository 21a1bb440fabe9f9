import type { Choice } from './choice.ts'
import type { ReadMarket } from './read-market.ts'

/** The price of each company, in weights; companies in the order of their ids. */
export interface Prices {
  readonly left: Float64Array
  readonly right: Float64Array
}

/**
 * The prices of a choice for the whole document. A company without a place left to give (capacity 0, or all of it forced) was not part of
 * the choice: it gets the least price at which none of its edges is worth more than its two prices, which costs nothing.
 */
export function pricesOf({ edgeLeft, edgeRight, units, perOne, market }: ReadMarket, choice: Choice): Prices {
  const left = choice.left.price.slice()
  const right = choice.right.price.slice()
  const raise = (price: Float64Array, v: number, other: number, k: number) => {
    price[v] = Math.max(price[v]!, units[k]! - other)
  }
  for (let k = 0; k < units.length; k++) {
    const j = edgeRight[k]!
    if (market.rightCapacity[j] === 0) raise(right, j, left[edgeLeft[k]!]!, k)
  }
  for (let k = 0; k < units.length; k++) {
    const i = edgeLeft[k]!
    if (market.leftCapacity[i] === 0) raise(left, i, right[edgeRight[k]!]!, k)
  }
  return { left: left.map((price) => price / perOne), right: right.map((price) => price / perOne) }
}
