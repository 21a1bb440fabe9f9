import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { db } from '#app/platform/db.server.ts'
import type { Kept, Told } from '../calendar.ts'

/** What stands in the calendars of an event's delegates. */
export type KeptEntry = Kept & { uid: string; companyId: string; name: string; language: 'en' | 'ur' | 'ru' | 'kk' }

export async function listKept(eventId: string): Promise<KeptEntry[]> {
  const rows = await db.calendarEntry.findMany({
    where: { eventId },
    select: {
      id: true,
      uid: true,
      meetingId: true,
      delegateId: true,
      companyId: true,
      state: true,
      sequence: true,
      address: true,
      name: true,
      language: true,
      told: true,
      meeting: { select: { state: true } },
    },
  })
  return rows.map(({ meeting, told, ...row }) => ({ ...row, meetingState: meeting.state, told: told as Told }))
}

/** Events of which calendars may have to be told something: those with a published timetable that are not over, and those cancelled with entries left. */
export async function listEventsToTell(now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - 86_400_000)
  const rows = await db.event.findMany({
    where: {
      endsOn: { gte: new Date(since.toISOString().slice(0, 10)) },
      OR: [
        { state: { in: LIVE_STATES }, meetings: { some: { placements: { some: { plan: 'published' } } } } },
        { state: { not: 'draft' }, participations: { some: { calendars: { some: { state: 'told' } } } } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
