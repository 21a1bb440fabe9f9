import { fall, isExact, meet, raise } from './bounds.ts'
import { openRiser } from './cores.ts'
import { isFair } from './idle.ts'
import { openProver } from './prove.ts'
import { annealIn, giveUpFairness, isDone, type Search, take } from './search.ts'

/** Moves of the first annealing, for each (meeting, slot) place: enough to come near the end on a small event. */
const FIRST_MOVES_PER_PLACE = 1_500

/** How much longer the second annealing is, when the first one ended far above the bound. */
const LONG_SEARCH = 8

/** Beyond so many places, or so many gaps above the bound, the SAT solver would not come to an end: annealing has the whole budget. */
const PROVABLE_PLACES = 25_000
const PROVABLE_GAPS = 15

/** Steps of the first turn of the SAT solver, and how much longer each turn is than the last. */
const FIRST_TURN = 20_000_000
const TURN_GROWTH = 1.5

/** The annealing's part of a turn: what it does not find soon it does not find. */
const ANNEALING_SHARE = 0.5

/**
 * Fewer idle gaps, the placed meetings as they are: annealing for a first good timetable, then by turns the SAT solver on a rising and on a
 * falling bound and annealing again, until the gaps are proven least or the budget ends.
 */
export async function improve(search: Search): Promise<void> {
  const { problem, budget } = search
  const places = problem.domains.reduce((sum, domain) => sum + domain.length, 0)
  if (places <= PROVABLE_PLACES) {
    const first = Math.min(FIRST_TURN, FIRST_MOVES_PER_PLACE * places)
    annealIn(search, budget.part({ steps: first }))
    if (isFar(search)) annealIn(search, budget.part({ steps: LONG_SEARCH * first }))
    if (!isFair(problem, search.best)) await settleFairness(search)
    if (!isFar(search) && isFair(search.problem, search.best)) await takeTurns(search)
  }
  annealIn(search, budget)
}

function isFar({ idle, bound }: Search): boolean {
  return idle - bound > PROVABLE_GAPS
}

/** Looks for any fair timetable. When it is proven that there is none, fairness is given up. */
async function settleFairness(search: Search): Promise<void> {
  const prover = await openProver(search.problem, Number.POSITIVE_INFINITY, { seed: search.seed })
  const verdict = prover.search(search.budget.part({ steps: FIRST_TURN }))
  prover.close()
  if (verdict.kind === 'found') take(search, verdict.schedule)
  if (verdict.kind === 'none' && isExact(search.problem, Number.POSITIVE_INFINITY)) giveUpFairness(search)
}

/**
 * From above and from below by turns. The time the solver needs from above varies wildly with its seed, so there it starts afresh each turn, with
 * another seed: by turns in the mode that suits proofs, in the one that suits finding, and near the best timetable in hand.
 */
async function takeTurns(search: Search): Promise<void> {
  const riser = search.aim === 'fall' ? undefined : await openRiser(search.problem, { seed: search.seed })
  let steps = FIRST_TURN
  for (let turn = 0; !isDone(search) && !search.budget.over(); turn++) {
    const temper = { seed: search.seed + 7_919 * turn, finding: turn % 3 === 1 }
    if (search.aim !== 'raise') {
      await fall(search, turn % 3 === 2 ? { ...temper, hint: search.best } : temper, search.budget.part({ steps }))
      annealIn(search, search.budget.part({ steps: ANNEALING_SHARE * steps }))
    }
    if (riser) {
      raise(search, riser, search.budget.part({ steps }))
      await meet(search, temper, search.budget.part({ steps }))
    }
    steps *= TURN_GROWTH
  }
  riser?.close()
}
