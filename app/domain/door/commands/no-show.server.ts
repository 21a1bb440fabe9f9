import { holdPlaces } from '#app/domain/events/commands/hold-places.server.ts'
import type { ActingOfficer } from '#app/domain/events/commands/step-event.server.ts'
import { lockTimetable, recordVersion, WHEN, whenOf } from '#app/domain/meetings/commands/version.server.ts'
import { MEETING_TRANSITIONS } from '#app/domain/meetings/rules.ts'
import { writeAudit, writeAudits } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { dayIn, isLaterToday } from '../rules.ts'
import { requireDoor } from './require-door.server.ts'

/**
 * The company is given up for today: its meetings of the day that have not begun are no-shows of its side, both companies of each are told, and their
 * times, tables and interpreters are free for those who wait. Refused when one of its delegates has arrived today, and outside the event's days. Answers
 * how many meetings were freed.
 */
export async function giveUpForToday({
  officer,
  eventId,
  participationId,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  participationId: string
  now: Date
}): Promise<number> {
  return transaction(async (tx) => {
    const { days, timeZone } = await requireDoor(tx, officer, eventId)
    const day = dayIn(now, timeZone)
    if (!days.includes(day)) throw new DomainError('wrong-state', 'door.otherDay')
    const freed = await giveUp(tx, { officer, eventId, participationId, day, timeZone, now })
    if (freed === 'came') throw new DomainError('wrong-state', 'door.somebodyArrived')
    if (freed === 'known') throw new DomainError('already-decided')
    return freed
  })
}

type GivenUp = { officer: ActingOfficer; eventId: string; participationId: string; day: string; timeZone: string; now: Date }

/** How many meetings were freed; or that somebody of the company came that day, or that it was given up already, and nothing is changed. */
export async function giveUp(
  tx: Tx,
  { officer, eventId, participationId, day, timeZone, now }: GivenUp,
): Promise<number | 'came' | 'known'> {
  const { companyId } = await findPlace(tx, eventId, participationId)
  await holdPlaces(tx, eventId, [companyId])
  await lockTimetable(tx, eventId)
  const participation = await tx.participation.findFirst({
    where: { id: participationId, eventId, state: 'accepted', company: { state: 'verified' } },
    select: { delegates: { where: { checkIns: { some: { day: new Date(day) } } }, select: { id: true } } },
  })
  if (!participation) throw new DomainError('not-found')
  if (participation.delegates.length > 0) return 'came'
  const { count } = await tx.noShow.createMany({
    data: [{ participationId, eventId, day: new Date(day), at: now, officerId: officer.personId }],
    skipDuplicates: true,
  })
  if (count === 0) return 'known'
  const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
  const subject = { type: 'participation', id: participationId }
  await writeAudit(tx, { actor, act: 'participation.no-show', subject, detail: { day }, now })
  // A device may tell it when the day is over: then nothing is left to be freed.
  if (day !== dayIn(now, timeZone)) return 0
  return freeMeetings(tx, { officer, eventId, companyId, timeZone, now })
}

async function findPlace(tx: Tx, eventId: string, id: string): Promise<{ companyId: string }> {
  const place = await tx.participation.findFirst({ where: { id, eventId }, select: { companyId: true } })
  if (!place) throw new DomainError('not-found')
  return place
}

type Missing = { officer: ActingOfficer; eventId: string; companyId: string; timeZone: string; now: Date }

async function freeMeetings(tx: Tx, { officer, eventId, companyId, timeZone, now }: Missing): Promise<number> {
  const placements = await tx.placement.findMany({
    where: { eventId, plan: 'published', meeting: { state: 'published', OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] } },
    select: { meetingId: true, meeting: { select: { pkCompanyId: true } }, ...WHEN },
  })
  const freed = placements.filter(({ slot }) => isLaterToday(slot.startsAt, now, timeZone))
  if (freed.length === 0) return 0
  const ids = freed.map(({ meetingId }) => meetingId)
  const absent = freed[0]!.meeting.pkCompanyId === companyId ? 'PK' : 'KZ'
  const to = MEETING_TRANSITIONS['no-show'].published!
  await tx.placement.deleteMany({ where: { meetingId: { in: ids } } })
  await tx.meeting.updateMany({ where: { id: { in: ids } }, data: { state: to, absent: [absent] } })
  const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
  await writeAudits(
    tx,
    ids.map((id) => ({ actor, act: 'meeting.no-show', subject: { type: 'meeting', id }, from: 'published', to, detail: { absent }, now })),
  )
  const changes = freed.map((placement) => ({
    meetingId: placement.meetingId,
    change: 'cancelled' as const,
    before: whenOf(placement),
    after: null,
  }))
  await recordVersion(tx, { eventId, personId: officer.personId, changes, now })
  return freed.length
}

/** A company that was given up has come after all: the meetings that it lost today wait for another time. */
export async function welcomeLate(
  tx: Tx,
  {
    officer,
    eventId,
    participationId,
    day,
    now,
  }: { officer: ActingOfficer; eventId: string; participationId: string; day: Date; now: Date },
): Promise<void> {
  const { count } = await tx.noShow.deleteMany({ where: { participationId, day } })
  if (count === 0) return
  await lockTimetable(tx, eventId)
  const { companyId } = await tx.participation.findUniqueOrThrow({ where: { id: participationId }, select: { companyId: true } })
  const lost = await tx.meeting.findMany({
    where: { eventId, state: 'no_show', placements: { none: {} }, OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] },
    select: { id: true },
  })
  const ids = lost.map(({ id }) => id)
  const to = MEETING_TRANSITIONS.return.no_show!
  await tx.meeting.updateMany({ where: { id: { in: ids } }, data: { state: to, absent: [] } })
  const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
  await writeAudits(
    tx,
    ids.map((id) => ({ actor, act: 'meeting.return', subject: { type: 'meeting', id }, from: 'no_show', to, now })),
  )
}
