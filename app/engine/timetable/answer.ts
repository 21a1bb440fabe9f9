import type { Budget } from './budget.ts'
import type { Compiled } from './compile.ts'
import type { Obstacle } from './reasons.ts'
import { gapsOf, type Reason, type TimetableResult } from './result.ts'
import type { TimetableDocument } from './schema.ts'
import { isOptimal, type Search } from './search.ts'
import { assignTables } from './tables.ts'

/** What the search found, by numbers of the compiled problem. */
export interface Found {
  compiled: Compiled
  /** The meetings that have a slot; the search numbers them in this order. */
  kept: number[]
  search: Search
  obstacles: ReadonlyMap<number, Obstacle>
}

/** The result in the words of the document: ids instead of numbers, tables given, gaps counted, reasons told. */
export function answer(document: TimetableDocument, found: Found, budget: Budget): TimetableResult {
  const { compiled, kept, search, obstacles } = found
  const slotOf = new Map(kept.map((m, i) => [document.meetings[compiled.meetings[m]!]!.id, document.slots[search.best[i]!]!.id]))
  const { meetings, changes } = assignTables(document, slotOf)
  const byParticipant = gapsOf(document, meetings)
  const gaps = byParticipant.map((row) => row.gaps)
  const total = gaps.reduce((sum, n) => sum + n, 0)
  const complete = obstacles.size === 0
  return {
    meetings,
    unplaced: unplacedOf(document, compiled, obstacles),
    idle: { total, byParticipant, spread: gaps.reduce((a, b) => Math.max(a, b), 0) - gaps.reduce((a, b) => Math.min(a, b), gaps[0] ?? 0) },
    optimal: complete && isOptimal(search),
    bound: complete ? search.bound : 0,
    stats: { steps: budget.steps(), ms: Math.round(budget.elapsedMs()), tableChanges: changes, seed: search.seed },
  }
}

/** In the order of the document, whoever found the reason. */
function unplacedOf(document: TimetableDocument, compiled: Compiled, obstacles: ReadonlyMap<number, Obstacle>) {
  const reasons = new Map(compiled.impossible)
  for (const [m, obstacle] of obstacles) reasons.set(compiled.meetings[m]!, inIds(document, compiled, obstacle))
  return document.meetings.flatMap(({ id }, i) => (reasons.has(i) ? [{ id, reason: reasons.get(i)! }] : []))
}

function inIds(document: TimetableDocument, { meetings: numbers, poolNames }: Compiled, obstacle: Obstacle): Reason {
  const meetingIds = (list: number[]) => list.map((m) => document.meetings[numbers[m]!]!.id)
  const slotIds = (list: number[]) => list.toSorted((a, b) => a - b).map((t) => document.slots[t]!.id)
  switch (obstacle.code) {
    case 'participant-overbooked':
      return {
        code: obstacle.code,
        participant: document.participants[obstacle.participant]!.id,
        meetings: meetingIds(obstacle.meetings),
        slots: slotIds(obstacle.slots),
      }
    case 'pool-full':
    case 'tables-full': {
      const crowd = { meetings: meetingIds(obstacle.meetings), slots: slotIds(obstacle.slots) }
      const resource = obstacle.code === 'pool-full' ? poolNames[obstacle.pool] : undefined
      if (resource !== undefined) return { code: 'resource-full', resource, ...crowd }
      const tables = typeof document.tables === 'number' ? document.tables : document.tables.length
      return { code: 'tables-full', ...crowd, tables }
    }
    case 'together-impossible':
      return { code: obstacle.code, meetings: meetingIds(obstacle.meetings) }
    case 'not-found':
      return obstacle
  }
}
