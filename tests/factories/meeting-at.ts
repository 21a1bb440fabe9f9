import { db } from '#app/platform/db.server.ts'
import type { MeetingState } from '#prisma/generated/enums.ts'

/** A meeting of the two companies in a slot of its own of 25 minutes, published unless the test says otherwise. */
export async function aMeetingAt({
  eventId,
  pkCompanyId,
  kzCompanyId,
  startsAt,
  state = 'published',
}: {
  eventId: string
  pkCompanyId: string
  kzCompanyId: string
  startsAt: Date
  state?: MeetingState
}) {
  const endsAt = new Date(startsAt.getTime() + 25 * 60_000)
  const session = await db.eventSession.create({ data: { eventId, startsAt, endsAt, slotMinutes: 25 } })
  const slot = await db.slot.create({ data: { eventId, sessionId: session.id, startsAt, endsAt } })
  const meeting = await db.meeting.create({ data: { eventId, pkCompanyId, kzCompanyId, source: 'requested', state } })
  await db.placement.create({ data: { meetingId: meeting.id, eventId, plan: 'published', slotId: slot.id } })
  return meeting
}
