import type { Budget } from './budget.ts'
import { countUp } from './cardinality.ts'
import { encode } from './encode.ts'
import type { Problem } from './problem.ts'
import { addNewClauses, scheduleIn, solve, solverOf, type Temper, type Verdict } from './prove.ts'

/** A search for the least number of idle gaps from below. */
export interface Riser {
  /** Gaps that are proven unavoidable so far. */
  proven: () => number
  /** One step: `none` proves one gap more, `found` is a timetable with no more gaps than proven. */
  rise: (budget: Budget) => Verdict
  close: () => void
}

/** A count that is hoped to stay below its output number `at`. */
interface Hope {
  outputs: readonly number[]
  at: number
}

/** So often a core is asked for again with nothing but itself assumed: mostly it gets smaller. */
const TRIMS = 3

/**
 * Hopes first that nobody has a gap. When the solver proves that not all hopes come true it names some that cannot (a core): one gap
 * more is unavoidable, and exactly these may now have one between them, while all others must still go without. That leaves far fewer
 * timetables to look through than "so many gaps somewhere" (core-guided MaxSAT: Fu and Malik 2006; counting as in OLL, Andres et al. 2012).
 */
export async function openRiser(problem: Problem, temper: Temper): Promise<Riser> {
  const { cnf, stands, gaps } = encode(problem, Number.POSITIVE_INFINITY)
  const solver = await solverOf(cnf, temper)
  let hopes: Hope[] = gaps.filter((outputs) => outputs.length > 0).map((outputs) => ({ outputs, at: 0 }))
  let proven = 0

  function rise(budget: Budget): Verdict {
    const hopeOf = new Map(hopes.map((hope) => [-hope.outputs[hope.at]!, hope]))
    const status = solve(solver, budget, [...hopeOf.keys()])
    if (status === 'satisfiable') return { kind: 'found', schedule: scheduleIn(solver, problem, stands) }
    if (status === 'unknown') return { kind: 'unknown' }
    const core = trimmed(budget)
    if (core.length === 0) return { kind: 'unknown' }
    const given = new Set(core.map((literal) => hopeOf.get(literal)!))
    hopes = [...hopes.filter((hope) => !given.has(hope)), ...[...given].map(({ outputs, at }) => ({ outputs, at: at + 1 }))]
    const start = cnf.length
    hopes.push({
      outputs: countUp(
        cnf,
        core.map((literal) => -literal),
        core.length,
      ),
      at: 1,
    })
    hopes = hopes.filter(({ outputs, at }) => at < outputs.length)
    addNewClauses(solver, cnf, start)
    proven++
    return { kind: 'none' }
  }

  function trimmed(budget: Budget): number[] {
    let core = solver.failedAssumptions()
    for (let trims = 0; trims < TRIMS && core.length > 1; trims++) {
      if (solve(solver, budget, core) !== 'unsatisfiable') return core
      const smaller = solver.failedAssumptions()
      if (smaller.length === core.length) return core
      core = smaller
    }
    return core
  }

  return { proven: () => proven, rise, close: () => solver.dispose() }
}
