import { atLeast, atMost, atMostOne, countUp } from './cardinality.ts'
import type { Cnf } from './cnf.ts'
import { addClause, anyOf, emptyCnf, FALSE, newVariable, TRUE } from './cnf.ts'
import type { Problem } from './problem.ts'
import { FAIR_SPREAD, membersOf, range } from './problem.ts'

/** The timetable as a formula: its models are the timetables. */
export interface Encoding {
  cnf: Cnf
  /** `stands[m * slots + t]`: meeting m stands in slot t. */
  stands: Int32Array
  /** `idle[k − 1]` is forced true when there are at least k idle gaps in all. */
  idle: number[]
  /** `gaps[p][k − 1]` is forced true when participant p has at least k idle gaps. */
  gaps: number[][]
}

/**
 * All meetings placed, with at most `most` idle gaps; with `fair` at most two of them for one participant. Variables and implied constraints
 * after Bofill et al., JAIR 74 (2022): besides "stands" there is "participant p has a meeting in slot t"; of those p needs exactly as many as p
 * has meetings, and each slot has at most twice as many as tables. A gap is counted where it ends; a day without one is a window.
 */
export function encode(problem: Problem, most: number): Encoding {
  const cnf = emptyCnf()
  const { slots, participants } = problem
  const stands = placements(cnf, problem)
  const used = range(participants).map((p) => usedSlots(cnf, problem, stands, p))
  for (const t of range(slots)) tablesSuffice(cnf, problem, used, t)
  poolsSuffice(cnf, problem, stands)
  ordersKept(cnf, problem, stands)
  const gaps = used.map((row, p) => gapCounts(cnf, row, problem.meetingsOf[p]!.length, most))
  if (problem.fair) for (const counts of gaps) if (counts.length > FAIR_SPREAD) addClause(cnf, [-counts[FAIR_SPREAD]!])
  const idle = most === Number.POSITIVE_INFINITY ? [] : countUp(cnf, gaps.flat(), most + 1)
  if (idle.length > most) addClause(cnf, [-idle[most]!])
  return { cnf, stands, idle, gaps }
}

/** Which meetings have a place, without counting gaps. `wanted[m]` as an assumption demands a place for meeting m. */
export function encodePlaces(problem: Problem): { cnf: Cnf; stands: Int32Array; wanted: number[] } {
  const cnf = emptyCnf()
  const { meetings, slots, participants, tables, domains, meetingsOf } = problem
  const stands = new Int32Array(meetings * slots).fill(FALSE)
  const wanted = range(meetings).map(() => newVariable(cnf))
  for (const m of range(meetings)) {
    for (const t of domains[m]!) stands[m * slots + t] = newVariable(cnf)
    const literals = [...domains[m]!].map((t) => stands[m * slots + t]!)
    addClause(cnf, [-wanted[m]!, ...literals])
    atMostOne(cnf, literals)
  }
  for (const t of range(slots)) {
    for (const p of range(participants))
      atMostOne(
        cnf,
        [...meetingsOf[p]!].map((m) => stands[m * slots + t]!),
      )
    atMost(
      cnf,
      range(meetings).map((m) => stands[m * slots + t]!),
      tables,
    )
  }
  poolsSuffice(cnf, problem, stands)
  ordersKept(cnf, problem, stands)
  return { cnf, stands, wanted }
}

function placements(cnf: Cnf, { meetings, slots, domains }: Problem): Int32Array {
  const stands = new Int32Array(meetings * slots).fill(FALSE)
  for (let m = 0; m < meetings; m++) {
    const literals = domains[m]!.length === 1 ? [TRUE] : [...domains[m]!].map(() => newVariable(cnf))
    domains[m]!.forEach((t, i) => {
      stands[m * slots + t] = literals[i]!
    })
    addClause(cnf, literals)
    atMostOne(cnf, literals)
  }
  return stands
}

function usedSlots(cnf: Cnf, { slots, meetingsOf }: Problem, stands: Int32Array, p: number): number[] {
  const mine = meetingsOf[p]!
  const used = range(slots).map((t) => {
    const literals = [...mine].map((m) => stands[m * slots + t]!)
    atMostOne(cnf, literals)
    return anyOf(cnf, literals)
  })
  atMost(cnf, used, mine.length)
  atLeast(cnf, used, mine.length)
  return used
}

function tablesSuffice(cnf: Cnf, problem: Problem, used: number[][], t: number): void {
  const { tables, slots, meetings } = problem
  const here = used.map((row) => row[t]!)
  atMost(cnf, here, 2 * tables)
  const least = meetings - tables * (slots - 1)
  if (least > 0) atLeast(cnf, here, 2 * least)
}

function poolsSuffice(cnf: Cnf, { pools, slots }: Problem, stands: Int32Array): void {
  for (const pool of pools) {
    const members = membersOf(pool)
    for (const t of range(slots))
      atMost(
        cnf,
        members.map((m) => stands[m * slots + t]!),
        pool.room[t]!,
      )
  }
}

function ordersKept(cnf: Cnf, { orders, slots }: Problem, stands: Int32Array): void {
  for (const { before, after } of orders) {
    let until = FALSE
    for (let t = 0; t < slots; t++) {
      until = anyOf(cnf, [until, stands[after * slots + t]!])
      addClause(cnf, [-stands[before * slots + t]!, -until])
    }
  }
}

/** Literals that are forced true when the participant of these used slots has at least 1, 2, … gaps. */
function gapCounts(cnf: Cnf, used: number[], meetings: number, most: number): number[] {
  const begun = anyUpTo(cnf, used)
  const comes = anyUpTo(cnf, used.toReversed()).reverse()
  const ends: number[] = []
  for (let t = 1; t < used.length; t++) {
    if (begun[t - 1] === FALSE || used[t] === FALSE || used[t - 1] === TRUE) continue
    const end = newVariable(cnf)
    addClause(cnf, [-used[t]!, used[t - 1]!, -begun[t - 1]!, end])
    ends.push(end)
  }
  const counts = countUp(cnf, ends, most + 1)
  if (meetings > 1) dayIsAWindow(cnf, { used, begun, comes }, meetings, counts[0] ?? FALSE)
  return counts
}

/** For each literal whether it or one before it holds. */
function anyUpTo(cnf: Cnf, literals: readonly number[]): number[] {
  let until = FALSE
  return literals.map((literal) => {
    until = anyOf(cnf, [until, literal])
    return until
  })
}

interface Day {
  used: readonly number[]
  /** A meeting in this slot or before; in this slot or later. */
  begun: readonly number[]
  comes: readonly number[]
}

/**
 * Without a gap the used slots are a window as long as there are meetings. All of this follows from the rest, but only by trying: said outright,
 * the solver sees at once how far a window reaches from any slot, and which slots every window covers.
 */
function dayIsAWindow(cnf: Cnf, { used, begun, comes }: Day, length: number, gap: number): void {
  for (let t = 0; t < used.length; t++) {
    addClause(cnf, [-begun[t]!, -comes[t]!, used[t]!, gap])
    if (t + length > used.length) continue
    const after = comes[t + length] ?? FALSE
    addClause(cnf, [begun[t]!, after])
    addClause(cnf, [-begun[t]!, -after, gap])
  }
}
