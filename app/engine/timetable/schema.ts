import { z } from 'zod'
import { type Fault, type Parsed, parseDocument, repeatedIds } from '../document.ts'

const Id = z.string().min(1)

/** The document that step *timetable* reads. Unknown keys are ignored. */
export const TimetableSchema = z.object({
  slots: z.array(z.object({ id: Id, start: z.string(), end: z.string(), session: z.string() })),
  tables: z.union([z.int().min(0).max(100_000), z.array(z.object({ id: Id }))]),
  participants: z.array(z.object({ id: Id, unavailable: z.array(Id) })),
  meetings: z.array(
    z.object({
      id: Id,
      participants: z.tuple([Id, Id]),
      session: z.string().optional(),
      locked: z.object({ slot: Id, table: z.union([Id, z.int()]).optional() }).optional(),
      /** `false`: it is held online, or at a booth, and takes no table. */
      needsTable: z.boolean().optional(),
      /** Resources of which it takes one each while it lasts. */
      uses: z.array(Id).optional(),
    }),
  ),
  /** What there is only so much of beside tables: how many in each slot, or by slot (none where nothing is said). */
  resources: z.array(z.object({ id: Id, count: z.union([z.int().min(0), z.record(Id, z.int().min(0))]) })).optional(),
  precedences: z.array(z.object({ before: Id, after: Id })).optional(),
  objective: z.enum(['idle', 'fair']),
  timeLimitMs: z.number().min(0).optional(),
})

export type TimetableDocument = z.infer<typeof TimetableSchema>

/** How long the search may take when the document does not say. */
export const DEFAULT_TIME_LIMIT_MS = 60_000

/** Reads a document of step *timetable*, or tells every fault of it. */
export function parseTimetableDocument(json: unknown): Parsed<TimetableDocument> {
  return parseDocument(TimetableSchema, json, faultsBetween)
}

/** The ids of the tables; those that are only counted are called '1', '2', … */
export function tableNames({ tables }: TimetableDocument): string[] {
  return typeof tables === 'number' ? Array.from({ length: tables }, (_, i) => String(i + 1)) : tables.map(({ id }) => id)
}

/**
 * What is wrong with a document whose parts each have the right form: ids that are used twice or unknown, a meeting of one participant
 * with itself, a session that no slot has, precedences that close a circle. Contradictions of everyday life (a meeting locked to a slot in
 * which somebody has become unavailable) are no faults: they come back as reasons of unplaced meetings.
 */
function faultsBetween(document: TimetableDocument): Fault[] {
  const { slots, tables, participants, meetings, precedences = [] } = document
  return [
    ...repeatedIds(slots, 'slots'),
    ...(typeof tables === 'number' ? [] : repeatedIds(tables, 'tables')),
    ...repeatedIds(participants, 'participants'),
    ...repeatedIds(meetings, 'meetings'),
    ...repeatedIds(document.resources ?? [], 'resources'),
    ...resourceFaults(document),
    ...availabilityFaults(document),
    ...meetingFaults(document),
    ...precedenceFaults(precedences, new Set(meetings.map(({ id }) => id))),
  ]
}

function availabilityFaults({ slots, participants }: TimetableDocument): Fault[] {
  const known = new Set(slots.map(({ id }) => id))
  return participants.flatMap(({ unavailable }, i) =>
    unavailable.flatMap((slot, j) =>
      known.has(slot) ? [] : [{ path: ['participants', i, 'unavailable', j], message: '{value} is no slot' }],
    ),
  )
}

function resourceFaults({ slots, resources = [] }: TimetableDocument): Fault[] {
  const known = new Set(slots.map(({ id }) => id))
  return resources.flatMap(({ count }, i) =>
    typeof count === 'number'
      ? []
      : Object.keys(count).flatMap((slot) =>
          known.has(slot) ? [] : [{ path: ['resources', i, 'count', slot], message: `${JSON.stringify(slot)} is no slot` }],
        ),
  )
}

function meetingFaults(document: TimetableDocument): Fault[] {
  const participants = new Set(document.participants.map(({ id }) => id))
  const slots = new Set(document.slots.map(({ id }) => id))
  const sessions = new Set(document.slots.map((slot) => slot.session))
  const tables = new Set(tableNames(document))
  const resources = new Set(document.resources?.map(({ id }) => id))
  const faults: Fault[] = []
  document.meetings.forEach((meeting, i) => {
    const must = (fine: boolean, path: PropertyKey[], message: string) => {
      if (!fine) faults.push({ path: ['meetings', i, ...path], message })
    }
    meeting.participants.forEach((p, j) => {
      must(participants.has(p), ['participants', j], '{value} is no participant')
    })
    must(meeting.participants[0] !== meeting.participants[1], ['participants', 1], '{value} would meet itself')
    must(meeting.session === undefined || sessions.has(meeting.session), ['session'], '{value} is the session of no slot')
    meeting.uses?.forEach((id, j) => {
      must(resources.has(id), ['uses', j], '{value} is no resource')
    })
    if (!meeting.locked) return
    must(slots.has(meeting.locked.slot), ['locked', 'slot'], '{value} is no slot')
    must(meeting.locked.table === undefined || tables.has(String(meeting.locked.table)), ['locked', 'table'], '{value} is no table')
    must(meeting.locked.table === undefined || meeting.needsTable !== false, ['locked', 'table'], '{value} is not needed')
  })
  return faults
}

/** Unknown meetings, and precedences that close a circle with those before them in the list. */
function precedenceFaults(precedences: readonly { before: string; after: string }[], meetings: ReadonlySet<string>): Fault[] {
  const later = new Map<string, string[]>()
  return precedences.flatMap((precedence, i) => {
    const { before, after } = precedence
    const unknown = (['before', 'after'] as const).filter((side) => !meetings.has(precedence[side]))
    if (unknown.length > 0) return unknown.map((side) => ({ path: ['precedences', i, side], message: '{value} is no meeting' }))
    if (reaches(later, after, before))
      return [
        { path: ['precedences', i], message: `closes a circle: ${JSON.stringify(after)} already stands before ${JSON.stringify(before)}` },
      ]
    later.set(before, [...(later.get(before) ?? []), after])
    return []
  })
}

function reaches(later: ReadonlyMap<string, string[]>, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const id of seen) {
    if (id === to) return true
    for (const next of later.get(id) ?? []) seen.add(next)
  }
  return false
}
