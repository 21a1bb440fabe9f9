import { anneal, type Cooling } from './anneal.ts'
import { boardOf } from './board.ts'
import { leastIdle } from './bound.ts'
import type { Budget } from './budget.ts'
import { idleOf, isFair } from './idle.ts'
import type { Problem, Schedule } from './problem.ts'
import type { Random } from './random.ts'
import { ALONE, type Rivals } from './rivals.ts'

/** What the SAT solver is used for: fewer gaps, a greater bound, or both by turns. Rivals in two threads share the work. */
export type Aim = 'both' | 'fall' | 'raise'

/** A timetable with its idle gaps, what is known about better ones, and what is needed to go on searching. */
export interface Search {
  problem: Problem
  best: Schedule
  idle: number
  /** No timetable of these meetings has fewer gaps (with `fair`, none of the fair ones). */
  bound: number
  rivals: Rivals
  readonly aim: Aim
  readonly random: Random
  readonly seed: number
  readonly budget: Budget
  readonly onImproved: (idle: number, bound: number) => void
}

/** From a good board the annealing only shakes it. */
export const COOLING = { hot: 0.3, cold: 0.1 }

/** A narrow band around the temperature at which gaps come and go one by one: what COOLING does not find, this sometimes does. */
export const SIMMERING = { hot: 0.25, cold: 0.15 }

/** A search that starts from a timetable without faults. */
export function searchFrom(problem: Problem, start: Schedule, rest: Omit<Search, 'problem' | 'best' | 'idle' | 'bound'>): Search {
  const search = { ...rest, problem, best: start, idle: idleOf(problem, start), bound: leastIdle(problem) }
  tell(search)
  return search
}

/** Whether the gaps are proven least, or another search has what this one looks for. */
export function isDone(search: Search): boolean {
  raiseBound(search, search.rivals.bound())
  return isOptimal(search) || search.rivals.least() <= search.bound
}

/** Whether the timetable in hand is proven to have the least gaps. */
export function isOptimal({ problem, best, idle, bound }: Search): boolean {
  return idle === bound && isFair(problem, best)
}

/** Takes a schedule that is fairer than the best, or as fair with no more gaps: another one as good is another place to search from. */
export function take(search: Search, schedule: Schedule): void {
  const { problem } = search
  const idle = idleOf(problem, schedule)
  const fairer = Number(isFair(problem, schedule)) - Number(isFair(problem, search.best))
  if (fairer < 0 || (fairer === 0 && idle > search.idle)) return
  const isNews = fairer > 0 || idle < search.idle
  search.best = schedule
  search.idle = idle
  if (isNews) tell(search)
}

/** Notes that fewer gaps than `bound` are proven impossible. */
export function raiseBound(search: Search, bound: number): void {
  if (bound <= search.bound) return
  search.bound = bound
  tell(search)
}

/** Fairness is proven impossible: only the gaps count from now on. Rivals who still hope for it do not speak of the same any more. */
export function giveUpFairness(search: Search): void {
  search.problem = { ...search.problem, fair: false }
  search.rivals = ALONE
}

/** One annealing from the best timetable in hand. Returns what it found, better or not: a place to look around, where that is fair. */
export function annealIn(search: Search, budget: Budget, cooling: Cooling = COOLING): Schedule {
  const { problem, best, random } = search
  if (isDone(search) || budget.over()) return best
  const { schedule } = anneal(boardOf(problem, best), random, budget, cooling, search.bound)
  if (!schedule) return best
  take(search, schedule)
  return isFair(problem, schedule) ? schedule : search.best
}

function tell(search: Search): void {
  const { problem, best, idle, bound, rivals } = search
  if (isFair(problem, best)) rivals.tellFound(idle)
  rivals.tellBound(bound)
  search.onImproved(idle, bound)
}

/**
 * Whether the formula for at most `most` gaps means what fairness means. It says "at most two gaps each"; a spread of at most two is the
 * same only where somebody has no gap at all, as with fewer gaps than participants, or with a participant who has one meeting or none.
 */
export function isExact(problem: Problem, most: number): boolean {
  return !problem.fair || most < problem.participants || problem.meetingsOf.some((mine) => mine.length < 2)
}
