import { gapsOfEach, spreadOf } from './idle.ts'
import type { Problem, Schedule } from './problem.ts'
import { FAIR_SPREAD, UNPLACED } from './problem.ts'

/** The best that there is. */
export interface PlainBest {
  /** Meetings that can have a place at the same time. */
  placed: number
  /** The fewest idle gaps with so many placed: with `fair` among timetables with a spread of at most two, if there are any. */
  idle: number
}

/** Tries every timetable: the slow honest oracle of the tests, for a handful of meetings. */
export function plainBest(problem: Problem): PlainBest {
  const schedule: Schedule = new Int32Array(problem.meetings).fill(UNPLACED)
  let best: { placed: number; unfair: number; idle: number } | undefined
  const visit = (m: number, placed: number) => {
    if (best && placed + problem.meetings - m < best.placed) return
    if (m === problem.meetings) {
      const gaps = gapsOfEach(problem, schedule)
      const here = { placed, unfair: problem.fair && spreadOf(gaps) > FAIR_SPREAD ? 1 : 0, idle: gaps.reduce((a, b) => a + b, 0) }
      if (!best || isBetter(here, best)) best = here
      return
    }
    for (const t of problem.domains[m]!) {
      schedule[m] = t
      if (stands(problem, schedule, m)) visit(m + 1, placed + 1)
    }
    schedule[m] = UNPLACED
    visit(m + 1, placed)
  }
  visit(0, 0)
  return best!
}

function isBetter(a: { placed: number; unfair: number; idle: number }, b: typeof a): boolean {
  return a.placed !== b.placed ? a.placed > b.placed : a.unfair !== b.unfair ? a.unfair < b.unfair : a.idle < b.idle
}

/** Whether meeting m breaks no rule together with the meetings before it. */
function stands(problem: Problem, schedule: Schedule, m: number): boolean {
  const { first, second, tables, pools, orders } = problem
  const mine = [first[m], second[m]]
  const beside = [...schedule.keys()].filter((other) => other < m && schedule[other] === schedule[m])
  if (beside.length >= tables || beside.some((other) => mine.includes(first[other]!) || mine.includes(second[other]!))) return false
  if (pools.some(({ takes, room }) => takes[m] && beside.filter((other) => takes[other]).length >= room[schedule[m]!]!)) return false
  return orders.every(({ before, after }) => {
    if (before > m || after > m || schedule[before] === UNPLACED || schedule[after] === UNPLACED) return true
    return schedule[before]! < schedule[after]!
  })
}
