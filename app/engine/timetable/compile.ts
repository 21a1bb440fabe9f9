import type { Pool, Problem } from './problem.ts'
import { problemFrom, range } from './problem.ts'
import type { Reason } from './result.ts'
import type { TimetableDocument } from './schema.ts'
import { tableNames } from './schema.ts'

/** A document as a problem, without the meetings that cannot have a place by what the document says of them alone. */
export interface Compiled {
  problem: Problem
  /** Meeting i of the problem is meeting `meetings[i]` of the document. */
  meetings: number[]
  /** The others, by their number in the document. */
  impossible: Map<number, Reason>
  /** What pool k of the problem is: a resource by its id, or the tables. */
  poolNames: (string | undefined)[]
}

type Meeting = TimetableDocument['meetings'][number]

/** Reads a document without faults. Of two locked meetings that contradict each other the earlier in the document stands. */
export function compile(document: TimetableDocument): Compiled {
  const site = siteOf(document)
  const impossible = new Map<number, Reason>()
  const locks = acceptLocks(document, site, impossible)
  const domains = document.meetings.map((meeting, i) =>
    locks.accepted.has(i) ? [site.slot.get(meeting.locked!.slot)!] : freeSlots(meeting, site, locks),
  )
  document.meetings.forEach((meeting, i) => {
    if (domains[i]!.length === 0 && !impossible.has(i)) impossible.set(i, reasonOfNoSlot(document, meeting, site, locks))
  })
  rejectHopelessOrders(document, domains, locks, impossible)
  return { ...buildProblem(document, domains, locks, site, impossible), impossible }
}

interface Site {
  slot: Map<string, number>
  participant: Map<string, number>
  away: Set<number>[]
  sessions: string[]
}

function siteOf(document: TimetableDocument): Site {
  const slot = new Map(document.slots.map(({ id }, t) => [id, t]))
  return {
    slot,
    participant: new Map(document.participants.map(({ id }, p) => [id, p])),
    away: document.participants.map(({ unavailable }) => new Set(unavailable.map((id) => slot.get(id)!))),
    sessions: document.slots.map(({ session }) => session),
  }
}

/** Slots in which both are available, inside the meeting's session. */
function commonSlots({ participants, session }: Meeting, { away, participant, sessions }: Site): number[] {
  const [a, b] = participants.map((id) => away[participant.get(id)!]!)
  return range(sessions.length).filter((t) => !a!.has(t) && !b!.has(t) && (session === undefined || session === sessions[t]))
}

/** The locked meetings that stand, with the places they take. */
interface Locks {
  accepted: Set<number>
  /** `participant slot` → meeting. */
  busy: Map<string, number>
  tables: Map<string, number>
  inSlot: Map<string, number[]>
  /** `resource slot` → meetings. */
  using: Map<string, number[]>
}

function acceptLocks(document: TimetableDocument, site: Site, impossible: Map<number, Reason>): Locks {
  const locks: Locks = { accepted: new Set(), busy: new Map(), tables: new Map(), inSlot: new Map(), using: new Map() }
  const room = tableNames(document).length
  document.meetings.forEach((meeting, i) => {
    if (!meeting.locked) return
    const reason = reasonAgainstLock(document, meeting, site, locks, room)
    if (reason) {
      impossible.set(i, reason)
      return
    }
    const { slot, table } = meeting.locked
    locks.accepted.add(i)
    for (const p of meeting.participants) locks.busy.set(`${site.slot.get(slot)} ${p}`, i)
    if (table !== undefined) locks.tables.set(`${site.slot.get(slot)} ${table}`, i)
    if (meeting.needsTable !== false) append(locks.inSlot, slot, i)
    for (const resource of meeting.uses ?? []) append(locks.using, `${resource} ${slot}`, i)
  })
  return locks
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  lists.set(key, [...(lists.get(key) ?? []), value])
}

function reasonAgainstLock(document: TimetableDocument, meeting: Meeting, site: Site, locks: Locks, room: number): Reason | undefined {
  const { slot, table } = meeting.locked!
  const t = site.slot.get(slot)!
  const id = (i: number) => document.meetings[i]!.id
  const absent = meeting.participants.filter((p) => site.away[site.participant.get(p)!]!.has(t))
  if (absent.length > 0) return { code: 'locked-while-away', slot, participants: absent }
  if (meeting.session !== undefined && meeting.session !== site.sessions[t])
    return { code: 'locked-outside-session', slot, session: meeting.session }
  for (const participant of meeting.participants) {
    const other = locks.busy.get(`${t} ${participant}`)
    if (other !== undefined) return { code: 'locked-clash', slot, participant, meeting: id(other) }
  }
  const taken = table === undefined ? undefined : locks.tables.get(`${t} ${table}`)
  if (taken !== undefined) return { code: 'locked-table-taken', slot, table: table!, meeting: id(taken) }
  const beside = locks.inSlot.get(slot) ?? []
  if (meeting.needsTable !== false && beside.length >= room) return { code: 'locked-slot-full', slot, meetings: beside.map(id) }
  for (const resource of document.resources?.filter((one) => meeting.uses?.includes(one.id)) ?? []) {
    const using = locks.using.get(`${resource.id} ${slot}`) ?? []
    if (using.length >= countIn(resource, slot))
      return { code: 'locked-resource-taken', slot, resource: resource.id, meetings: using.map(id) }
  }
}

/** How many of a resource there are in a slot. */
function countIn({ count }: NonNullable<TimetableDocument['resources']>[number], slot: string): number {
  return typeof count === 'number' ? count : (count[slot] ?? 0)
}

function freeSlots(meeting: Meeting, site: Site, locks: Locks): number[] {
  if (meeting.locked) return []
  return commonSlots(meeting, site).filter((t) => meeting.participants.every((p) => !locks.busy.has(`${t} ${p}`)))
}

function reasonOfNoSlot(document: TimetableDocument, meeting: Meeting, site: Site, locks: Locks): Reason {
  const common = commonSlots(meeting, site)
  if (common.length === 0) {
    return {
      code: 'no-common-slot',
      participants: meeting.participants,
      ...(meeting.session === undefined ? {} : { session: meeting.session }),
    }
  }
  const inTheWay = common.map((t) => meeting.participants.flatMap((p) => locks.busy.get(`${t} ${p}`) ?? [])[0]!)
  return { code: 'slots-taken', participants: meeting.participants, meetings: inTheWay.map((i) => document.meetings[i]!.id) }
}

/** Of two meetings that cannot stand in their order, whatever their slots, one has to go: the one that is not locked, else the later in the document. */
function rejectHopelessOrders(document: TimetableDocument, domains: number[][], locks: Locks, impossible: Map<number, Reason>): void {
  const number = new Map(document.meetings.map(({ id }, i) => [id, i]))
  for (const { before, after } of document.precedences ?? []) {
    const [b, a] = [number.get(before)!, number.get(after)!]
    if (impossible.has(b) || impossible.has(a) || domains[b]![0]! < domains[a]!.at(-1)!) continue
    const weaker = locks.accepted.has(b) === locks.accepted.has(a) ? Math.max(a, b) : locks.accepted.has(b) ? a : b
    impossible.set(weaker, { code: 'order', before, after })
  }
}

function buildProblem(document: TimetableDocument, domains: number[][], locks: Locks, site: Site, impossible: Map<number, Reason>) {
  const meetings = range(document.meetings.length).filter((i) => !impossible.has(i))
  const place = new Map(meetings.map((i, m) => [document.meetings[i]!.id, m]))
  const slots = document.slots.length
  const allowed = new Uint8Array(meetings.length * slots)
  meetings.forEach((i, m) => {
    for (const t of domains[i]!) allowed[m * slots + t] = 1
  })
  const { tables, pools, poolNames } = poolsOf(
    document,
    meetings.map((i) => document.meetings[i]!),
  )
  const problem = problemFrom({
    slots,
    tables,
    pools,
    participants: document.participants.length,
    pairs: meetings.map((i) => document.meetings[i]!.participants.map((p) => site.participant.get(p)!) as [number, number]),
    allowed,
    locked: Uint8Array.from(meetings, (i) => (locks.accepted.has(i) ? 1 : 0)),
    orders: (document.precedences ?? []).flatMap(({ before, after }) =>
      place.has(before) && place.has(after) ? [{ before: place.get(before)!, after: place.get(after)! }] : [],
    ),
    fair: document.objective === 'fair',
  })
  return { problem, meetings, poolNames }
}

/** Where every meeting needs a table the tables are a plain limit; else they are a pool like the resources. */
function poolsOf(document: TimetableDocument, meetings: readonly Meeting[]) {
  const tables = tableNames(document).length
  const pools: Pool[] = []
  const poolNames: (string | undefined)[] = []
  const allNeedTables = meetings.every(({ needsTable }) => needsTable !== false)
  if (!allNeedTables) {
    pools.push({
      takes: Uint8Array.from(meetings, ({ needsTable }) => (needsTable === false ? 0 : 1)),
      room: new Int32Array(document.slots.length).fill(tables),
    })
    poolNames.push(undefined)
  }
  for (const resource of document.resources ?? []) {
    pools.push({
      takes: Uint8Array.from(meetings, ({ uses }) => (uses?.includes(resource.id) ? 1 : 0)),
      room: Int32Array.from(document.slots, ({ id }) => countIn(resource, id)),
    })
    poolNames.push(resource.id)
  }
  return { tables: allNeedTables ? tables : Math.max(tables, meetings.length), pools, poolNames }
}
