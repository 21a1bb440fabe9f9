import type { ActingOfficer } from '#app/domain/events/commands/step-event.server.ts'
import { lockMeeting } from '#app/domain/meetings/commands/cancel.server.ts'
import { orTaken } from '#app/domain/meetings/commands/occupations.server.ts'
import { requireNoRun } from '#app/domain/meetings/commands/place.server.ts'
import { lockTimetable, recordVersion, WHEN, whenOf } from '#app/domain/meetings/commands/version.server.ts'
import { MEETING_TRANSITIONS } from '#app/domain/meetings/rules.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { freeTimesFor, readBoard } from '../queries/free-times.server.ts'
import { requireDoor } from './require-door.server.ts'

/**
 * A meeting that waits has a time of today, with a table or booth and, where it needs one, an interpreter; both companies are told at once. Refused when
 * it has a time already or is over (wrong state), while a timetable is being made, and when the time has gone or is taken meanwhile (`taken`).
 */
export async function seatMeeting({
  officer,
  meetingId,
  slotId,
  now,
}: {
  officer: ActingOfficer
  meetingId: string
  slotId: string
  now: Date
}): Promise<void> {
  await orTaken(() => transaction((tx) => seat(tx, { officer, meetingId, slotId, now })), 'door.timeTaken')
}

/**
 * Two companies that agreed on the spot meet today. A meeting of the two that waits gets the time. Refused when the two have met, are to meet or cannot be
 * put together (wrong state: an earlier cancellation, a veto, or a wish of one of them, which the answer does not tell apart), unless both take part.
 */
export async function seatWalkIn({
  officer,
  eventId,
  pair,
  slotId,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  pair: Pair
  slotId: string
  now: Date
}): Promise<void> {
  const work = (tx: Tx) => seatPair(tx, { officer, eventId, pair, slotId, now })
  await orTaken(() => transaction(work), 'door.timeTaken')
}

export type Pair = { pkCompanyId: string; kzCompanyId: string }

type Walk = { officer: ActingOfficer; eventId: string; pair: Pair; slotId: string; now: Date }

async function seatPair(tx: Tx, { officer, eventId, pair, slotId, now }: Walk) {
  await requireDoor(tx, officer, eventId)
  await lockTimetable(tx, eventId)
  await requireTogether(tx, eventId, pair)
  const known = await tx.meeting.findUnique({
    where: { eventId_pkCompanyId_kzCompanyId: { eventId, ...pair } },
    select: { id: true, state: true },
  })
  if (known && known.state !== 'draft')
    throw new DomainError('wrong-state', known.state === 'cancelled' ? 'door.cannotMeet' : 'door.alreadyMeet')
  const meetingId = known?.id ?? (await agree(tx, { officer, eventId, pair, now }))
  await seat(tx, { officer, meetingId, slotId, now })
}

/** Both take part, and neither said that it does not want the other: of the two reasons the answer tells none. */
async function requireTogether(tx: Tx, eventId: string, { pkCompanyId, kzCompanyId }: Pair) {
  const ids = [pkCompanyId, kzCompanyId]
  const there = await tx.participation.findMany({
    where: { eventId, companyId: { in: ids }, state: 'accepted', company: { state: 'verified' } },
    select: { company: { select: { id: true, country: true } } },
  })
  const isSide = (id: string, country: 'PK' | 'KZ') => there.some(({ company }) => company.id === id && company.country === country)
  if (!isSide(pkCompanyId, 'PK') || !isSide(kzCompanyId, 'KZ')) throw new DomainError('not-found')
  const refused = await tx.preference.count({ where: { eventId, wish: 'no_thanks', companyId: { in: ids }, otherId: { in: ids } } })
  if (refused > 0) throw new DomainError('wrong-state', 'door.cannotMeet')
}

async function agree(tx: Tx, { officer, eventId, pair, now }: Omit<Walk, 'slotId'>): Promise<string> {
  const { id } = await tx.meeting.create({ data: { eventId, ...pair, source: 'walk_in', createdAt: now }, select: { id: true } })
  await writeAudit(tx, { actor: actorOf(officer), act: 'meeting.agree', subject: { type: 'meeting', id }, to: 'draft', now })
  return id
}

type Seat = { officer: ActingOfficer; meetingId: string; slotId: string; now: Date }

async function seat(tx: Tx, { officer, meetingId, slotId, now }: Seat) {
  const meeting = await lockMeeting(tx, officer, meetingId)
  const to = MEETING_TRANSITIONS.publish[meeting.state]
  if (!to || meeting.placements.some(({ plan }) => plan === 'published')) throw new DomainError('wrong-state', 'door.alreadyMeet')
  await requireNoRun(tx, meeting.eventId)
  const board = await readBoard(tx, meeting.eventId, now)
  const time = freeTimesFor(board, { ...meeting, isWalkIn: meeting.source === 'walk_in' }).find((free) => free.slotId === slotId)
  if (!time) throw new DomainError('taken', 'door.timeTaken')
  const at = { slotId, placeId: time.placeId, interpreterId: time.interpreterId, isLocked: true }
  await tx.placement.deleteMany({ where: { meetingId, plan: 'draft' } })
  for (const plan of ['draft', 'published'] as const)
    await tx.placement.create({ data: { meetingId, plan, eventId: meeting.eventId, ...at } })
  await tx.meeting.update({ where: { id: meetingId }, data: { state: to, unplaced: Prisma.DbNull } })
  const subject = { type: 'meeting', id: meetingId }
  await writeAudit(tx, { actor: actorOf(officer), act: 'meeting.seat', subject, from: meeting.state, to, detail: at, now })
  const placed = await tx.placement.findUniqueOrThrow({ where: { meetingId_plan: { meetingId, plan: 'published' } }, select: WHEN })
  const changes = [{ meetingId, change: 'placed' as const, before: null, after: whenOf(placed) }]
  await recordVersion(tx, { eventId: meeting.eventId, personId: officer.personId, changes, now })
}

const actorOf = ({ personId, chamber }: ActingOfficer) => ({ personId, chamberId: chamber.chamberId })
