import type { LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { removeDelegate } from '#app/domain/events/commands/change-place.server.ts'
import { decideParticipation, withdrawParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { noteTravel } from '#app/domain/events/commands/travel.server.ts'
import { listCompanyEvents } from '#app/domain/events/queries/company-events.server.ts'
import {
  getOtherDelegatesPage,
  getOwnDelegatesPage,
  listOtherDelegates,
  listOwnDelegates,
} from '#app/domain/events/queries/delegates.server.ts'
import { getOwnPlace } from '#app/domain/events/queries/own-place.server.ts'
import { getParticipantsPage, listParticipants } from '#app/domain/events/queries/participants.server.ts'
import { getPlacesTaken } from '#app/domain/events/queries/places-taken.server.ts'
import { getCompanyData } from '#app/domain/privacy/queries/company-data.server.ts'
import { getPersonData } from '#app/domain/privacy/queries/person-data.server.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { loader as delegatesPage } from '#app/routes/chamber/delegates.tsx'
import { loader as exportFile } from '#app/routes/chamber/exports/event.ts'
import { loader as participantsPage } from '#app/routes/chamber/participants.tsx'
import { aCompany } from '#tests/factories/company.ts'
import { aDelegate } from '#tests/factories/delegate.ts'
import { aMarket, aMatch, aParticipation, NOW } from '#tests/factories/event.ts'

const NOTE = 'Flight PK-854, arrives at dawn'

/** Pakistan has two places and one is taken; three more companies asked, one hour after the other. */
async function aQueue({ quota = 2 }: { quota?: number } = {}) {
  const market = await aMarket()
  const { event, pkOfficer } = market
  await db.eventOrganiser.update({ where: { eventId_country: { eventId: event.id, country: 'PK' } }, data: { quota } })
  const asked = []
  for (const hour of [1, 2, 3]) {
    const company = await aCompany({ country: 'PK', homeChamberId: pkOfficer.chamber.chamberId, contactLanguage: 'ru' })
    const { id } = await aParticipation({ eventId: event.id, companyId: company.id, state: 'requested' })
    await db.participation.update({ where: { id }, data: { requestedAt: new Date(NOW.getTime() + hour * 3_600_000) } })
    asked.push({ id, company })
  }
  const decide = (participationId: string, decision: 'accept' | 'waitlist', now = NOW) =>
    decideParticipation({ officer: pkOfficer, decision: { participationId, decision }, now })
  return { ...market, asked, decide }
}

test('participants are read page by page, those to decide on first, and found by words of their name', async () => {
  const { event, pkOfficer, kzOfficer, pkCompany, asked, decide } = await aQueue({ quota: 5 })
  await decide(asked[1]!.id, 'waitlist')
  const read = async (query: object, { chamber } = pkOfficer) => {
    const { rows, ...counts } = await getParticipantsPage(chamber, event.id, { page: 1, from: 'PK', ...query }, 2)
    return { ids: rows.map(({ companyId }) => companyId), ...counts }
  }

  expect(await read({})).toEqual({ ids: [asked[0]!.company.id, asked[2]!.company.id], total: 4, page: 1, pages: 2 })
  expect(await read({ page: 9 })).toEqual({ ids: [pkCompany.id, asked[1]!.company.id], total: 4, page: 2, pages: 2 })
  expect(await read({ company: pkCompany.legalNameLatin!.slice(1, -1).toUpperCase() })).toMatchObject({ ids: [pkCompany.id] })
  expect(await read({}, kzOfficer)).toEqual({ ids: [pkCompany.id], total: 1, page: 1, pages: 1 })
})

test.each(['closed', 'cancelled'] as const)('nobody leaves an event that is %s: who came stays on record', async (state) => {
  const { event, pkCompany } = await aMarket()
  await db.event.update({ where: { id: event.id }, data: { state } })
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: pkCompany.id } })

  const leaving = withdrawParticipation({ member: { personId, companyId: pkCompany.id }, eventId: event.id, now: NOW })

  await expect(leaving).rejects.toMatchObject({ code: 'wrong-state' })
  expect(await db.participation.findFirst({ where: { companyId: pkCompany.id } })).toMatchObject({ state: 'accepted' })
  const { event: toCome } = await aMarket()
  const listed = (await listCompanyEvents(pkCompany.id, NOW)).map(({ id }) => id)
  expect(listed).toContain(event.id)
  expect(listed.indexOf(toCome.id)).toBeLessThan(listed.indexOf(event.id))
})

describe('the quota of a country', () => {
  test('is kept however many officers accept at once; who is refused can wait', async () => {
    const { asked, decide, event, pkOfficer } = await aQueue()

    const results = await Promise.all(asked.map(({ id }) => decide(id, 'accept')))

    const refused = asked.filter((_, i) => results[i]!.length > 0)
    expect(refused).toHaveLength(2)
    expect(results.flat()[0]).toMatchObject({ key: 'events.quotaReached', args: { quota: 2 } })
    expect((await getPlacesTaken(pkOfficer.chamber, event.id)).places).toEqual([
      { country: 'PK', quota: 2, accepted: 2, waiting: 0, requested: 2 },
      { country: 'KZ', quota: null, accepted: 1, waiting: null, requested: null },
    ])
    expect(await decide(refused[0]!.id, 'waitlist')).toEqual([])
    expect(await db.mail.count({ where: { companyId: refused[1]!.company.id } })).toBe(0)
  })

  test('lets the longest waiting move up when a place becomes free, and the company hears of it in its language', async () => {
    const { asked, decide, event, pkOfficer, pkCompany } = await aQueue({ quota: 1 })
    for (const { id } of [...asked].reverse()) await decide(id, 'waitlist')
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: asked[1]!.company.id } })
    const place = await getOwnPlace({ personId, companyId: asked[1]!.company.id }, event.id, NOW)
    expect(place.waitingPlace).toBe(2)
    expect((await getPlacesTaken(pkOfficer.chamber, event.id)).next).toBeNull()

    const owner = await db.membership.findFirstOrThrow({ where: { companyId: pkCompany.id } })
    await withdrawParticipation({ member: { personId: owner.personId, companyId: pkCompany.id }, eventId: event.id, now: NOW })

    const { next } = await getPlacesTaken(pkOfficer.chamber, event.id)
    expect(next).toMatchObject({ id: asked[0]!.id, name: asked[0]!.company.legalNameLatin })
    expect(await decide(next!.id, 'accept', new Date(NOW.getTime() + 60_000))).toEqual([])
    const mails = await db.mail.findMany({ where: { companyId: asked[0]!.company.id }, orderBy: { createdAt: 'asc' } })
    expect(mails.map(({ language, subject }) => [language, subject])).toEqual([
      ['ru', 'Вы в листе ожидания: Дни кожи'],
      ['ru', 'Для вас освободилось место: Дни кожи'],
    ])
    expect((await getPlacesTaken(pkOfficer.chamber, event.id)).next).toBeNull()
  })

  test('is no matter of a chamber that does not organise the event', async () => {
    const { event, stranger } = await aQueue()

    expect(await getPlacesTaken(stranger.chamber, event.id)).toEqual({ places: [], next: null })
  })
})

/** Both companies with a delegate each; the one of Pakistan has a visa letter on its way and a note. */
async function twoDelegations() {
  const market = await aMarket()
  const { event, pkCompany, kzCompany, pkOfficer } = market
  const owner = await db.membership.findFirstOrThrow({ where: { companyId: pkCompany.id } })
  const sana = await aDelegate({
    eventId: event.id,
    companyId: pkCompany.id,
    personId: owner.personId,
    name: 'ثنا اقبال',
    nameLatin: 'Sana Iqbal',
    email: 'sana@ravi.example',
  })
  const dana = await aDelegate({ eventId: event.id, companyId: kzCompany.id, name: 'Dana Ospanova', email: 'dana@alatau.example' })
  const input = { delegateId: sana.id, visa: 'sent' as const, note: NOTE }
  await noteTravel({ officer: pkOfficer, eventId: event.id, input, now: NOW })
  return { ...market, sana, dana, member: { personId: owner.personId, companyId: pkCompany.id } }
}

type Market = Awaited<ReturnType<typeof twoDelegations>>

const introduce = async (market: Market) => {
  const match = await aMatch(market)
  const { event, pkCompany, kzCompany } = market
  const pair = { eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id }
  await db.introduction.create({ data: { ...pair, matchId: match.id, state: 'introduced', introducedAt: NOW, expiresAt: NOW } })
}

async function answerOf(
  door: (args: LoaderFunctionArgs) => Promise<unknown>,
  personId: string,
  params: Record<string, string>,
  query = '',
) {
  const cookie = (await openSession(personId)).split(';')[0]!
  const request = new Request(`http://dosti.test/${query}`, { headers: { Cookie: cookie } })
  const told = await door({ request, params, context: { client: '192.0.2.1', nonce: '' } })
  return told instanceof Response ? told.text() : JSON.stringify(told)
}

describe('how a delegate travels', () => {
  test('is seen by the own chamber; of it the company sees how the letter stands, and the other organiser nothing, in page and file', async () => {
    const market = await twoDelegations()
    const { event, pkOfficer, kzOfficer, member, sana } = market
    await introduce(market)
    const everywhere = async (personId: string) => [
      await answerOf(delegatesPage, personId, { eventId: event.id }),
      await answerOf(participantsPage, personId, { eventId: event.id }),
      await answerOf(exportFile, personId, { eventId: event.id, what: 'delegates' }, '?format=csv'),
      await answerOf(exportFile, personId, { eventId: event.id, what: 'participants' }, '?format=csv'),
    ]

    const ours = (await everywhere(pkOfficer.personId)).join('\n')
    const theirs = (await everywhere(kzOfficer.personId)).join('\n')

    expect(ours).toMatch(/Flight PK-854[\s\S]*Flight PK-854/)
    expect(ours).toContain('sana@ravi.example')
    expect(theirs).toContain('Sana Iqbal')
    expect(theirs).not.toMatch(/Flight|sana@ravi|"sent"|,Sent/)
    expect(theirs).toContain('dana@alatau.example')
    const place = await getOwnPlace(member, event.id, NOW)
    expect(place.delegates).toMatchObject([{ id: sana.id, visa: 'sent' }])
    expect(JSON.stringify(place)).not.toContain('Flight')
    expect(JSON.stringify(await getCompanyData(member))).toMatch(/"visa":"sent"/)
    expect(JSON.stringify(await getCompanyData(member))).not.toContain('Flight')
    expect(JSON.stringify(await getPersonData(member.personId))).toContain(NOTE)
    const trail = await db.auditEntry.findMany({ where: { act: 'participation.note-travel' } })
    expect(trail).toMatchObject([{ from: 'not_needed', to: 'sent' }])
    expect(JSON.stringify(trail.map(({ detail, reason }) => [detail, reason]))).not.toContain('Flight')
  })

  test('is noted by nobody else, and goes with the delegate', async () => {
    const { event, kzOfficer, stranger, member, sana } = await twoDelegations()
    const input = { delegateId: sana.id, visa: 'granted' as const }

    for (const officer of [kzOfficer, stranger])
      await expect(noteTravel({ officer, eventId: event.id, input, now: NOW })).rejects.toMatchObject({ code: 'not-found' })
    await removeDelegate({ member, eventId: event.id, delegateId: sana.id, now: NOW })

    expect(await db.delegateTravel.count({ where: { delegateId: sana.id } })).toBe(0)
  })

  test('of the other country is not asked for by a filter either', async () => {
    const { event, pkOfficer, kzOfficer, pkCompany } = await twoDelegations()

    expect(await listParticipants(kzOfficer.chamber, event.id, { visa: 'sent' })).toEqual([])
    expect(await listOwnDelegates(kzOfficer.chamber, event.id, 'sent')).toEqual([])
    expect(await getOwnDelegatesPage(kzOfficer.chamber, event.id, { page: 1, visa: 'sent' })).toMatchObject({ rows: [], total: 0 })
    expect(await getOwnDelegatesPage(pkOfficer.chamber, event.id, { page: 3, visa: 'sent' }, 1)).toMatchObject({
      total: 1,
      page: 1,
      pages: 1,
    })
    expect(await getOwnDelegatesPage(pkOfficer.chamber, event.id, { page: 1, name: 'nobody of this name' })).toMatchObject({ total: 0 })
    expect(await listParticipants(pkOfficer.chamber, event.id, { visa: 'sent' })).toMatchObject([{ companyId: pkCompany.id, delegates: 1 }])
    expect(await listParticipants(pkOfficer.chamber, event.id, { people: 'missing' })).toEqual([])
  })
})

test('names of the other country’s delegates are known after an introduction only; before it how many come', async () => {
  const market = await twoDelegations()
  const { event, pkOfficer, kzOfficer, stranger, kzCompany } = market
  const before = await listOtherDelegates(pkOfficer.chamber, event.id)
  expect(before).toMatchObject([{ companyName: kzCompany.legalNameLatin, count: 1, names: [] }])
  expect(await answerOf(delegatesPage, pkOfficer.personId, { eventId: event.id })).not.toMatch(/Dana|dana@/)
  expect(await answerOf(exportFile, pkOfficer.personId, { eventId: event.id, what: 'delegates' }, '?format=csv')).not.toMatch(/Dana|dana@/)

  await introduce(market)

  expect((await listOtherDelegates(pkOfficer.chamber, event.id))[0]!.names).toEqual([{ name: 'Dana Ospanova', nameLatin: null }])
  expect(await answerOf(exportFile, pkOfficer.personId, { eventId: event.id, what: 'delegates' }, '?format=csv')).not.toContain('dana@')
  expect(await listOwnDelegates(kzOfficer.chamber, event.id)).toMatchObject([{ hasPapers: true }])
  await db.company.update({ where: { id: kzCompany.id }, data: { consents: ['abroad'] } })
  expect(await listOwnDelegates(kzOfficer.chamber, event.id)).toMatchObject([{ hasPapers: false }])
  expect(await listOwnDelegates(stranger.chamber, event.id)).toEqual([])
  expect(await listOtherDelegates(stranger.chamber, event.id)).toEqual([])
  expect(await getOtherDelegatesPage(stranger.chamber, event.id, { page: 1 })).toMatchObject({ rows: [], total: 0 })
  expect((await getOtherDelegatesPage(pkOfficer.chamber, event.id, { page: 1 })).rows).toEqual(
    await listOtherDelegates(pkOfficer.chamber, event.id),
  )
})
