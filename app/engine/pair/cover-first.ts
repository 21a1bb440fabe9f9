import type { Choice, Side } from './choice.ts'
import type { Market } from './market.ts'
import { settle } from './settle.ts'

/** Which companies have a meeting already, before any edge is chosen. */
export interface Served {
  readonly left: Uint8Array
  readonly right: Uint8Array
}

/**
 * Turns the heaviest choice into the heaviest among those that give a meeting to as many companies of both sides as any choice can.
 *
 * The first meeting of every company earns a bonus above all that the weights could outweigh. A bonus for the first unit only is a cost that
 * rises with the flow, so this is still a min-cost flow and still solved exactly: the heaviest choice has prices that fit every edge, and only
 * companies without a meeting are now short of something; `settle` finds each the cheapest change that serves it.
 */
export function coverFirst(choice: Choice, served: Served, check: () => void): void {
  const bonus = coverBonus(choice.market)
  grant(choice.left, served.left, bonus)
  grant(choice.right, served.right, bonus)
  settle(choice, check)
}

/**
 * One unit more than the most that the weight of a choice can change along one exchange: a path or circle that meets every company at most
 * once drops at most as many edges as the smaller side has companies. So one company more served always outweighs it.
 */
export function coverBonus({ lefts, rights, heaviest, weight }: Market): number {
  let all = 0
  for (const w of weight) all += w
  return Math.min(Math.min(lefts, rights) * heaviest, all) + 1
}

function grant(side: Side, served: Uint8Array, bonus: number): void {
  for (let v = 0; v < side.bonus.length; v++) side.bonus[v] = served[v] === 1 ? 0 : bonus
}
