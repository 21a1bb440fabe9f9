import { type Standing, slotOptions } from '#app/domain/meetings/options.ts'
import { readTimetableInput } from '#app/domain/meetings/queries/timetable-input.server.ts'
import type { TimetableInput } from '#app/domain/meetings/timetabling.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { dayIn, isLaterToday } from '../rules.ts'
import type { Viewer } from './arrivals.server.ts'

/** What is told of today, and what it leaves free. */
export type Board = { input: TimetableInput; standing: Standing[]; places: Map<string, string>; timeZone: string; now: Date }

/** A time of today at which two companies can meet. */
export type FreeTime = {
  slotId: string
  startsAt: Date
  endsAt: Date
  placeId: string | null
  place: string | null
  interpreterId: string | null
}

/** Reads one after the other, so that whoever holds the event reads it within the same transaction. */
export async function readBoard(tx: Tx, eventId: string, now: Date): Promise<Board> {
  const input = await readTimetableInput(tx, eventId)
  const standing = await tx.placement.findMany({
    where: { eventId, plan: 'published' },
    select: { meetingId: true, slotId: true, placeId: true, interpreterId: true },
  })
  const places = await tx.place.findMany({ where: { eventId }, select: { id: true, label: true } })
  const event = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: { city: { select: { timeZone: true } } } })
  return { input, standing, places: new Map(places.map(({ id, label }) => [id, label])), timeZone: event.city.timeZone, now }
}

/** When the two can meet today: nothing is in the way, a place is free and, unless they agreed on the spot, somebody interprets where it is needed. */
export function freeTimesFor(
  { input, standing, places, timeZone, now }: Board,
  { id, pkCompanyId, kzCompanyId, isWalkIn }: { id: string; pkCompanyId: string; kzCompanyId: string; isWalkIn: boolean },
): FreeTime[] {
  const meeting = input.meetings.find((one) => one.id === id) ?? { id, pkCompanyId, kzCompanyId, isWaived: isWalkIn, locked: null }
  return slotOptions(input, standing, { ...meeting, isWaived: meeting.isWaived || isWalkIn })
    .filter((option) => isLaterToday(option.startsAt, now, timeZone) && option.clashes.length === 0 && !option.lacksInterpreter)
    .map(({ slotId, startsAt, endsAt, placeIds: [placeId = null], interpreterIds: [interpreterId = null] }) => ({
      slotId,
      startsAt,
      endsAt,
      placeId,
      place: placeId && (places.get(placeId) ?? null),
      interpreterId,
    }))
}

export type Present = { companyId: string; name: string; country: Country; hasArrived: boolean }

/** A meeting without a time of its own, and when it could be today. */
export type WaitingRow = { meetingId: string; pk: Present; kz: Present; times: FreeTime[] }

export type FreeTimesView = {
  event: { id: string; name: Localised; timeZone: string }
  companies: Present[]
  waiting: WaitingRow[]
  /** Of the two companies that were chosen. */
  times: FreeTime[]
}

/** Who waits for a time at an event today, who could be asked to the table, and when the two that were chosen could meet; for its organisers. */
export async function getFreeTimes(
  viewer: Viewer,
  eventId: string,
  chosen: { pk?: string; kz?: string },
  now: Date,
): Promise<FreeTimesView> {
  const event = await db.event.findFirst({
    where: { id: eventId, organisers: { some: { chamberId: viewer.chamberId } } },
    select: { id: true, name: true },
  })
  if (!event) throw new DomainError('not-found')
  const board = await readBoard(db, eventId, now)
  const companies = await listPresent(eventId, dayIn(now, board.timeZone))
  const byId = new Map(companies.map((company) => [company.companyId, company]))
  const told = new Set(board.standing.map(({ meetingId }) => meetingId))
  const waiting = board.input.meetings.flatMap(({ id, pkCompanyId, kzCompanyId }) => {
    const [pk, kz] = [byId.get(pkCompanyId), byId.get(kzCompanyId)]
    if (told.has(id) || !pk || !kz) return []
    return [{ meetingId: id, pk, kz, times: freeTimesFor(board, { id, pkCompanyId, kzCompanyId, isWalkIn: false }) }]
  })
  const [pk, kz] = [byId.get(chosen.pk ?? ''), byId.get(chosen.kz ?? '')]
  const isPair = pk?.country === 'PK' && kz?.country === 'KZ'
  return {
    event: { id: event.id, name: event.name as Localised, timeZone: board.timeZone },
    companies,
    waiting: waiting.sort((a, b) => arrivedOf(b) - arrivedOf(a)),
    times: isPair ? freeTimesFor(board, { id: '', pkCompanyId: pk.companyId, kzCompanyId: kz.companyId, isWalkIn: true }) : [],
  }
}

const arrivedOf = ({ pk, kz }: WaitingRow) => Number(pk.hasArrived) + Number(kz.hasArrived)

async function listPresent(eventId: string, day: string): Promise<Present[]> {
  const rows = await db.participation.findMany({
    where: { eventId, state: 'accepted', company: { state: 'verified' } },
    orderBy: [{ company: { legalNameLatin: 'asc' } }, { companyId: 'asc' }],
    select: {
      companyId: true,
      company: { select: { legalName: true, legalNameLatin: true, country: true } },
      delegates: { where: { checkIns: { some: { day: new Date(day) } } }, select: { id: true }, take: 1 },
    },
  })
  return rows.map(({ companyId, company, delegates }) => ({
    companyId,
    name: company.legalNameLatin ?? company.legalName ?? '',
    country: company.country,
    hasArrived: delegates.length > 0,
  }))
}
