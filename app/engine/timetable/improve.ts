import { openFinder, raise } from './bounds.ts'
import { openRiser } from './cores.ts'
import { isFair } from './idle.ts'
import { openProver } from './prove.ts'
import { reopen } from './reopen.ts'
import { annealIn, COOLING, giveUpFairness, isDone, isExact, type Search, SIMMERING, take } from './search.ts'

/** Moves of the first annealing, for each (meeting, slot) place: the rest of the way the solver is quicker. Who is to raise the bound needs less. */
const FIRST_MOVES_PER_PLACE = 250
const GLANCE_PER_PLACE = 50

/** Beyond so many places, or so many gaps above the bound, the SAT solver would not come to an end: annealing has the whole budget. */
const PROVABLE_PLACES = 10_000
const PROVABLE_GAPS = 40

/** Steps of the first turn, how many times longer one from below is when nothing else is done, and how much longer each is than the last. */
const FIRST_TURN = 15_000_000
const RISING_SHARE = 4
const FINDING_SHARE = 8
const TURN_GROWTH = 1.4

/** The annealing's part of a turn: what it does not find soon it does not find. */
const ANNEALING_SHARE = 0.5

/**
 * Fewer idle gaps, the placed meetings as they are: annealing for a first good timetable, then by turns the SAT solver from below and near what
 * annealings find, until the gaps are proven least or the budget ends.
 */
export async function improve(search: Search): Promise<void> {
  const { problem, budget } = search
  const places = problem.domains.reduce((sum, domain) => sum + domain.length, 0)
  if (places <= PROVABLE_PLACES) {
    annealIn(search, budget.part({ steps: places * (search.aim === 'raise' ? GLANCE_PER_PLACE : FIRST_MOVES_PER_PLACE) }))
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
 * From above and from below by turns, and by one long search for what is hoped for: from above a gap fewer than in hand, from below no more than
 * are proven unavoidable. What each needs varies wildly with the way it takes, so turns get longer, and each from above begins with another annealing.
 */
async function takeTurns(search: Search): Promise<void> {
  const riser = search.aim === 'fall' ? undefined : await openRiser(search.problem, { seed: search.seed })
  const hoped = search.aim === 'fall' ? () => search.idle - 1 : () => search.bound
  const finder = openFinder(search, hoped, { seed: search.seed, finding: true })
  let steps = FIRST_TURN
  for (let turn = 0; !isDone(search) && !search.budget.over(); turn++) {
    if (riser) raise(search, riser, part(search.aim === 'raise' ? RISING_SHARE * steps : steps))
    if (search.aim !== 'raise') {
      const near = turn === 0 ? search.best : annealIn(search, part(ANNEALING_SHARE * steps), turn % 2 === 0 ? COOLING : SIMMERING)
      await reopen(search, near, { seed: search.seed + 7_919 * turn, steps })
    }
    await finder.look(part(FINDING_SHARE * steps))
    steps *= TURN_GROWTH
  }
  riser?.close()
  finder.close()

  function part(share: number) {
    return search.budget.part({ steps: share })
  }
}
