import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { listPublished } from '#app/domain/meetings/queries/published.server.ts'
import { translate } from '#app/i18n/translate.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import type { Language } from '#prisma/generated/enums.ts'
import { calendarEvent, detailsOf, factsToTell, uidOf } from '../entry.server.ts'
import { type CalendarEvent, writeCalendar } from '../icalendar.ts'
import { findAgendaEvent, guestsFor, listDelegates } from './plan.server.ts'

/** What a calendar that is subscribed to reads, and since when it is so. */
export type Feed = { calendar: string; changedAt: Date }

/** Whether the person's calendar can read their meetings, and since when. */
export function findFeed(personId: string): Promise<{ createdAt: Date } | null> {
  return db.calendarFeed.findUnique({ where: { personId }, select: { createdAt: true } })
}

/** Events at which the person comes for a company, and that are not over for more than a month. */
const placesOf = (personId: string, now: Date) => ({
  personId,
  participation: {
    state: 'accepted' as const,
    event: { state: { in: [...LIVE_STATES, 'closed' as const] }, endsOn: { gte: new Date(now.getTime() - 31 * 86_400_000) } },
  },
})

/**
 * All meetings of the published timetables at which the person is a delegate, in the person's language. The same plan gives the same text. Every other
 * secret finds nothing.
 */
export async function getFeed(token: string, now: Date): Promise<Feed> {
  const feed = await db.calendarFeed.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { personId: true, createdAt: true, person: { select: { language: true } } },
  })
  if (!feed) throw new DomainError('not-found')
  const { language } = feed.person
  const places = await db.delegate.findMany({
    where: placesOf(feed.personId, now),
    orderBy: { id: 'asc' },
    select: { id: true, eventId: true, companyId: true },
  })
  const events = (await Promise.all(places.map((place) => eventsOf(place, language)))).flat()
  const told = await db.calendarEntry.aggregate({ where: { delegate: { personId: feed.personId } }, _max: { toldAt: true } })
  const stamps = [feed.createdAt, ...events.map(({ stamp }) => stamp), told._max.toldAt ?? feed.createdAt]
  return {
    calendar: writeCalendar({ method: 'PUBLISH', events, name: translate(language, 'agenda.feedName') }),
    changedAt: new Date(Math.max(...stamps.map((stamp) => stamp.getTime()))),
  }
}

type Place = { id: string; eventId: string; companyId: string }

async function eventsOf({ id: delegateId, eventId, companyId }: Place, language: Language): Promise<CalendarEvent[]> {
  const [event, plan, delegates, kept, version] = await Promise.all([
    findAgendaEvent(eventId),
    listPublished({ eventId, companyId }),
    listDelegates(eventId),
    db.calendarEntry.findMany({ where: { delegateId }, select: { meetingId: true, uid: true, sequence: true, toldAt: true } }),
    db.timetableVersion.findFirst({ where: { eventId }, orderBy: { number: 'desc' }, select: { publishedAt: true } }),
  ])
  return plan.map((meeting) => {
    const entry = kept.find(({ meetingId }) => meetingId === meeting.id)
    return calendarEvent({
      event: event!,
      told: factsToTell(event!, meeting, companyId),
      language,
      details: detailsOf(meeting, companyId, guestsFor(meeting, companyId, delegates), language),
      uid: entry?.uid ?? uidOf(meeting.id, delegateId),
      sequence: entry?.sequence ?? 0,
      status: 'CONFIRMED',
      stamp: entry?.toldAt ?? version?.publishedAt ?? event!.startsOn,
    })
  })
}
