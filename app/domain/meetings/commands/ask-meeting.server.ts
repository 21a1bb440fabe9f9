import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { holdPlaces } from '#app/domain/events/commands/hold-places.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { standingTo } from '../queries/standing.server.ts'
import { lifeOf, REQUEST_TRANSITIONS } from '../requests.ts'
import { askReceiver, tellEnded } from './tell-request.server.ts'

/**
 * The company asks another participant of the other country for a meeting, and that one is asked by mail. Refused unless both take part in a live event and may be
 * matched (not found), while the event takes no requests or the company is at its cap, and when the two are in touch already (taken). One that is not
 * available is refused with the same words whatever the cause: that it said "no thanks" is told to nobody.
 */
export async function askMeeting({
  member,
  eventId,
  receiverId,
  message,
  now,
}: {
  member: ActingMember
  eventId: string
  receiverId: string
  message: string
  now: Date
}): Promise<string> {
  const { personId, companyId } = member
  return transaction(async (tx) => {
    // Whoever asks, and whoever is asked, is in one request after the other: what each has open is counted right.
    await holdPlaces(tx, eventId, [companyId, receiverId])
    const asker = await findPlace(tx, eventId, { id: companyId, ...MATCHABLE, memberships: { some: { personId } } })
    const receiver = await findPlace(tx, eventId, { id: receiverId, ...MATCHABLE })
    if (!asker || !receiver || asker.company.country === receiver.company.country) throw new DomainError('not-found')
    const most = asker.event.requestQuota
    const open = await tx.meetingRequest.count({ where: { eventId, askerId: companyId, state: 'asked' } })
    if (open >= most) throw new DomainError('wrong-state', most === 0 ? 'requests.closed' : 'requests.quotaReached', { open, most })
    const standing = await standingTo(tx, { eventId, companyId, otherId: receiverId })
    if (standing !== 'free') throw new DomainError('wrong-state', standing === 'unavailable' ? 'requests.unavailable' : 'requests.notAgain')
    const { id } = await tx.meetingRequest.create({
      data: {
        eventId,
        askerId: companyId,
        askerCountry: asker.company.country,
        receiverId,
        receiverCountry: receiver.company.country,
        message,
        askedAt: now,
        ...lifeOf(now, asker.event.requestDays),
      },
    })
    await writeAudit(tx, { actor: { personId }, act: 'meeting-request.ask', subject: { type: 'meeting-request', id }, to: 'asked', now })
    await askReceiver(tx, id)
    return id
  })
}

function findPlace(tx: Tx, eventId: string, company: object) {
  return tx.participation.findFirst({
    where: { eventId, state: 'accepted', event: { state: { in: LIVE_STATES } }, company },
    select: { company: { select: { country: true } }, event: { select: { requestQuota: true, requestDays: true } } },
  })
}

/** The company does not ask any more. Once the other agreed, as long as no time is published; the other is told either way. */
export async function withdrawRequest({ member, requestId, now }: { member: ActingMember; requestId: string; now: Date }): Promise<void> {
  const { personId, companyId } = member
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "MeetingRequest" WHERE "id" = ${requestId}::uuid FOR UPDATE`
    const request = await tx.meetingRequest.findFirst({
      where: { id: requestId, askerId: companyId, asker: { memberships: { some: { personId } } } },
      select: { state: true, meetingId: true },
    })
    if (!request) throw new DomainError('not-found')
    const to = REQUEST_TRANSITIONS.withdraw[request.state]
    if (!to) throw new DomainError('wrong-state', 'requests.ended')
    await dropMeeting(tx, request.meetingId, { actor: { personId }, reason: 'withdrawn', now })
    await tx.meetingRequest.update({ where: { id: requestId }, data: { state: to, remindAt: null } })
    await writeAudit(tx, {
      actor: { personId },
      act: 'meeting-request.withdraw',
      subject: { type: 'meeting-request', id: requestId },
      from: request.state,
      to,
      now,
    })
    await tellEnded(tx, { requestId, reader: 'receiver', why: 'withdrawn' })
  })
}

/** The meeting that a yes had led to is cancelled. Refused (wrong state) once a time for it was published: then an officer cancels it. */
export async function dropMeeting(
  tx: Tx,
  meetingId: string | null,
  { actor, reason, now }: { actor: { personId?: string; chamberId?: string }; reason: string; now: Date },
): Promise<void> {
  if (!meetingId) return
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${meetingId}::uuid FOR UPDATE`
  const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { state: true, source: true } })
  if (meeting.source !== 'requested' || meeting.state === 'cancelled') return
  if (meeting.state !== 'draft') throw new DomainError('wrong-state', 'requests.alreadyPlaced')
  await tx.placement.deleteMany({ where: { meetingId } })
  await tx.meeting.update({ where: { id: meetingId }, data: { state: 'cancelled', stateReason: reason } })
  await writeAudit(tx, {
    actor,
    act: 'meeting.cancel',
    subject: { type: 'meeting', id: meetingId },
    from: 'draft',
    to: 'cancelled',
    reason,
    now,
  })
}
