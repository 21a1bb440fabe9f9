import { type Bids, raise, sink } from './bid-heap.ts'
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

/**
 * A round under way, with what its steps look at side by side. Its steps are functions of the file, not closures of a round: V8 drops what
 * it compiled for closures when memory is short, and would compile it anew for every market.
 */
interface Round extends Bids {
  readonly weight: Float64Array
  readonly toRight: Int32Array
  readonly fromLeft: Int32Array
  readonly start: Int32Array
  readonly chosen: Uint8Array
  /** How many meetings each left holds. */
  readonly held: Int32Array
  readonly price: Float64Array
  readonly capacity: Int32Array
  /** The held bids of right j: `size[j]` of them from `slotStart[j]` on. */
  readonly slotStart: Int32Array
  readonly size: Int32Array
  readonly short: Shortlists
  readonly best: Best
  readonly step: number
  /** The lefts that may want more: `waiting` of them from `head` on, in a ring. */
  readonly queue: Int32Array
  readonly queued: Uint8Array
  head: number
  waiting: number
}

function openRound({ market, chosen, left, right }: Choice, bids: Float64Array, step: number): Round {
  const { lefts, weight, right: toRight, left: fromLeft, start } = market
  const { price, capacity, slots, slotStart, held: size } = right
  const { held, slotStart: wantStart } = left
  const queue = new Int32Array(lefts)
  for (let i = 0; i < lefts; i++) queue[i] = i
  chosen.fill(0)
  held.fill(0)
  size.fill(0)
  const queued = new Uint8Array(lefts).fill(1)
  const short = shortlists(lefts)
  const best = bestOf(wantStart)
  return {
    weight,
    toRight,
    fromLeft,
    start,
    chosen,
    held,
    price,
    capacity,
    bids,
    slots,
    slotStart,
    size,
    short,
    best,
    step,
    queue,
    queued,
    head: 0,
    waiting: lefts,
  }
}

/** One round: everything is let go, then lefts bid until each holds what it wants at the prices reached. */
function runRound(choice: Choice, bids: Float64Array, step: number, check: () => void): void {
  const round = openRound(choice, bids, step)
  const { queue, queued, held } = round
  const { slotStart: wantStart } = choice.left
  const lefts = queue.length
  let untilCheck = BIDDERS_PER_CHECK
  while (round.waiting > 0) {
    const i = queue[round.head]!
    round.head = round.head + 1 === lefts ? 0 : round.head + 1
    round.waiting--
    queued[i] = 0
    if (--untilCheck === 0) {
      untilCheck = BIDDERS_PER_CHECK
      check()
    }
    const need = wantStart[i + 1]! - wantStart[i]! - held[i]!
    if (need === 1) offerBest(round, i)
    else if (need > 1) offerMany(round, i, need)
  }
}

function offerMany(round: Round, i: number, need: number): void {
  const { short, best, held, toRight, weight, step } = round
  const found = findBest(round, i, need)
  short.beyond[i] = Number.POSITIVE_INFINITY
  short.count[i] = 0
  const threshold = best.profit[need]!
  for (let k = 0; k < found; k++) {
    const e = best.edge[k]!
    held[i]!++
    offer(round, toRight[e]!, e, weight[e]! - threshold + step)
  }
}

/** The same for a left that wants one more: by far the most frequent case. */
function offerBest(round: Round, i: number): void {
  const { short, best, price } = round
  const { edge, to, worth, count, beyond } = short
  let most = 0
  let second = 0
  let at = -1
  const from = i * SHORTLIST
  for (let k = from + count[i]! - 1; k >= from; k--) {
    const gain = worth[k]! - price[to[k]!]!
    if (gain <= second) continue
    if (gain <= most) second = gain
    else {
      second = most
      most = gain
      at = k
    }
  }
  if (second < beyond[i]!) {
    list(round, i)
    most = best.profit[0]!
    second = best.profit[1]!
    at = most > 0 ? from : -1
  }
  if (at < 0) return
  const e = edge[at]!
  const j = to[at]!
  const bid = worth[at]! - second + round.step
  const last = from + --count[i]!
  edge[at] = edge[last]!
  to[at] = to[last]!
  worth[at] = worth[last]!
  round.held[i]!++
  offer(round, j, e, bid)
}

/** Puts the best edges of i that it does not hold on its shortlist. */
function list(round: Round, i: number): void {
  const { short, best, toRight, weight } = round
  const found = findBest(round, i, SHORTLIST)
  short.count[i] = 0
  for (let k = 0; k < found; k++) shortlist(short, i, best.edge[k]!, toRight[best.edge[k]!]!, weight[best.edge[k]!]!)
  short.beyond[i] = best.profit[SHORTLIST]!
}

function shortlist({ edge, to, worth, count }: Shortlists, i: number, e: number, j: number, w: number): void {
  const at = i * SHORTLIST + count[i]!++
  edge[at] = e
  to[at] = j
  worth[at] = w
}

/** The `need` edges of i with the largest profits above 0 into `best`, the next profit after them; how many there are. */
function findBest({ best, start, weight, chosen, price, toRight }: Round, i: number, need: number): number {
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
function offer(round: Round, j: number, e: number, bid: number): void {
  const { slotStart, chosen, size, capacity, price, bids, slots, fromLeft, held, queue, queued } = round
  const from = slotStart[j]!
  chosen[e] = 1
  if (size[j]! < capacity[j]!) {
    raise(round, from, size[j]!++, e, bid)
    if (size[j] === capacity[j]) price[j] = bids[from]!
    return
  }
  const out = slots[from]!
  const loser = fromLeft[out]!
  chosen[out] = 0
  held[loser]!--
  sink(round, from, size[j]!, e, bid)
  price[j] = bids[from]!
  comeBack(round, loser, out, j)
  if (queued[loser] === 1) return
  queued[loser] = 1
  const tail = round.head + round.waiting
  queue[tail >= queue.length ? tail - queue.length : tail] = loser
  round.waiting++
}

/** An edge that i has lost to others goes back on its shortlist, or counts among what is beyond it. */
function comeBack({ short, weight, price }: Round, i: number, e: number, j: number): void {
  const w = weight[e]!
  const gain = w - price[j]!
  if (gain <= short.beyond[i]!) return
  if (short.count[i]! < SHORTLIST) shortlist(short, i, e, j, w)
  else short.beyond[i] = gain
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

interface Best {
  profit: Float64Array
  edge: Int32Array
}

/** Room for the best profits of the left that wants most, and of a shortlist. */
function bestOf(wantStart: Int32Array): Best {
  let most = SHORTLIST
  for (let i = 1; i < wantStart.length; i++) most = Math.max(most, wantStart[i]! - wantStart[i - 1]!)
  return { profit: new Float64Array(most + 1), edge: new Int32Array(most + 1) }
}
