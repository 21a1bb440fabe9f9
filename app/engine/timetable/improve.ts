import { anneal } from './anneal.ts'
import { boardOf } from './board.ts'
import { leastIdle } from './bound.ts'
import type { Budget } from './budget.ts'
import { idleOf, isFair } from './idle.ts'
import type { Problem, Schedule } from './problem.ts'
import { openProver, type Prover } from './prove.ts'
import type { Random } from './random.ts'

/** A timetable with its idle gaps, and what is known about better ones. */
export interface Improved {
  schedule: Schedule
  /** No timetable of these meetings has fewer gaps (with `fair`, none of the fair ones). */
  bound: number
  optimal: boolean
}

/** Told of what has been reached, whenever it changes. */
export type OnImproved = (idle: number, bound: number) => void

export interface ImproveOptions {
  random: Random
  seed: number
  budget: Budget
  onImproved: OnImproved
}

/** From a fresh board the search is hot, from a good one it only shakes it. */
const COOLING = { hot: 0.3, cold: 0.1 }

/** Moves of the first annealing, for each (meeting, slot) place: enough to come near the end on a small event. */
const FIRST_MOVES_PER_PLACE = 1_500

/** Beyond so many places, or so many gaps above the bound, the SAT solver would not come to an end: annealing has the whole budget. */
const PROVABLE_PLACES = 25_000
const PROVABLE_GAPS = 15

/** How much longer the second annealing is, when the first one ended far above the bound. */
const LONG_SEARCH = 8

/** Steps of the first turn of the SAT solver and of the annealing after it. */
const FIRST_TURN = 6_000_000

/**
 * Fewer idle gaps, the placed meetings as they are: annealing for a first good timetable, then by turns the SAT solver on a falling bound and
 * annealing again, each turn longer than the last, until the gaps are proven least or the budget ends.
 */
export async function improve(problem: Problem, start: Schedule, options: ImproveOptions): Promise<Improved> {
  const state: State = { ...options, problem, best: start, idle: idleOf(problem, start), bound: leastIdle(problem) }
  const places = problem.domains.reduce((sum, domain) => sum + domain.length, 0)
  const small = places <= PROVABLE_PLACES
  const first = Math.min(FIRST_TURN, FIRST_MOVES_PER_PLACE * places)
  if (small) annealIn(state, options.budget.part({ steps: first }))
  if (small && isFar(state)) annealIn(state, options.budget.part({ steps: LONG_SEARCH * first }))
  if (small && problem.fair && !isFair(problem, state.best)) await settleFairness(state)
  if (small && !isFar(state)) await takeTurns(state)
  else annealIn(state, options.budget)
  return { schedule: state.best, bound: state.bound, optimal: isDone(state) }
}

interface State extends ImproveOptions {
  problem: Problem
  best: Schedule
  idle: number
  bound: number
}

function isDone(state: State): boolean {
  return state.idle === state.bound && isFair(state.problem, state.best)
}

function isFar(state: State): boolean {
  return state.idle - state.bound > PROVABLE_GAPS
}

/** Takes a schedule when it is fairer than the best, or as fair with fewer gaps. */
function take(state: State, schedule: Schedule): void {
  const { problem } = state
  const idle = idleOf(problem, schedule)
  const fairer = Number(isFair(problem, schedule)) - Number(isFair(problem, state.best))
  if (fairer < 0 || (fairer === 0 && idle >= state.idle)) return
  state.best = schedule
  state.idle = idle
  state.onImproved(idle, state.bound)
}

function annealIn(state: State, budget: Budget): void {
  if (isDone(state) || budget.over()) return
  const { schedule } = anneal(boardOf(state.problem, state.best), state.random, budget, COOLING, state.bound)
  if (schedule) take(state, schedule)
}

/** Looks for any fair timetable. When it is proven that there is none, fairness is no aim any more and only the gaps count. */
async function settleFairness(state: State): Promise<void> {
  const prover = await openProver(state.problem, Number.POSITIVE_INFINITY, state)
  const verdict = prover.search(state.budget.part({ steps: FIRST_TURN * 4 }))
  prover.close()
  if (verdict.kind === 'found') take(state, verdict.schedule)
  if (verdict.kind === 'none' && somebodyHasNoGap(state)) state.problem = { ...state.problem, fair: false }
}

/** Then "at most two gaps each" says the same as "a spread of at most two". */
function somebodyHasNoGap({ problem, idle }: State): boolean {
  return idle <= problem.participants || problem.meetingsOf.some((mine) => mine.length < 2)
}

async function takeTurns(state: State): Promise<void> {
  let prover: Prover | undefined
  try {
    for (let steps = FIRST_TURN; !isDone(state) && !state.budget.over(); steps *= 1.5) {
      prover ??= await openProver(state.problem, state.idle - 1, state)
      await lowerToTheEnd(state, prover, state.budget.part({ steps }))
      annealIn(state, state.budget.part({ steps }))
    }
  } finally {
    prover?.close()
  }
}

/** Lowers the bound as long as the solver finds better timetables; if it proves that there is none, the bound has met the gaps. */
async function lowerToTheEnd(state: State, prover: Prover, budget: Budget): Promise<void> {
  while (!isDone(state) && !budget.over()) {
    prover.lower(state.idle - 1)
    const verdict = prover.search(budget)
    if (verdict.kind === 'found') take(state, verdict.schedule)
    else if (verdict.kind === 'none' && (!state.problem.fair || somebodyHasNoGap(state))) state.bound = state.idle
    else return
  }
}
