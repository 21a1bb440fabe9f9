import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { hasRefusal } from '#app/domain/events/queries/preferences.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import type { Answer, Country, MeetingRequestState } from '#prisma/generated/enums.ts'
import { REQUEST_TRANSITIONS } from '../requests.ts'
import { MEETING_TRANSITIONS } from '../rules.ts'
import { tellEnded } from './tell-request.server.ts'

/** Who answers: whoever holds a mailed link, or one of the receiver's people. */
export type RequestAnswerer = { token: string } | { personId: string; companyId: string; requestId: string }

const ACT = { yes: 'accept', no: 'decline' } as const

/**
 * The receiver has answered, and the asker is told: of a no politely and without a reason; it is final for the event. A yes becomes a meeting for the timetable's
 * draft, without a time; where the two have one already, it is that one, planned anew if it was cancelled. Refused: an unknown link (not found), a late answer (expired), a second one (already
 * decided), one to a request that has ended, and a yes when one of the two does not take part any more (wrong state).
 */
export async function answerRequest({
  answerer,
  answer,
  now,
}: {
  answerer: RequestAnswerer
  answer: Answer
  now: Date
}): Promise<MeetingRequestState> {
  return transaction(async (tx) => {
    const found = await tx.meetingRequest.findFirst({ where: whereOf(answerer), select: { id: true } })
    if (!found) throw new DomainError('not-found', 'requests.unknownLink')
    const { id } = found
    await tx.$queryRaw`SELECT 1 FROM "MeetingRequest" WHERE "id" = ${id}::uuid FOR UPDATE`
    const request = await tx.meetingRequest.findUniqueOrThrow({ where: { id }, select: REQUEST })
    if (request.answeredAt) throw new DomainError('already-decided', 'requests.alreadyAnswered')
    if (request.state === 'expired' || (request.state === 'asked' && now >= request.expiresAt))
      throw new DomainError('expired', 'requests.expired')
    const to = REQUEST_TRANSITIONS[ACT[answer]][request.state]
    if (!to) throw new DomainError('wrong-state', 'requests.ended')
    const meetingId = answer === 'yes' ? await planMeeting(tx, request, now) : null
    await tx.meetingRequest.update({ where: { id }, data: { state: to, answeredAt: now, remindAt: null, meetingId } })
    await writeAudit(tx, {
      actor: 'personId' in answerer ? { personId: answerer.personId } : {},
      act: `meeting-request.${ACT[answer]}`,
      subject: { type: 'meeting-request', id },
      from: request.state,
      to,
      detail: { by: 'token' in answerer ? 'link' : 'account' },
      now,
    })
    await tellEnded(tx, { requestId: id, reader: 'asker', why: to === 'accepted' ? 'accepted' : 'declined' })
    return to
  })
}

const REQUEST = {
  id: true,
  eventId: true,
  state: true,
  expiresAt: true,
  answeredAt: true,
  askerId: true,
  askerCountry: true,
  receiverId: true,
} as const

type Row = { eventId: string; askerId: string; receiverId: string; askerCountry: Country }

async function planMeeting(tx: Tx, request: Row, now: Date): Promise<string> {
  const { eventId, askerId, receiverId, askerCountry } = request
  const present = await tx.participation.count({
    where: {
      eventId,
      state: 'accepted',
      companyId: { in: [askerId, receiverId] },
      company: MATCHABLE,
      event: { state: { in: LIVE_STATES } },
    },
  })
  if (present < 2 || (await hasRefusal(tx, eventId, askerId, receiverId))) throw new DomainError('wrong-state', 'requests.partnerLeft')
  const [pkCompanyId, kzCompanyId] = askerCountry === 'PK' ? [askerId, receiverId] : [receiverId, askerId]
  const pair = { eventId, pkCompanyId, kzCompanyId }
  const [created] = await tx.meeting.createManyAndReturn({
    data: [{ ...pair, source: 'requested', createdAt: now }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (created) {
    await writeAudit(tx, { actor: {}, act: 'meeting.plan', subject: { type: 'meeting', id: created.id }, to: 'draft', now })
    return created.id
  }
  const known = await tx.meeting.findUniqueOrThrow({ where: { eventId_pkCompanyId_kzCompanyId: pair }, select: { id: true, state: true } })
  if (known.state === 'cancelled') await restoreAgreed(tx, known.id, now)
  return known.id
}

/** An earlier meeting of the two had been cancelled: it is planned anew, because they have agreed on it, whatever it came from before. */
async function restoreAgreed(tx: Tx, id: string, now: Date) {
  const to = MEETING_TRANSITIONS.restore.cancelled!
  await tx.meeting.update({ where: { id }, data: { state: to, stateReason: null, source: 'requested', matchId: null } })
  await writeAudit(tx, { actor: {}, act: 'meeting.restore', subject: { type: 'meeting', id }, from: 'cancelled', to, now })
}

function whereOf(answerer: RequestAnswerer) {
  if ('token' in answerer) return { links: { some: { tokenHash: hashToken(answerer.token) } } }
  const { requestId, companyId, personId } = answerer
  return { id: requestId, receiverId: companyId, receiver: { memberships: { some: { personId } } } }
}
