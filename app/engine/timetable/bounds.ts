import type { Budget } from './budget.ts'
import type { Riser } from './cores.ts'
import { openProver, type Prover, type Temper } from './prove.ts'
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

/** A search for a timetable with no more gaps than hoped for, which goes on where it stopped as long as the hope stays or gets bolder. */
export interface Finder {
  /** Takes what it finds, and raises the bound when it proves that there is nothing to find. */
  look: (budget: Budget) => Promise<void>
  close: () => void
}

/** A finder that hopes, each time it looks, for at most `most()` gaps. */
export function openFinder(search: Search, most: () => number, temper: Temper): Finder {
  let prover: Prover | undefined
  let hoped = Number.POSITIVE_INFINITY

  async function look(budget: Budget): Promise<void> {
    if (isDone(search) || budget.over() || !isExact(search.problem, most())) return
    if (prover === undefined || most() > hoped) {
      prover?.close()
      prover = await openProver(search.problem, most(), temper)
    } else if (most() < hoped) prover.lower(most())
    hoped = most()
    const verdict = prover.search(budget.part({ stop: () => isDone(search) || search.bound > hoped }))
    if (verdict.kind === 'found') take(search, verdict.schedule)
    if (verdict.kind === 'none') raiseBound(search, hoped + 1)
  }

  return { look, close: () => prover?.close() }
}
