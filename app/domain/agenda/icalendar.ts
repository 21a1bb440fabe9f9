import type { Language } from '#app/i18n/languages.ts'

/** What a calendar is to do with the entry (RFC 5546): take it in or change it, take it out, or show it in a calendar that is subscribed to. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/** One entry of a calendar. */
export type CalendarEvent = {
  /** The same for good. */
  uid: string
  /** Higher with each change. */
  sequence: number
  /** None for an entry that is taken out of one calendar alone: the meeting itself goes on (RFC 5546, 3.2.5). */
  status?: 'CONFIRMED' | 'CANCELLED'
  startsAt: Date
  endsAt: Date
  /** When this was said. */
  stamp: Date
  language: Language
  summary: string
  description: string
  location: string
  url: string
  organizer: { name: string; address: string }
  /** Whose entry it is; nobody in a calendar that is subscribed to. */
  attendee?: { name: string; address: string }
}

/** An iCalendar object (RFC 5545) with the entries; moments stand in UTC, so that every calendar shows them by its own clock. */
export function writeCalendar({
  method,
  events,
  name,
}: {
  method: CalendarMethod
  events: readonly CalendarEvent[]
  /** Of a calendar that is subscribed to. */
  name?: string
}): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dosti//Agenda 1.0//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name ? [`NAME:${text(name)}`, `X-WR-CALNAME:${text(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'] : []),
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function linesOf(event: CalendarEvent): string[] {
  const { attendee, organizer, language } = event
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    ...(event.status ? [`STATUS:${event.status}`] : []),
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY;LANGUAGE=${language}:${text(event.summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${text(event.description)}`,
    `LOCATION;LANGUAGE=${language}:${text(event.location)}`,
    `URL:${event.url}`,
    `ORGANIZER;CN=${parameter(organizer.name)}:mailto:${organizer.address}`,
    ...(attendee
      ? [
          `ATTENDEE;CN=${parameter(attendee.name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${attendee.address}`,
        ]
      : []),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

/** 20270301T050000Z */
const utc = (moment: Date) =>
  moment
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}Z$/, 'Z')

const CONTROLS = /(?!\n)\p{Cc}/gu

/** Commas, semicolons, backslashes and line ends mean something in a value; what no line may hold is left out. */
function text(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** Between quotation marks, in which none may stand: there is no way to write one. */
const parameter = (value: string) => `"${value.replace(/\s+/g, ' ').replace(CONTROLS, '').replaceAll('"', '’')}"`

const OCTETS = 75
const utf8 = new TextEncoder()

/** In lines of 75 octets at most, each further one behind a space; no letter is cut in two. */
function fold(line: string): string {
  let folded = ''
  let length = 0
  for (const letter of line) {
    const octets = utf8.encode(letter).length
    if (length + octets > OCTETS) {
      folded += '\r\n '
      length = 1
    }
    folded += letter
    length += octets
  }
  return folded
}
