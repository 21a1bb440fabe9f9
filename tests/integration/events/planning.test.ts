import { describe, expect, test } from 'vitest'
import { addBooth, addPlaces, changePlace, removeHall, removePlaces, saveHall } from '#app/domain/events/commands/places.server.ts'
import { layOutSessions, removeSession, saveSession } from '#app/domain/events/commands/sessions.server.ts'
import { getCapacity, listPlaces, listSessions } from '#app/domain/events/queries/planning.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aMarket, anEvent, type Market, NOW } from '#tests/factories/event.ts'

const GRID = {
  days: ['2027-03-01', '2027-03-02'],
  stretches: [
    { from: '09:30', to: '13:00' },
    { from: '14:00', to: '17:30' },
  ],
  slotMinutes: 25,
  gapMinutes: 5,
}
const WHO = (market: Market) => ({ officer: market.pkOfficer, eventId: market.event.id, now: NOW })
const slotsOf = (eventId: string) => db.slot.findMany({ where: { eventId }, orderBy: { startsAt: 'asc' } })
const almaty = { timeZone: 'Asia/Almaty' }

async function aPlacedMeeting({ event, pkCompany, kzCompany }: Market, slotId: string, placeId?: string) {
  const meeting = await db.meeting.create({
    data: { eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id, source: 'requested' },
  })
  await db.placement.create({ data: { meetingId: meeting.id, eventId: event.id, plan: 'draft', slotId, placeId } })
  return meeting
}

describe('sessions', () => {
  test('a grid fills the chosen days by the event’s own clock', async () => {
    const market = await aMarket()

    expect(await layOutSessions({ ...WHO(market), input: GRID })).toEqual([])

    const slots = await slotsOf(market.event.id)
    expect(slots).toHaveLength(28)
    expect([slots[0], slots[6], slots[7], slots[27]].map((slot) => slot!.startsAt.toISOString())).toEqual([
      '2027-03-01T04:30:00.000Z',
      '2027-03-01T07:30:00.000Z',
      '2027-03-01T09:00:00.000Z',
      '2027-03-02T12:00:00.000Z',
    ])
    expect((await listSessions({ id: market.event.id, ...almaty })).map(({ day, from, to, slots }) => [day, from, to, slots])).toEqual([
      ['2027-03-01', '09:30', '13:00', 7],
      ['2027-03-01', '14:00', '17:30', 7],
      ['2027-03-02', '09:30', '13:00', 7],
      ['2027-03-02', '14:00', '17:30', 7],
    ])
    expect(await db.auditEntry.findFirst({ where: { act: 'event.schedule', subjectId: market.event.id } })).toMatchObject({
      detail: { sessions: 4, slotsAdded: 28, slotsRemoved: 0 },
    })
  })

  test('laid out anew, what keeps its time keeps its id, and a session keeps its absences', async () => {
    const market = await aMarket()
    const eventId = market.event.id
    await layOutSessions({ ...WHO(market), input: GRID })
    const before = await slotsOf(eventId)
    const [first] = await listSessions({ id: eventId, ...almaty })
    const place = await db.participation.findFirstOrThrow({ where: { eventId } })
    await db.absence.create({ data: { eventId, participationId: place.id, sessionId: first!.id } })
    const meeting = await aPlacedMeeting(market, before[2]!.id)

    // The morning begins an hour earlier; the afternoon of the first day is gone; the second day is left alone.
    const again = { ...GRID, days: ['2027-03-01'], stretches: [{ from: '08:30', to: '13:00' }] }
    expect(await layOutSessions({ ...WHO(market), input: again })).toEqual([])

    const after = await slotsOf(eventId)
    expect(after).toHaveLength(9 + 14)
    expect(after.slice(2, 9).map(({ id }) => id)).toEqual(before.slice(0, 7).map(({ id }) => id))
    expect(after.slice(9).map(({ id }) => id)).toEqual(before.slice(14).map(({ id }) => id))
    expect(await db.absence.count({ where: { sessionId: first!.id } })).toBe(1)
    expect(await db.placement.findFirst({ where: { meetingId: meeting.id } })).toMatchObject({ slotId: before[2]!.id })
  })

  test('a change that would take a meeting’s time is refused, names it, and changes nothing', async () => {
    const market = await aMarket({ pk: { legalNameLatin: 'Ravi Tannery' }, kz: { legalNameLatin: 'Alatau Bylgary' } })
    const eventId = market.event.id
    await layOutSessions({ ...WHO(market), input: GRID })
    const before = await slotsOf(eventId)
    const sessions = await listSessions({ id: eventId, ...almaty })
    await aPlacedMeeting(market, before[0]!.id)
    const taken = { key: 'planning.slotsTaken', args: { count: 1, meetings: 'Ravi Tannery × Alatau Bylgary' } }

    expect(await layOutSessions({ ...WHO(market), input: { ...GRID, slotMinutes: 20 } })).toEqual([{ name: 'from1', ...taken }])
    expect(await removeSession({ ...WHO(market), input: { sessionId: sessions[0]!.id } })).toEqual([{ name: '', ...taken }])
    const later = { sessionId: sessions[0]!.id, day: '2027-03-01', from: '10:00', to: '13:00', slotMinutes: 25, gapMinutes: 5 }
    expect(await saveSession({ ...WHO(market), input: later })).toEqual([{ name: 'from', ...taken }])

    expect(await slotsOf(eventId)).toEqual(before)
    expect(await listSessions({ id: eventId, ...almaty })).toMatchObject(sessions.map(({ id, from }) => ({ id, from })))
    expect(await removeSession({ ...WHO(market), input: { sessionId: sessions[1]!.id } })).toEqual([])
    expect(await slotsOf(eventId)).toHaveLength(21)
  })

  test.each([
    ['outside the days', { day: '2027-03-04' }, { name: 'from', key: 'planning.outsideDays' }],
    [
      'at the time of another',
      { day: '2027-03-01', from: '12:30' },
      { name: 'from', key: 'planning.sessionsOverlap', args: { first: '09:30–13:00', second: '12:30–13:30' } },
    ],
    ['too short for one meeting', { slotMinutes: 240 }, { name: 'from', key: 'planning.noSlotFits', args: { minutes: 240 } }],
  ])('a session %s is a fault', async (_why, change, fault) => {
    const market = await aMarket()
    await layOutSessions({ ...WHO(market), input: GRID })
    const input = { day: '2027-03-03', from: '10:00', to: '13:30', slotMinutes: 25, gapMinutes: 5, ...change }

    expect(await saveSession({ ...WHO(market), input })).toEqual([fault])
    expect(await slotsOf(market.event.id)).toHaveLength(28)
  })

  test('two officers who lay out the same day come one after the other', async () => {
    const market = await aMarket()

    const results = await Promise.all(
      [market.pkOfficer, market.kzOfficer].map((officer) => layOutSessions({ ...WHO(market), officer, input: GRID })),
    )

    expect(results).toEqual([[], []])
    expect(await slotsOf(market.event.id)).toHaveLength(28)
  })

  test('another chamber plans nothing, nor does anybody plan an event that is over', async () => {
    const market = await aMarket()
    const over = await anEvent({
      pkChamberId: market.pkOfficer.chamber.chamberId,
      kzChamberId: market.kzOfficer.chamber.chamberId,
      state: 'closed',
    })

    await expect(layOutSessions({ ...WHO(market), officer: market.stranger, input: GRID })).rejects.toMatchObject({ code: 'not-found' })
    await expect(layOutSessions({ ...WHO(market), eventId: over.id, input: GRID })).rejects.toMatchObject({ code: 'wrong-state' })
    const hall = { name: 'Hall A' }
    await expect(saveHall({ ...WHO(market), officer: market.stranger, input: hall })).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.hall.count()).toBe(0)
    expect(await slotsOf(market.event.id)).toEqual([])
  })
})

describe('places', () => {
  async function withHalls(names: string[]) {
    const market = await aMarket()
    for (const name of names) await saveHall({ ...WHO(market), input: { name } })
    const { halls } = await listPlaces(market.event.id)
    return { market, halls, tables: { kind: 'table' as const, prefix: 'T', first: 1, last: 20 } }
  }

  test('twenty tables come at once in their order; a label is given once an event', async () => {
    const { market, halls, tables } = await withHalls(['Hall A'])

    expect(await addPlaces({ ...WHO(market), input: { ...tables, hallId: halls[0]!.id } })).toEqual([])
    const twice = await addPlaces({ ...WHO(market), input: { ...tables, first: 19, last: 22 } })

    expect(twice).toEqual([{ name: 'prefix', key: 'planning.labelsTaken', args: { labels: 'T19, T20' } }])
    const { places } = await listPlaces(market.event.id)
    expect(places.map(({ label }) => label)).toEqual(Array.from({ length: 20 }, (_, i) => `T${i + 1}`))
    expect(await saveHall({ ...WHO(market), input: { name: 'Hall A' } })).toEqual([{ name: 'name', key: 'planning.hallTaken' }])
    expect(await removeHall({ ...WHO(market), input: { hallId: halls[0]!.id } })).toMatchObject([{ key: 'planning.hallNotEmpty' }])
  })

  test('with a second hall every pause must be long enough to walk', async () => {
    const { market, halls, tables } = await withHalls(['A', 'B'])
    const eventId = market.event.id
    await db.event.update({ where: { id: eventId }, data: { walkMinutes: 10 } })
    await layOutSessions({ ...WHO(market), input: GRID })
    await addPlaces({ ...WHO(market), input: { ...tables, hallId: halls[0]!.id } })
    const second = { ...tables, prefix: 'B', hallId: halls[1]!.id }
    const fault = { key: 'planning.pauseTooShort', args: { minutes: 10 } }

    expect(await addPlaces({ ...WHO(market), input: second })).toEqual([{ name: 'prefix', ...fault }])
    expect(await db.place.count({ where: { eventId } })).toBe(20)
    expect(await layOutSessions({ ...WHO(market), input: { ...GRID, gapMinutes: 10 } })).toEqual([])
    expect(await addPlaces({ ...WHO(market), input: second })).toEqual([])
    expect(await layOutSessions({ ...WHO(market), input: GRID })).toEqual([{ name: 'from1', ...fault }])
  })

  test('a booth belongs to one accepted participant, and leaves with no meeting', async () => {
    const { market } = await withHalls([])
    const { event, pkCompany, kzCompany } = market
    const placeOf = (companyId: string) => db.participation.findFirstOrThrow({ where: { eventId: event.id, companyId } })
    const [pk, kz] = [await placeOf(pkCompany.id), await placeOf(kzCompany.id)]
    await db.participation.update({ where: { id: kz.id }, data: { state: 'waitlisted' } })

    expect(await addBooth({ ...WHO(market), input: { label: 'Booth 1', boothOfId: pk.id } })).toEqual([])
    expect(await addBooth({ ...WHO(market), input: { label: 'Booth 2', boothOfId: pk.id } })).toMatchObject([
      { key: 'planning.exhibitorHasBooth' },
    ])
    expect(await addBooth({ ...WHO(market), input: { label: 'Booth 2', boothOfId: kz.id } })).toMatchObject([
      { key: 'planning.exhibitorUnknown' },
    ])

    const { places } = await listPlaces(event.id)
    expect(places).toMatchObject([{ label: 'Booth 1', kind: 'booth', exhibitor: pkCompany.legalNameLatin }])
    await layOutSessions({ ...WHO(market), input: GRID })
    await aPlacedMeeting(market, (await slotsOf(event.id))[0]!.id, places[0]!.id)
    const placeIds = [places[0]!.id]
    expect(await removePlaces({ ...WHO(market), input: { placeIds } })).toMatchObject([{ key: 'planning.placesTaken', args: { count: 1 } }])
    expect(await changePlace({ ...WHO(market), input: { placeId: places[0]!.id, label: 'Stand 1' } })).toEqual([])
    expect((await listPlaces(event.id)).places).toMatchObject([{ label: 'Stand 1', exhibitor: null, meetings: 1 }])
  })

  test('ids of another event’s halls, places and sessions are not found', async () => {
    const { market, tables } = await withHalls([])
    const other = await withHalls(['Elsewhere'])
    await addPlaces({ ...WHO(other.market), input: { ...other.tables, hallId: other.halls[0]!.id } })
    const { places } = await listPlaces(other.market.event.id)
    const hallId = other.halls[0]!.id

    const notFound = { code: 'not-found' }
    await expect(saveHall({ ...WHO(market), input: { hallId, name: 'Mine' } })).rejects.toMatchObject(notFound)
    await expect(addPlaces({ ...WHO(market), input: { ...tables, hallId } })).rejects.toMatchObject(notFound)
    await expect(changePlace({ ...WHO(market), input: { placeId: places[0]!.id, label: 'X' } })).rejects.toMatchObject(notFound)
    await removePlaces({ ...WHO(market), input: { placeIds: [places[0]!.id] } })
    expect((await listPlaces(other.market.event.id)).places).toHaveLength(20)
  })

  test('the capacity counts free times at places beside what is wanted', async () => {
    const { market, tables } = await withHalls([])
    const eventId = market.event.id
    await layOutSessions({ ...WHO(market), input: GRID })
    await addPlaces({ ...WHO(market), input: tables })
    const lunch = { startsAt: new Date('2027-03-01T04:30:00Z'), endsAt: new Date('2027-03-01T05:30:00Z') }
    await db.programmeItem.create({ data: { eventId, kind: 'meal', title: {}, ...lunch } })

    // One company a side: one meeting at a time, however many tables.
    expect(await getCapacity(eventId)).toEqual({ slots: 28, blocked: 2, places: 20, room: 26, matches: 0, atMost: 4 })
  })
})
