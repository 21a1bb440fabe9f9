import type { Budget } from './budget.ts'
import { encodePlaces } from './encode.ts'
import { crowdAround } from './hall.ts'
import type { Problem, Schedule } from './problem.ts'
import { membersOf, range, restrict, UNPLACED } from './problem.ts'
import { scheduleIn, solve, solverOf } from './prove.ts'

/** Why a meeting cannot join the placed ones, by numbers of the problem. */
export type Obstacle =
  | { code: 'participant-overbooked'; participant: number; meetings: number[]; slots: number[] }
  | { code: 'tables-full'; meetings: number[]; slots: number[] }
  | { code: 'pool-full'; pool: number; meetings: number[]; slots: number[] }
  | { code: 'together-impossible'; meetings: number[] }
  | { code: 'not-found' }

/** The meetings that stay unplaced, each with its obstacle; and the schedule, to which others may have been added on the way. */
export interface Explained {
  schedule: Schedule
  obstacles: Map<number, Obstacle>
}

/** A core of so many meetings is worth shrinking one by one. */
const SHRINKABLE = 60

/** Problems beyond so many (meeting, slot) places are not given to the SAT solver for a reason. */
const MOST_PLACES = 60_000

/**
 * Finds for every unplaced meeting why it cannot join the placed ones, however these are moved: a participant with too few slots, too few
 * tables or of a resource, or a set of meetings that the SAT solver proves impossible together. Where the proof turns into a place, the meeting is placed.
 */
export async function explain(problem: Problem, start: Schedule, budget: Budget, seed: number): Promise<Explained> {
  let schedule = start
  const obstacles = new Map<number, Obstacle>()
  for (const m of range(problem.meetings).filter((m) => start[m] === UNPLACED)) {
    const found = crowdOf(problem, schedule, m) ?? (await tryTogether(problem, schedule, m, budget, seed))
    if (found instanceof Int32Array) schedule = found
    else obstacles.set(m, found)
  }
  return { schedule, obstacles }
}

/** Whether more searching by moves is what is left to try: some unplaced meeting has no plain obstacle and the problem is too large for the solver. */
export function deservesMoves(problem: Problem, schedule: Schedule): boolean {
  return placesIn(problem) > MOST_PLACES && range(problem.meetings).some((m) => schedule[m] === UNPLACED && !crowdOf(problem, schedule, m))
}

function placesIn(problem: Problem): number {
  return problem.domains.reduce((sum, domain) => sum + domain.length, 0)
}

function crowdOf(problem: Problem, schedule: Schedule, m: number): Obstacle | undefined {
  for (const participant of [problem.first[m]!, problem.second[m]!]) {
    const crowd = crowdAround(problem, schedule, m, problem.meetingsOf[participant]!, () => 1)
    if (crowd) return { code: 'participant-overbooked', participant, ...crowd }
  }
  for (const [pool, { takes, room }] of problem.pools.entries()) {
    const crowd = takes[m] && crowdAround(problem, schedule, m, membersOf(problem.pools[pool]!), (t) => room[t]!)
    if (crowd) return { code: 'pool-full', pool, ...crowd }
  }
  const crowd = crowdAround(problem, schedule, m, range(problem.meetings), () => problem.tables)
  return crowd && { code: 'tables-full', ...crowd }
}

async function tryTogether(problem: Problem, schedule: Schedule, m: number, budget: Budget, seed: number): Promise<Obstacle | Schedule> {
  const kept = range(problem.meetings).filter((other) => other === m || schedule[other] !== UNPLACED)
  const part = restrict(problem, kept)
  if (budget.over() || placesIn(part) > MOST_PLACES) return { code: 'not-found' }
  const { cnf, stands, wanted } = encodePlaces(part)
  const solver = await solverOf(cnf, { seed })
  try {
    const status = solve(solver, budget, wanted)
    if (status === 'unknown') return { code: 'not-found' }
    if (status === 'unsatisfiable')
      return { code: 'together-impossible', meetings: shrink(solver, wanted, budget).map((w) => kept[wanted.indexOf(w)]!) }
    const places = scheduleIn(solver, part, stands)
    const better = new Int32Array(problem.meetings).fill(UNPLACED)
    kept.forEach((other, i) => {
      better[other] = places[i]!
    })
    return better
  } finally {
    solver.dispose()
  }
}

/** A smaller set of wishes that cannot be met together: what the solver used, and of a small set only what it cannot do without. */
function shrink(solver: Awaited<ReturnType<typeof solverOf>>, wanted: number[], budget: Budget): number[] {
  const used = () => new Set(solver.failedAssumptions())
  let core = wanted.filter((w) => used().has(w))
  for (const wish of core.length > SHRINKABLE ? [] : [...core]) {
    const rest = core.filter((w) => w !== wish)
    if (!core.includes(wish) || solve(solver, budget, rest) !== 'unsatisfiable') continue
    const still = used()
    core = rest.filter((w) => still.has(w))
  }
  return core
}
