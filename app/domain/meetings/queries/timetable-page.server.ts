import { localOf } from '#app/domain/events/time-zone.ts'
import { organisedBy, type Viewer } from '#app/domain/matches/queries/viewer.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { PlaceKind, RunState } from '#prisma/generated/enums.ts'
import { countOtherInterpreters, listDraftChanges } from '../commands/publish.server.ts'
import type { TimetableFigures } from '../commands/timetable.server.ts'
import { type SlotOption, slotOptions, suitableFor } from '../options.ts'
import { PLANNED_STATES } from '../rules.ts'
import type { Unplaced } from '../timetabling.ts'
import { type EventMeeting, listEventMeetings, listNotUnderstood } from './event-meetings.server.ts'
import { readTimetableInput } from './timetable-input.server.ts'

const UNPLACED_PER_PAGE = 50

export type TimetableRunView = {
  number: number
  state: RunState
  progress: number
  phase: string | null
  figures: TimetableFigures | null
  finishedAt: Date | null
}

export type PlaceColumn = { id: string; label: string; kind: PlaceKind; hall: string | null; boothOf: string | null }

/** A time of a day, with the companies and interpreters that have none then. */
export type SlotRow = { id: string; startsAt: Date; endsAt: Date; away: string[] }

/** What reasons and choices speak of by id: companies, which two a meeting is of, and when a time begins. */
export type Mentioned = {
  companies: { id: string; name: string }[]
  pairs: { id: string; pk: string; kz: string }[]
  times: { id: string; startsAt: Date }[]
}

/** One day of an event's draft for its officers, with what has no place and what publishing would change. */
export type TimetablePage = Mentioned & {
  days: string[]
  day: string | null
  slots: SlotRow[]
  places: PlaceColumn[]
  /** Meetings of the day, each with who could interpret for it. */
  placed: (EventMeeting & { suitable: string[] })[]
  /** Meetings without a time on one page of them; before the first timetable none is looked for. */
  unplaced: { rows: (EventMeeting & { reason: Unplaced | null })[]; count: number; page: number; pages: number }
  cancelled: EventMeeting[]
  /** Meetings with a time whose two sides would not understand each other: none may be left to publish. */
  silent: EventMeeting[]
  run: TimetableRunView | null
  counts: { meetings: number; placed: number; locked: number; changes: number; interpreters: number; versions: number }
}

/** The draft on one day (the first unless another is named), of all companies or of one. */
export async function getTimetablePage(
  viewer: Viewer,
  event: { id: string; timeZone: string },
  { day, companyId, unplacedPage = 1 }: { day?: string; companyId?: string; unplacedPage?: number } = {},
): Promise<TimetablePage> {
  const [all, slots, places, run, input, versions] = await Promise.all([
    listEventMeetings(viewer, event.id),
    db.slot.findMany({ where: { eventId: event.id }, orderBy: { startsAt: 'asc' }, select: SLOT }),
    db.place.findMany({ where: { eventId: event.id }, orderBy: [{ position: 'asc' }, { label: 'asc' }], select: PLACE }),
    findLastRun(viewer, event.id),
    readTimetableInput(db, event.id),
    db.timetableVersion.count({ where: { eventId: event.id } }),
  ])
  const dayOf = (moment: Date) => localOf(moment, event.timeZone).slice(0, 10)
  const days = [...new Set(slots.map(({ startsAt }) => dayOf(startsAt)))]
  const shown = day && days.includes(day) ? day : (days[0] ?? null)
  const planned = all.filter(({ state }) => (PLANNED_STATES as readonly string[]).includes(state))
  const own = planned.filter(({ pk, kz }) => !companyId || pk.companyId === companyId || kz.companyId === companyId)
  const unplaced = unplacedOf(own, unplacedPage)
  const nowhere = { id: '', pkCompanyId: '', kzCompanyId: '', isWaived: true, locked: null }
  const suitableTo = suitableFinder(input)
  const awayIn = awayFinder(input, nowhere)
  return {
    days,
    day: shown,
    slots: slots.filter(({ startsAt }) => dayOf(startsAt) === shown).map((slot) => ({ ...slot, away: awayIn(slot.id) })),
    places: places.map(({ hall, boothOf, ...place }) => ({ ...place, hall: hall?.name ?? null, boothOf: boothOf?.companyId ?? null })),
    placed: own
      .filter(({ draft }) => draft && dayOf(draft.startsAt) === shown)
      .map((meeting) => ({ ...meeting, suitable: suitableTo(meeting.id) })),
    unplaced,
    cancelled: all.filter(({ state }) => state === 'cancelled'),
    silent: await listNotUnderstood(event.id, planned),
    run,
    companies: namesIn(all),
    ...mentionedIn(unplaced.rows, all, slots),
    counts: {
      meetings: planned.length,
      placed: planned.filter(({ draft }) => draft).length,
      locked: planned.filter(({ draft }) => draft?.isLocked).length,
      changes: (await listDraftChanges(db, event.id)).length,
      interpreters: await countOtherInterpreters(db, event.id),
      versions,
    },
  }
}

/** Before the first timetable none has a time, and none has a reason. */
function unplacedOf(meetings: readonly EventMeeting[], wanted: number): TimetablePage['unplaced'] {
  const isMade = meetings.some(({ draft, unplaced }) => draft || unplaced)
  const waiting = isMade ? meetings.filter(({ draft }) => !draft) : []
  const { page, pages, skip, take } = pageOf({ total: waiting.length, wanted, size: UNPLACED_PER_PAGE })
  const rows = waiting.slice(skip, skip + take).map((meeting) => ({ ...meeting, reason: meeting.unplaced as Unplaced | null }))
  return { rows, count: waiting.length, page, pages }
}

const SLOT = { id: true, startsAt: true, endsAt: true } as const
const PLACE = {
  id: true,
  label: true,
  kind: true,
  hall: { select: { name: true } },
  boothOf: { select: { companyId: true } },
} as const

type Input = Awaited<ReturnType<typeof readTimetableInput>>

/** Who has no time in a slot, whatever their meetings: companies and interpreters. */
function awayFinder(input: Input, nobody: Input['meetings'][number]): (slotId: string) => string[] {
  const away = new Map<string, string[]>()
  const withoutMeetings = { ...input, meetings: [] }
  for (const company of input.companies)
    for (const { slotId, clashes } of slotOptions(withoutMeetings, [], { ...nobody, pkCompanyId: company.id, kzCompanyId: company.id }))
      if (clashes.some(({ code }) => code !== 'no-place')) away.set(slotId, [...(away.get(slotId) ?? []), company.id])
  const sessionOf = new Map(input.slots.map(({ id, sessionId }) => [id, sessionId]))
  return (slotId) => [
    ...(away.get(slotId) ?? []),
    ...input.interpreters.filter(({ absentFrom }) => absentFrom.includes(sessionOf.get(slotId)!)).map(({ id }) => id),
  ]
}

/** Who could interpret for a meeting. */
function suitableFinder(input: Input): (meetingId: string) => string[] {
  const meetings = new Map(input.meetings.map((meeting) => [meeting.id, meeting]))
  return (id) => (meetings.has(id) ? suitableFor(input, meetings.get(id)!).ids : [])
}

/** The meetings and times that these reasons name. */
function mentionedIn(
  unplaced: readonly { reason: Unplaced | null }[],
  all: readonly EventMeeting[],
  slots: readonly { id: string; startsAt: Date }[],
): Omit<Mentioned, 'companies'> {
  const named = new Set(unplaced.flatMap(({ reason }) => (reason && 'meetings' in reason ? reason.meetings : [])))
  const lockedTo = new Set(unplaced.flatMap(({ reason }) => (reason && 'slot' in reason ? [reason.slot] : [])))
  return {
    pairs: all.filter(({ id }) => named.has(id)).map(({ id, pk, kz }) => ({ id, pk: pk.companyId, kz: kz.companyId })),
    times: slots.filter(({ id }) => lockedTo.has(id)).map(({ id, startsAt }) => ({ id, startsAt })),
  }
}

function namesIn(meetings: readonly EventMeeting[]): { id: string; name: string }[] {
  const names = new Map(meetings.flatMap(({ pk, kz }) => [pk, kz]).map(({ companyId, name }) => [companyId, name]))
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}

async function findLastRun(viewer: Viewer, eventId: string): Promise<TimetableRunView | null> {
  const run = await db.timetableRun.findFirst({
    where: { eventId, event: organisedBy(viewer) },
    orderBy: { number: 'desc' },
    select: { number: true, state: true, progress: true, phase: true, figures: true, finishedAt: true },
  })
  return run && { ...run, figures: run.figures as TimetableFigures | null }
}

/** A slot as a choice, with the words for it. */
export type SlotChoice = Omit<SlotOption, 'placeIds' | 'interpreterIds'> & {
  places: { id: string; label: string }[]
  interpreters: { id: string; name: string }[]
}

export type PlannedMeetingPage = Mentioned & {
  meeting: EventMeeting & { waivedBy: string | null; link: string | null; reason: Unplaced | null; isSilent: boolean }
  choices: SlotChoice[]
  isOnline: boolean
  isBusy: boolean
}

/** A meeting for an officer who places it: each slot with what is in the way, or with the places and interpreters that are free. */
export async function getPlannedMeeting(viewer: Viewer, eventId: string, meetingId: string): Promise<PlannedMeetingPage> {
  const all = await listEventMeetings(viewer, eventId)
  const meeting = all.find(({ id }) => id === meetingId)
  if (!meeting) throw new DomainError('not-found')
  const [input, silent, places, interpreters, standing, own, run] = await Promise.all([
    readTimetableInput(db, eventId),
    listNotUnderstood(eventId, [meeting]),
    db.place.findMany({ where: { eventId }, select: { id: true, label: true } }),
    db.interpreter.findMany({ where: { eventId }, select: { id: true, name: true, nameLatin: true } }),
    db.placement.findMany({
      where: { eventId, plan: 'draft' },
      select: { meetingId: true, slotId: true, placeId: true, interpreterId: true },
    }),
    db.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { link: true, waivedBy: { select: { name: true } } } }),
    findLastRun(viewer, eventId),
  ])
  const labelOf = new Map(places.map(({ id, label }) => [id, label]))
  const nameOf = new Map(interpreters.map(({ id, name, nameLatin }) => [id, nameLatin ?? name]))
  const planned = input.meetings.find(({ id }) => id === meetingId)
  return {
    meeting: {
      ...meeting,
      link: own.link,
      waivedBy: own.waivedBy?.name ?? null,
      reason: meeting.unplaced as Unplaced | null,
      isSilent: silent.length > 0,
    },
    choices: (planned ? slotOptions(input, standing, planned) : []).map(({ placeIds, interpreterIds, ...option }) => ({
      ...option,
      places: placeIds.map((id) => ({ id, label: labelOf.get(id)! })),
      interpreters: interpreterIds.map((id) => ({ id, name: nameOf.get(id)! })),
    })),
    companies: namesIn(all),
    pairs: all.map(({ id, pk, kz }) => ({ id, pk: pk.companyId, kz: kz.companyId })),
    times: input.slots.map(({ id, startsAt }) => ({ id, startsAt })),
    isOnline: input.isOnline,
    isBusy: run?.state === 'queued' || run?.state === 'running',
  }
}
