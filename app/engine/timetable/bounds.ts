import type { Budget } from './budget.ts'
import type { Riser } from './cores.ts'
import type { Problem } from './problem.ts'
import { openProver, type Temper } from './prove.ts'
import { isDone, raiseBound, type Search, take } from './search.ts'

/** Raises the bound as long as the solver proves one more gap unavoidable. Where it finds a timetable instead, that one is optimal. */
export function raise(search: Search, riser: Riser, budget: Budget): void {
  while (!isDone(search) && !budget.over() && isExact(search.problem, riser.proven())) {
    const verdict = riser.rise(budget)
    if (verdict.kind === 'unknown') return
    raiseBound(search, riser.proven())
    if (verdict.kind === 'found') take(search, verdict.schedule)
  }
}

/** Looks for a timetable with no more gaps than the bound; if it proves that there is none, the bound rises by one. */
export async function meet(search: Search, temper: Temper, budget: Budget): Promise<void> {
  if (isDone(search) || budget.over() || !isExact(search.problem, search.bound)) return
  const prover = await openProver(search.problem, search.bound, temper)
  const verdict = prover.search(budget)
  prover.close()
  if (verdict.kind === 'found') take(search, verdict.schedule)
  if (verdict.kind === 'none') raiseBound(search, search.bound + 1)
}

/** Lowers the gaps as long as the solver finds better timetables; if it proves that there is none, the bound has met the gaps. */
export async function fall(search: Search, temper: Temper, budget: Budget): Promise<void> {
  if (isDone(search) || budget.over()) return
  const prover = await openProver(search.problem, goalOf(search), temper)
  while (!isDone(search) && !budget.over()) {
    const goal = goalOf(search)
    prover.lower(goal)
    const verdict = prover.search(budget)
    if (verdict.kind === 'found') take(search, verdict.schedule)
    else if (verdict.kind === 'none' && isExact(search.problem, goal)) raiseBound(search, goal + 1)
    else break
  }
  prover.close()
}

/** The most gaps that would still be news. */
function goalOf({ idle, rivals }: Search): number {
  return Math.min(idle, rivals.least()) - 1
}

/**
 * Whether the formula for at most `most` gaps means what fairness means. It says "at most two gaps each"; a spread of at most two is the
 * same only where somebody has no gap at all, as with fewer gaps than participants, or with a participant who has one meeting or none.
 */
export function isExact(problem: Problem, most: number): boolean {
  return !problem.fair || most < problem.participants || problem.meetingsOf.some((mine) => mine.length < 2)
}
