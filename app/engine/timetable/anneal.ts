import type { Board } from './board.ts'
import { isFree, isSound, scheduleOf } from './board.ts'
import type { Budget } from './budget.ts'
import { chainFor, idleChange, misplacedChange, overloadChange, swap, trace } from './kempe.ts'
import type { Schedule } from './problem.ts'
import type { Random } from './random.ts'

/** What each fault of a board costs, in idle gaps: dear enough that the search leaves faults for good once it is cold. */
const MISPLACED_COST = 2
const OVERLOAD_COST = 1
const BROKEN_ORDER_COST = 2

/** Shares of the proposals: mend a misplaced meeting, mend a participant with gaps; the rest is anything anywhere. */
const MEND_SHARE = 0.2
const GAP_SHARE = 0.4

/** Proposals between two looks at the budget. */
const STRIDE = 1024

/** Temperatures: at the first a gap more is taken every other time, at the last nearly never. */
export interface Cooling {
  hot: number
  cold: number
}

/** The best that an annealing met: `schedule` is undefined when no board was sound. */
export interface Annealed {
  schedule: Schedule | undefined
  cost: number
}

/**
 * Kempe-chain simulated annealing (Kirkpatrick et al. 1983; chains as in Thompson and Dowsland 1996): swaps random chains on the
 * board, takes what improves and, with a chance that falls as the budget is used, what does not. Ends when the budget ends or a sound board
 * costs no more than `goal`. Leaves the board as it then is and returns the best sound schedule met.
 */
export function anneal(board: Board, random: Random, budget: Budget, { hot, cold }: Cooling, goal = 0): Annealed {
  const chain = chainFor(board)
  const best: Annealed = { schedule: undefined, cost: Number.POSITIVE_INFINITY }
  let stale = noteBest(board, best)
  while (best.cost > goal) {
    const temperature = hot * (cold / hot) ** budget.used()
    for (let i = 0; i < STRIDE; i++) {
      const m = propose(board, random)
      const to = target
      if (m < 0 || board.column[m] === to || !trace(board, chain, m, to)) continue
      let change = MISPLACED_COST * misplacedChange(board, chain) + OVERLOAD_COST * overloadChange(board, chain) + idleChange(board, chain)
      const limit = -temperature * Math.log(random() + 1e-300)
      if (!board.ordersOf) {
        if (change > limit) continue
        if (change > 0 && stale) stale = noteBest(board, best)
        swap(board, chain)
      } else {
        if (change - BROKEN_ORDER_COST * board.brokenOrders > limit) continue
        if (stale) stale = noteBest(board, best)
        const broken = board.brokenOrders
        swap(board, chain)
        change += BROKEN_ORDER_COST * (board.brokenOrders - broken)
        if (change > limit) {
          swap(board, chain)
          continue
        }
      }
      if (change < 0 && isSound(board) && board.idleCost <= best.cost) stale = true
    }
    if (stale) stale = noteBest(board, best)
    if (budget.spend(STRIDE)) break
  }
  return best
}

/** Keeps a copy of the board when it is sound and better than the best. Always returns false: the best is not stale any more. */
function noteBest(board: Board, best: Annealed): boolean {
  if (isSound(board) && board.idleCost <= best.cost) {
    best.cost = board.idleCost
    best.schedule = scheduleOf(board)
  }
  return false
}

let target = 0

/** Chooses a meeting and, in `target`, the column it is to go to. */
function propose(board: Board, random: Random): number {
  const { problem, misplaced, blocks, column } = board
  const draw = random()
  if (misplaced.length > 0 && draw < MEND_SHARE) {
    return anywhere(board, misplaced[(random() * misplaced.length) | 0]!, random)
  }
  const m = (random() * problem.meetings) | 0
  if (draw > MEND_SHARE + GAP_SHARE) return anywhere(board, m, random)
  const p = random() < 0.5 ? problem.first[m]! : problem.second[m]!
  if (blocks[p]! < 2) return anywhere(board, m, random)
  const mine = problem.meetingsOf[p]!
  const beside = column[mine[(random() * mine.length) | 0]!]! + (random() < 0.5 ? 1 : -1)
  if (beside < 1 || beside > problem.slots || !isFree(board, p, beside)) return -1
  target = beside
  return m
}

function anywhere(board: Board, m: number, random: Random): number {
  const domain = board.problem.domains[m]!
  if (domain.length === 0) return -1
  target = domain[(random() * domain.length) | 0]! + 1
  return m
}
