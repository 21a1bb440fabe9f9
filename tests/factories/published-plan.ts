import { db } from '#app/platform/db.server.ts'
import { aCompany, type CompanyTraits } from './company.ts'
import { aDelegate } from './delegate.ts'
import { aMarket, aMatch, aParticipation, type Market, NOW } from './event.ts'

/** 10:00 in Almaty and Karachi, on the first day of the factory's event. */
export const AT_TEN = new Date('2027-03-01T05:00:00Z')

/** A market whose two companies meet at ten, at the first of two tables, by the published timetable; a delegate each, and four half hours in all. */
export async function aPublishedPlan(traits: Parameters<typeof aMarket>[0] = {}) {
  const market = await aMarket(traits)
  const { event, pkCompany, kzCompany } = market
  const eventId = event.id
  await db.event.update({ where: { id: eventId }, data: { state: 'timetable_published' } })
  const slots = await someSlots(eventId)
  const hall = await db.hall.create({ data: { eventId, name: 'Hall A' } })
  const tables = await db.place.createManyAndReturn({
    data: ['1', '2'].map((label, position) => ({ eventId, hallId: hall.id, label, position })),
  })
  const pkDelegate = await aDelegate({
    eventId,
    companyId: pkCompany.id,
    name: 'بلال احمد',
    nameLatin: 'Bilal Ahmed',
    jobTitle: 'Director',
    email: 'bilal@ravi.example',
    language: 'ur',
  })
  const kzDelegate = await aDelegate({
    eventId,
    companyId: kzCompany.id,
    name: 'Әйгерім Нұрланқызы',
    nameLatin: 'Aigerim Nurlankyzy',
    jobTitle: 'Buyer',
    email: 'aigerim@alatau.example',
    language: 'kk',
  })
  const meeting = await aPublishedMeeting({
    eventId,
    pkCompanyId: pkCompany.id,
    kzCompanyId: kzCompany.id,
    slotId: slots[0]!.id,
    placeId: tables[0]!.id,
  })
  return { ...market, slots, tables, pkDelegate, kzDelegate, meeting }
}

async function someSlots(eventId: string) {
  const at = (minutes: number) => new Date(AT_TEN.getTime() + minutes * 60_000)
  const session = await db.eventSession.create({ data: { eventId, startsAt: at(0), endsAt: at(120), slotMinutes: 30 } })
  return db.slot.createManyAndReturn({
    data: [0, 1, 2, 3].map((i) => ({ eventId, sessionId: session.id, startsAt: at(i * 30), endsAt: at(i * 30 + 30) })),
  })
}

/** Another meeting of the published timetable, agreed by the two without a match. */
export async function aPublishedMeeting({
  placeId,
  slotId,
  ...pair
}: {
  eventId: string
  pkCompanyId: string
  kzCompanyId: string
  slotId: string
  placeId?: string
}) {
  const meeting = await db.meeting.create({ data: { ...pair, source: 'requested', state: 'published' } })
  await db.placement.create({ data: { meetingId: meeting.id, eventId: pair.eventId, plan: 'published', slotId, placeId } })
  return meeting
}

/** Another accepted company with a delegate. */
export async function anotherCompany({ eventId, ...traits }: CompanyTraits & { eventId: string }) {
  const company = await aCompany(traits)
  await aParticipation({ eventId, companyId: company.id })
  return { company, delegate: await aDelegate({ eventId, companyId: company.id }) }
}

/** Both companies said yes: each may be told who comes for the other. */
export async function introduce(market: Pick<Market, 'event' | 'pkCompany' | 'kzCompany'>) {
  const match = await aMatch(market)
  const pair = { pkCompanyId: market.pkCompany.id, kzCompanyId: market.kzCompany.id }
  const made = { state: 'introduced', introducedAt: NOW, expiresAt: NOW } as const
  return db.introduction.create({ data: { matchId: match.id, eventId: market.event.id, ...pair, ...made } })
}
