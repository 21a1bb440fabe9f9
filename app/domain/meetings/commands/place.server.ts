import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { organisedBy } from '#app/domain/matches/queries/viewer.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type Clash, type SlotOption, slotOptions } from '../options.ts'
import { readTimetableInput } from '../queries/timetable-input.server.ts'
import { isPlanned, PLANNED_STATES } from '../rules.ts'
import { lockMeeting } from './cancel.server.ts'
import { orTaken } from './occupations.server.ts'
import { lockTimetable } from './version.server.ts'

export type Placing = { slotId: string; placeId?: string; interpreterId?: string }

/**
 * The meeting stands in the draft where the officer put it, and a new timetable leaves it there. Without a place it gets its exhibitor's booth or the first free table, without an
 * interpreter its own, or else one who is free, when it needs one. Refused (`taken`) with the name of what is in the way, and while a timetable is being made (wrong state).
 * Of two officers at the same time one comes after the other; the database has the last word.
 */
export async function placeMeeting({
  officer,
  meetingId,
  input,
  now,
}: {
  officer: ActingOfficer
  meetingId: string
  input: Placing
  now: Date
}): Promise<void> {
  await orTaken(
    () =>
      transaction(async (tx) => {
        const meeting = await lockPlanned(tx, officer, meetingId)
        const option = await optionAt(tx, meeting.eventId, meetingId, input.slotId)
        const from = meeting.placements.find(({ plan }) => plan === 'draft')
        const where = { meetingId_plan: { meetingId, plan: 'draft' as const } }
        const at = { slotId: option.slotId, ...choiceIn(option, input, from?.interpreterId), isLocked: true }
        await tx.placement.upsert({ where, create: { meetingId, plan: 'draft', eventId: meeting.eventId, ...at }, update: at })
        await tx.meeting.update({ where: { id: meetingId }, data: { unplaced: Prisma.DbNull } })
        await writeAudit(tx, {
          actor: actorOf(officer),
          act: from ? 'meeting.move' : 'meeting.place',
          subject: { type: 'meeting', id: meetingId },
          detail: { from: from ? { slotId: from.slotId, placeId: from.placeId } : null, to: { slotId: at.slotId, placeId: at.placeId } },
          now,
        })
      }),
    'timetable.justTaken',
  )
}

/** The meeting stands nowhere in the draft; the next timetable finds a place for it. */
export async function takeOff({ officer, meetingId, now }: { officer: ActingOfficer; meetingId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await lockPlanned(tx, officer, meetingId)
    const { count } = await tx.placement.deleteMany({ where: { meetingId, plan: 'draft' } })
    if (count > 0)
      await writeAudit(tx, { actor: actorOf(officer), act: 'meeting.take-off', subject: { type: 'meeting', id: meetingId }, now })
  })
}

/** A new timetable leaves the meeting where it is, or moves it again. */
export async function lockPlacement({
  officer,
  meetingId,
  isLocked,
  now,
}: {
  officer: ActingOfficer
  meetingId: string
  isLocked: boolean
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await lockPlanned(tx, officer, meetingId)
    const { count } = await tx.placement.updateMany({ where: { meetingId, plan: 'draft', isLocked: !isLocked }, data: { isLocked } })
    if (count > 0)
      await writeAudit(tx, {
        actor: actorOf(officer),
        act: isLocked ? 'meeting.lock' : 'meeting.unlock',
        subject: { type: 'meeting', id: meetingId },
        now,
      })
  })
}

/** The same for everything that has a place in the event's draft. Answers how many changed. */
export async function lockAll({
  officer,
  eventId,
  isLocked,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  isLocked: boolean
  now: Date
}): Promise<number> {
  return transaction(async (tx) => {
    const event = await tx.event.findFirst({ where: { id: eventId, ...organisedBy(officer.chamber) }, select: { id: true } })
    if (!event) throw new DomainError('not-found')
    await lockTimetable(tx, eventId)
    await requireNoRun(tx, eventId)
    const { count } = await tx.placement.updateMany({ where: { eventId, plan: 'draft', isLocked: !isLocked }, data: { isLocked } })
    const act = isLocked ? 'timetable.lock-all' : 'timetable.unlock-all'
    if (count > 0) await writeAudit(tx, { actor: actorOf(officer), act, subject: { type: 'event', id: eventId }, detail: { count }, now })
    return count
  })
}

/**
 * What officers worked on since the timetable was last published is gone: every planned meeting stands in the draft where its companies were told, and nowhere when they were told
 * nothing. Refused while a timetable is being made.
 */
export async function clearDraft({ officer, eventId, now }: { officer: ActingOfficer; eventId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const event = await tx.event.findFirst({ where: { id: eventId, ...organisedBy(officer.chamber), state: { in: LIVE_STATES } } })
    if (!event) throw new DomainError('not-found')
    await lockTimetable(tx, eventId)
    await requireNoRun(tx, eventId)
    const planned = { eventId, meeting: { state: { in: [...PLANNED_STATES] } } }
    const told = await tx.placement.findMany({ where: { ...planned, plan: 'published' } })
    const { count } = await tx.placement.deleteMany({ where: { ...planned, plan: 'draft' } })
    await tx.placement.createMany({ data: told.map((placement) => ({ ...placement, plan: 'draft' as const })) })
    const detail = { draft: count, published: told.length }
    await writeAudit(tx, { actor: actorOf(officer), act: 'timetable.clear-draft', subject: { type: 'event', id: eventId }, detail, now })
  })
}

/** The two do without an interpreter although they share no language, or not any more when no reason is given. */
export async function waiveInterpreter({
  officer,
  meetingId,
  reason,
  now,
}: {
  officer: ActingOfficer
  meetingId: string
  reason: string | null
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const meeting = await lockPlanned(tx, officer, meetingId)
    const told = meeting.placements.find(({ plan }) => plan === 'published')
    if (reason === null && told && !told.interpreterId) throw new DomainError('wrong-state', 'timetable.waiverInUse')
    await tx.meeting.update({
      where: { id: meetingId },
      data: { interpreterWaiver: reason, interpreterWaivedById: reason === null ? null : officer.personId },
    })
    await writeAudit(tx, {
      actor: actorOf(officer),
      act: reason === null ? 'meeting.unwaive-interpreter' : 'meeting.waive-interpreter',
      subject: { type: 'meeting', id: meetingId },
      reason: reason ?? undefined,
      now,
    })
  })
}

/** The meeting has an online room of its own, or again the event's when no link is given. It counts at once: calendars follow. */
export async function linkMeeting({
  officer,
  meetingId,
  link,
  now,
}: {
  officer: ActingOfficer
  meetingId: string
  link: string | null
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await lockPlanned(tx, officer, meetingId)
    await tx.meeting.update({ where: { id: meetingId }, data: { link } })
    await writeAudit(tx, { actor: actorOf(officer), act: 'meeting.link', subject: { type: 'meeting', id: meetingId }, now })
  })
}

/** A planned meeting, its event's timetable held and none being made. */
async function lockPlanned(tx: Tx, officer: ActingOfficer, meetingId: string) {
  const meeting = await lockMeeting(tx, officer, meetingId)
  if (!isPlanned(meeting.state)) throw new DomainError('wrong-state')
  await requireNoRun(tx, meeting.eventId)
  return meeting
}

/** While a timetable is being made nobody changes what it is made from. */
export async function requireNoRun(tx: Tx, eventId: string): Promise<void> {
  const busy = await tx.timetableRun.count({ where: { eventId, state: { in: ['queued', 'running'] } } })
  if (busy > 0) throw new DomainError('wrong-state', 'timetable.runUnderWay')
}

async function optionAt(tx: Tx, eventId: string, meetingId: string, slotId: string): Promise<SlotOption> {
  const input = await readTimetableInput(tx, eventId)
  const standing = await tx.placement.findMany({
    where: { eventId, plan: 'draft' },
    select: { meetingId: true, slotId: true, placeId: true, interpreterId: true },
  })
  const meeting = input.meetings.find(({ id }) => id === meetingId)!
  const option = slotOptions(input, standing, meeting).find((one) => one.slotId === slotId)
  if (!option) throw new DomainError('invalid', 'timetable.unknownSlot')
  if (option.clashes[0]) throw await clashError(tx, option.clashes[0])
  return option
}

function choiceIn(option: SlotOption, { placeId, interpreterId }: Placing, before?: string | null) {
  if (placeId !== undefined && !option.placeIds.includes(placeId)) throw new DomainError('taken', 'timetable.placeTaken')
  if (interpreterId !== undefined && !option.interpreterIds.includes(interpreterId))
    throw new DomainError('taken', 'timetable.interpreterTaken')
  const kept = option.interpreterIds.find((id) => id === before)
  return { placeId: placeId ?? option.placeIds[0] ?? null, interpreterId: interpreterId ?? kept ?? option.interpreterIds[0] ?? null }
}

/** Says who is in the way. */
async function clashError(tx: Tx, clash: Clash): Promise<DomainError> {
  if (clash.code === 'no-place') return new DomainError('taken', 'timetable.clash.no-place')
  const nameOf = async (id: string) => {
    const company = await tx.company.findUniqueOrThrow({ where: { id }, select: { legalName: true, legalNameLatin: true } })
    return company.legalNameLatin ?? company.legalName ?? ''
  }
  const company = await nameOf(clash.companyId)
  if (clash.code !== 'meets') return new DomainError('taken', `timetable.clash.${clash.code}`, { company })
  const { pkCompanyId, kzCompanyId } = await tx.meeting.findUniqueOrThrow({ where: { id: clash.meetingId } })
  const other = await nameOf(pkCompanyId === clash.companyId ? kzCompanyId : pkCompanyId)
  return new DomainError('taken', 'timetable.clash.meets', { company, other })
}

const actorOf = ({ personId, chamber }: ActingOfficer) => ({ personId, chamberId: chamber.chamberId })
