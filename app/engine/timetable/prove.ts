import { Cadical } from 'cadical-wasm'
import type { Budget } from './budget.ts'
import { STEPS_PER_CONFLICT } from './budget.ts'
import type { Cnf } from './cnf.ts'
import { TRUE } from './cnf.ts'
import { encode } from './encode.ts'
import type { Problem, Schedule } from './problem.ts'
import { UNPLACED } from './problem.ts'

/** Conflicts between two looks at the budget. */
const STRIDE = 500

/** What the solver found out: a timetable, that there is none, or nothing within the budget. */
export type Verdict = { kind: 'found'; schedule: Schedule } | { kind: 'none' } | { kind: 'unknown' }

/** A search for timetables with fewer and fewer idle gaps. What it learns for one bound serves for the next. */
export interface Prover {
  /** From now on only timetables with at most `most` idle gaps count; never more than before. */
  lower: (most: number) => void
  search: (budget: Budget) => Verdict
  /** Frees the solver's memory. */
  close: () => void
}

/** How a solver is set: its seed, and whether it is to find a timetable rather than to prove that there is none. */
export interface Temper {
  seed: number
  finding?: boolean
  /** Where to put the meetings first: near a good timetable there may be a better one. */
  hint?: Schedule
}

/** Starts a search for timetables of all meetings with at most `most` gaps. */
export async function openProver(problem: Problem, most: number, temper: Temper): Promise<Prover> {
  const { cnf, stands, idle } = encode(problem, most)
  const solver = await solverOf(cnf, temper)
  const { hint } = temper
  stands.forEach((literal, i) => {
    if (hint && literal > 0 && literal !== TRUE)
      solver.phase(hint[Math.floor(i / problem.slots)] === i % problem.slots ? literal : -literal)
  })
  return {
    lower: (fewer) => {
      if (fewer < idle.length) solver.addClause([-idle[fewer]!])
    },
    search: (budget) => {
      const status = solve(solver, budget, [])
      if (status === 'satisfiable') return { kind: 'found', schedule: scheduleIn(solver, problem, stands) }
      return { kind: status === 'unsatisfiable' ? 'none' : 'unknown' }
    },
    close: () => solver.dispose(),
  }
}

/** A solver with the clauses of a formula. */
export async function solverOf(cnf: Cnf, { seed, finding = false }: Temper): Promise<Cadical> {
  const solver = await Cadical.create({ quiet: true, seed: seed & 0x7fffffff, stabilizeonly: finding })
  addNewClauses(solver, cnf, 0)
  return solver
}

/** Hands the solver the clauses of a formula from a place in its literals on. */
export function addNewClauses(solver: Cadical, cnf: Cnf, from: number): void {
  for (let start = from; start < cnf.length; ) {
    const end = cnf.literals.indexOf(0, start)
    solver.addClause(cnf.literals.subarray(start, end))
    start = end + 1
  }
}

/** Solves until the budget ends; conflicts are booked in whole strides, so that equal budgets give equal answers. */
export function solve(solver: Cadical, budget: Budget, assumptions: readonly number[]) {
  solver.setTerminate(() => budget.over())
  let status = solver.solve({ conflicts: STRIDE, assumptions })
  while (!budget.spend(STRIDE * STEPS_PER_CONFLICT) && status === 'unknown') status = solver.solve({ conflicts: STRIDE, assumptions })
  return status
}

/** The timetable that a satisfied formula describes. */
export function scheduleIn(solver: Cadical, { meetings, slots }: Problem, stands: Int32Array): Schedule {
  return Int32Array.from({ length: meetings }, (_, m) => {
    for (let t = 0; t < slots; t++) {
      const literal = stands[m * slots + t]!
      if (literal === TRUE || (literal > 0 && solver.value(literal))) return t
    }
    return UNPLACED
  })
}
