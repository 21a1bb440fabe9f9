import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { closeFeed, openFeed } from '#app/domain/agenda/commands/feed.server.ts'
import { tellCalendars } from '#app/domain/agenda/commands/tell-calendars.server.ts'
import { findFeed, getFeed } from '#app/domain/agenda/queries/feed.server.ts'
import { getMyDay } from '#app/domain/agenda/queries/my-day.server.ts'
import { listAgenda } from '#app/domain/meetings/queries/agenda.server.ts'
import { db } from '#app/platform/db.server.ts'
import { loader } from '#app/routes/public/calendar-feed.ts'
import { aPerson } from '#tests/factories/person.ts'
import { anotherCompany, aPublishedMeeting, aPublishedPlan } from '#tests/factories/published-plan.ts'

const NOW = new Date('2027-02-20T09:00:00Z')

/** A plan whose delegate of Pakistan has an account. */
async function aReader() {
  const plan = await aPublishedPlan()
  const person = await aPerson({ language: 'ru' })
  await db.delegate.update({ where: { id: plan.pkDelegate.id }, data: { personId: person.id } })
  return { ...plan, person, address: await openFeed({ personId: person.id, now: NOW }) }
}

const tokenIn = (address: string) => /\/calendar\/([\w-]{43})\.ics$/.exec(address)![1]!

async function get(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const request = new Request(address, { headers, method })
  return (await loader({ request, params: { file: new URL(address).pathname.split('/').at(-1) }, context: {} as never })) as Response
}

const readEvents = (source: string) =>
  new ICAL.Component(ICAL.parse(source)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))

describe('the calendar that a person subscribes to', () => {
  test('holds all their meetings of published timetables, in their language, and nobody else’s', async () => {
    const { event, address, kzCompany, slots, meeting, pkDelegate } = await aReader()
    const { company } = await anotherCompany({ eventId: event.id, country: 'PK' })
    await aPublishedMeeting({ eventId: event.id, pkCompanyId: company.id, kzCompanyId: kzCompany.id, slotId: slots[1]!.id })
    const draft = await db.meeting.create({
      data: {
        eventId: event.id,
        pkCompanyId: pkDelegate.companyId,
        kzCompanyId: (await anotherCompany({ eventId: event.id, country: 'KZ' })).company.id,
        source: 'requested',
      },
    })
    await db.placement.create({ data: { meetingId: draft.id, eventId: event.id, plan: 'draft', slotId: slots[3]!.id } })

    const answer = await get(address)
    const source = await answer.text()

    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('Cache-Control')).toBe('private, no-cache')
    const calendar = new ICAL.Component(ICAL.parse(source))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Dosti: мои встречи')
    expect(readEvents(source)).toMatchObject([
      { uid: `${meeting.id}.${pkDelegate.id}@dosti.test`, summary: `Встреча: ${kzCompany.legalNameLatin}` },
    ])
    expect(source.replaceAll('\r\n ', '')).not.toMatch(/Aigerim|Әйгерім|secret-kz|@alatau/)
  })

  test('a meeting without a place is in its room online, in the calendar, in my day and on the company’s page alike; one at a table is not', async () => {
    const { event, address, person, slots, meeting, pkCompany } = await aReader()
    await db.event.update({ where: { id: event.id }, data: { roomLinkBase: 'https://meet.example/room-' } })
    const { company } = await anotherCompany({ eventId: event.id, country: 'KZ' })
    const pair = { pkCompanyId: pkCompany.id, kzCompanyId: company.id }
    const online = await aPublishedMeeting({ eventId: event.id, ...pair, slotId: slots[1]!.id })
    const room = `https://meet.example/room-${online.id}`
    const expected = [
      { id: meeting.id, link: null },
      { id: online.id, link: room },
    ]

    const source = await (await get(address)).text()

    expect(readEvents(source).map(({ location }) => location)).toEqual([expect.not.stringContaining('meet.example'), room])
    expect((await getMyDay(person.id, event.id)).meetings.map(({ id, link }) => ({ id, link }))).toEqual(expected)
    const agenda = await listAgenda({ companyId: pkCompany.id }, event.id)
    expect(agenda.map(({ meetingId: id, link }) => ({ id, link }))).toEqual(expected)
  })

  test('is the same until something changes, and follows uid and sequence of what was mailed', async () => {
    const { event, address, meeting, tables } = await aReader()
    await tellCalendars({ eventId: event.id, now: NOW })
    const first = await get(address)
    const tag = first.headers.get('ETag')!

    const again = await get(address, { 'If-None-Match': `W/${tag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get(address, {}, 'HEAD')).headers.get('ETag')).toBe(tag)
    expect(new Date(first.headers.get('Last-Modified')!)).toEqual(NOW)

    await db.placement.update({ where: { meetingId_plan: { meetingId: meeting.id, plan: 'published' } }, data: { placeId: tables[1]!.id } })
    await tellCalendars({ eventId: event.id, now: new Date('2027-02-21T09:00:00Z') })
    const changed = await get(address, { 'If-None-Match': tag })
    expect(changed.status).toBe(200)
    expect(new Date(changed.headers.get('Last-Modified')!)).toEqual(new Date('2027-02-21T09:00:00Z'))
    const entry = await db.calendarEntry.findFirstOrThrow({ where: { meetingId: meeting.id, delegate: { personId: { not: null } } } })
    expect(readEvents(await changed.text())).toMatchObject([{ uid: entry.uid, sequence: 1 }])
  })

  test('has an address that is kept as a hash, ends with a new one, and can be ended', async () => {
    const { person, address } = await aReader()
    expect(JSON.stringify(await db.calendarFeed.findMany())).not.toContain(tokenIn(address))

    const second = await openFeed({ personId: person.id, now: NOW })
    await expect(get(address)).rejects.toMatchObject({ status: 404 })
    expect((await get(second)).status).toBe(200)

    await closeFeed({ personId: person.id, now: NOW })
    await closeFeed({ personId: person.id, now: NOW })
    await expect(get(second)).rejects.toMatchObject({ status: 404 })
    expect(await findFeed(person.id)).toBeNull()
    expect((await db.auditEntry.findMany({ where: { actorId: person.id }, orderBy: { id: 'asc' } })).map(({ act }) => act)).toEqual([
      'calendar.open',
      'calendar.open',
      'calendar.close',
    ])
  })

  test('is empty for whoever left, and forgets an event a month after its end', async () => {
    const { address, pkCompany } = await aReader()
    const read = async (now: Date) => readEvents((await getFeed(tokenIn(address), now)).calendar).length

    expect(await read(NOW)).toBe(1)
    expect(await read(new Date('2027-04-20T00:00:00Z'))).toBe(0)
    await db.participation.updateMany({ where: { companyId: pkCompany.id }, data: { state: 'withdrawn' } })
    expect(await read(NOW)).toBe(0)
    await expect(getFeed('x'.repeat(43), NOW)).rejects.toMatchObject({ code: 'not-found' })
  })
})
