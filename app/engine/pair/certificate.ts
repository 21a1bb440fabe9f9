import { type Choice, hasRoom, priceToGive, priceToTake, type Side } from './choice.ts'

/** Where a choice fails its proof; empty for the best choice with right prices. */
export interface Certificate {
  /** Companies beyond their capacity, or whose count of held edges is wrong. */
  readonly crowded: number
  /** Edges and companies whose prices do not fit what is held (complementary slackness). */
  readonly misfits: number
}

/**
 * Checks in one pass that the prices prove the choice: no company holds more than its capacity; an edge held is worth at least its two
 * prices, one not held at most; a company with room has no price above what it would take a meeting for, and no company keeps a meeting for
 * less. By linear-programming duality no other choice is then better. Trusts nothing but the edges and the capacities.
 */
export function certificate({ market, chosen, left, right }: Choice): Certificate {
  const heldLeft = new Int32Array(market.lefts)
  const heldRight = new Int32Array(market.rights)
  let misfits = 0
  for (let e = 0; e < chosen.length; e++) {
    const i = market.left[e]!
    const j = market.right[e]!
    const gain = market.weight[e]! - left.price[i]! - right.price[j]!
    if (chosen[e] === 1) {
      heldLeft[i]!++
      heldRight[j]!++
      if (!(gain >= 0)) misfits++
    } else if (!(gain <= 0)) misfits++
  }
  return {
    crowded: crowdedOf(left, heldLeft) + crowdedOf(right, heldRight),
    misfits: misfits + misfitsOf(left) + misfitsOf(right),
  }
}

export function proves({ crowded, misfits }: Certificate): boolean {
  return crowded === 0 && misfits === 0
}

function crowdedOf(side: Side, held: Int32Array): number {
  let crowded = 0
  for (let v = 0; v < held.length; v++) if (held[v] !== side.held[v] || held[v]! > side.capacity[v]!) crowded++
  return crowded
}

function misfitsOf(side: Side): number {
  let misfits = 0
  for (let v = 0; v < side.price.length; v++) {
    if (hasRoom(side, v) && !(side.price[v]! <= priceToTake(side, v))) misfits++
    if (side.held[v]! > 0 && !(side.price[v]! >= priceToGive(side, v))) misfits++
  }
  return misfits
}
