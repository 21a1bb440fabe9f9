import type { TimetableResult } from '#app/engine/timetable/result.ts'
import type { TimetableDocument } from '#app/engine/timetable/schema.ts'

/** The size and shape of a generated event. Shares are in [0, 1]. */
export interface TimetableShape {
  seed: number
  companies: number
  meetings: number
  slots: number
  tables: number
  /** Chance that a company is away in a slot, as far as its meetings still fit. */
  away?: number
  /** Slots of the morning; with it, this share of the meetings must lie in the morning or the afternoon. */
  morning?: number
  bound?: number
  precedences?: number
  objective?: 'idle' | 'fair'
  /** Chance that a meeting needs no table. */
  tableless?: number
  /** Chance that a meeting needs the resource of which there are `interpreters` in a slot, none in the first. */
  interpreted?: number
  interpreters?: number
}

/**
 * A made-up mission: two sides of equal size, some companies sought after more than others, each with at most three quarters of the slots
 * full. Equal shapes give equal events.
 */
export function aTimetableDocument(shape: TimetableShape): TimetableDocument {
  const random = uniform(shape.seed)
  const pairs = pairsOf(shape, random)
  const load = countsOf(pairs.flat(), shape.companies)
  const sessionOf = (t: number) => (shape.morning === undefined ? 'day' : t < shape.morning ? 'morning' : 'afternoon')
  const meetings = pairs.map(([a, b], m): TimetableDocument['meetings'][number] => {
    const session = random() < (shape.bound ?? 0) ? { session: sessionOf(Math.floor(random() * shape.slots)) } : {}
    return { id: `m${m + 1}`, participants: [`c${a + 1}`, `c${b + 1}`], ...session, ...needsOf(shape, random) }
  })
  const slotIds = Array.from({ length: shape.slots }, (_, t) => `s${t + 1}`)
  return {
    slots: Array.from({ length: shape.slots }, (_, t) => ({ id: `s${t + 1}`, start: clock(t), end: clock(t + 1), session: sessionOf(t) })),
    tables: shape.tables,
    participants: load.map((own, c) => ({ id: `c${c + 1}`, unavailable: awaySlots(shape, own, random) })),
    meetings,
    ...(shape.interpreted
      ? { resources: [{ id: 'interpreters', count: Object.fromEntries(slotIds.slice(1).map((id) => [id, shape.interpreters ?? 1])) }] }
      : {}),
    precedences: precedencesOf(meetings, shape.precedences ?? 0, random),
    objective: shape.objective ?? 'idle',
  }
}

/** The document with a share of the meetings of its timetable locked where they stand, as before a re-run. */
export function withLocks(document: TimetableDocument, result: TimetableResult, share: number, seed: number): TimetableDocument {
  const random = uniform(seed)
  const placed = new Map(result.meetings.map(({ id, slot, table }) => [id, table === null ? { slot } : { slot, table }]))
  const lock = (id: string) => (random() < share && placed.has(id) ? { locked: placed.get(id)! } : {})
  return { ...document, meetings: document.meetings.map((meeting) => ({ ...meeting, ...lock(meeting.id) })) }
}

function needsOf({ tableless = 0, interpreted = 0 }: TimetableShape, random: () => number) {
  return {
    ...(tableless > 0 && random() < tableless ? { needsTable: false } : {}),
    ...(interpreted > 0 && random() < interpreted ? { uses: ['interpreters'] } : {}),
  }
}

/** Numbers in [0, 1): Knuth's linear congruential generator. */
export function uniform(seed: number): () => number {
  let state = Math.imul(seed + 1, 2_654_435_761)
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 4_294_967_296
  }
}

function pairsOf({ companies, meetings, slots }: TimetableShape, random: () => number): [number, number][] {
  const half = Math.floor(companies / 2)
  const most = Math.max(1, Math.ceil((meetings / half) * 1.1), Math.floor(slots * 0.75))
  const load = new Int32Array(companies)
  const met = new Set<number>()
  const pairs: [number, number][] = []
  for (let tries = 0; pairs.length < meetings && tries < meetings * 200; tries++) {
    const a = Math.floor(half * random() ** 1.3)
    const b = half + Math.floor(half * random() ** 1.3)
    if (load[a]! >= most || load[b]! >= most || met.has(a * companies + b)) continue
    met.add(a * companies + b)
    load[a]!++
    load[b]!++
    pairs.push([a, b])
  }
  return pairs
}

function countsOf(numbers: readonly number[], length: number): number[] {
  const counts = new Array<number>(length).fill(0)
  for (const n of numbers) counts[n]!++
  return counts
}

function awaySlots({ slots, away = 0 }: TimetableShape, own: number, random: () => number): string[] {
  const ids: string[] = []
  for (let t = 0; t < slots; t++) if (random() < away && slots - ids.length > own + 2) ids.push(`s${t + 1}`)
  return ids
}

/** Precedences between meetings of one company, always from an earlier to a later meeting of the list, so that no circle closes. */
function precedencesOf(meetings: TimetableDocument['meetings'], share: number, random: () => number): { before: string; after: string }[] {
  return meetings.flatMap((meeting, i) => {
    const later = meetings.slice(i + 1).find(({ participants }) => participants.includes(meeting.participants[0]))
    return later && random() < share ? [{ before: meeting.id, after: later.id }] : []
  })
}

function clock(t: number): string {
  const minutes = 9 * 60 + t * 20
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
