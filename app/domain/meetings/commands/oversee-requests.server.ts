import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { organisedBy } from '#app/domain/matches/queries/viewer.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { REQUEST_TRANSITIONS } from '../requests.ts'
import type { RequestRules } from '../schema-requests.ts'
import { dropMeeting } from './ask-meeting.server.ts'
import { tellEnded } from './tell-request.server.ts'

/**
 * One of the two organising chambers has stopped the request: no meeting comes of it, or the one that was agreed is cancelled as long as no time is
 * published. Both companies are told so, without the reason.
 */
export async function vetoRequest({
  officer,
  requestId,
  reason,
  now,
}: {
  officer: ActingOfficer
  requestId: string
  reason: string
  now: Date
}): Promise<void> {
  const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "MeetingRequest" WHERE "id" = ${requestId}::uuid FOR UPDATE`
    const request = await tx.meetingRequest.findFirst({
      where: { id: requestId, event: { ...organisedBy(officer.chamber), state: { in: LIVE_STATES } } },
      select: { state: true, meetingId: true },
    })
    if (!request) throw new DomainError('not-found')
    const to = REQUEST_TRANSITIONS.veto[request.state]
    if (!to) throw new DomainError('already-decided', 'requests.ended')
    await dropMeeting(tx, request.meetingId, { actor, reason, now })
    await tx.meetingRequest.update({ where: { id: requestId }, data: { state: to, stateReason: reason, remindAt: null } })
    await writeAudit(tx, {
      actor,
      act: 'meeting-request.veto',
      subject: { type: 'meeting-request', id: requestId },
      from: request.state,
      to,
      reason,
      now,
    })
    await tellEnded(tx, { requestId, reader: 'asker', why: 'vetoed' })
    await tellEnded(tx, { requestId, reader: 'receiver', why: 'vetoed' })
  })
}

/** How many open requests a company may have at the event (none: 0), and for how long each is open. For either organiser, of an event that is not over. */
export async function setRequestRules({
  officer,
  eventId,
  rules,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  rules: RequestRules
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const where = { id: eventId, ...organisedBy(officer.chamber), state: { in: ['draft' as const, ...LIVE_STATES] } }
    const { count } = await tx.event.updateMany({ where, data: rules })
    if (count === 0) throw new DomainError('not-found')
    await writeAudit(tx, {
      actor: { personId: officer.personId, chamberId: officer.chamber.chamberId },
      act: 'event.set-request-rules',
      subject: { type: 'event', id: eventId },
      detail: rules,
      now,
    })
  })
}

/** The company takes meeting requests at the event, or no further ones; open ones stay. */
export async function takeRequests({
  member,
  eventId,
  takesRequests,
  now,
}: {
  member: ActingMember
  eventId: string
  takesRequests: boolean
  now: Date
}): Promise<void> {
  const { personId, companyId } = member
  await transaction(async (tx) => {
    const place = await tx.participation.findFirst({
      where: { eventId, companyId, state: 'accepted', company: { memberships: { some: { personId } } } },
      select: { id: true },
    })
    if (!place) throw new DomainError('not-found')
    await tx.participation.update({ where: { id: place.id }, data: { takesRequests } })
    await writeAudit(tx, {
      actor: { personId },
      act: takesRequests ? 'participation.take-requests' : 'participation.take-no-requests',
      subject: { type: 'participation', id: place.id },
      now,
    })
  })
}
