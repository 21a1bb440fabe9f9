import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { isLive, LIVE_STATES } from '#app/domain/events/rules.ts'
import { writeAudits } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import type { TimetableSource } from '#prisma/generated/enums.ts'
import { deservesMeeting, PLANNED_STATES } from '../rules.ts'
import { cancelMeetings } from './cancel.server.ts'
import { lockTimetable } from './version.server.ts'

/** Why a meeting was cancelled by itself; chambers read the words for it. */
export const REASONS_BY_ITSELF = ['company left', 'withdrawn', 'event cancelled'] as const
type ReasonByItself = (typeof REASONS_BY_ITSELF)[number]

/**
 * The event's meetings follow what they rest on: matches that have come far enough get a meeting, and a meeting ends when a company has left, is not verified any more or
 * does not agree to be matched, when one refused the other (which is told to nobody), or when its match or introduction has ended. What an officer cancelled stays
 * cancelled. Safe to run at any time and twice.
 */
export async function keepInStep({ eventId, now }: { eventId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await lockTimetable(tx, eventId)
    const event = await tx.event.findUnique({ where: { id: eventId }, select: { state: true, timetableFrom: true } })
    if (!event || !isLive(event.state)) return
    const grounds = await groundsAt(tx, eventId)
    await endGroundless(tx, { eventId, from: event.timetableFrom, grounds, now })
    await planDeserved(tx, { eventId, from: event.timetableFrom, grounds, now })
  })
}

/** The same for every live event: what a lost job left behind is caught up. */
export async function keepAllInStep({ now }: { now: Date }): Promise<void> {
  const events = await db.event.findMany({ where: { state: { in: LIVE_STATES } }, select: { id: true }, orderBy: { id: 'asc' } })
  for (const { id } of events) await keepInStep({ eventId: id, now })
}

/** Who takes part and may be matched, and who refused whom. */
type Grounds = { isThere: (companyId: string) => boolean; isRefused: (pair: Pair) => boolean }
type Pair = { pkCompanyId: string; kzCompanyId: string }

async function groundsAt(tx: Tx, eventId: string): Promise<Grounds> {
  const there = await tx.participation.findMany({ where: { eventId, state: 'accepted', company: MATCHABLE }, select: { companyId: true } })
  const refusals = await tx.preference.findMany({ where: { eventId, wish: 'no_thanks' }, select: { companyId: true, otherId: true } })
  const present = new Set(there.map(({ companyId }) => companyId))
  const refused = new Set(refusals.flatMap(({ companyId, otherId }) => [`${companyId} ${otherId}`, `${otherId} ${companyId}`]))
  return {
    isThere: (companyId) => present.has(companyId),
    isRefused: ({ pkCompanyId, kzCompanyId }) => refused.has(`${pkCompanyId} ${kzCompanyId}`),
  }
}

type Step = { eventId: string; from: TimetableSource; grounds: Grounds; now: Date }

async function endGroundless(tx: Tx, { eventId, from, grounds, now }: Step) {
  const meetings = await tx.meeting.findMany({
    where: { eventId, state: { in: [...PLANNED_STATES] } },
    select: {
      id: true,
      pkCompanyId: true,
      kzCompanyId: true,
      match: { select: { state: true, introduction: { select: { state: true } } } },
    },
  })
  const ended = meetings.flatMap(({ id, match, ...pair }): { id: string; reason: ReasonByItself }[] => {
    if (!grounds.isThere(pair.pkCompanyId) || !grounds.isThere(pair.kzCompanyId)) return [{ id, reason: 'company left' }]
    return grounds.isRefused(pair) || (match && !deservesMeeting(from, match)) ? [{ id, reason: 'withdrawn' }] : []
  })
  if (ended.length > 0) await cancelMeetings(tx, { eventId, meetings: ended, actor: {}, now })
}

async function planDeserved(tx: Tx, { eventId, from, grounds, now }: Step) {
  const matches = await tx.match.findMany({
    where: { eventId, state: 'approved', meeting: null },
    orderBy: { id: 'asc' },
    select: { id: true, state: true, pkCompanyId: true, kzCompanyId: true, introduction: { select: { state: true } } },
  })
  const deserved = matches.filter(
    (match) =>
      deservesMeeting(from, match) && grounds.isThere(match.pkCompanyId) && grounds.isThere(match.kzCompanyId) && !grounds.isRefused(match),
  )
  if (deserved.length === 0) return
  const created = await tx.meeting.createManyAndReturn({
    data: deserved.map(({ id, pkCompanyId, kzCompanyId }) => ({
      eventId,
      pkCompanyId,
      kzCompanyId,
      source: 'matched' as const,
      matchId: id,
      createdAt: now,
    })),
    skipDuplicates: true,
    select: { id: true },
  })
  await writeAudits(
    tx,
    created.map(({ id }) => ({ actor: {}, act: 'meeting.plan', subject: { type: 'meeting', id }, to: 'draft', now })),
  )
}
