import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { isLive } from '#app/domain/events/rules.ts'
import { organisedBy } from '#app/domain/matches/queries/viewer.ts'
import type { TimetableResult } from '#app/engine/index.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { describeError, log } from '#app/platform/log.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { PermanentFailure } from '#app/platform/queue/work.server.ts'
import { executeTimetableJob } from '../jobs.server.ts'
import { readTimetableInput } from '../queries/timetable-input.server.ts'
import { PLANNED_STATES } from '../rules.ts'
import { type Timetabler, timetableInThread } from '../timetable-in-thread.server.ts'
import { placementsFrom, timetablingOf } from '../timetabling.ts'
import { keepInStep } from './keep-in-step.server.ts'
import { checkOccupations, deferOccupations } from './occupations.server.ts'
import { lockTimetable } from './version.server.ts'

/** A timetabling that has not ended after this long was left by a worker that died. */
const LOST_MINUTES = 30

/** How long gaps are looked for: an officer waits for it. Small events are proven the best long before. */
const TIME_LIMIT_MS = 20_000

/** What a timetabling found, for its page. */
export type TimetableFigures = {
  meetings: number
  placed: number
  unplaced: number
  /** Meetings that stand where they stood before. */
  stayed: number
  interpreted: number
  gaps: number
  /** Proven: no timetable of these meetings has fewer gaps. */
  isProven: boolean
  milliseconds: number
}

/** A timetabling waits for the worker. Refused when one is under way for the event, or when there is no meeting or no slot. */
export async function startTimetable({
  officer,
  eventId,
  keepsPlaced,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  keepsPlaced: boolean
  now: Date
}): Promise<string> {
  const isOurs = await db.event.findFirst({ where: { id: eventId, ...organisedBy(officer.chamber) }, select: { state: true } })
  if (!isOurs) throw new DomainError('not-found')
  if (!isLive(isOurs.state)) throw new DomainError('wrong-state', 'matches.eventNotPublished')
  await keepInStep({ eventId, now })
  return transaction(async (tx) => {
    await lockTimetable(tx, eventId)
    if ((await tx.slot.count({ where: { eventId } })) === 0) throw new DomainError('wrong-state', 'timetable.noSlots')
    if ((await tx.meeting.count({ where: { eventId, state: { in: [...PLANNED_STATES] } } })) === 0)
      throw new DomainError('wrong-state', 'timetable.noMeetings')
    const last = await tx.timetableRun.findFirst({ where: { eventId }, orderBy: { number: 'desc' }, select: { number: true } })
    const [run] = await tx.timetableRun.createManyAndReturn({
      data: [{ eventId, number: (last?.number ?? 0) + 1, keepsPlaced, startedById: officer.personId, createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!run) throw new DomainError('wrong-state', 'timetable.runUnderWay')
    const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
    await writeAudit(tx, {
      actor,
      act: 'timetable.start',
      subject: { type: 'timetable-run', id: run.id },
      to: 'queued',
      detail: { eventId },
      now,
    })
    await enqueue(tx, executeTimetableJob, { runId: run.id })
    return run.id
  })
}

/**
 * The draft is the timetable that was found: locked meetings where they were, each other one with a time, or with the reason why it has none. A failure is
 * written on the run. Running it again after a crash starts it anew; a finished one is left alone.
 */
export async function executeTimetable({
  runId,
  now,
  timetable = timetableInThread,
}: {
  runId: string
  now: Date
  timetable?: Timetabler
}): Promise<void> {
  const begun = await db.timetableRun.updateMany({
    where: { id: runId, state: { in: ['queued', 'running'] } },
    data: { state: 'running', phase: 'collect', progress: 5 },
  })
  if (begun.count === 0) return
  try {
    await makeTimetable(runId, timetable, now)
  } catch (error) {
    log.error({ runId, ...describeError(error) }, 'timetabling failed')
    await failTimetable({ runId, failure: describeError(error).kind, now })
    throw new PermanentFailure(`timetabling ${runId} failed`)
  }
}

async function makeTimetable(runId: string, timetable: Timetabler, now: Date) {
  const started = performance.now()
  const run = await db.timetableRun.findUniqueOrThrow({ where: { id: runId }, select: { id: true, eventId: true, keepsPlaced: true } })
  const timetabling = timetablingOf(await readTimetableInput(db, run.eventId, run), TIME_LIMIT_MS)
  const result = await timetable(timetabling.document, progressTeller(runId))
  await noteProgress(runId, 'store', 95)
  await transaction(async (tx) => {
    await lockTimetable(tx, run.eventId)
    const isOurs = await tx.timetableRun.updateMany({
      where: { id: runId, state: 'running' },
      data: { state: 'finished', phase: null, progress: 100, finishedAt: now },
    })
    if (isOurs.count === 0) return
    const stored = await storeDraft(tx, run.eventId, placementsFrom(timetabling, result))
    const figures: TimetableFigures = { ...stored, ...gapsOf(result), milliseconds: Math.round(performance.now() - started) }
    await tx.timetableRun.update({ where: { id: runId }, data: { figures } })
    await writeAudit(tx, {
      actor: {},
      act: 'timetable.finish',
      subject: { type: 'timetable-run', id: runId },
      from: 'running',
      to: 'finished',
      detail: { placed: figures.placed, unplaced: figures.unplaced },
      now,
    })
  })
}

const gapsOf = ({ idle, optimal }: TimetableResult) => ({ gaps: idle.total, isProven: optimal })

/** Replaces the draft by what was found for the meetings that are still planned. */
async function storeDraft(tx: Tx, eventId: string, { placements, unplaced }: ReturnType<typeof placementsFrom>) {
  const planned = await tx.meeting.findMany({ where: { eventId, state: { in: [...PLANNED_STATES] } }, select: { id: true } })
  const isPlanned = new Set(planned.map(({ id }) => id))
  const before = await tx.placement.findMany({ where: { eventId, plan: 'draft' }, select: { meetingId: true, slotId: true } })
  const slotBefore = new Map(before.map(({ meetingId, slotId }) => [meetingId, slotId]))
  const kept = placements.filter(({ meetingId }) => isPlanned.has(meetingId))
  const reasons = unplaced.filter(({ meetingId }) => isPlanned.has(meetingId))
  await deferOccupations(tx)
  await tx.placement.deleteMany({ where: { eventId, plan: 'draft' } })
  await tx.placement.createMany({ data: kept.map((placement) => ({ ...placement, eventId, plan: 'draft' as const })) })
  await checkOccupations(tx)
  await tx.$executeRaw`UPDATE "Meeting" m SET "unplaced" = found.reason
    FROM (SELECT p."id", r.reason FROM "Meeting" p LEFT JOIN jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb) AS r("meetingId" uuid, reason jsonb)
      ON r."meetingId" = p."id" WHERE p."eventId" = ${eventId}::uuid) found WHERE found."id" = m."id"`
  return {
    meetings: planned.length,
    placed: kept.length,
    unplaced: planned.length - kept.length,
    stayed: kept.filter(({ meetingId, slotId }) => slotBefore.get(meetingId) === slotId).length,
    interpreted: kept.filter(({ interpreterId }) => interpreterId !== null).length,
  }
}

/** Placing is the first part, then gaps are looked for: from 10 to 90 of 100, told in steps of five. */
function progressTeller(runId: string): Parameters<Timetabler>[1] {
  let told = 0
  return ({ phase, done, total }) => {
    const share = done / Math.max(1, total)
    const progress = 10 + 5 * Math.floor(share * 16)
    if (progress <= told) return
    told = progress
    noteProgress(runId, phase, progress).catch((error) => log.warn({ runId, ...describeError(error) }, 'progress could not be told'))
  }
}

function noteProgress(runId: string, phase: string, progress: number) {
  return db.timetableRun.updateMany({ where: { id: runId, state: 'running' }, data: { phase, progress } })
}

/** Timetablings that a dead worker left are failed, so that another can start. */
export async function failLostTimetables({ now }: { now: Date }): Promise<void> {
  const before = new Date(now.getTime() - LOST_MINUTES * 60_000)
  const lost = await db.timetableRun.findMany({
    where: { state: { in: ['queued', 'running'] }, createdAt: { lt: before } },
    select: { id: true },
  })
  for (const { id } of lost) await failTimetable({ runId: id, failure: 'lost', now })
}

/** The timetabling has failed, unless it ended meanwhile. */
async function failTimetable({ runId, failure, now }: { runId: string; failure: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const failed = await tx.timetableRun.updateMany({
      where: { id: runId, state: { in: ['queued', 'running'] } },
      data: { state: 'failed', failure, finishedAt: now },
    })
    if (failed.count > 0)
      await writeAudit(tx, {
        actor: {},
        act: 'timetable.fail',
        subject: { type: 'timetable-run', id: runId },
        to: 'failed',
        reason: failure,
        now,
      })
  })
}
