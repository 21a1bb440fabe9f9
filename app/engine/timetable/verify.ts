import type { TimetableResult } from './result.ts'
import type { TimetableDocument } from './schema.ts'

/** What is wrong with a result: a rule of the format and where it is broken. Empty for a sound one. */
export interface Violation {
  rule:
    | 'unknown-meeting'
    | 'placed-twice'
    | 'lost'
    | 'unknown-slot'
    | 'unknown-table'
    | 'session'
    | 'locked-slot'
    | 'locked-table'
    | 'table-taken'
    | 'resource-taken'
    | 'unavailable'
    | 'two-places'
    | 'order'
    | 'idle-count'
    | 'bound'
  at: string
}

/**
 * Checks a result against its document, line by line of the format and sharing nothing with the search: every meeting once, placed or
 * unplaced; slots, sessions, locks, tables, availability, nobody in two places, orders; idle gaps counted anew; a claim of optimality that
 * agrees with the bound. O(meetings + participants × slots).
 */
export function verify(document: TimetableDocument, result: TimetableResult): Violation[] {
  return [
    ...placementFaults(document, result),
    ...resourceFaults(document, result),
    ...orderFaults(document, result),
    ...countFaults(document, result),
  ]
}

function placementFaults(document: TimetableDocument, result: TimetableResult): Violation[] {
  const faults: Violation[] = []
  const must = (fine: boolean, rule: Violation['rule'], at: string) => {
    if (!fine) faults.push({ rule, at })
  }
  const meetings = new Map(document.meetings.map((meeting) => [meeting.id, meeting]))
  const slots = new Map(document.slots.map((slot) => [slot.id, slot]))
  const away = new Map(document.participants.map(({ id, unavailable }) => [id, new Set(unavailable)]))
  const named = typeof document.tables === 'number' ? undefined : new Set(document.tables.map(({ id }) => id))
  const seen = new Set<string>()
  const places = new Set<string>()
  for (const { id, slot, table } of result.meetings) {
    const meeting = meetings.get(id)
    must(meeting !== undefined, 'unknown-meeting', id)
    must(!seen.has(id), 'placed-twice', id)
    must(slots.has(slot), 'unknown-slot', id)
    seen.add(id)
    if (!meeting || !slots.has(slot)) continue
    const isKnown = named ? named.has(String(table)) : Number(table) >= 1 && Number(table) <= Number(document.tables)
    must(meeting.needsTable === false ? table === null : isKnown, 'unknown-table', id)
    must(!meeting.session || meeting.session === slots.get(slot)!.session, 'session', id)
    must(!meeting.locked || meeting.locked.slot === slot, 'locked-slot', id)
    must(meeting.locked?.table === undefined || meeting.locked.table === table, 'locked-table', id)
    must(table === null || !places.has(`table ${slot} ${table}`), 'table-taken', `${slot} ${table}`)
    places.add(`table ${slot} ${table}`)
    for (const p of meeting.participants) {
      must(!away.get(p)?.has(slot), 'unavailable', `${id} ${p}`)
      must(!places.has(`person ${slot} ${p}`), 'two-places', `${slot} ${p}`)
      places.add(`person ${slot} ${p}`)
    }
  }
  for (const { id } of result.unplaced) {
    must(meetings.has(id), 'unknown-meeting', id)
    must(!seen.has(id), 'placed-twice', id)
    seen.add(id)
  }
  for (const id of meetings.keys()) must(seen.has(id), 'lost', id)
  return faults
}

function resourceFaults(document: TimetableDocument, result: TimetableResult): Violation[] {
  const uses = new Map(document.meetings.map((meeting) => [meeting.id, meeting.uses]))
  return (document.resources ?? []).flatMap(({ id, count }) =>
    document.slots.flatMap((slot): Violation[] => {
      const taken = result.meetings.filter((meeting) => meeting.slot === slot.id && uses.get(meeting.id)?.includes(id)).length
      const there = typeof count === 'number' ? count : (count[slot.id] ?? 0)
      return taken > there ? [{ rule: 'resource-taken', at: `${slot.id} ${id}` }] : []
    }),
  )
}

function orderFaults(document: TimetableDocument, result: TimetableResult): Violation[] {
  const index = new Map(document.slots.map(({ id }, i) => [id, i]))
  const at = new Map(result.meetings.map(({ id, slot }) => [id, index.get(slot) ?? 0]))
  return (document.precedences ?? [])
    .filter(({ before, after }) => at.has(before) && at.has(after) && at.get(before)! >= at.get(after)!)
    .map(({ before, after }) => ({ rule: 'order', at: `${before} ${after}` }))
}

function countFaults(document: TimetableDocument, { meetings, idle, optimal, bound, unplaced }: TimetableResult): Violation[] {
  const slotOf = new Map(meetings.map(({ id, slot }) => [id, slot]))
  const gaps = document.participants.map(({ id }) => {
    const mine = new Set(document.meetings.filter((meeting) => meeting.participants.includes(id)).map((meeting) => slotOf.get(meeting.id)))
    const row = document.slots.map((slot) => (mine.has(slot.id) ? 'x' : '-')).join('')
    return (row.replace(/^-+|-+$/g, '').match(/-+/g) ?? []).length
  })
  const total = gaps.reduce((sum, n) => sum + n, 0)
  const spread = gaps.length ? Math.max(...gaps) - Math.min(...gaps) : 0
  const told = document.participants.every(({ id }, i) => idle.byParticipant[i]?.id === id && idle.byParticipant[i]?.gaps === gaps[i])
  const faults: Violation[] = []
  if (!told || idle.total !== total || idle.spread !== spread) faults.push({ rule: 'idle-count', at: `${idle.total} ${idle.spread}` })
  if (bound > total && unplaced.length === 0) faults.push({ rule: 'bound', at: `${bound} > ${total}` })
  if (optimal && bound !== total) faults.push({ rule: 'bound', at: `optimal with ${bound} and ${total}` })
  return faults
}
