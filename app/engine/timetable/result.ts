import type { TimetableDocument } from './schema.ts'

/** Why a meeting has no slot: a code and the ids from which a sentence can be made in any language. Each is true of the document as it stands. */
export type Reason =
  /** The two are never both available (in the session the meeting must lie in). */
  | { code: 'no-common-slot'; participants: [string, string]; session?: string }
  /** It is locked to a slot in which these participants are unavailable. */
  | { code: 'locked-while-away'; slot: string; participants: string[] }
  /** It is locked to a slot outside the session it must lie in. */
  | { code: 'locked-outside-session'; slot: string; session: string }
  /** It is locked to a slot in which a participant has another locked meeting. */
  | { code: 'locked-clash'; slot: string; participant: string; meeting: string }
  /** It is locked to a table that another meeting is locked to in the same slot. */
  | { code: 'locked-table-taken'; slot: string; table: TableId; meeting: string }
  /** It is locked to a slot that has no table left beside the other locked meetings. */
  | { code: 'locked-slot-full'; slot: string; meetings: string[] }
  /** It is locked to a slot in which other locked meetings use up a resource that it needs. */
  | { code: 'locked-resource-taken'; slot: string; resource: string; meetings: string[] }
  /** All slots that the two have in common hold locked meetings of one of them. */
  | { code: 'slots-taken'; participants: [string, string]; meetings: string[] }
  /** Whatever their slots, `before` cannot be earlier than `after`. */
  | { code: 'order'; before: string; after: string }
  /** These meetings of one participant fit only into these slots, which are fewer. */
  | { code: 'participant-overbooked'; participant: string; meetings: string[]; slots: string[] }
  /** These meetings fit only into these slots, which have fewer tables. */
  | { code: 'tables-full'; meetings: string[]; slots: string[]; tables: number }
  /** These meetings fit only into these slots, in which there is less of this resource. */
  | { code: 'resource-full'; resource: string; meetings: string[]; slots: string[] }
  /** Proven by the SAT solver: not all of these meetings can be placed. */
  | { code: 'together-impossible'; meetings: string[] }
  /** The search ended without a place for it; whether there is one is not known. */
  | { code: 'not-found' }

/** A table's id; tables that are only counted are called '1', '2', …, and a lock may name them by number. */
export type TableId = string | number

/** A meeting with its slot and table; null for one that needs none. */
export interface Placement {
  id: string
  slot: string
  table: TableId | null
}

/** What step *timetable* returns: the format of the engine's documents. */
export interface TimetableResult {
  meetings: Placement[]
  unplaced: { id: string; reason: Reason }[]
  idle: { total: number; byParticipant: { id: string; gaps: number }[]; spread: number }
  /** Proven: no timetable has fewer idle gaps (with `fair`, none among those with the least unfairness). */
  optimal: boolean
  /** No timetable has fewer idle gaps than this. */
  bound: number
  stats: TimetableStats
}

export interface TimetableStats {
  /** Counted steps: moves of the annealing, and conflicts of the SAT solver at their rate. */
  steps: number
  /** By the clock that was handed in; 0 without one. */
  ms: number
  /** How often a participant changes table between two meetings. */
  tableChanges: number
  seed: number
}

/** The gaps of each participant of a document, given the slots of its meetings. */
export function gapsOf(document: TimetableDocument, placements: readonly Placement[]): { id: string; gaps: number }[] {
  const order = new Map(document.slots.map(({ id }, i) => [id, i]))
  const slots = new Map(document.participants.map(({ id }) => [id, new Set<number>()]))
  const placed = new Map(placements.map(({ id, slot }) => [id, order.get(slot)!]))
  for (const { id, participants } of document.meetings) {
    const slot = placed.get(id)
    if (slot !== undefined) for (const p of participants) slots.get(p)!.add(slot)
  }
  return document.participants.map(({ id }) => {
    const blocks = [...slots.get(id)!].filter((slot, _, all) => !slots.get(id)!.has(slot - 1) && all.length > 0).length
    return { id, gaps: Math.max(0, blocks - 1) }
  })
}
