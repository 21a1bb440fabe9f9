import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tellCalendars } from '#app/domain/agenda/commands/tell-calendars.server.ts'
import { agendaHandlers } from '#app/domain/agenda/job-handlers.server.ts'
import { tellCalendarsJob } from '#app/domain/agenda/jobs.server.ts'
import { linkMeeting } from '#app/domain/meetings/commands/place.server.ts'
import { db } from '#app/platform/db.server.ts'
import { sendDueMails } from '#app/platform/mail/post.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { aDelegate } from '#tests/factories/delegate.ts'
import { aMarket } from '#tests/factories/event.ts'
import { anotherCompany, aPublishedMeeting, aPublishedPlan, introduce } from '#tests/factories/published-plan.ts'
import { type Mailbox, startMailbox } from '#tests/setup/mailbox.ts'

const NOW = new Date('2027-02-20T09:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await startMailbox()
})
afterAll(() => mailbox.stop())
beforeEach(async () => {
  await db.mail.deleteMany()
  await db.calendarEntry.deleteMany()
  await db.event.updateMany({ data: { state: 'closed' } })
})

/** What the address was told, oldest first, as an independent reader of calendars understands it. */
async function told(address: string) {
  const mails = await db.mail.findMany({ where: { toAddress: address }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  const read = mails.map(({ calendar, subject, text, language }) => {
    const object = new ICAL.Component(ICAL.parse(calendar!))
    const component = object.getFirstSubcomponent('vevent')!
    const event = new ICAL.Event(component)
    return {
      method: object.getFirstPropertyValue('method'),
      status: component.getFirstPropertyValue('status'),
      uid: event.uid,
      sequence: event.sequence,
      startsAt: event.startDate.toJSDate().toISOString(),
      location: event.location,
      attendees: component.getAllProperties('attendee').map((attendee) => attendee.getFirstValue()),
      organizer: component.getFirstPropertyValue('organizer'),
      calendar: calendar!,
      subject,
      text,
      language,
    }
  })
  return read.sort((one, other) => one.sequence - other.sequence)
}

const cancel = (meetingId: string) =>
  db.$transaction([
    db.placement.deleteMany({ where: { meetingId, plan: 'published' } }),
    db.meeting.update({ where: { id: meetingId }, data: { state: 'cancelled', stateReason: 'One of them cannot come.' } }),
  ])

describe('a published timetable', () => {
  test('is told to each delegate once, in their language, as an invitation for them alone', async () => {
    const { event, kzCompany, pkCompany } = await aPublishedPlan()

    await tellCalendars({ eventId: event.id, now: NOW })
    await tellCalendars({ eventId: event.id, now: later(5) })

    const [bilal, ...more] = await told('bilal@ravi.example')
    expect(more).toEqual([])
    expect(bilal).toMatchObject({
      method: 'REQUEST',
      status: 'CONFIRMED',
      sequence: 0,
      startsAt: '2027-03-01T05:00:00.000Z',
      location: 'میز 1، Hall A، Hall 1، الماتی',
      attendees: ['mailto:bilal@ravi.example'],
      organizer: 'mailto:no-reply@dosti.test',
      language: 'ur',
      subject: expect.stringContaining(kzCompany.legalNameLatin!),
    })
    const [aigerim] = await told('aigerim@alatau.example')
    expect(aigerim).toMatchObject({ language: 'kk', sequence: 0, attendees: ['mailto:aigerim@alatau.example'] })
    expect(aigerim!.uid).not.toBe(bilal!.uid)
    expect(aigerim!.subject).toContain(pkCompany.legalNameLatin)
    expect(await db.mail.findFirst({ where: { toAddress: 'bilal@ravi.example' } })).toMatchObject({
      companyId: pkCompany.id,
      aboutType: 'meeting',
    })
  })

  test('names nobody of the other side before both said yes, and then their names alone', async () => {
    const plan = await aPublishedPlan()
    const [before, after] = [await mailText(plan), await introduce(plan).then(() => mailText(plan))]

    for (const hidden of ['Aigerim', 'Әйгерім', 'aigerim@', 'secret-kz@', '+7701']) expect(before).not.toContain(hidden)
    expect(after).toContain('Aigerim Nurlankyzy')
    for (const hidden of ['aigerim@', 'secret-kz@', '+7701']) expect(after).not.toContain(hidden)

    async function mailText({ event, slots, meeting }: typeof plan) {
      await db.placement.update({
        where: { meetingId_plan: { meetingId: meeting.id, plan: 'published' } },
        data: { slotId: slots[(await db.mail.count()) > 0 ? 1 : 0]!.id },
      })
      await tellCalendars({ eventId: event.id, now: NOW })
      const mail = (await told('bilal@ravi.example')).at(-1)!
      return mail.calendar.replaceAll('\r\n ', '') + mail.text
    }
  })

  test('that changes is told as one update of the same entry, a cancellation takes it out, a new date brings it back', async () => {
    const { event, meeting, slots, tables } = await aPublishedPlan()
    const run = (minutes: number) => tellCalendars({ eventId: event.id, now: later(minutes) })
    await run(0)

    const placement = { meetingId_plan: { meetingId: meeting.id, plan: 'published' as const } }
    await db.placement.update({ where: placement, data: { slotId: slots[2]!.id, placeId: tables[1]!.id } })
    await Promise.all([run(1), run(1), run(1)])
    await cancel(meeting.id)
    await Promise.all([run(2), run(2)])
    await db.meeting.update({ where: { id: meeting.id }, data: { state: 'published' } })
    await db.placement.create({ data: { meetingId: meeting.id, eventId: event.id, plan: 'published', slotId: slots[3]!.id } })
    await run(3)
    await run(4)

    const messages = await told('aigerim@alatau.example')
    expect(messages.map(({ method, status, sequence, startsAt }) => [method, status, sequence, startsAt.slice(11, 16)])).toEqual([
      ['REQUEST', 'CONFIRMED', 0, '05:00'],
      ['REQUEST', 'CONFIRMED', 1, '06:00'],
      ['CANCEL', 'CANCELLED', 2, '06:00'],
      ['REQUEST', 'CONFIRMED', 3, '06:30'],
    ])
    expect(new Set(messages.map(({ uid }) => uid)).size).toBe(1)
    expect(messages[2]!.subject).toMatch(/^Болмайды/)
    expect(await db.mail.count()).toBe(8)
    const { id } = await db.calendarEntry.findFirstOrThrow({ where: { meetingId: meeting.id, address: 'aigerim@alatau.example' } })
    const trail = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(trail.map(({ act, from, to }) => [act, from, to])).toEqual([
      ['calendar.place', null, 'told'],
      ['calendar.move', 'told', 'told'],
      ['calendar.cancel', 'told', 'cancelled'],
      ['calendar.place', 'cancelled', 'told'],
    ])
    expect(JSON.stringify(trail.map(({ detail }) => detail))).not.toContain('aigerim@')
  })

  test('in which only the interpreter changes is one update of the same entry', async () => {
    const { event, meeting } = await aPublishedPlan()
    const interpreter = await db.interpreter.create({ data: { eventId: event.id, name: 'Гульнара', languages: ['ur', 'kk'] } })
    await tellCalendars({ eventId: event.id, now: NOW })

    await db.placement.updateMany({ where: { meetingId: meeting.id, plan: 'published' }, data: { interpreterId: interpreter.id } })
    await tellCalendars({ eventId: event.id, now: later(1) })
    await tellCalendars({ eventId: event.id, now: later(2) })

    const [first, second, ...more] = await told('aigerim@alatau.example')
    expect(more).toEqual([])
    expect([first, second].map((message) => [message?.method, message?.sequence])).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 1],
    ])
    expect(second!.uid).toBe(first!.uid)
    expect(second!.calendar.replaceAll('\r\n ', '')).toContain('Гульнара')
    expect(first!.calendar).not.toContain('Гульнара')
  })

  test('whose online room an officer of its event changes is one update; officers of other events cannot', async () => {
    const { event, meeting, pkOfficer } = await aPublishedPlan()
    const stranger = (await aMarket()).pkOfficer
    const link = 'https://rooms.example/leather'
    await tellCalendars({ eventId: event.id, now: NOW })

    await expect(linkMeeting({ officer: stranger, meetingId: meeting.id, link, now: later(1) })).rejects.toMatchObject({
      code: 'not-found',
    })
    await linkMeeting({ officer: pkOfficer, meetingId: meeting.id, link, now: later(1) })
    await tellCalendars({ eventId: event.id, now: later(1) })
    await tellCalendars({ eventId: event.id, now: later(2) })

    const messages = await told('aigerim@alatau.example')
    expect(messages.map(({ method, sequence }) => [method, sequence])).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 1],
    ])
    expect(messages[1]!.calendar.replaceAll('\r\n ', '')).toContain(link)
    expect(await db.auditEntry.count({ where: { subjectId: meeting.id, act: 'meeting.link' } })).toBe(1)
  })

  test('goes on without a delegate who is removed: theirs is withdrawn, nobody else hears of it', async () => {
    const { event, pkCompany, meeting } = await aPublishedPlan()
    const second = await aDelegate({ eventId: event.id, companyId: pkCompany.id, email: 'sana@ravi.example', language: 'en' })
    await tellCalendars({ eventId: event.id, now: NOW })

    await db.delegate.delete({ where: { id: second.id } })
    await tellCalendars({ eventId: event.id, now: later(1) })
    await tellCalendars({ eventId: event.id, now: later(2) })

    const [, withdrawn, ...more] = await told('sana@ravi.example')
    expect(more).toEqual([])
    expect(withdrawn).toMatchObject({ method: 'CANCEL', status: null, sequence: 1, attendees: ['mailto:sana@ravi.example'] })
    expect(withdrawn!.subject).toMatch(/^Withdrawn/)
    expect(withdrawn!.text).not.toMatch(/cancelled/i)
    expect(await told('bilal@ravi.example')).toHaveLength(1)
    expect(await told('aigerim@alatau.example')).toHaveLength(1)
    expect(await db.calendarEntry.findMany({ where: { meetingId: meeting.id, state: 'withdrawn' } })).toMatchObject([
      { address: 'sana@ravi.example', delegateId: null },
    ])
  })

  test.each([
    ['leaves', (id: string) => db.participation.updateMany({ where: { companyId: id }, data: { state: 'withdrawn' } })],
    ['is suspended', (id: string) => db.company.update({ where: { id }, data: { state: 'suspended' } })],
    ['takes back a consent', (id: string) => db.company.update({ where: { id }, data: { consents: ['directory'] } })],
  ])('of a company that %s is withdrawn from its own people and cancelled for its partner', async (_what, leave) => {
    const { event, pkCompany } = await aPublishedPlan()
    await tellCalendars({ eventId: event.id, now: NOW })

    await leave(pkCompany.id)
    await tellCalendars({ eventId: event.id, now: later(1) })

    expect((await told('bilal@ravi.example'))[1]).toMatchObject({ method: 'CANCEL', status: null })
    expect((await told('aigerim@alatau.example'))[1]).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' })
  })

  test('follows an address: out of the old one, into the new one, under the same uid', async () => {
    const { event, pkDelegate } = await aPublishedPlan()
    await tellCalendars({ eventId: event.id, now: NOW })

    await db.delegate.update({ where: { id: pkDelegate.id }, data: { email: 'bilal@new.example' } })
    await tellCalendars({ eventId: event.id, now: later(1) })
    await tellCalendars({ eventId: event.id, now: later(2) })

    const [first, gone] = await told('bilal@ravi.example')
    expect(gone).toMatchObject({ method: 'CANCEL', status: null, sequence: 1 })
    expect(await told('bilal@new.example')).toMatchObject([{ method: 'REQUEST', sequence: 2, uid: first!.uid }])
  })

  test('lose a meeting whose other side was given up, and have it again with its next time', async () => {
    const { event, meeting, slots } = await aPublishedPlan()
    await tellCalendars({ eventId: event.id, now: NOW })

    await db.placement.deleteMany({ where: { meetingId: meeting.id } })
    await db.meeting.update({ where: { id: meeting.id }, data: { state: 'no_show', absent: ['KZ'] } })
    await tellCalendars({ eventId: event.id, now: later(1) })
    await db.meeting.update({ where: { id: meeting.id }, data: { state: 'published', absent: [] } })
    await db.placement.create({ data: { meetingId: meeting.id, eventId: event.id, plan: 'published', slotId: slots[1]!.id } })
    await tellCalendars({ eventId: event.id, now: later(2) })

    const messages = await told('bilal@ravi.example')
    expect(messages.map(({ method, status, sequence }) => ({ method, status, sequence }))).toEqual([
      { method: 'REQUEST', status: 'CONFIRMED', sequence: 0 },
      { method: 'CANCEL', status: 'CANCELLED', sequence: 1 },
      { method: 'REQUEST', status: 'CONFIRMED', sequence: 2 },
    ])
    expect(new Set(messages.map(({ uid }) => uid)).size).toBe(1)
  })

  test('tells nothing of drafts, of what is over, and of delegates without an address', async () => {
    const { event, kzCompany, slots, meeting } = await aPublishedPlan()
    const eventId = event.id
    const { company, delegate } = await anotherCompany({ eventId, country: 'PK' })
    await db.delegate.update({ where: { id: delegate.id }, data: { email: null } })
    const silent = await aPublishedMeeting({ eventId, pkCompanyId: company.id, kzCompanyId: kzCompany.id, slotId: slots[1]!.id })
    await db.placement.update({ where: { meetingId_plan: { meetingId: silent.id, plan: 'published' } }, data: { plan: 'draft' } })

    await tellCalendars({ eventId, now: later(60 * 24 * 30) })
    expect(await db.mail.count()).toBe(0)
    await tellCalendars({ eventId, now: NOW })
    expect((await db.calendarEntry.findMany({ where: { eventId } })).map(({ meetingId }) => meetingId)).toEqual([meeting.id, meeting.id])
    await db.meeting.update({ where: { id: meeting.id }, data: { state: 'held' } })
    await tellCalendars({ eventId, now: later(5) })
    expect(await db.mail.count()).toBe(2)
  })

  test('reaches the reader as an alternative and as a file, by the clock, for a cancelled event too', async () => {
    const { event } = await aPublishedPlan()
    const work = async (now: Date) => {
      await db.$transaction((tx) => enqueue(tx, tellCalendarsJob, {}, { runAt: now }))
      await drainQueue(agendaHandlers, now)
      await sendDueMails(new Date(Date.now() + 60_000))
    }
    await work(NOW)
    await db.event.update({ where: { id: event.id }, data: { state: 'cancelled' } })
    await work(later(5))

    const sources = (await mailbox.sources()).filter((source) => source.includes('bilal@ravi.example'))
    expect(sources).toHaveLength(2)
    expect(sources[0]).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i)
    expect(sources[0]).toMatch(/Content-Type: application\/ics; name=invitation\.ics/i)
    expect(sources[1]).toMatch(/method=CANCEL/i)
    const mail = (await mailbox.all()).find(({ deliveredTo }) => deliveredTo.includes('bilal@ravi.example'))!
    const file = mail.attachments.find(({ filename }) => filename === 'invitation.ics')!
    expect(new ICAL.Component(ICAL.parse(file.content.toString())).getFirstPropertyValue('method')).toBe('REQUEST')
  })

  test('keeps uid and sequence by the database itself', async () => {
    const { event } = await aPublishedPlan()
    await tellCalendars({ eventId: event.id, now: NOW })
    const entry = await db.calendarEntry.findFirstOrThrow({ where: { eventId: event.id } })

    await expect(db.calendarEntry.update({ where: { id: entry.id }, data: { uid: 'other' } })).rejects.toThrow()
    await expect(db.calendarEntry.update({ where: { id: entry.id }, data: { state: 'cancelled' } })).rejects.toThrow()
    await expect(db.calendarEntry.update({ where: { id: entry.id }, data: { state: 'cancelled', sequence: 1 } })).resolves.toBeDefined()
  })
})
