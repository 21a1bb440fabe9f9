import { otherSide, type PublishedMeeting } from '#app/domain/meetings/queries/published.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'
import { absolute, myDayPath } from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import type { Told } from './calendar.ts'
import type { CalendarEvent } from './icalendar.ts'
import type { AgendaEvent, Guest } from './queries/plan.server.ts'
import { placeName } from './words.ts'

/** What a calendar is told of the meeting for one of its two companies, and told anew when it changes. */
export function factsToTell(event: AgendaEvent, meeting: PublishedMeeting, companyId: string): Told {
  const { place, link } = meeting
  return {
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    place: place && { kind: place.kind, label: place.label, hall: place.hall },
    venue: event.venue,
    link,
    partner: otherSide(meeting, companyId).name,
    interpreter: meeting.interpreter?.name ?? null,
  }
}

/** Where the meeting is, in words. */
export function whereOf(event: AgendaEvent, { place, venue, link }: Told, language: Language): string {
  if (!place && link) return translate(language, 'agenda.online')
  const comma = language === 'ur' ? '، ' : ', '
  return [place && placeName(language, place), venue, event.city[language]].filter(Boolean).join(comma)
}

/** The uid of a meeting in a delegate's calendar: the same in an invitation and in a calendar that is subscribed to. */
export function uidOf(meetingId: string, delegateId: string): string {
  return `${meetingId}.${delegateId}@${new URL(env().ORIGIN).hostname}`
}

/** The entry in its delegate's language. `details` are further lines of its text. */
export function calendarEvent({
  event,
  told,
  language,
  details = [],
  ...more
}: {
  event: AgendaEvent
  told: Told
  language: Language
  details?: readonly string[]
} & Pick<CalendarEvent, 'uid' | 'sequence' | 'status' | 'stamp' | 'attendee'>): CalendarEvent {
  const url = absolute(env().ORIGIN, myDayPath(event.id))
  const link = told.link ? [told.link] : []
  return {
    ...more,
    startsAt: new Date(told.startsAt),
    endsAt: new Date(told.endsAt),
    language,
    summary: translate(language, 'agenda.meetingWith', { partner: told.partner }),
    description: [event.name[language], ...link, ...details, translate(language, 'agenda.whole', { url })].join('\n'),
    location: told.link && !told.place ? told.link : whereOf(event, told, language),
    url: told.link ?? url,
    organizer: organizer(),
  }
}

/** Further lines for one of the two companies: who comes for the other, when that may be told, and who interprets. */
export function detailsOf(meeting: PublishedMeeting, companyId: string, guests: readonly Guest[], language: Language): string[] {
  const { name: partner, city } = otherSide(meeting, companyId)
  const people = guests.map(({ name, nameLatin }) => nameLatin ?? name).join(language === 'ur' ? '، ' : ', ')
  return [
    ...(city ? [translate(language, 'agenda.partnerFrom', { partner, city: city[language] })] : []),
    ...(people ? [translate(language, 'agenda.peopleOfPartner', { people })] : []),
    ...(meeting.interpreter ? [translate(language, 'agenda.withInterpreter', { name: meeting.interpreter.name })] : []),
  ]
}

/** The sender of the product's mails: a calendar takes a change from nobody else. */
function organizer() {
  const from = env().MAIL_FROM
  const [, name = '', address] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? []
  return { name: name || 'Dosti', address: address ?? from.trim() }
}
