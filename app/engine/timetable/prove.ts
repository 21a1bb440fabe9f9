import { Cadical } from 'cadical-wasm'
import type { Budget } from './budget.ts'
import { STEPS_PER_CONFLICT } from './budget.ts'
import type { Cnf } from './cnf.ts'
import { TRUE } from './cnf.ts'
import { encode } from './encode.ts'
import type { Problem, Schedule } from './problem.ts'
import { restrict, UNPLACED } from './problem.ts'
import { randomFrom, shuffled } from './random.ts'

/** Conflicts after which the budget is looked at first. */
const FIRST_STRIDE = 100

/** What the solver found out: a timetable, that there is none, or nothing within the budget. */
export type Verdict = { kind: 'found'; schedule: Schedule } | { kind: 'none' } | { kind: 'unknown' }

/** A search for timetables with fewer and fewer idle gaps. What it learns for one bound serves for the next. */
export interface Prover {
  /** From now on only timetables with at most `most` idle gaps count; never more than before. */
  lower: (most: number) => void
  /** Meetings are tried first where they stand in this timetable. */
  hint: (schedule: Schedule) => void
  /** With `near` only timetables count that are the same outside some slots. */
  search: (budget: Budget, near?: Near) => Verdict
  /** Frees the solver's memory. */
  close: () => void
}

/** A timetable whose meetings may move when they stand in one of the open slots. */
export interface Near {
  schedule: Schedule
  open: ReadonlySet<number>
}

/** How a solver is set: its seed, and whether it is to find a timetable rather than to prove that there is none. */
export interface Temper {
  seed: number
  finding?: boolean
}

/**
 * Starts a search for timetables of all meetings with at most `most` gaps. The seed shuffles the meetings: to another order of the same clauses the
 * solver takes another way, which its own seed alone does not make it do.
 */
export async function openProver(whole: Problem, most: number, temper: Temper): Promise<Prover> {
  const order = shuffled(whole.meetings, randomFrom(temper.seed))
  const problem = restrict(whole, order)
  const { cnf, stands, idle } = encode(problem, most)
  const solver = await solverOf(cnf, temper)
  const isOpen = (literal: number) => Math.abs(literal) !== TRUE

  function literalsAt(schedule: Schedule): number[] {
    return order.map((m, i) => stands[i * problem.slots + schedule[m]!]!)
  }

  return {
    lower: (fewer) => {
      if (fewer < idle.length) solver.addClause([-idle[fewer]!])
    },
    hint: (schedule) => {
      for (const literal of stands) if (isOpen(literal)) solver.phase(-literal)
      for (const literal of literalsAt(schedule)) if (isOpen(literal)) solver.phase(literal)
    },
    search: (budget, near) => {
      const fixed = near
        ? literalsAt(near.schedule).filter((literal, i) => isOpen(literal) && !near.open.has(near.schedule[order[i]!]!))
        : []
      const status = solve(solver, budget, fixed)
      if (status !== 'satisfiable') return { kind: status === 'unsatisfiable' ? 'none' : 'unknown' }
      const found = scheduleIn(solver, problem, stands)
      const schedule = new Int32Array(whole.meetings)
      order.forEach((m, i) => {
        schedule[m] = found[i]!
      })
      return { kind: 'found', schedule }
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

/**
 * Solves until the budget ends. Conflicts are booked in whole strides, so that equal budgets give equal answers; strides grow, because the solver
 * forgets at the end of each when it meant to look elsewhere.
 */
export function solve(solver: Cadical, budget: Budget, assumptions: readonly number[]) {
  solver.setTerminate(() => budget.over())
  let stride = FIRST_STRIDE
  let status = solver.solve({ conflicts: stride, assumptions })
  while (!budget.spend(stride * STEPS_PER_CONFLICT) && status === 'unknown') {
    stride *= 2
    status = solver.solve({ conflicts: stride, assumptions })
  }
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
