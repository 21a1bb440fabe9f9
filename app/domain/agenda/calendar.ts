import type { CalendarState, Language, MeetingState, PlaceKind } from '#prisma/generated/enums.ts'

/** When, where, with whom and by which interpreter a meeting is: what an entry in a calendar is told anew for when it changes. Moments are ISO, so that it can be kept and compared. */
export type Told = {
  startsAt: string
  endsAt: string
  place: { kind: PlaceKind; label: string; hall: string | null } | null
  venue: string
  link: string | null
  partner: string
  interpreter: string | null
}

/** A meeting that a delegate has, as it should stand in their calendar. */
export type Wanted = {
  meetingId: string
  delegateId: string
  participationId: string
  companyId: string
  address: string
  name: string
  language: Language
  told: Told
}

/** A meeting in a delegate's calendar, as it stands there. */
export type Kept = {
  id: string
  meetingId: string
  /** Null when the delegate is gone. */
  delegateId: string | null
  state: CalendarState
  sequence: number
  meetingState: MeetingState
  address: string
  told: Told
}

export type CalendarAct = 'place' | 'move' | 'cancel' | 'withdraw'

/** What may happen to an entry in which state, and what it becomes. A first `place` makes it. */
export const CALENDAR_TRANSITIONS: Record<CalendarAct, Partial<Record<CalendarState, CalendarState>>> = {
  place: { cancelled: 'told', withdrawn: 'told' },
  move: { told: 'told' },
  cancel: { told: 'cancelled' },
  withdraw: { told: 'withdrawn' },
}

/** One message to one calendar. */
export type CalendarChange =
  | { act: 'place'; wanted: Wanted; kept: Kept | null }
  | { act: 'move'; wanted: Wanted; kept: Kept }
  | { act: 'cancel' | 'withdraw'; kept: Kept }

/**
 * What calendars have to be told, so that they have the plan: nothing when they have it. Meetings that were held or whose time is over are left as they are; one that a
 * company's absence freed beforehand is cancelled. An entry whose
 * delegate does not come any more (`comes` says who does) is withdrawn from that one calendar; one whose meeting is not held is cancelled. Who
 * has another address now is placed there, and withdrawn where they were.
 */
export function changesToTell(wanted: readonly Wanted[], kept: readonly Kept[], comes: ReadonlySet<string>, now: Date): CalendarChange[] {
  const keyOf = (entry: { meetingId: string; delegateId: string | null }) => `${entry.meetingId} ${entry.delegateId}`
  const isAhead = ({ told }: { told: Told }) => new Date(told.endsAt) > now
  const entries = new Map(kept.map((entry) => [keyOf(entry), entry]))
  const keys = new Set(wanted.map(keyOf))
  const gone = kept.filter(
    (entry) => entry.state === 'told' && isAhead(entry) && entry.meetingState !== 'held' && (!entry.delegateId || !keys.has(keyOf(entry))),
  )
  return [
    ...gone.map((entry) => ({
      act: entry.delegateId && comes.has(entry.delegateId) ? ('cancel' as const) : ('withdraw' as const),
      kept: entry,
    })),
    ...wanted.filter(isAhead).flatMap((one): CalendarChange[] => {
      const entry = entries.get(keyOf(one)) ?? null
      if (entry?.state !== 'told') return [{ act: 'place', wanted: one, kept: entry }]
      if (entry.address !== one.address)
        return [
          { act: 'withdraw', kept: entry },
          { act: 'place', wanted: one, kept: { ...entry, state: 'withdrawn', sequence: entry.sequence + 1 } },
        ]
      return isSame(entry.told, one.told) ? [] : [{ act: 'move', wanted: one, kept: entry }]
    }),
  ]
}

/** Facts in one order, whatever the order in which they were kept. */
const factsOf = ({ startsAt, endsAt, place, venue, link, partner, interpreter }: Told) =>
  JSON.stringify([startsAt, endsAt, place?.kind, place?.label, place?.hall, venue, link, partner, interpreter])

const isSame = (one: Told, other: Told) => factsOf(one) === factsOf(other)
