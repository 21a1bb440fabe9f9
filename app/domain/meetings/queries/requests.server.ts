import { getPublicProfile, type PublicProfile } from '#app/domain/companies/queries.server.ts'
import { LISTED, SHOWN_ABROAD } from '#app/domain/companies/rules.ts'
import { listOthers, type OtherParticipant } from '#app/domain/events/queries/others.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import type { MeetingRequestState, MeetingState } from '#prisma/generated/enums.ts'
import { type Standing, toldStateOf } from '../requests.ts'
import { TOLD_STATES } from '../rules.ts'
import type { RequestQuery } from '../schema-requests.ts'
import { standingsTo } from './standing.server.ts'

/** A request as one of its two companies sees it in its list. */
export type RequestRow = {
  id: string
  state: MeetingRequestState
  other: { id: string; name: string; hasPage: boolean }
  message: string
  askedAt: Date
  expiresAt: Date | null
  answerable: boolean
  withdrawable: boolean
  /** Of one that both agreed to: whether its time is published. */
  hasTime: boolean
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

/** How many requests wait for the company's answer at the event. The caller has made sure that the reader belongs to the company. */
export function countToAnswer(companyId: string, eventId: string, now: Date): Promise<number> {
  return db.meetingRequest.count({
    where: {
      eventId,
      receiverId: companyId,
      asker: SHOWN_ABROAD,
      state: 'asked',
      expiresAt: { gt: now },
      event: { state: { in: LIVE_STATES } },
    },
  })
}

const LATEST = [{ askedAt: 'desc' as const }, { id: 'asc' as const }]

const OTHER = { id: true, legalNameLatin: true, consents: true } as const

const ROW = {
  id: true,
  state: true,
  message: true,
  askedAt: true,
  expiresAt: true,
  asker: { select: OTHER },
  receiver: { select: OTHER },
  meeting: { select: { state: true } },
} as const

type Row = Awaited<ReturnType<typeof findRow>>
const findRow = () => db.meetingRequest.findFirstOrThrow({ select: ROW })

function isWithdrawable({ state, meeting }: Row): boolean {
  return state === 'asked' || (state === 'accepted' && meeting?.state === 'draft')
}

function asRow(
  row: Row,
  { id: otherId, legalNameLatin, consents }: Row['asker'],
  acts: { answerable: boolean; withdrawable: boolean },
): RequestRow {
  const { id, state, message, askedAt, expiresAt, meeting } = row
  return {
    id,
    state: toldStateOf(row),
    other: { id: otherId, name: legalNameLatin ?? '', hasPage: consents.includes(LISTED.consents.has) },
    message,
    askedAt,
    expiresAt: state === 'asked' ? expiresAt : null,
    hasTime: state === 'accepted' && (TOLD_STATES as readonly (MeetingState | undefined)[]).includes(meeting?.state),
    ...acts,
  }
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
          meeting: { select: { state: true } },
          askerId: true,
          asker: { select: { state: true, consents: true } },
          event: { select: { name: true, city: { select: { timeZone: true } } } },
        },
      },
    },
  })
  if (!link) throw new DomainError('not-found', 'requests.unknownLink')
  const { asker, askerId, event, meeting, ...request } = link.request
  if (asker.state !== 'verified' || !asker.consents.includes('abroad')) throw new DomainError('wrong-state', 'requests.partnerLeft')
  return {
    ...request,
    state: toldStateOf({ ...request, meeting }),
    event: { name: event.name as Localised, timeZone: event.city.timeZone },
    asker: await getPublicProfile(askerId),
    answerable: request.state === 'asked' && now < request.expiresAt,
  }
}
