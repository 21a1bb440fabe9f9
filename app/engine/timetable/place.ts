import { anneal } from './anneal.ts'
import type { Board } from './board.ts'
import { boardOf, isBroken, isSound, scheduleOf } from './board.ts'
import type { Budget } from './budget.ts'
import { chainFor, misplacedChange, overloadChange, swap, trace } from './kempe.ts'
import type { Problem, Schedule } from './problem.ts'
import { membersOf, range, UNPLACED } from './problem.ts'
import type { Random } from './random.ts'
import { startBoard } from './start.ts'

/** Cold enough to keep what is right, warm enough to move on. */
const MENDING = { hot: 0.5, cold: 0.2 }

/** Moves for each meeting after which a board that is still faulty is taken apart. */
const MOVES_PER_MEETING = 3_000
const FEWEST_MOVES = 200_000

/**
 * A timetable with a place for every meeting where that is found soon, else with as many as could be kept; what is placed breaks no rule. A
 * first board, then annealing until nothing is wrong.
 */
export function placeSoon(problem: Problem, random: Random, budget: Budget): Schedule {
  return mend(startBoard(problem), random, budget.part({ steps: FEWEST_MOVES + MOVES_PER_MEETING * problem.meetings }))
}

/** The same from a schedule with unplaced meetings, with the whole of a budget. Never places fewer. */
export function placeMore(problem: Problem, schedule: Schedule, random: Random, budget: Budget): Schedule {
  const other = mend(boardOf(problem, schedule), random, budget)
  return unplacedIn(other) < unplacedIn(schedule) ? other : schedule
}

function mend(board: Board, random: Random, budget: Budget): Schedule {
  if (!isSound(board)) {
    const { schedule } = anneal(board, random, budget, MENDING, Number.MAX_VALUE)
    if (schedule) return schedule
  }
  return isSound(board) ? scheduleOf(board) : withoutFaults(board)
}

function unplacedIn(schedule: Schedule): number {
  return schedule.filter((slot) => slot === UNPLACED).length
}

/** The schedule of a board without the meetings that stand wrong, and then with those of them that still fit somewhere. */
function withoutFaults(board: Board): Schedule {
  const { problem } = board
  const schedule = scheduleOf(board)
  for (const t of range(problem.slots)) {
    takeOut(problem, schedule, range(problem.meetings), t, problem.tables)
    for (const pool of problem.pools) takeOut(problem, schedule, membersOf(pool), t, pool.room[t]!)
  }
  problem.orders.forEach(({ before, after }, k) => {
    if (isBroken(board, k) && schedule[before] !== UNPLACED && schedule[after] !== UNPLACED)
      schedule[problem.locked[after] ? before : after] = UNPLACED
  })
  return fillIn(problem, schedule)
}

/** Leaves no more of the meetings in a slot than it has room for; locked ones stay. */
function takeOut(problem: Problem, schedule: Schedule, meetings: number[], t: number, room: number): void {
  const here = meetings.filter((m) => schedule[m] === t)
  const free = here.filter((m) => !problem.locked[m])
  for (const m of free.slice(0, Math.max(0, here.length - room))) schedule[m] = UNPLACED
}

/** Gives unplaced meetings a slot where both are free, or where one Kempe chain makes room without harm. */
export function fillIn(problem: Problem, schedule: Schedule): Schedule {
  const board = boardOf(problem, schedule)
  const chain = chainFor(board)
  for (const m of range(problem.meetings).filter((m) => schedule[m] === UNPLACED)) {
    for (const t of problem.domains[m]!) {
      if (!trace(board, chain, m, t + 1) || misplacedChange(board, chain) >= 0 || overloadChange(board, chain) > 0) continue
      const broken = board.brokenOrders
      swap(board, chain)
      if (board.brokenOrders <= broken) break
      swap(board, chain)
    }
  }
  return scheduleOf(board)
}
