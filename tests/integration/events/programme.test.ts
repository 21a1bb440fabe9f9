import { describe, expect, test } from 'vitest'
import { copyEvent } from '#app/domain/events/commands/copy.server.ts'
import { addBooth, addPlaces, saveHall } from '#app/domain/events/commands/places.server.ts'
import { planEvent, reviseEvent } from '#app/domain/events/commands/plan.server.ts'
import { acceptProposal, removeProgrammeItem, saveProgrammeItem } from '#app/domain/events/commands/programme.server.ts'
import { layOutSessions } from '#app/domain/events/commands/sessions.server.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { getCapacity, listPlaces, listProgramme, listSessions } from '#app/domain/events/queries/planning.server.ts'
import { EventSchema } from '#app/domain/events/schema.ts'
import { db } from '#app/platform/db.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, aParticipation, type Market, NOW } from '#tests/factories/event.ts'

const WHO = (market: Market) => ({ officer: market.pkOfficer, eventId: market.event.id, now: NOW })
const almaty = { timeZone: 'Asia/Almaty' }
const GRID = { days: ['2027-03-01', '2027-03-02'], stretches: [{ from: '09:30', to: '11:00' }], slotMinutes: 25, gapMinutes: 5 }
const LUNCH = { kind: 'meal' as const, title: {}, day: '2027-03-01', from: '12:00', to: '13:00', blocks: true }

async function formOf({ event, kzOfficer }: Market, change: object = {}) {
  const name = { en: 'Leather Days', ur: 'چرم کے دن', ru: 'Дни кожи', kk: 'Былғары күндері' }
  return EventSchema.parse({
    kind: 'trade_mission',
    name,
    text: name,
    coOrganiserId: kzOfficer.chamber.chamberId,
    cityId: event.cityId,
    venue: 'Hall 1',
    startsOn: '2027-03-01',
    endsOn: '2027-03-03',
    sectors: ['leather'],
    registrationOpens: '2027-01-01T05:00',
    registrationCloses: '2027-02-01T05:00',
    meetingsPerCompany: '4',
    introductionPolicy: 'ask_both',
    answerDays: '7',
    ...change,
  })
}

async function place(market: Market, plan: 'draft' | 'published') {
  const { event, pkCompany, kzCompany } = market
  const slot = await db.slot.findFirstOrThrow({ where: { eventId: event.id }, orderBy: { startsAt: 'asc' } })
  const meeting = await db.meeting.create({
    data: { eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id, source: 'requested' },
  })
  await db.placement.create({ data: { meetingId: meeting.id, eventId: event.id, plan, slotId: slot.id } })
  return slot
}

describe('the programme', () => {
  test('an item is by the event’s clock, its empty titles say what it is, and it is changed and removed', async () => {
    const market = await aMarket()

    expect(
      await saveProgrammeItem({ ...WHO(market), input: { ...LUNCH, title: { en: 'Lunch with the minister' }, place: 'Roof' } }),
    ).toEqual([])
    const [item] = await listProgramme(market.event.id)
    expect(item).toMatchObject({
      title: { en: 'Lunch with the minister', ru: 'Обед' },
      startsAt: new Date('2027-03-01T07:00:00Z'),
      country: null,
      place: 'Roof',
    })
    await saveProgrammeItem({ ...WHO(market), input: { ...LUNCH, itemId: item!.id, country: 'PK', blocks: false } })
    expect(await listProgramme(market.event.id)).toMatchObject([{ id: item!.id, country: 'PK', blocks: false, place: null }])
    await removeProgrammeItem({ ...WHO(market), input: { itemId: item!.id } })
    expect(await listProgramme(market.event.id)).toEqual([])
    expect(await db.auditEntry.count({ where: { subjectId: market.event.id, act: 'event.programme' } })).toBe(3)
  })

  test('another day, a nameless kind and a time with meetings are faults; without blocking the last is none', async () => {
    const market = await aMarket()
    await layOutSessions({ ...WHO(market), input: GRID })
    await place(market, 'draft')
    const save = (change: object) => saveProgrammeItem({ ...WHO(market), input: { ...LUNCH, ...change } })

    expect(await save({ day: '2027-03-04' })).toEqual([{ name: 'day', key: 'planning.outsideDays' }])
    expect(await save({ kind: 'other', title: { en: 'Quiz' } })).toEqual([{ name: 'title.en', key: 'planning.titleNeeded' }])
    expect(await save({ from: '09:00', to: '09:31' })).toMatchObject([
      { name: 'blocks', key: 'planning.meetingsMeanwhile', args: { count: 1 } },
    ])
    expect(await listProgramme(market.event.id)).toEqual([])
    expect(await save({ from: '09:00', to: '09:30' })).toEqual([])
    expect(await save({ from: '09:00', to: '09:31', blocks: false })).toEqual([])
  })

  test('a break stands in the sessions that it takes time of; what is for information only in none', async () => {
    const market = await aMarket()
    await layOutSessions({ ...WHO(market), input: { ...GRID, stretches: [{ from: '12:00', to: '14:00' }] } })
    const save = (blocks: boolean) =>
      saveProgrammeItem({ ...WHO(market), input: { ...LUNCH, kind: 'prayer', from: '13:00', to: '14:00', blocks } })
    const sessions = async () =>
      (await listSessions({ id: market.event.id, ...almaty })).map(({ blocked, blockedBy }) => [blocked, blockedBy.length])

    await save(false)
    expect(await sessions()).toEqual([
      [0, 0],
      [0, 0],
    ])
    await save(true)
    expect(await sessions()).toEqual([
      [2, 1],
      [0, 0],
    ])
    expect(await getCapacity(market.event.id)).toMatchObject({ slots: 8, blocked: 2 })
  })

  test('a proposal is taken over once, as what the officer chose; nothing comes by itself', async () => {
    const market = await aMarket()
    await db.event.update({ where: { id: market.event.id }, data: { startsOn: new Date('2027-03-26'), endsOn: new Date('2027-03-26') } })
    const input = { key: 'prayer:2027-03-26', blocks: true }
    expect(await listProgramme(market.event.id)).toEqual([])

    const results = await Promise.allSettled(
      [market.pkOfficer, market.kzOfficer].map((officer) => acceptProposal({ ...WHO(market), officer, input })),
    )

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await listProgramme(market.event.id)).toMatchObject([
      { kind: 'prayer', blocks: true, title: { en: 'Friday prayer' }, startsAt: new Date('2027-03-26T08:00:00Z') },
    ])
    await expect(acceptProposal({ ...WHO(market), input: { key: 'holiday:PK:2027-08-14', blocks: true } })).rejects.toMatchObject({
      code: 'already-decided',
    })
  })

  test('another chamber adds and removes nothing', async () => {
    const market = await aMarket()
    await saveProgrammeItem({ ...WHO(market), input: LUNCH })
    const [item] = await listProgramme(market.event.id)
    const other = await aMarket()

    for (const who of [{ ...WHO(market), officer: market.stranger }, WHO(other)]) {
      await expect(removeProgrammeItem({ ...who, input: { itemId: item!.id } })).rejects.toMatchObject({ code: 'not-found' })
      await expect(saveProgrammeItem({ ...who, input: { ...LUNCH, itemId: item!.id } })).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await listProgramme(market.event.id)).toMatchObject([{ id: item!.id }])
  })
})

describe('an event that is revised', () => {
  test('keeps quotas, the end of changes, the way between halls and the source of its timetable', async () => {
    const market = await aMarket()
    const change = { quota: { PK: '150' }, changesUntil: '2027-02-15T18:00', walkMinutes: '10', timetableFrom: 'approved' }

    expect(await reviseEvent({ ...WHO(market), input: await formOf(market, change) })).toEqual([])

    expect(await getChamberEvent(market.kzOfficer.chamber, market.event.id)).toMatchObject({
      quotas: { PK: 150, KZ: null },
      changesUntil: new Date('2027-02-15T13:00:00Z'),
      walkMinutes: 10,
      timetableFrom: 'approved',
    })
    expect(() => EventSchema.parse({ roomLinkBase: 'javascript:alert(1)' })).toThrow()
    await expect(reviseEvent({ ...WHO(market), officer: market.stranger, input: await formOf(market) })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('does not silently have fewer places than companies that take part: it says so, until the officer means it', async () => {
    const market = await aMarket()
    const another = await aCompany({ country: 'PK', homeChamberId: market.pkOfficer.chamber.chamberId })
    await aParticipation({ eventId: market.event.id, companyId: another.id })
    const revise = async (change: object) => reviseEvent({ ...WHO(market), input: await formOf(market, change) })
    const quotas = async () => (await getChamberEvent(market.pkOfficer.chamber, market.event.id)).quotas

    expect(await revise({ quota: { PK: '1', KZ: '1' } })).toEqual([
      { name: 'quota.PK', key: 'events.quotaBelow', args: { accepted: 2, quota: 1 } },
      { name: 'isQuotaMeant', key: 'events.quotaMeantNeeded' },
    ])
    expect(await quotas()).toEqual({ PK: null, KZ: null })

    expect(await revise({ quota: { PK: '1' }, isQuotaMeant: 'true' })).toEqual([])
    expect(await revise({ quota: { PK: '1' }, venue: 'Hall 2' })).toEqual([])
    expect(await quotas()).toEqual({ PK: 1, KZ: null })
  })

  test('keeps its lead chamber, whatever the co-organiser writes', async () => {
    const market = await aMarket()
    await db.event.update({ where: { id: market.event.id }, data: { state: 'draft' } })
    const input = await formOf(market, { coOrganiserId: market.stranger.chamber.chamberId })

    await expect(reviseEvent({ ...WHO(market), officer: market.kzOfficer, input })).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await db.eventOrganiser.count({ where: { eventId: market.event.id, chamberId: market.pkOfficer.chamber.chamberId } })).toBe(1)
  })

  test('moves by days with its sessions, slots and programme, but for holidays and prayers', async () => {
    const market = await aMarket()
    await layOutSessions({ ...WHO(market), input: GRID })
    await saveProgrammeItem({ ...WHO(market), input: LUNCH })
    await saveProgrammeItem({ ...WHO(market), input: { ...LUNCH, kind: 'prayer', from: '13:00', to: '14:00' } })
    const slot = await place(market, 'draft')

    // By one day, so that times of the second day become what times of the third would be.
    const faults = await reviseEvent({ ...WHO(market), input: await formOf(market, { startsOn: '2027-03-02', endsOn: '2027-03-04' }) })

    expect(faults).toEqual([])
    const slots = await db.slot.findMany({ where: { eventId: market.event.id }, orderBy: { startsAt: 'asc' } })
    expect(slots[0]).toMatchObject({ id: slot.id, startsAt: new Date(slot.startsAt.getTime() + 86_400_000) })
    expect((await listSessions({ id: market.event.id, ...almaty })).map(({ day }) => day)).toEqual(['2027-03-02', '2027-03-03'])
    expect(await listProgramme(market.event.id)).toMatchObject([{ kind: 'meal', startsAt: new Date('2027-03-02T07:00:00Z') }])
    expect(await db.occupation.count({ where: { startsAt: slots[0]!.startsAt } })).toBe(2)
  })

  test('does not move away from what was published, nor shrink away from its sessions', async () => {
    const market = await aMarket()
    await layOutSessions({ ...WHO(market), input: GRID })
    const shorter = await formOf(market, { startsOn: '2027-03-02' })
    expect(await reviseEvent({ ...WHO(market), input: shorter })).toEqual([
      { name: 'startsOn', key: 'planning.wouldLieOutside', args: { count: 1 } },
    ])
    await place(market, 'published')
    const later = await formOf(market, { startsOn: '2027-03-02', endsOn: '2027-03-04' })

    expect(await reviseEvent({ ...WHO(market), input: later })).toMatchObject([{ name: 'startsOn', key: 'planning.slotsTaken' }])
    expect(await db.event.findUnique({ where: { id: market.event.id } })).toMatchObject({ startsOn: new Date('2027-03-01') })
  })
})

test('a copy has the whole plan on its own days and nobody who took part', async () => {
  const market = await aMarket()
  const { event, pkOfficer } = market
  await reviseEvent({ ...WHO(market), input: await formOf(market, { quota: { KZ: '80' }, changesUntil: '2027-02-15T18:00' }) })
  await layOutSessions({ ...WHO(market), input: GRID })
  await saveHall({ ...WHO(market), input: { name: 'Hall A' } })
  const { halls } = await listPlaces(event.id)
  await addPlaces({ ...WHO(market), input: { kind: 'table', prefix: 'T', first: 1, last: 3, hallId: halls[0]!.id } })
  const exhibitor = await db.participation.findFirstOrThrow({ where: { eventId: event.id } })
  await addBooth({ ...WHO(market), input: { label: 'Booth', boothOfId: exhibitor.id } })
  await saveProgrammeItem({ ...WHO(market), input: LUNCH })
  await saveProgrammeItem({ ...WHO(market), input: { ...LUNCH, kind: 'holiday', from: '13:00', to: '14:00' } })
  await place(market, 'published')

  await expect(copyEvent({ officer: market.stranger, eventId: event.id, startsOn: '2028-02-28', now: NOW })).rejects.toMatchObject({
    code: 'not-found',
  })
  const id = await copyEvent({ officer: market.kzOfficer, eventId: event.id, startsOn: '2028-02-28', now: NOW })

  expect(await getChamberEvent(pkOfficer.chamber, id)).toMatchObject({
    state: 'draft',
    isLead: false,
    startsOn: new Date('2028-02-28'),
    endsOn: new Date('2028-03-01'),
    registrationOpensAt: new Date('2027-12-31T00:00:00Z'),
    changesUntil: new Date('2028-02-14T13:00:00Z'),
    quotas: { PK: null, KZ: 80 },
  })
  expect((await listSessions({ id, ...almaty })).map(({ day, from, slots, meetings }) => [day, from, slots, meetings])).toEqual([
    ['2028-02-28', '09:30', 3, 0],
    ['2028-02-29', '09:30', 3, 0],
  ])
  expect((await listPlaces(id)).places.map(({ label, hall, exhibitor }) => [label, hall, exhibitor])).toEqual([
    ['T1', 'Hall A', null],
    ['T2', 'Hall A', null],
    ['T3', 'Hall A', null],
    ['Booth', null, null],
  ])
  expect(await listProgramme(id)).toMatchObject([{ kind: 'meal', startsAt: new Date('2028-02-28T07:00:00Z') }])
  expect(await db.participation.count({ where: { eventId: id } })).toBe(0)
  expect(await db.meeting.count({ where: { eventId: id } })).toBe(0)
  expect(await db.auditEntry.findFirst({ where: { act: 'event.copy', subjectId: id } })).toMatchObject({
    actorId: market.kzOfficer.personId,
    detail: { from: event.id, days: 364 },
  })
})

test('a planned event is a draft with its quotas', async () => {
  const market = await aMarket()

  const id = await planEvent({ officer: market.pkOfficer, input: await formOf(market, { quota: { PK: '5' } }), now: NOW })

  expect(await getChamberEvent(market.kzOfficer.chamber, id)).toMatchObject({ state: 'draft', quotas: { PK: 5, KZ: null } })
})
