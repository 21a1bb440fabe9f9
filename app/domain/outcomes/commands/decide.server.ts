import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { localOf } from '#app/domain/events/time-zone.ts'
import { MEETING_TRANSITIONS } from '#app/domain/meetings/rules.ts'
import { type Actor, writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { type Decided, decideMeeting, type Seen, type Words } from '../rules.ts'
import type { SettleInput } from '../schema.ts'

/**
 * The meeting is what its two sides' words and the door's notes make of it, unless an officer settled it or they decide nothing: then it stays as it is.
 */
export async function decideByWords(tx: Tx, meetingId: string, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${meetingId}::uuid FOR UPDATE`
  const meeting = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: {
      state: true,
      absent: true,
      isSettled: true,
      eventId: true,
      pkCompanyId: true,
      kzCompanyId: true,
      reports: { select: { country: true, word: true } },
      placements: { where: { plan: 'published' }, select: { slot: { select: { startsAt: true } } } },
      event: { select: { city: { select: { timeZone: true } } } },
    },
  })
  const [placement] = meeting.placements
  if (meeting.isSettled || !placement) return
  const day = new Date(localOf(placement.slot.startsAt, meeting.event.city.timeZone).slice(0, 10))
  const wordOf = (country: Country) => meeting.reports.find((report) => report.country === country)?.word ?? null
  const words: Words = { PK: wordOf('PK'), KZ: wordOf('KZ') }
  const door = {
    PK: await seenAt(tx, meeting.eventId, meeting.pkCompanyId, day),
    KZ: await seenAt(tx, meeting.eventId, meeting.kzCompanyId, day),
  }
  const decided = decideMeeting(words, door)
  if (decided) await become(tx, { id: meetingId, ...meeting }, decided, { actor: {}, now })
}

/**
 * An officer of either organising chamber has said what became of a meeting whose time is over, with a reason that both chambers read; words change it no
 * more.
 */
export async function settleMeeting({
  officer,
  eventId,
  input: { meetingId, became, reason },
  now,
}: {
  officer: ActingOfficer
  eventId: string
  input: SettleInput
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${meetingId}::uuid FOR UPDATE`
    const meeting = await tx.meeting.findFirst({
      where: {
        id: meetingId,
        eventId,
        event: { organisers: { some: { chamberId: officer.chamber.chamberId } } },
        placements: { some: { plan: 'published', slot: { startsAt: { lte: now } } } },
      },
      select: { state: true, absent: true },
    })
    if (!meeting) throw new DomainError('not-found')
    if (!MEETING_TRANSITIONS.hold[meeting.state] && !MEETING_TRANSITIONS['no-show'][meeting.state]) throw new DomainError('wrong-state')
    const decided: Decided =
      became === 'held' ? { state: 'held', absent: [] } : { state: 'no_show', absent: became === 'both' ? ['PK', 'KZ'] : [became] }
    const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
    await become(tx, { id: meetingId, ...meeting }, decided!, { actor, reason, now })
    await tx.meeting.update({ where: { id: meetingId }, data: { isSettled: true, stateReason: reason } })
  })
}

type Before = { id: string; state: keyof typeof MEETING_TRANSITIONS.hold | 'draft' | 'cancelled' | 'held'; absent: Country[] }

async function become(
  tx: Tx,
  { id, state: from, absent: before }: Before,
  { state: to, absent }: NonNullable<Decided>,
  { actor, reason, now }: { actor: Actor; reason?: string; now: Date },
) {
  const act = to === 'held' ? 'hold' : 'no-show'
  const isSame = from === to && [...absent].sort().join() === [...before].sort().join()
  if (isSame && !reason) return
  // A meeting that was called off, or lost its time, is none that was held or missed.
  if (from !== to && MEETING_TRANSITIONS[act][from] !== to) return
  await tx.meeting.update({ where: { id }, data: { state: to, absent } })
  await writeAudit(tx, { actor, act: `meeting.${act}`, subject: { type: 'meeting', id }, from, to, reason, detail: { absent }, now })
}

async function seenAt(tx: Tx, eventId: string, companyId: string, day: Date): Promise<Seen> {
  if ((await tx.checkIn.count({ where: { eventId, day, delegate: { companyId } } })) > 0) return 'arrived'
  return (await tx.noShow.count({ where: { eventId, day, participation: { companyId } } })) > 0 ? 'missing' : null
}
