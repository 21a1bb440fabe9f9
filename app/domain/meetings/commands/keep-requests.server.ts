import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { hasRefusal } from '#app/domain/events/queries/preferences.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import type { MeetingRequestState } from '#prisma/generated/enums.ts'
import { REQUEST_TRANSITIONS, type RequestAct } from '../requests.ts'
import { askReceiver, tellEnded } from './tell-request.server.ts'

/** Requests whose time is over have ended, and both companies were told. Safe to run twice. */
export async function expireRequests({ now }: { now: Date }): Promise<void> {
  const where = { state: 'asked' as const, expiresAt: { lte: now } }
  const late = await db.meetingRequest.findMany({ where, select: { id: true }, orderBy: { expiresAt: 'asc' }, take: 500 })
  for (const { id } of late)
    await transaction(async (tx) => {
      if (!(await endOne(tx, id, 'expire', now))) return
      await tellEnded(tx, { requestId: id, reader: 'asker', why: 'expired' })
      await tellEnded(tx, { requestId: id, reader: 'receiver', why: 'expired' })
    })
}

/** Where half of a request's life is over the receiver was reminded, once. */
export async function remindOfRequests({ now }: { now: Date }): Promise<void> {
  const where = { state: 'asked' as const, remindAt: { lte: now }, expiresAt: { gt: now } }
  const due = await db.meetingRequest.findMany({ where, select: { id: true }, orderBy: { remindAt: 'asc' }, take: 500 })
  for (const { id } of due)
    await transaction(async (tx) => {
      const { count } = await tx.meetingRequest.updateMany({ where: { id, ...where }, data: { remindAt: null } })
      if (count > 0) await askReceiver(tx, id, { isReminder: true })
    })
}

/**
 * Open requests that cannot lead to a meeting any more have ended: one of the two left the event or may not be matched, the event is over, or one said "no thanks" of
 * the other. The other company hears what it would hear of an ordinary no, or of a request that was taken back. Safe to run twice.
 */
export async function endGroundlessRequests({ eventId, now }: { eventId?: string; now: Date }): Promise<void> {
  const open = await db.meetingRequest.findMany({
    where: { state: 'asked', eventId },
    orderBy: { id: 'asc' },
    select: { id: true, eventId: true, askerId: true, receiverId: true },
  })
  for (const request of open)
    await transaction(async (tx) => {
      const end = await endingOf(tx, request)
      if (!end || !(await endOne(tx, request.id, end.act, now))) return
      await tellEnded(tx, { requestId: request.id, ...end.telling })
    })
}

type Open = { id: string; eventId: string; askerId: string; receiverId: string }
type End = { act: RequestAct; telling: { reader: 'asker' | 'receiver'; why: 'declined' | 'withdrawn' } }

const WITHDRAWN: End = { act: 'withdraw', telling: { reader: 'receiver', why: 'withdrawn' } }
const DECLINED: End = { act: 'decline', telling: { reader: 'asker', why: 'declined' } }

async function endingOf(tx: Tx, { eventId, askerId, receiverId }: Open): Promise<End | null> {
  const there = await tx.participation.findMany({
    where: {
      eventId,
      companyId: { in: [askerId, receiverId] },
      state: 'accepted',
      company: MATCHABLE,
      event: { state: { in: LIVE_STATES } },
    },
    select: { companyId: true },
  })
  const isThere = (id: string) => there.some(({ companyId }) => companyId === id)
  if (!isThere(askerId)) return WITHDRAWN
  if (!isThere(receiverId)) return DECLINED
  if (!(await hasRefusal(tx, eventId, askerId, receiverId))) return null
  const isByAsker = (await tx.preference.count({ where: { eventId, wish: 'no_thanks', companyId: askerId, otherId: receiverId } })) > 0
  return isByAsker ? WITHDRAWN : DECLINED
}

/** Ends the request if it is still open; says whether it did. */
async function endOne(tx: Tx, id: string, act: RequestAct, now: Date): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "MeetingRequest" WHERE "id" = ${id}::uuid FOR UPDATE`
  const request = await tx.meetingRequest.findFirst({ where: { id, state: 'asked' }, select: { state: true } })
  if (!request) return false
  const to = REQUEST_TRANSITIONS[act].asked as MeetingRequestState
  await tx.meetingRequest.update({
    where: { id },
    data: { state: to, remindAt: null, ...(to === 'declined' ? { answeredAt: now } : {}) },
  })
  await writeAudit(tx, { actor: {}, act: `meeting-request.${act}`, subject: { type: 'meeting-request', id }, from: 'asked', to, now })
  return true
}
