import { db, transaction } from '#app/platform/db.server.ts'
import { PLANNED_STATES } from '../rules.ts'
import { cancelMeetings } from './cancel.server.ts'
import { lockTimetable } from './version.server.ts'

/**
 * The meetings of a cancelled event that were still to come are cancelled, and their times are free for other events; the companies have heard of the event itself, and get no
 * mail about its meetings. Safe to run twice.
 */
export async function cancelMeetingsAt({ eventId, now }: { eventId: string; now: Date }): Promise<void> {
  const event = await db.event.findFirst({ where: { id: eventId, state: 'cancelled' }, select: { id: true } })
  if (!event) return
  await transaction(async (tx) => {
    await lockTimetable(tx, eventId)
    const ended = await tx.meeting.findMany({ where: { eventId, state: { in: [...PLANNED_STATES] } }, select: { id: true } })
    const meetings = ended.map(({ id }) => ({ id, reason: 'event cancelled' }))
    await cancelMeetings(tx, { eventId, meetings, actor: {}, isToldAlready: true, now })
  })
}
