import { getPublicProfile, type PublicProfile } from '#app/domain/companies/queries.server.ts'
import { SHOWN_ABROAD } from '#app/domain/companies/rules.ts'
import { listOthers, type OtherParticipant } from '#app/domain/events/queries/others.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { organisedBy, type Viewer } from '#app/domain/matches/queries/viewer.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import type { MeetingRequestState, MeetingState } from '#prisma/generated/enums.ts'
import type { Standing } from '../requests.ts'
import type { RequestQuery } from '../schema-requests.ts'
import { standingsTo } from './standing.server.ts'

/** A request as one of its two companies sees it in its list. */
export type RequestRow = {
  id: string
  state: MeetingRequestState
  otherName: string
  message: string
  askedAt: Date
  expiresAt: Date | null
  answerable: boolean
  withdrawable: boolean
}

/** A participant of the other country, and how it stands to the reader's company. */
export type AskableRow = OtherParticipant & { standing: Standing }

export type RequestsPage = {
  event: { id: string; name: Localised; timeZone: string }
  quota: { open: number; most: number }
  takesRequests: boolean
  received: RequestRow[]
  sent: RequestRow[]
  others: AskableRow[]
  total: number
  page: number
  pages: number
}

/**
 * What the company asked and was asked at the event, and whom it may ask. All participants of the other country that may be matched stand there, whatever one
 * of them wishes: only how they stand differs. The caller has made sure that the reader belongs to the company.
 */
export async function getRequestsPage(companyId: string, eventId: string, query: RequestQuery, now: Date): Promise<RequestsPage> {
  const own = await db.participation.findFirst({
    where: { eventId, companyId, state: 'accepted', event: { state: { in: LIVE_STATES } } },
    select: {
      takesRequests: true,
      company: { select: { country: true } },
      event: { select: { id: true, name: true, requestQuota: true, city: { select: { timeZone: true } } } },
    },
  })
  if (!own) throw new DomainError('not-found')
  const [open, sent, received, { others, ...paging }] = await Promise.all([
    db.meetingRequest.count({ where: { eventId, askerId: companyId, state: 'asked' } }),
    db.meetingRequest.findMany({ where: { eventId, askerId: companyId, receiver: SHOWN_ABROAD }, orderBy: LATEST, select: ROW, take: 100 }),
    db.meetingRequest.findMany({ where: { eventId, receiverId: companyId, asker: SHOWN_ABROAD }, orderBy: LATEST, select: ROW, take: 100 }),
    listOthers({ eventId, country: own.company.country }, query),
  ])
  const standings = await standingsTo(db, { eventId, companyId, otherIds: others.map(({ id }) => id) })
  const { id, name, requestQuota, city } = own.event
  return {
    event: { id, name: name as Localised, timeZone: city.timeZone },
    quota: { open, most: requestQuota },
    takesRequests: own.takesRequests,
    received: received.map((row) =>
      asRow(row, row.asker, { answerable: row.state === 'asked' && now < row.expiresAt, withdrawable: false }),
    ),
    sent: sent.map((row) => asRow(row, row.receiver, { answerable: false, withdrawable: isWithdrawable(row) })),
    others: others.map((other) => ({ ...other, standing: standings.get(other.id) ?? 'unavailable' })),
    ...paging,
  }
}

const LATEST = [{ askedAt: 'desc' as const }, { id: 'asc' as const }]

const ROW = {
  id: true,
  state: true,
  message: true,
  askedAt: true,
  expiresAt: true,
  asker: { select: { legalNameLatin: true } },
  receiver: { select: { legalNameLatin: true } },
  meeting: { select: { state: true } },
} as const

type Row = Awaited<ReturnType<typeof findRow>>
const findRow = () => db.meetingRequest.findFirstOrThrow({ select: ROW })

function isWithdrawable({ state, meeting }: Row): boolean {
  return state === 'asked' || (state === 'accepted' && meeting?.state === 'draft')
}

function asRow(row: Row, other: { legalNameLatin: string | null }, acts: { answerable: boolean; withdrawable: boolean }): RequestRow {
  const { id, state, message, askedAt, expiresAt } = row
  return { id, state, message, askedAt, expiresAt: state === 'asked' ? expiresAt : null, otherName: other.legalNameLatin ?? '', ...acts }
}

/** What the mailed link shows to the receiver: the asker's public profile and its message, no contact. Reading it changes nothing. */
export type RequestByLink = {
  event: { name: Localised; timeZone: string }
  state: MeetingRequestState
  asker: PublicProfile
  message: string
  expiresAt: Date
  answerable: boolean
}

export async function getRequestByToken(token: string, now: Date): Promise<RequestByLink> {
  const link = await db.meetingRequestLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      request: {
        select: {
          state: true,
          message: true,
          expiresAt: true,
          askerId: true,
          asker: { select: { state: true, consents: true } },
          event: { select: { name: true, city: { select: { timeZone: true } } } },
        },
      },
    },
  })
  if (!link) throw new DomainError('not-found', 'requests.unknownLink')
  const { asker, askerId, event, ...request } = link.request
  if (asker.state !== 'verified' || !asker.consents.includes('abroad')) throw new DomainError('wrong-state', 'requests.partnerLeft')
  return {
    ...request,
    event: { name: event.name as Localised, timeZone: event.city.timeZone },
    asker: await getPublicProfile(askerId),
    answerable: request.state === 'asked' && now < request.expiresAt,
  }
}

/** A request as the two organising chambers see it. */
export type ChamberRequestRow = {
  id: string
  state: MeetingRequestState
  askerName: string
  receiverName: string
  message: string
  stateReason: string | null
  askedAt: Date
  expiresAt: Date
  meeting: { id: string; state: MeetingState; isPlaced: boolean } | null
  mayVeto: boolean
  /** When both have time, for a yes that has no time yet: the first few. */
  freeSlots: { id: string; startsAt: Date; endsAt: Date }[]
}

export type ChamberRequests = { rows: ChamberRequestRow[]; rules: { requestQuota: number; requestDays: number } }

/** All requests of an event for one of its organisers, the latest first. */
export async function listChamberRequests(viewer: Viewer, eventId: string): Promise<ChamberRequests> {
  const event = await db.event.findFirst({
    where: { id: eventId, ...organisedBy(viewer) },
    select: { requestQuota: true, requestDays: true },
  })
  if (!event) throw new DomainError('not-found')
  const rows = await db.meetingRequest.findMany({
    where: { eventId, asker: { state: 'verified' }, receiver: { state: 'verified' } },
    orderBy: LATEST,
    take: 500,
    select: {
      ...ROW,
      stateReason: true,
      askerId: true,
      receiverId: true,
      meeting: { select: { id: true, state: true, placements: { select: { plan: true } } } },
    },
  })
  const unplaced = rows.filter(
    ({ state, meeting }) => state === 'accepted' && meeting?.state === 'draft' && meeting.placements.length === 0,
  )
  const free = new Map(
    await Promise.all(unplaced.map(async (row) => [row.id, await findCommonSlots(eventId, [row.askerId, row.receiverId])] as const)),
  )
  return {
    rules: event,
    rows: rows.map(({ asker, receiver, askerId: _, receiverId: __, meeting, ...row }) => ({
      ...row,
      askerName: asker.legalNameLatin ?? '',
      receiverName: receiver.legalNameLatin ?? '',
      meeting: meeting && { id: meeting.id, state: meeting.state, isPlaced: meeting.placements.length > 0 },
      mayVeto: row.state === 'asked' || (row.state === 'accepted' && meeting?.state === 'draft'),
      freeSlots: free.get(row.id) ?? [],
    })),
  }
}

const SLOTS_TO_OFFER = 3

/** The first slots in which neither company meets anybody in either plan, is absent, or has something of the programme, and some place is free. */
async function findCommonSlots(eventId: string, companyIds: string[]) {
  return db.$queryRaw<{ id: string; startsAt: Date; endsAt: Date }[]>`
    SELECT slot."id"::text, slot."startsAt", slot."endsAt" FROM "Slot" AS slot WHERE slot."eventId" = ${eventId}::uuid
    AND NOT EXISTS (SELECT FROM "Placement" AS p JOIN "Meeting" AS m ON m."id" = p."meetingId"
      WHERE p."slotId" = slot."id" AND m."state" <> 'cancelled' AND (m."pkCompanyId" = ANY(${companyIds}::uuid[]) OR m."kzCompanyId" = ANY(${companyIds}::uuid[])))
    AND NOT EXISTS (SELECT FROM "Absence" AS a JOIN "Participation" AS place ON place."id" = a."participationId"
      WHERE a."sessionId" = slot."sessionId" AND place."companyId" = ANY(${companyIds}::uuid[]))
    AND NOT EXISTS (SELECT FROM "ProgrammeItem" AS item WHERE item."eventId" = slot."eventId" AND item."blocks"
      AND tstzrange(item."startsAt", item."endsAt") && tstzrange(slot."startsAt", slot."endsAt"))
    AND ((SELECT "kind" FROM "Event" WHERE "id" = slot."eventId") = 'online_session' OR EXISTS (SELECT FROM "Place" AS table_ WHERE table_."eventId" = slot."eventId" AND table_."kind" = 'table'
      AND NOT EXISTS (SELECT FROM "Placement" AS taken WHERE taken."slotId" = slot."id" AND taken."placeId" = table_."id")))
    ORDER BY slot."startsAt" LIMIT ${SLOTS_TO_OFFER}`
}
