import { organisedBy, type Viewer } from '#app/domain/matches/queries/viewer.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Country, Language, MeetingSource, MeetingState, Plan } from '#prisma/generated/enums.ts'
import { commonLanguages } from '../rules.ts'
import type { MeetingPlace } from './published.server.ts'

/** A side of a meeting for officers of the two chambers. */
export type SideView = { companyId: string; name: string; country: Country; languages: Language[]; asksInterpreter: boolean }

/** When, where and with whose help a meeting is held in one of the plans. */
export type PlacementView = {
  slotId: string
  startsAt: Date
  endsAt: Date
  placeId: string | null
  place: Omit<MeetingPlace, 'id'> | null
  interpreterId: string | null
  interpreter: string | null
  isLocked: boolean
}

/** A meeting for officers, with its place in both plans. */
export type EventMeeting = {
  id: string
  state: MeetingState
  stateReason: string | null
  source: MeetingSource
  pk: SideView
  kz: SideView
  /** Languages that both speak; none means that they need an interpreter, unless it was waived. */
  common: Language[]
  waiver: string | null
  unplaced: unknown
  draft: PlacementView | null
  published: PlacementView | null
}

/** The meetings of an event for one of its organisers, in all states unless some are named; of one company when it is named. */
export async function listEventMeetings(
  viewer: Viewer,
  eventId: string,
  { states, companyId }: { states?: readonly MeetingState[]; companyId?: string } = {},
): Promise<EventMeeting[]> {
  const rows = await db.meeting.findMany({
    where: {
      eventId,
      event: organisedBy(viewer),
      ...(states ? { state: { in: [...states] } } : {}),
      ...(companyId ? { OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] } : {}),
    },
    orderBy: { id: 'asc' },
    select: MEETING,
  })
  const speech = await speechAt(eventId)
  return rows.map((row) => asEventMeeting(row, speech))
}

/** Those of the meetings with a place in the draft whose sides would not understand each other: the database's own rule. */
export async function listNotUnderstood(eventId: string, meetings: readonly EventMeeting[]): Promise<EventMeeting[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT m."id" FROM "Placement" p JOIN "Meeting" m ON m."id" = p."meetingId"
    WHERE p."eventId" = ${eventId}::uuid AND p."plan" = 'draft' AND m."state" IN ('draft', 'published') AND NOT "understood"(m."id", p."interpreterId")`
  const ids = new Set(rows.map(({ id }) => id))
  return meetings.filter(({ id }) => ids.has(id))
}

const COMPANY = { id: true, legalName: true, legalNameLatin: true, languages: true } as const

const MEETING = {
  id: true,
  state: true,
  stateReason: true,
  source: true,
  interpreterWaiver: true,
  unplaced: true,
  pkCompany: { select: COMPANY },
  kzCompany: { select: COMPANY },
  placements: {
    select: {
      plan: true,
      isLocked: true,
      slotId: true,
      placeId: true,
      interpreterId: true,
      slot: { select: { startsAt: true, endsAt: true } },
      place: { select: { label: true, kind: true, hall: { select: { name: true } } } },
      interpreter: { select: { name: true, nameLatin: true } },
    },
  },
} as const satisfies Prisma.MeetingSelect

type Row = Prisma.MeetingGetPayload<{ select: typeof MEETING }>
type Speech = Map<string, { languages: Language[]; needsInterpreter: boolean }>

/** In which languages companies meet at the event, where they said so for it. */
async function speechAt(eventId: string): Promise<Speech> {
  const rows = await db.participation.findMany({
    where: { eventId, state: 'accepted' },
    select: { companyId: true, languages: true, needsInterpreter: true },
  })
  return new Map(rows.map(({ companyId, ...said }) => [companyId, said]))
}

function asEventMeeting(row: Row, speech: Speech): EventMeeting {
  const pk = sideOf(row.pkCompany, 'PK', speech)
  const kz = sideOf(row.kzCompany, 'KZ', speech)
  return {
    id: row.id,
    state: row.state,
    stateReason: row.stateReason,
    source: row.source,
    pk,
    kz,
    common: commonLanguages(pk.languages, kz.languages),
    waiver: row.interpreterWaiver,
    unplaced: row.unplaced,
    draft: placementIn(row, 'draft'),
    published: placementIn(row, 'published'),
  }
}

function sideOf(company: Row['pkCompany'], country: Country, speech: Speech): SideView {
  const said = speech.get(company.id)
  return {
    companyId: company.id,
    name: company.legalNameLatin ?? company.legalName ?? '',
    country,
    languages: said?.languages.length ? said.languages : company.languages,
    asksInterpreter: said?.needsInterpreter ?? false,
  }
}

function placementIn({ placements }: Row, plan: Plan): PlacementView | null {
  const found = placements.find((placement) => placement.plan === plan)
  if (!found) return null
  const { slot, place, interpreter, slotId, placeId, interpreterId, isLocked } = found
  return {
    slotId,
    ...slot,
    placeId,
    place: place && { label: place.label, kind: place.kind, hall: place.hall?.name ?? null },
    interpreterId,
    interpreter: interpreter && (interpreter.nameLatin ?? interpreter.name),
    isLocked,
  }
}
