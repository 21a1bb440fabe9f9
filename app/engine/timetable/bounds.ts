import type { Budget } from './budget.ts'
import type { Riser } from './cores.ts'
import { openProver, type Temper } from './prove.ts'
import { isDone, isExact, raiseBound, type Search, take } from './search.ts'

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
