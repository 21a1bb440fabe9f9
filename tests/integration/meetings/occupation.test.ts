import { beforeEach, describe, expect, test } from 'vitest'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import type { Plan } from '#prisma/generated/enums.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aDelegate } from '#tests/factories/delegate.ts'
import { aMarket, anEvent, aParticipation, type Market } from '#tests/factories/event.ts'
import { aMeeting, anInterpreter, aSession, MORNING, somePlaces } from '#tests/factories/meeting.ts'
import { aPerson } from '#tests/factories/person.ts'

let market: Market
let slots: { id: string }[]
let tables: { id: string }[]

beforeEach(async () => {
  market = await aMarket()
  slots = (await aSession({ eventId: market.event.id })).slots
  tables = await somePlaces({ eventId: market.event.id, count: 3 })
})

/** Another company of the event. */
async function another(country: 'PK' | 'KZ') {
  const company = await aCompany({ country, homeChamberId: (country === 'PK' ? market.pkOfficer : market.kzOfficer).chamber.chamberId })
  await aParticipation({ eventId: market.event.id, companyId: company.id })
  return company
}

async function aMeetingOfStrangers() {
  return aMeeting({ event: market.event, pkCompany: await another('PK'), kzCompany: await another('KZ') })
}

type Placing = { meetingId: string; slotId: string; placeId?: string; interpreterId?: string; eventId?: string; plan?: Plan }

/** Each placing in a transaction of its own, all at the same time, each held open until all have written or wait. */
async function inParallel(placings: Placing[]) {
  const placeIn = (tx: Tx, { eventId = market.event.id, plan = 'draft', ...at }: Placing) =>
    tx.placement.create({ data: { eventId, plan, ...at } })
  const results = await Promise.allSettled(placings.map((placing) => transaction((tx) => placeIn(tx, placing))))
  return results.map(({ status }) => status).sort()
}

const ONE_WINS = ['fulfilled', 'rejected']

describe('of two transactions at the same time exactly one gets', () => {
  test('a company', async () => {
    const one = await aMeeting(market)
    const other = await aMeeting({ ...market, kzCompany: await another('KZ') })

    const results = await inParallel([
      { meetingId: one.id, slotId: slots[0]!.id, placeId: tables[0]!.id },
      { meetingId: other.id, slotId: slots[0]!.id, placeId: tables[1]!.id },
    ])

    expect(results).toEqual(ONE_WINS)
    expect(await db.placement.count()).toBe(await db.placement.count({ where: { slotId: slots[0]!.id } }))
  })

  test('a table', async () => {
    const [one, other] = [await aMeetingOfStrangers(), await aMeetingOfStrangers()]

    const results = await inParallel([one, other].map(({ id }) => ({ meetingId: id, slotId: slots[0]!.id, placeId: tables[0]!.id })))

    expect(results).toEqual(ONE_WINS)
  })

  test('an interpreter', async () => {
    const interpreter = await anInterpreter({ eventId: market.event.id })
    const [one, other] = [await aMeetingOfStrangers(), await aMeetingOfStrangers()]

    const results = await inParallel([
      { meetingId: one.id, slotId: slots[0]!.id, placeId: tables[0]!.id, interpreterId: interpreter.id },
      { meetingId: other.id, slotId: slots[0]!.id, placeId: tables[1]!.id, interpreterId: interpreter.id },
    ])

    expect(results).toEqual(ONE_WINS)
  })

  test('a person who comes for companies at two events, once both plans are published', async () => {
    const person = await aPerson()
    const elsewhere = await aMarket()
    const there = await aSession({ eventId: elsewhere.event.id })
    const [table] = await somePlaces({ eventId: elsewhere.event.id, count: 1 })
    await aDelegate({ eventId: market.event.id, companyId: market.pkCompany.id, personId: person.id })
    await aDelegate({ eventId: elsewhere.event.id, companyId: elsewhere.pkCompany.id, personId: person.id })
    const [here, overThere] = [await aMeeting(market), await aMeeting(elsewhere)]
    const both = (plan: Plan): Placing[] => [
      { meetingId: here.id, slotId: slots[0]!.id, placeId: tables[0]!.id, plan },
      { eventId: elsewhere.event.id, meetingId: overThere.id, slotId: there.slots[0]!.id, placeId: table!.id, plan },
    ]

    expect(await inParallel(both('draft'))).toEqual(['fulfilled', 'fulfilled'])
    expect(await inParallel(both('published'))).toEqual(ONE_WINS)
  })

  test('a company at two events, once both plans are published', async () => {
    const second = await anEvent({
      pkChamberId: market.pkOfficer.chamber.chamberId,
      kzChamberId: market.kzOfficer.chamber.chamberId,
    })
    const kzCompany = await another('KZ')
    for (const companyId of [market.pkCompany.id, kzCompany.id]) await aParticipation({ eventId: second.id, companyId })
    const there = await aSession({ eventId: second.id, startsAt: new Date(MORNING.getTime() + 10 * 60_000), slots: 1 })
    const [table] = await somePlaces({ eventId: second.id, count: 1 })
    const [here, overThere] = [await aMeeting(market), await aMeeting({ event: second, pkCompany: market.pkCompany, kzCompany })]

    const results = await inParallel([
      { meetingId: here.id, slotId: slots[0]!.id, placeId: tables[0]!.id, plan: 'published' },
      { eventId: second.id, meetingId: overThere.id, slotId: there.slots[0]!.id, placeId: table!.id, plan: 'published' },
    ])

    expect(results).toEqual(ONE_WINS)
  })
})

test('next to each other is not at once, and two meetings change places in one transaction', async () => {
  const one = await aMeeting(market)
  const other = await aMeeting({ ...market, kzCompany: await another('KZ') })
  const at = (meetingId: string, i: number) => ({ meetingId, slotId: slots[i]!.id, placeId: tables[0]!.id })

  expect(await inParallel([at(one.id, 0), at(other.id, 1)])).toEqual(['fulfilled', 'fulfilled'])

  await transaction(async (tx) => {
    await tx.$executeRaw`SET CONSTRAINTS "Occupation_once" DEFERRED`
    for (const [{ id }, i] of [[one, 1] as const, [other, 0] as const])
      await tx.placement.update({ where: { meetingId_plan: { meetingId: id, plan: 'draft' } }, data: { slotId: slots[i]!.id } })
  })
  expect(await db.placement.findUnique({ where: { meetingId_plan: { meetingId: one.id, plan: 'draft' } } })).toMatchObject({
    slotId: slots[1]!.id,
  })
})

test('a delegate who is added later, and a session that is moved, are held to it as well', async () => {
  const person = await aPerson()
  const elsewhere = await aMarket()
  const there = await aSession({ eventId: elsewhere.event.id, startsAt: new Date(MORNING.getTime() + 3_600_000) })
  const [here, overThere] = [await aMeeting(market), await aMeeting(elsewhere)]
  await db.placement.create({ data: { plan: 'published', eventId: market.event.id, meetingId: here.id, slotId: slots[0]!.id } })
  await db.placement.create({
    data: { plan: 'published', eventId: elsewhere.event.id, meetingId: overThere.id, slotId: there.slots[0]!.id },
  })
  const isNamed = (to: Market) => aDelegate({ eventId: to.event.id, companyId: to.pkCompany.id, personId: person.id })
  await isNamed(market)
  await isNamed(elsewhere)

  const moved = db.slot.update({
    where: { id: there.slots[0]!.id },
    data: { startsAt: MORNING, endsAt: new Date(MORNING.getTime() + 1_200_000) },
  })

  await expect(moved).rejects.toThrow(/Occupation_once/)
})
