import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { organisedBy } from '#app/domain/matches/queries/viewer.ts'
import { type Actor, writeAudit, writeAudits } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { MEETING_TRANSITIONS, PLANNED_STATES } from '../rules.ts'
import { tellNotArranged } from './tell-request.server.ts'
import { lockTimetable, recordVersion, WHEN, whenOf } from './version.server.ts'

/**
 * The meeting will not take place: its time and place are free again. Both companies are told at once, without the reason, when they knew of it. Refused when the chamber
 * does not organise the event (not found) and when it is over or cancelled already (wrong state).
 */
export async function cancelMeeting({
  officer,
  meetingId,
  reason,
  now,
}: {
  officer: ActingOfficer
  meetingId: string
  reason: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const { eventId } = await lockMeeting(tx, officer, meetingId)
    const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
    const cancelled = await cancelMeetings(tx, { eventId, meetings: [{ id: meetingId, reason }], actor, now })
    if (cancelled === 0) throw new DomainError('wrong-state')
  })
}

/** A cancelled meeting is planned anew, without a time. Refused as `cancelMeeting` is, and when one of the two no longer takes part. */
export async function restoreMeeting({ officer, meetingId, now }: { officer: ActingOfficer; meetingId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const meeting = await lockMeeting(tx, officer, meetingId)
    const to = MEETING_TRANSITIONS.restore[meeting.state]
    if (!to) throw new DomainError('wrong-state')
    const present = await tx.participation.count({
      where: {
        eventId: meeting.eventId,
        companyId: { in: [meeting.pkCompanyId, meeting.kzCompanyId] },
        state: 'accepted',
        company: { state: 'verified' },
      },
    })
    if (present < 2) throw new DomainError('wrong-state', 'matches.companyLeft')
    await tx.meeting.update({ where: { id: meetingId }, data: { state: to, stateReason: null } })
    const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
    await writeAudit(tx, { actor, act: 'meeting.restore', subject: { type: 'meeting', id: meetingId }, from: meeting.state, to, now })
  })
}

/** A meeting of a live event that the officer's chamber organises, with the event's timetable held until the transaction ends. */
export async function lockMeeting(tx: Tx, { chamber }: ActingOfficer, meetingId: string) {
  const where = { id: meetingId, event: { ...organisedBy(chamber), state: { in: LIVE_STATES } } }
  const found = await tx.meeting.findFirst({ where, select: { eventId: true } })
  if (!found) throw new DomainError('not-found')
  await lockTimetable(tx, found.eventId)
  return tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: {
      id: true,
      eventId: true,
      state: true,
      source: true,
      pkCompanyId: true,
      kzCompanyId: true,
      event: { select: { kind: true } },
      placements: { select: { plan: true, slotId: true, placeId: true, interpreterId: true, isLocked: true } },
    },
  })
}

type Cancelling = {
  eventId: string
  /** The reason is for the chambers. */
  meetings: readonly { id: string; reason: string }[]
  actor: Actor
  /** The companies know already; only calendars follow. */
  isToldAlready?: boolean
  now: Date
}

/**
 * Cancels what is planned of these meetings. Those that were published make a version, which is told; of one that two had agreed on, and that had no published time, they
 * are told too. Answers how many it cancelled.
 */
export async function cancelMeetings(tx: Tx, { eventId, meetings, actor, isToldAlready, now }: Cancelling): Promise<number> {
  const reasons = new Map(meetings.map(({ id, reason }) => [id, reason]))
  const rows = await tx.meeting.findMany({
    where: { id: { in: [...reasons.keys()] }, eventId, state: { in: [...PLANNED_STATES] } },
    select: { id: true, state: true, placements: { where: { plan: 'published' }, select: WHEN } },
  })
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await tx.placement.deleteMany({ where: { meetingId: { in: ids } } })
  for (const id of ids)
    await tx.meeting.update({ where: { id }, data: { state: 'cancelled', stateReason: reasons.get(id)!, unplaced: Prisma.DbNull } })
  await writeAudits(
    tx,
    rows.map(({ id, state }) => ({
      actor,
      act: 'meeting.cancel',
      subject: { type: 'meeting', id },
      from: state,
      to: 'cancelled',
      reason: reasons.get(id)!,
      now,
    })),
  )
  const changes = rows.flatMap(({ id, placements: [told] }) =>
    told ? [{ meetingId: id, change: 'cancelled' as const, before: whenOf(told), after: null }] : [],
  )
  if (!isToldAlready)
    await tellNotArranged(
      tx,
      rows.filter(({ placements }) => placements.length === 0).map(({ id }) => id),
    )
  if (changes.length > 0) await recordVersion(tx, { eventId, personId: actor.personId ?? null, changes, isToldAlready, now })
  return rows.length
}
