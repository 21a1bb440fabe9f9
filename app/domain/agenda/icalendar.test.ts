import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, writeCalendar } from './icalendar.ts'

const EVENT: CalendarEvent = {
  uid: '0190-1.0190-2@dosti.test',
  sequence: 3,
  status: 'CONFIRMED',
  startsAt: new Date('2027-03-01T05:00:00Z'),
  endsAt: new Date('2027-03-01T05:30:00Z'),
  stamp: new Date('2027-02-20T09:15:30.250Z'),
  language: 'ur',
  summary: 'ملاقات: Алтын Жол ЖШС, «Қ»; 5\\6',
  description: 'پہلی سطر\nدوسری سطر، جس میں بہت سے الفاظ ہیں تاکہ یہ پچھتر آکٹیٹ سے لمبی ہو جائے اور تہ کی جائے',
  location: 'Hall A, Table 5; first floor',
  url: 'https://dosti.example/my-day/0190',
  organizer: { name: 'Dosti "the" office', address: 'no-reply@dosti.test' },
  attendee: { name: 'بلال احمد', address: 'bilal@mill.example' },
}

/** As an independent reader understands it. */
function read(source: string) {
  const calendar = new ICAL.Component(ICAL.parse(source))
  const [component] = calendar.getAllSubcomponents('vevent')
  return { calendar, event: new ICAL.Event(component!), component: component! }
}

describe('an iCalendar object', () => {
  test('says to another reader what it was told', () => {
    const { calendar, event, component } = read(writeCalendar({ method: 'REQUEST', events: [EVENT] }))

    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(event.uid).toBe(EVENT.uid)
    expect(event.sequence).toBe(3)
    expect(event.summary).toBe(EVENT.summary)
    expect(event.description).toBe(EVENT.description)
    expect(event.location).toBe(EVENT.location)
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(component.getFirstPropertyValue('url')).toBe(EVENT.url)
    expect(component.getFirstProperty('summary')!.getParameter('language')).toBe('ur')
    expect(component.getFirstProperty('organizer')!.toJSON()).toEqual([
      'organizer',
      { cn: 'Dosti ’the’ office' },
      'cal-address',
      'mailto:no-reply@dosti.test',
    ])
    expect(component.getAllProperties('attendee').map((attendee) => attendee.getFirstValue())).toEqual(['mailto:bilal@mill.example'])
    expect(component.getFirstProperty('attendee')!.getParameter('cn')).toBe('بلال احمد')
  })

  test.each(['Asia/Karachi', 'Asia/Almaty'])('is at ten in the morning in %s', (timeZone) => {
    const { event, component } = read(writeCalendar({ method: 'PUBLISH', events: [EVENT] }))
    const clock = (time: { toJSDate: () => Date }) =>
      new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(time.toJSDate())

    expect([clock(event.startDate), clock(event.endDate)]).toEqual(['10:00', '10:30'])
    for (const name of ['dtstart', 'dtend', 'dtstamp'])
      expect((component.getFirstPropertyValue(name) as ICAL.Time).zone).toBe(ICAL.Timezone.utcTimezone)
    expect((component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate()).toEqual(new Date('2027-02-20T09:15:30Z'))
  })

  test('that takes out one delegate alone has no status', () => {
    const { calendar, component } = read(writeCalendar({ method: 'CANCEL', events: [{ ...EVENT, status: undefined }] }))

    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(component.getFirstPropertyValue('status')).toBeNull()
  })

  test('has CRLF lines of 75 octets at most, in which every letter is whole, and says anything', () => {
    const anyText = fc.string({ unit: fc.constantFrom('ے', 'ң', 'a', '😀', ',', ';', '\\', '\n', '"', ' ', ':', '\u0007'), maxLength: 300 })
    fc.assert(
      fc.property(anyText, anyText, (summary, name) => {
        const source = writeCalendar({
          method: 'REQUEST',
          events: [{ ...EVENT, summary, attendee: { name, address: 'a@b.example' } }],
          name: 'Қ'.repeat(90),
        })

        const lines = source.split('\r\n')
        expect(source.endsWith('\r\n')).toBe(true)
        expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
        expect(source).not.toContain('\ufffd')
        expect(Buffer.from(source).toString()).toBe(source)
        const { event, component } = read(source)
        expect(event.summary).toBe(summary.replaceAll('\u0007', ''))
        expect(component.getAllProperties('attendee')).toHaveLength(1)
        expect(event.uid).toBe(EVENT.uid)
      }),
    )
  })
})
