import { beforeEach, expect, test } from 'vitest'
import { listAgenda } from '#app/domain/meetings/queries/agenda.server.ts'
import { listEventMeetings } from '#app/domain/meetings/queries/event-meetings.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aDelegate } from '#tests/factories/delegate.ts'
import { aMarket, type Market } from '#tests/factories/event.ts'
import { aMeeting, areIntroduced, aSession, MORNING, place, somePlaces } from '#tests/factories/meeting.ts'
import { aPerson } from '#tests/factories/person.ts'

let market: Market
let slots: { id: string }[]
let table: { id: string }

beforeEach(async () => {
  market = await aMarket()
  slots = (await aSession({ eventId: market.event.id })).slots
  table = (await somePlaces({ eventId: market.event.id, count: 1 }))[0]!
  await aDelegate({ eventId: market.event.id, companyId: market.kzCompany.id, name: 'Secret Delegate' })
})

const agenda = () => listAgenda({ companyId: market.pkCompany.id }, market.event.id)

test('what is not published is seen by officers alone', async () => {
  const meeting = await aMeeting(market)
  await place(meeting, { slotId: slots[0]!.id, placeId: table.id })

  expect(await agenda()).toEqual([])
  expect(await listEventMeetings(market.kzOfficer.chamber, market.event.id)).toMatchObject([
    { id: meeting.id, draft: { startsAt: MORNING, place: { label: 'T1' } }, published: null },
  ])
  expect(await listEventMeetings(market.stranger.chamber, market.event.id)).toEqual([])
})

test('a published meeting is told with time, place and partner, and no person before the two are introduced', async () => {
  const meeting = await aMeeting(market, { state: 'published', source: 'matched' })
  await place(meeting, { slotId: slots[0]!.id, placeId: table.id }, 'published')
  await place(meeting, { slotId: slots[2]!.id, placeId: table.id }, 'draft')

  const before = await agenda()

  expect(before).toMatchObject([
    { meetingId: meeting.id, startsAt: MORNING, place: { label: 'T1' }, partner: { companyId: market.kzCompany.id, country: 'KZ' } },
  ])
  expect(before[0]!.contact).toBeNull()
  expect(JSON.stringify(before)).not.toMatch(/Secret Delegate|Contact Person|secret-kz@|\+7701/)

  await areIntroduced(market, meeting.matchId!)
  expect((await agenda())[0]!.contact).toMatchObject({ delegates: [{ name: 'Secret Delegate' }], email: 'secret-kz@alatau.example' })
})

test('a requested meeting tells no person, whatever its state', async () => {
  const meeting = await aMeeting(market, { state: 'held' })
  await place(meeting, { slotId: slots[0]!.id, placeId: table.id }, 'published')

  expect(await agenda()).toMatchObject([{ state: 'held', contact: null }])
})

test('a delegate reads the meetings of the company that he or she comes for, at that event', async () => {
  const [person, stranger] = [await aPerson(), await aPerson()]
  await aDelegate({ eventId: market.event.id, companyId: market.pkCompany.id, personId: person.id })
  const meeting = await aMeeting(market, { state: 'published' })
  await place(meeting, { slotId: slots[1]!.id }, 'published')

  expect(await listAgenda({ personId: person.id })).toMatchObject([{ meetingId: meeting.id, companyId: market.pkCompany.id, place: null }])
  expect(await listAgenda({ personId: stranger.id })).toEqual([])
})

test.each([
  ['a cancelled meeting', () => db.meeting.updateMany({ data: { state: 'cancelled' } })],
  ['a cancelled event', () => db.event.updateMany({ data: { state: 'cancelled' } })],
  ['a partner no longer verified', () => db.company.update({ where: { id: market.kzCompany.id }, data: { state: 'suspended' } })],
  ['a partner who would not be seen abroad', () => db.company.update({ where: { id: market.kzCompany.id }, data: { consents: [] } })],
  [
    'a partner who would not be written to',
    () => db.company.update({ where: { id: market.kzCompany.id }, data: { consents: ['abroad'] } }),
  ],
  ['a partner that left', () => db.participation.updateMany({ where: { companyId: market.kzCompany.id }, data: { state: 'withdrawn' } })],
  ['a company that left', () => db.participation.updateMany({ where: { companyId: market.pkCompany.id }, data: { state: 'withdrawn' } })],
])('%s is in no agenda', async (_what, happens) => {
  const meeting = await aMeeting(market, { state: 'published' })
  await place(meeting, { slotId: slots[0]!.id }, 'published')
  expect(await agenda()).toHaveLength(1)

  await happens()

  expect(await agenda()).toEqual([])
})
