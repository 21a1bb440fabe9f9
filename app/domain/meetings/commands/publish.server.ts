import { stepToPublishedTimetable } from '#app/domain/events/commands/move.server.ts'
import type { ActingOfficer } from '#app/domain/events/commands/step-event.server.ts'
import { writeAudits } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { PLANNED_STATES } from '../rules.ts'
import { checkOccupations, deferOccupations, orTaken } from './occupations.server.ts'
import { requireNoRun } from './place.server.ts'
import { type Change, lockTimetable, recordVersion, WHEN, whenOf } from './version.server.ts'

/**
 * The draft is what companies are told: a version with what it changes exists, each company concerned gets one mail, and calendars follow. A meeting that lost its place is
 * postponed. Where only interpreters change, pages and calendars follow and no company is written to. Refused: a meeting that needs an interpreter has none and no waiver (the database holds to
 * that too), nothing would change, a timetable is being made, or a company, person, place or interpreter is told to be elsewhere at that time (`taken`).
 */
export async function publishTimetable({ officer, eventId, now }: { officer: ActingOfficer; eventId: string; now: Date }): Promise<string> {
  return orTaken(() => transaction((tx) => publish(tx, { officer, eventId, now })), 'timetable.clashElsewhere')
}

async function publish(tx: Tx, { officer, eventId, now }: { officer: ActingOfficer; eventId: string; now: Date }): Promise<string> {
  await lockTimetable(tx, eventId)
  await stepToPublishedTimetable(tx, { officer, eventId, now })
  await requireNoRun(tx, eventId)
  const silent = await countNotUnderstood(tx, eventId)
  if (silent > 0) throw new DomainError('wrong-state', 'timetable.needInterpreters', { count: silent })
  const changes = await listDraftChanges(tx, eventId)
  if (changes.length === 0 && (await countOtherInterpreters(tx, eventId)) === 0)
    throw new DomainError('wrong-state', 'timetable.nothingToPublish')
  await replacePublished(tx, eventId)
  await stepMeetings(tx, changes, { officer, now })
  return recordVersion(tx, { eventId, personId: officer.personId, changes, isToldAlready: changes.length === 0, now })
}

/** What publishing the draft would change for its companies: another interpreter alone is not told. */
export async function listDraftChanges(tx: Pick<Tx, 'meeting'>, eventId: string): Promise<Change[]> {
  const meetings = await tx.meeting.findMany({
    where: { eventId, state: { in: [...PLANNED_STATES] } },
    orderBy: { id: 'asc' },
    select: { id: true, placements: { select: { plan: true, slotId: true, placeId: true, ...WHEN } } },
  })
  return meetings.flatMap(({ id, placements }): Change[] => {
    const draft = placements.find(({ plan }) => plan === 'draft')
    const told = placements.find(({ plan }) => plan === 'published')
    if (!draft && !told) return []
    if (draft && told && draft.slotId === told.slotId && draft.placeId === told.placeId) return []
    const change = !draft ? 'cancelled' : told ? 'moved' : 'placed'
    return [{ meetingId: id, change, before: told ? whenOf(told) : null, after: draft ? whenOf(draft) : null }]
  })
}

/** Meetings with a place in the draft whose two sides would not understand each other: the database's own rule. */
export async function countNotUnderstood(tx: Pick<Tx, '$queryRaw'>, eventId: string): Promise<number> {
  const [row] = await tx.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS "count" FROM "Placement" p JOIN "Meeting" m ON m."id" = p."meetingId"
    WHERE p."eventId" = ${eventId}::uuid AND p."plan" = 'draft' AND m."state" IN ('draft', 'published') AND NOT "understood"(m."id", p."interpreterId")`
  return row!.count
}

/** Meetings that stay when and where they were published, with somebody else who interprets, or nobody. */
export async function countOtherInterpreters(tx: Pick<Tx, '$queryRaw'>, eventId: string): Promise<number> {
  const [row] = await tx.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS "count" FROM "Placement" d JOIN "Placement" p ON p."meetingId" = d."meetingId" AND p."plan" = 'published'
    JOIN "Meeting" m ON m."id" = d."meetingId"
    WHERE d."eventId" = ${eventId}::uuid AND d."plan" = 'draft' AND m."state" IN ('draft', 'published') AND d."slotId" = p."slotId"
      AND d."placeId" IS NOT DISTINCT FROM p."placeId" AND d."interpreterId" IS DISTINCT FROM p."interpreterId"`
  return row!.count
}

async function replacePublished(tx: Tx, eventId: string) {
  const planned = { eventId, state: { in: [...PLANNED_STATES] } }
  await deferOccupations(tx)
  await tx.placement.deleteMany({ where: { eventId, plan: 'published', meeting: planned } })
  const draft = await tx.placement.findMany({ where: { eventId, plan: 'draft', meeting: planned } })
  await tx.placement.createMany({ data: draft.map((placement) => ({ ...placement, plan: 'published' as const })) })
  await checkOccupations(tx)
}

async function stepMeetings(tx: Tx, changes: readonly Change[], { officer, now }: { officer: ActingOfficer; now: Date }) {
  const idsOf = (isPlaced: boolean) => changes.filter(({ after }) => (after !== null) === isPlaced).map(({ meetingId }) => meetingId)
  await tx.meeting.updateMany({ where: { id: { in: idsOf(true) } }, data: { state: 'published' } })
  await tx.meeting.updateMany({ where: { id: { in: idsOf(false) } }, data: { state: 'draft' } })
  const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
  await writeAudits(
    tx,
    changes.map(({ meetingId, change, before, after }) => ({
      actor,
      act: after ? (before ? 'meeting.publish-moved' : 'meeting.publish') : 'meeting.postpone',
      subject: { type: 'meeting', id: meetingId },
      from: before ? 'published' : 'draft',
      to: after ? 'published' : 'draft',
      detail: { change },
      now,
    })),
  )
}
