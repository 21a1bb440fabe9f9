import { organisedBy, type Viewer } from '#app/domain/matches/queries/viewer.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { MeetingRequestState, MeetingState } from '#prisma/generated/enums.ts'
import type { ChamberRequestQuery, RequestKind } from '../schema-requests.ts'

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

export type ChamberRequests = {
  rows: ChamberRequestRow[]
  /** How many there are of each kind, whatever is shown. */
  counts: Record<RequestKind, number>
  total: number
  page: number
  pages: number
  rules: { requestQuota: number; requestDays: number }
}

/** A page of the list: few enough to be read in one go. */
const PAGE_SIZE = 50

/** What there is to do: those that both agreed to and that wait for a time, those that wait for an answer, and those that are over or have one. */
const OF_KIND = {
  place: { state: 'accepted', meeting: { state: 'draft', placements: { none: {} } } },
  open: { state: 'asked' },
  over: { NOT: { OR: [{ state: 'asked' }, { state: 'accepted', meeting: { state: 'draft', placements: { none: {} } } }] } },
} as const satisfies Record<RequestKind, Prisma.MeetingRequestWhereInput>

/** The requests of an event for one of its organisers, the latest first: those of one kind when it is named. A page past the end is the last one. */
export async function listChamberRequests(
  viewer: Viewer,
  eventId: string,
  { kind, page: wanted }: ChamberRequestQuery = { page: 1 },
): Promise<ChamberRequests> {
  const event = await db.event.findFirst({
    where: { id: eventId, ...organisedBy(viewer) },
    select: { requestQuota: true, requestDays: true },
  })
  if (!event) throw new DomainError('not-found')
  const all = { eventId, asker: { state: 'verified' as const }, receiver: { state: 'verified' as const } }
  const countOf = (one: RequestKind) => db.meetingRequest.count({ where: { ...all, ...OF_KIND[one] } })
  const [place, open, over] = await Promise.all([countOf('place'), countOf('open'), countOf('over')])
  const counts = { place, open, over }
  const total = kind ? counts[kind] : place + open + over
  const { page, pages, skip, take } = pageOf({ total, wanted, size: PAGE_SIZE })
  const rows = await db.meetingRequest.findMany({
    where: { ...all, ...(kind ? OF_KIND[kind] : {}) },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    skip,
    take,
    select: ROW,
  })
  const free = await Promise.all(
    rows.map(({ state, meeting, askerId, receiverId }) =>
      state === 'accepted' && meeting?.state === 'draft' && meeting.placements.length === 0
        ? findCommonSlots(eventId, [askerId, receiverId])
        : [],
    ),
  )
  return {
    rules: event,
    counts,
    total,
    page,
    pages,
    rows: rows.map(({ asker, receiver, askerId: _, receiverId: __, meeting, ...row }, i) => ({
      ...row,
      askerName: asker.legalNameLatin ?? '',
      receiverName: receiver.legalNameLatin ?? '',
      meeting: meeting && { id: meeting.id, state: meeting.state, isPlaced: meeting.placements.length > 0 },
      mayVeto: row.state === 'asked' || (row.state === 'accepted' && meeting?.state === 'draft'),
      freeSlots: free[i]!,
    })),
  }
}

const ROW = {
  id: true,
  state: true,
  message: true,
  stateReason: true,
  askedAt: true,
  expiresAt: true,
  askerId: true,
  receiverId: true,
  asker: { select: { legalNameLatin: true } },
  receiver: { select: { legalNameLatin: true } },
  meeting: { select: { id: true, state: true, placements: { select: { plan: true } } } },
} as const satisfies Prisma.MeetingRequestSelect

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
