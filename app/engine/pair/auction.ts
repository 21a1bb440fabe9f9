import type { Choice, Side } from './choice.ts'

/** Prices start to move in steps of the heaviest weight over this, and the steps shrink by the same factor from round to round. */
const STEP_FACTOR = 30

/** How many bidders come up between two calls of `check`. */
const BIDDERS_PER_CHECK = 16_384

/**
 * An auction with falling steps (Bertsekas' ε-scaling, one bidder at a time): lefts bid for the meetings that profit them most, rights keep
 * their best bids, prices rise. Leaves in `choice` the held edges of the last round, whose step is one unit, and the prices of the rights:
 * every held edge is within about one unit of the best, so that little is left to settle exactly.
 */
export function auction(choice: Choice, check: () => void, onShare: (share: number) => void): void {
  const bids = new Float64Array(choice.right.slots.length)
  const steps = fallingSteps(choice.market.heaviest)
  steps.forEach((step, round) => {
    runRound(choice, bids, step, check)
    onShare((round + 1) / steps.length)
    if (step > 1) easePrices(choice.right, 2 * step)
  })
}

/** The steps of the rounds, the last of one unit. */
function fallingSteps(heaviest: number): number[] {
  const step = Math.max(1, Math.floor(heaviest / STEP_FACTOR))
  return step === 1 ? [1] : [step, ...fallingSteps(step)]
}

/** Opens a round from lower prices, for the coarse steps overshoot; whoever has not sold out starts from 0. */
function easePrices({ price, held, capacity }: Side, by: number): void {
  for (let j = 0; j < price.length; j++) price[j] = held[j]! < capacity[j]! ? 0 : Math.max(0, price[j]! - by)
}

/** One round: everything is let go, then lefts bid until each holds what it wants at the prices reached. */
function runRound({ market, chosen, left, right }: Choice, bids: Float64Array, step: number, check: () => void): void {
  const { start, right: toRight, left: fromLeft, weight } = market
  const { price, slots, slotStart, held: size, capacity } = right
  const { held, slotStart: wantStart } = left
  const lefts = market.lefts
  const queue = new Int32Array(lefts)
  const queued = new Uint8Array(lefts).fill(1)
  for (let i = 0; i < lefts; i++) queue[i] = i
  chosen.fill(0)
  held.fill(0)
  size.fill(0)
  const best = bestOf(wantStart)
  const { edge: shortEdge, to: shortTo, worth: shortWorth, count, beyond } = shortlists(lefts)
  let head = 0
  let waiting = lefts
  let untilCheck = BIDDERS_PER_CHECK

  while (waiting > 0) {
    const i = queue[head]!
    head = head + 1 === lefts ? 0 : head + 1
    waiting--
    queued[i] = 0
    if (--untilCheck === 0) {
      untilCheck = BIDDERS_PER_CHECK
      check()
    }
    const need = wantStart[i + 1]! - wantStart[i]! - held[i]!
    if (need === 0) continue
    if (need === 1) {
      offerBest(i)
      continue
    }
    const found = findBest(i, need)
    beyond[i] = Number.POSITIVE_INFINITY
    count[i] = 0
    const threshold = best.profit[need]!
    for (let k = 0; k < found; k++) {
      const e = best.edge[k]!
      held[i]!++
      offer(toRight[e]!, e, weight[e]! - threshold + step)
    }
  }

  /** What `findBest` and the offers do for a left that wants one more: by far the most frequent case. */
  function offerBest(i: number): void {
    let most = 0
    let second = 0
    let at = -1
    const from = i * SHORTLIST
    for (let k = from + count[i]! - 1; k >= from; k--) {
      const gain = shortWorth[k]! - price[shortTo[k]!]!
      if (gain <= second) continue
      if (gain <= most) second = gain
      else {
        second = most
        most = gain
        at = k
      }
    }
    if (second < beyond[i]!) {
      list(i)
      most = best.profit[0]!
      second = best.profit[1]!
      at = most > 0 ? from : -1
    }
    if (at < 0) return
    const e = shortEdge[at]!
    const j = shortTo[at]!
    const bid = shortWorth[at]! - second + step
    const last = from + --count[i]!
    shortEdge[at] = shortEdge[last]!
    shortTo[at] = shortTo[last]!
    shortWorth[at] = shortWorth[last]!
    held[i]!++
    offer(j, e, bid)
  }

  /** Puts the best edges of i that it does not hold on its shortlist. */
  function list(i: number): void {
    const { profit, edge } = best
    const found = findBest(i, SHORTLIST)
    count[i] = 0
    for (let k = 0; k < found; k++) shortlist(i, edge[k]!, toRight[edge[k]!]!, weight[edge[k]!]!)
    beyond[i] = profit[SHORTLIST]!
  }

  function shortlist(i: number, e: number, j: number, w: number): void {
    const at = i * SHORTLIST + count[i]!++
    shortEdge[at] = e
    shortTo[at] = j
    shortWorth[at] = w
  }

  /** The `need` edges of i with the largest profits above 0 into `best`, the next profit after them; how many there are. */
  function findBest(i: number, need: number): number {
    const { profit, edge } = best
    for (let k = 0; k <= need; k++) profit[k] = 0
    let found = 0
    const end = start[i + 1]!
    for (let e = start[i]!; e < end; e++) {
      const w = weight[e]!
      const worst = profit[need]!
      if (w <= worst) break
      if (chosen[e] === 1) continue
      const gain = w - price[toRight[e]!]!
      if (gain <= worst) continue
      let k = need
      for (; k > 0 && profit[k - 1]! < gain; k--) {
        profit[k] = profit[k - 1]!
        edge[k] = edge[k - 1]!
      }
      profit[k] = gain
      edge[k] = e
      if (found < need) found++
    }
    return found
  }

  /** Right j keeps the bid (the bidder has counted it), and lets its lowest go when it has no room. */
  function offer(j: number, e: number, bid: number): void {
    const from = slotStart[j]!
    chosen[e] = 1
    if (size[j]! < capacity[j]!) {
      raise(from, size[j]!++, e, bid)
      if (size[j] === capacity[j]) price[j] = bids[from]!
      return
    }
    const out = slots[from]!
    const loser = fromLeft[out]!
    chosen[out] = 0
    held[loser]!--
    sink(from, size[j]!, e, bid)
    price[j] = bids[from]!
    comeBack(loser, out, j)
    if (queued[loser] === 1) return
    queued[loser] = 1
    const tail = head + waiting
    queue[tail >= lefts ? tail - lefts : tail] = loser
    waiting++
  }

  /** An edge that i has lost to others goes back on its shortlist, or counts among what is beyond it. */
  function comeBack(i: number, e: number, j: number): void {
    const w = weight[e]!
    const gain = w - price[j]!
    if (gain <= beyond[i]!) return
    if (count[i]! < SHORTLIST) shortlist(i, e, j, w)
    else beyond[i] = gain
  }

  /** Puts a bid at the end of a heap whose lowest bid is first. */
  function raise(from: number, at: number, e: number, bid: number): void {
    while (at > 0) {
      const above = (at - 1) >> 1
      if (bids[from + above]! <= bid) break
      bids[from + at] = bids[from + above]!
      slots[from + at] = slots[from + above]!
      at = above
    }
    bids[from + at] = bid
    slots[from + at] = e
  }

  /** Puts a bid in the place of the lowest one. */
  function sink(from: number, length: number, e: number, bid: number): void {
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= length) break
      if (below + 1 < length && bids[from + below + 1]! < bids[from + below]!) below++
      if (bids[from + below]! >= bid) break
      bids[from + at] = bids[from + below]!
      slots[from + at] = slots[from + below]!
      at = below
    }
    bids[from + at] = bid
    slots[from + at] = e
  }
}

/** Edges on a shortlist: fewer, and lefts look through all their edges more often; more, and each look takes longer. */
const SHORTLIST = 4

/**
 * The edges that each left considers first: `count` of them from `SHORTLIST * i` on, each with its right and weight, for memory is slow elsewhere. No
 * other edge that it does not hold is worth more to it than `beyond`: prices only rise in a round, so this stays true until an edge is lost.
 */
interface Shortlists {
  edge: Int32Array
  to: Int32Array
  worth: Float64Array
  count: Int32Array
  beyond: Float64Array
}

function shortlists(lefts: number): Shortlists {
  return {
    edge: new Int32Array(lefts * SHORTLIST),
    to: new Int32Array(lefts * SHORTLIST),
    worth: new Float64Array(lefts * SHORTLIST),
    count: new Int32Array(lefts),
    beyond: new Float64Array(lefts).fill(Number.POSITIVE_INFINITY),
  }
}

/** Room for the best profits of the left that wants most, and of a shortlist. */
function bestOf(wantStart: Int32Array): { profit: Float64Array; edge: Int32Array } {
  let most = SHORTLIST
  for (let i = 1; i < wantStart.length; i++) most = Math.max(most, wantStart[i]! - wantStart[i - 1]!)
  return { profit: new Float64Array(most + 1), edge: new Int32Array(most + 1) }
}
