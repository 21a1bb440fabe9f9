import { answer } from './answer.ts'
import { budgetOf } from './budget.ts'
import { compile } from './compile.ts'
import { improve } from './improve.ts'
import { placeMore, placeSoon } from './place.ts'
import { range, restrict, UNPLACED } from './problem.ts'
import { randomFrom } from './random.ts'
import { deservesMoves, explain } from './reasons.ts'
import type { TimetableResult } from './result.ts'
import { ALONE, type Rivals } from './rivals.ts'
import { DEFAULT_TIME_LIMIT_MS, type TimetableDocument } from './schema.ts'
import { type Aim, searchFrom } from './search.ts'

export interface TimetableOptions {
  /** Equal seeds and work limits give equal results. */
  seed?: number
  /** Counted steps after which the search ends. Without it only the document's time limit counts, which needs a clock. */
  workLimit?: number
  /** A clock in milliseconds; without one the time limit is not read and DEFAULT_WORK_LIMIT steps are the limit. */
  now?: () => number
  /** Milliseconds of the time limit that are gone already. */
  spentMs?: number
  /** Searches of the same document in other threads, and this one's part of the work. */
  rivals?: Rivals
  aim?: Aim
  /** Told where the search is: `done` of `total` meetings placed, then idle gaps in hand and proven bound. */
  onProgress?: (progress: TimetableProgress) => void
}

export type TimetableProgress = { phase: 'place'; done: number; total: number } | { phase: 'improve'; idle: number; bound: number }

/** Steps without a clock: some ten seconds. */
export const DEFAULT_WORK_LIMIT = 60_000_000

/** Share of the budget for finding a place for every meeting, and again for the reasons of those that have none. */
const PLACING_SHARE = 0.25

/**
 * Gives every meeting of a document a slot and a table: nobody in two places, unavailability, sessions, locks and precedences kept, as few
 * idle gaps as can be found. Meetings that cannot be placed come back with the reason. Whatever the limit, what is placed breaks no rule.
 * Deterministic for a given seed and work limit when no clock is handed in.
 */
export async function timetable(document: TimetableDocument, options: TimetableOptions = {}): Promise<TimetableResult> {
  const {
    seed = 1,
    now,
    spentMs = 0,
    workLimit = now ? Number.POSITIVE_INFINITY : DEFAULT_WORK_LIMIT,
    onProgress = () => {},
    rivals = ALONE,
    aim = 'both',
  } = options
  const ms = Math.max(0, (document.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS) - spentMs)
  const budget = budgetOf({ steps: workLimit, ms, now })
  const random = randomFrom(seed)
  const compiled = compile(document)
  const { problem } = compiled
  const share = () => budget.part({ steps: workLimit * PLACING_SHARE, ms: ms * PLACING_SHARE })
  let placed = placeSoon(problem, random, share())
  if (deservesMoves(problem, placed)) placed = placeMore(problem, placed, random, share())
  onProgress({ phase: 'place', done: placed.filter((slot) => slot !== UNPLACED).length, total: document.meetings.length })
  const { schedule, obstacles } = await explain(problem, placed, share(), seed)
  const kept = range(problem.meetings).filter((m) => schedule[m] !== UNPLACED)
  const part = restrict(problem, kept)
  const search = searchFrom(
    part,
    Int32Array.from(kept, (m) => schedule[m]!),
    {
      random,
      seed,
      aim,
      budget,
      rivals: obstacles.size === 0 ? rivals : ALONE,
      onImproved: (idle, bound) => onProgress({ phase: 'improve', idle, bound }),
    },
  )
  await improve(search)
  return answer(document, { compiled, kept, search, obstacles }, budget)
}
