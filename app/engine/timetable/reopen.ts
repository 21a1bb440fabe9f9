import { gapsOfEach, idleOf } from './idle.ts'
import type { Problem, Schedule } from './problem.ts'
import { range } from './problem.ts'
import { openProver } from './prove.ts'
import type { Random } from './random.ts'
import { isDone, isExact, raiseBound, type Search, take } from './search.ts'

/** How many slots are opened at first, as a share of all; never fewer than LEAST_OPEN. */
const FIRST_SHARE = 0.35
const LEAST_OPEN = 3

/** Slots more after a try that proved there is nothing to find, and fewer after one that came to no end. */
const WIDER = 0.15
const NARROWER = 0.4

/** A try's share of the budget: room for some that come to no end. */
const TRY_SHARE = 0.2

/** How the solver is shuffled, and how long it may look. */
export interface Effort {
  seed: number
  steps: number
}

/**
 * Looks for fewer gaps near a timetable: opens some slots around a gap, holds the meetings of all others where they are, and lets the SAT solver
 * rearrange the open ones (large neighbourhood search, Shaw 1998). Opens more where the solver is soon done, at last perhaps all: then its "no" is a proof.
 */
export async function reopen(search: Search, start: Schedule, { seed, steps }: Effort): Promise<void> {
  const { problem, random } = search
  let near = start
  let idle = idleOf(problem, near)
  const budget = search.budget.part({ steps })
  if (idle === 0 || isDone(search) || budget.over()) return
  const prover = await openProver(problem, idle - 1, { seed })
  prover.hint(near)
  let width = Math.max(LEAST_OPEN, FIRST_SHARE * problem.slots)
  while (!isDone(search) && !budget.over()) {
    const open = slotsAroundAGap(problem, near, Math.round(width), random)
    const verdict = prover.search(budget.part({ steps: TRY_SHARE * steps }), { schedule: near, open })
    if (verdict.kind === 'found') {
      near = verdict.schedule
      idle = idleOf(problem, near)
      take(search, near)
      if (idle === 0) break
      prover.lower(idle - 1)
      prover.hint(near)
    } else if (verdict.kind === 'unknown') width = Math.max(LEAST_OPEN, width - NARROWER)
    else if (open.size < problem.slots) width = Math.min(problem.slots, width + WIDER)
    else {
      if (isExact(problem, idle - 1)) raiseBound(search, idle)
      break
    }
  }
  prover.close()
}

/** So many slots, one of them beside a gap: a stretch of the day, or here and there. */
function slotsAroundAGap(problem: Problem, schedule: Schedule, count: number, random: Random): Set<number> {
  const { slots } = problem
  if (count >= slots) return new Set(range(slots))
  const open = new Set([slotBesideAGap(problem, schedule, random)])
  if (random() < 0.5) {
    const [slot] = open
    const from = Math.max(0, Math.min(slots - count, slot! - Math.floor(random() * count)))
    for (let t = from; t < from + count; t++) open.add(t)
  }
  while (open.size < count) open.add(Math.floor(random() * slots))
  return open
}

function slotBesideAGap(problem: Problem, schedule: Schedule, random: Random): number {
  const gaps = gapsOfEach(problem, schedule)
  const waiting = range(problem.participants).filter((p) => gaps[p]! > 0)
  const p = waiting[Math.floor(random() * waiting.length)]!
  const day = [...problem.meetingsOf[p]!].map((m) => schedule[m]!).sort((a, b) => a - b)
  const edges = day.filter((t, i) => (i > 0 && t > day[i - 1]! + 1) || (i + 1 < day.length && day[i + 1]! > t + 1))
  return edges[Math.floor(random() * edges.length)]!
}
