import { db } from '#app/platform/db.server.ts'

/** A meeting that both companies were told of, at 10:00 of the event's first day, with its session and slot. */
export async function aPublishedMeeting({
  eventId,
  pkCompanyId,
  kzCompanyId,
}: {
  eventId: string
  pkCompanyId: string
  kzCompanyId: string
}) {
  const startsAt = new Date('2027-03-01T05:00:00Z')
  const endsAt = new Date('2027-03-01T05:30:00Z')
  const session = await db.eventSession.create({ data: { eventId, startsAt, endsAt: new Date('2027-03-01T08:00:00Z'), slotMinutes: 30 } })
  const slot = await db.slot.create({ data: { eventId, sessionId: session.id, startsAt, endsAt } })
  const meeting = await db.meeting.create({ data: { eventId, pkCompanyId, kzCompanyId, source: 'walk_in', state: 'published' } })
  await db.placement.create({ data: { meetingId: meeting.id, plan: 'published', eventId, slotId: slot.id } })
  return { meetingId: meeting.id, sessionId: session.id, slotId: slot.id }
}
