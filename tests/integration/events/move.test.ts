import { describe, expect, test } from 'vitest'
import { cancelEvent } from '#app/domain/events/commands/cancel.server.ts'
import {
  beginMatching,
  closeRegistration,
  keepTime,
  openRegistration,
  publishEvent,
  startEvent,
  stepToPublishedTimetable,
} from '#app/domain/events/commands/move.server.ts'
import { eventHandlers } from '#app/domain/events/job-handlers.server.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { getEventPage } from '#app/domain/events/queries/event-pages.server.ts'
import { introductionHandlers } from '#app/domain/introductions/job-handlers.server.ts'
import { matchHandlers } from '#app/domain/matches/job-handlers.server.ts'
import { meetingHandlers } from '#app/domain/meetings/job-handlers.server.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import type { EventState } from '#prisma/generated/enums.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, aMatch, anEvent, aParticipation, type Market, NOW } from '#tests/factories/event.ts'
import { anInvitedMarket } from '#tests/factories/introduction.ts'

const stateOf = async (id: string) => (await db.event.findUniqueOrThrow({ where: { id } })).state
const stepsOf = async (id: string) =>
  (await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(({ act, to }) => `${act} → ${to}`)

function eventOf(market: Market, state: EventState) {
  return anEvent({ pkChamberId: market.pkOfficer.chamber.chamberId, kzChamberId: market.kzOfficer.chamber.chamberId, state })
}

describe('officers move an event', () => {
  test('publishing opens registration at once when its time has come, and not before', async () => {
    const market = await aMarket()
    const [due, early] = [await eventOf(market, 'draft'), await eventOf(market, 'draft')]
    const officer = market.kzOfficer

    await publishEvent({ officer, eventId: due.id, now: NOW })
    await publishEvent({ officer, eventId: early.id, now: new Date('2026-12-31T23:59:59Z') })

    expect([await stateOf(due.id), await stateOf(early.id)]).toEqual(['registration_open', 'published'])
    expect(await stepsOf(due.id)).toEqual(['event.publish → published', 'event.open-registration → registration_open'])
    expect(await db.auditEntry.findFirst({ where: { subjectId: early.id } })).toMatchObject({
      actorId: officer.personId,
      chamberId: officer.chamber.chamberId,
      from: 'draft',
    })
  })

  test('an event whose last day is over is not published', async () => {
    const market = await aMarket()
    const { id } = await eventOf(market, 'draft')

    const late = publishEvent({ officer: market.pkOfficer, eventId: id, now: new Date('2027-03-03T19:00:00Z') })

    await expect(late).rejects.toMatchObject({ sentence: { key: 'events.dayIsOver' } })
    expect(await stateOf(id)).toBe('draft')
  })

  test('registration opens early by hand, is closed and opened again, and not opened after its end', async () => {
    const market = await aMarket()
    const move = { officer: market.pkOfficer, eventId: (await eventOf(market, 'published')).id }
    const early = new Date('2026-12-20T08:00:00Z')

    await openRegistration({ ...move, now: early })
    expect(await db.event.findUnique({ where: { id: move.eventId } })).toMatchObject({
      state: 'registration_open',
      registrationOpensAt: early,
    })
    await closeRegistration({ ...move, now: NOW })
    await openRegistration({ ...move, now: NOW })
    await closeRegistration({ ...move, now: NOW })

    const late = openRegistration({ ...move, now: new Date('2027-02-01T00:00:00Z') })
    await expect(late).rejects.toMatchObject({ sentence: { key: 'events.registrationTimeOver' } })
    expect(await stateOf(move.eventId)).toBe('registration_closed')
  })

  test('a move that the table does not have, and one of another chamber, change nothing', async () => {
    const market = await aMarket()
    const { id: eventId } = await eventOf(market, 'published')

    await expect(startEvent({ officer: market.pkOfficer, eventId, now: NOW })).rejects.toMatchObject({ code: 'wrong-state' })
    for (const act of [openRegistration, closeRegistration, beginMatching, startEvent, publishEvent, cancelEvent])
      await expect(act({ officer: market.stranger, eventId, now: NOW })).rejects.toMatchObject({ code: 'not-found' })

    expect(await stateOf(eventId)).toBe('published')
    expect(await stepsOf(eventId)).toEqual([])
  })

  test('a timetable is published after registration only, and again while the event runs', async () => {
    const market = await aMarket()
    const move = { officer: market.pkOfficer, eventId: (await eventOf(market, 'registration_open')).id, now: NOW }
    const publish = () => transaction((tx) => stepToPublishedTimetable(tx, move))

    await expect(publish()).rejects.toMatchObject({ sentence: { key: 'events.registrationBeforeTimetable' } })
    await beginMatching(move)
    await publish()
    await publish()
    await startEvent(move)
    await publish()

    expect(await stepsOf(move.eventId)).toEqual([
      'event.begin-matching → matching',
      'event.publish-timetable → timetable_published',
      'event.publish-timetable → timetable_published',
      'event.start → running',
      'event.publish-timetable → running',
    ])
  })
})

describe('the clock moves an event', () => {
  test('through its whole life, each step once however often the clock comes by', async () => {
    const market = await aMarket()
    const { id } = market.event
    const at = async (moment: string) => {
      for (let i = 0; i < 2; i++) await keepTime({ now: new Date(moment) })
      return stateOf(id)
    }

    expect(await at('2026-12-31T23:59:59Z')).toBe('published')
    expect(await at('2027-01-01T00:00:00Z')).toBe('registration_open')
    expect(await at('2027-01-31T23:59:59Z')).toBe('registration_open')
    expect(await at('2027-02-01T00:00:00Z')).toBe('registration_closed')
    // The first of March begins in Almaty five hours before it does in UTC.
    expect(await at('2027-02-28T18:59:59Z')).toBe('registration_closed')
    expect(await at('2027-02-28T19:00:00Z')).toBe('running')
    expect(await at('2027-03-03T18:59:59Z')).toBe('running')
    expect(await at('2027-03-03T19:00:00Z')).toBe('closed')
    expect(await stepsOf(id)).toEqual([
      'event.open-registration → registration_open',
      'event.close-registration → registration_closed',
      'event.start → running',
      'event.close → closed',
    ])
    expect(await db.auditEntry.count({ where: { subjectId: id, actorId: { not: null } } })).toBe(0)
  })

  test('by its job, drafts and cancelled events stay, and a registration that officers closed stays closed', async () => {
    const market = await aMarket()
    const [draft, cancelled, closedEarly] = await Promise.all(
      (['draft', 'cancelled', 'registration_closed'] as const).map((state) => eventOf(market, state)),
    )

    await keepTime({ now: NOW })
    expect([await stateOf(draft!.id), await stateOf(cancelled!.id), await stateOf(closedEarly!.id)]).toEqual([
      'draft',
      'cancelled',
      'registration_closed',
    ])
  })
})

test('a cancelled event is told to who waits or takes part, once and in their language, and ends what is open there', async () => {
  const market = await anInvitedMarket({ pk: { contactLanguage: 'ur' }, kz: { contactLanguage: 'kk' } })
  const { event, pkOfficer: officer, pkCompany, kzCompany } = market
  const chamber = officer.chamber.chamberId
  const [waiting, declined, suspended, third] = [
    await aCompany({ homeChamberId: chamber }),
    await aCompany({ homeChamberId: chamber }),
    await aCompany({ homeChamberId: chamber, state: 'suspended' }),
    await aCompany({ homeChamberId: chamber }),
  ]
  await aParticipation({ eventId: event.id, companyId: waiting.id, state: 'waitlisted' })
  await aParticipation({ eventId: event.id, companyId: declined.id, state: 'declined' })
  await aParticipation({ eventId: event.id, companyId: suspended.id })
  await aParticipation({ eventId: event.id, companyId: third.id })
  const open = await aMatch({ event, pkCompany: third, kzCompany }, { runNumber: 2 })
  const meeting = await db.meeting.create({
    data: { eventId: event.id, pkCompanyId: third.id, kzCompanyId: kzCompany.id, source: 'requested', state: 'published' },
  })

  await cancelEvent({ officer, eventId: event.id, reason: 'The hall is closed.', now: NOW })
  for (let i = 0; i < 2; i++) await drainQueue([...eventHandlers, ...matchHandlers, ...introductionHandlers, ...meetingHandlers], NOW)

  const mails = await db.mail.findMany({ where: { template: 'event-cancelled' } })
  expect(mails.map(({ companyId, language }) => [companyId, language]).sort()).toEqual(
    [
      [pkCompany.id, 'ur'],
      [kzCompany.id, 'kk'],
      [waiting.id, 'en'],
      [third.id, 'en'],
    ].sort(),
  )
  for (const mail of mails) expect(mail.text).toContain('The hall is closed.')
  expect(await db.mail.count({ where: { template: 'introduction-ended' } })).toBe(0)
  expect(await db.introduction.findUnique({ where: { id: market.introduction.id } })).toMatchObject({ state: 'cancelled' })
  expect(await db.match.findUnique({ where: { id: open.id } })).toMatchObject({ state: 'withdrawn' })
  expect(await db.meeting.findUnique({ where: { id: meeting.id } })).toMatchObject({ state: 'cancelled' })
  expect((await db.auditEntry.findMany({ where: { reason: 'event cancelled' } })).map(({ act }) => act).sort()).toEqual([
    'introduction.cancel',
    'match.withdraw',
    'meeting.cancel',
  ])
})

test('a draft that was cancelled has no public page; an event that was published keeps its own, which says so', async () => {
  const market = await aMarket()
  const events = [await eventOf(market, 'draft'), await eventOf(market, 'published')]
  for (const { id } of events) await cancelEvent({ officer: market.pkOfficer, eventId: id, now: NOW })

  await expect(getEventPage(events[0]!.slug)).rejects.toMatchObject({ code: 'not-found' })
  expect(await getEventPage(events[1]!.slug)).toMatchObject({ state: 'cancelled' })
  const seen = await Promise.all(events.map(({ id }) => getChamberEvent(market.kzOfficer.chamber, id)))
  expect(seen.map(({ wasPublished }) => wasPublished)).toEqual([false, true])
})

test('nobody is told of a draft that was cancelled', async () => {
  const market = await aMarket()
  const draft = await eventOf(market, 'draft')

  await cancelEvent({ officer: market.pkOfficer, eventId: draft.id, now: NOW })

  expect(await stateOf(draft.id)).toBe('cancelled')
  expect(await db.$queryRaw`SELECT 1 FROM graphile_worker._private_jobs WHERE payload ->> 'eventId' = ${draft.id}`).toEqual([])
})
