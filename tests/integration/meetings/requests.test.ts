import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { sayPreferences } from '#app/domain/events/commands/prefer.server.ts'
import { answerRequest } from '#app/domain/meetings/commands/answer-request.server.ts'
import { askMeeting, withdrawRequest } from '#app/domain/meetings/commands/ask-meeting.server.ts'
import { cancelMeeting, restoreMeeting } from '#app/domain/meetings/commands/cancel.server.ts'
import { keepInStep } from '#app/domain/meetings/commands/keep-in-step.server.ts'
import { endGroundlessRequests, expireRequests, remindOfRequests } from '#app/domain/meetings/commands/keep-requests.server.ts'
import { setRequestRules, takeRequests, vetoRequest } from '#app/domain/meetings/commands/oversee-requests.server.ts'
import { listChamberRequests } from '#app/domain/meetings/queries/chamber-requests.server.ts'
import { countToAnswer, getRequestByToken, getRequestsPage } from '#app/domain/meetings/queries/requests.server.ts'
import { MOST_TO_ANSWER } from '#app/domain/meetings/requests.ts'
import { getCompanyData } from '#app/domain/privacy/queries/company-data.server.ts'
import { db } from '#app/platform/db.server.ts'
import { action as answerByLink, loader as linkPage } from '#app/routes/public/meeting-request.tsx'
import { aCompany } from '#tests/factories/company.ts'
import { aDelegate } from '#tests/factories/delegate.ts'
import { aMarket, aParticipation, NOW } from '#tests/factories/event.ts'
import { aPublishedMeeting } from '#tests/factories/place.ts'

const MESSAGE = 'We would like to talk about goat leather for your shoe uppers.'
const DAY = 86_400_000
const at = (days: number) => new Date(NOW.getTime() + days * DAY)

type Traits = Parameters<typeof aMarket>[0]

/** A company of each country; that of Pakistan asks. Each has a delegate and a contact that could leak. */
async function aRequesting(traits: Traits = {}) {
  const market = await aMarket({ kz: { contactLanguage: 'kk' }, ...traits })
  const { event, pkCompany, kzCompany } = market
  for (const [company, name] of [
    [pkCompany, 'Sana Secret'],
    [kzCompany, 'Dana Secret'],
  ] as const)
    await aDelegate({ eventId: event.id, companyId: company.id, name })
  const memberOf = async (companyId: string) => ({
    companyId,
    personId: (await db.membership.findFirstOrThrow({ where: { companyId } })).personId,
  })
  const [asker, receiver] = [await memberOf(pkCompany.id), await memberOf(kzCompany.id)]
  const ask = (receiverId = kzCompany.id, now = NOW) => askMeeting({ member: asker, eventId: event.id, receiverId, message: MESSAGE, now })
  const pageOf = (companyId: string, now = NOW) => getRequestsPage(companyId, event.id, { page: 1 }, now)
  return { ...market, asker, receiver, ask, pageOf }
}

/** Another participant of Kazakhstan. */
async function another(market: { event: { id: string }; kzOfficer: { chamber: { chamberId: string } } }) {
  const company = await aCompany({ country: 'KZ', homeChamberId: market.kzOfficer.chamber.chamberId })
  await aParticipation({ eventId: market.event.id, companyId: company.id })
  return company
}

const mailsAbout = (aboutId: string) => db.mail.findMany({ where: { aboutId }, orderBy: [{ createdAt: 'asc' }, { toAddress: 'asc' }] })
const tokenIn = (text: string) => text.match(/\/meeting-request\/([\w-]{43})/)![1]!
const tokenOf = async (id: string) => tokenIn((await db.mail.findUniqueOrThrow({ where: { onceKey: `meeting-asked:${id}` } })).text)

describe('a request', () => {
  test('asks the receiver by mail in its language, with the public profile and no contact, and is in the trail', async () => {
    const { ask, asker, receiver, event, pageOf } = await aRequesting()

    const id = await ask()

    expect(await pageOf(asker.companyId)).toMatchObject({
      quota: { open: 1, most: 5 },
      sent: [{ id, state: 'asked', withdrawable: true, answerable: false }],
      others: [{ id: receiver.companyId, standing: 'waits' }],
    })
    expect(await pageOf(receiver.companyId)).toMatchObject({
      received: [{ id, message: MESSAGE, answerable: true }],
      others: [{ id: asker.companyId, standing: 'asks_us' }],
    })
    const waiting = (companyId: string, now = NOW) => countToAnswer(companyId, event.id, now)
    expect([await waiting(receiver.companyId), await waiting(receiver.companyId, at(8)), await waiting(asker.companyId)]).toEqual([1, 0, 0])
    const [mail, ...more] = await mailsAbout(id)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ template: 'meeting-asked', language: 'kk', toAddress: 'secret-kz@alatau.example' })
    expect(mail!.text + mail!.html).toContain(MESSAGE)
    expect(mail!.text + mail!.html).not.toMatch(/secret-pk|Secret|\+92|Contact Person/)
    expect(JSON.stringify(await getRequestByToken(tokenIn(mail!.text), NOW))).not.toMatch(/secret-pk|Secret|\+92|Contact Person/)
    expect(JSON.stringify([await pageOf(asker.companyId), await pageOf(receiver.companyId)])).not.toMatch(/secret-|Secret|\+92|\+77/)
    expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      { act: 'meeting-request.ask', actorId: asker.personId },
    ])
  })

  test('is refused to and of whoever does not take part, the own country, and people of no company', async () => {
    const market = await aRequesting()
    const { ask, asker, event } = market
    const outside = await aCompany({ country: 'KZ' })
    const neighbour = await aCompany({ country: 'PK' })
    await aParticipation({ eventId: event.id, companyId: neighbour.id })
    const asked = { eventId: event.id, message: MESSAGE, now: NOW }

    await expect(ask(outside.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(ask(neighbour.id)).rejects.toMatchObject({ code: 'not-found' })
    const stranger = { personId: market.stranger.personId, companyId: asker.companyId }
    await expect(askMeeting({ ...asked, member: stranger, receiverId: market.kzCompany.id })).rejects.toMatchObject({ code: 'not-found' })
    await db.company.update({ where: { id: market.kzCompany.id }, data: { consents: ['abroad'] } })
    await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.meetingRequest.count()).toBe(await db.meetingRequest.count({ where: { eventId: { not: event.id } } }))
  })

  test('stays within the cap however many are sent at once; the database says so too, and none at all is said plainly', async () => {
    const market = await aRequesting()
    const { ask, pageOf, asker, event, pkOfficer, stranger } = market
    await setRequestRules({ officer: pkOfficer, eventId: event.id, rules: { requestQuota: 2, requestDays: 7 }, now: NOW })
    const others = [market.kzCompany, await another(market), await another(market), await another(market)]

    const results = await Promise.allSettled(others.map(({ id }) => ask(id)))

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    await expect(ask(others[3]!.id)).rejects.toMatchObject({ sentence: { key: 'requests.quotaReached', args: { open: 2, most: 2 } } })
    expect((await pageOf(asker.companyId)).quota).toEqual({ open: 2, most: 2 })
    const unasked = others.find(({ id }, i) => results[i]!.status === 'rejected' && id)!
    const row = {
      eventId: event.id,
      askerId: asker.companyId,
      askerCountry: 'PK' as const,
      receiverId: unasked.id,
      receiverCountry: 'KZ' as const,
      message: MESSAGE,
      askedAt: NOW,
      expiresAt: at(7),
    }
    await expect(db.meetingRequest.create({ data: row })).rejects.toThrow(/no more than 2 open/)
    await setRequestRules({ officer: pkOfficer, eventId: event.id, rules: { requestQuota: 0, requestDays: 7 }, now: NOW })
    await expect(ask(unasked.id)).rejects.toMatchObject({ sentence: { key: 'requests.closed' } })
    await expect(
      setRequestRules({ officer: stranger, eventId: event.id, rules: { requestQuota: 9, requestDays: 7 }, now: NOW }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('finds whoever is asked with no more than ten to answer, however many ask at once', async () => {
    const { event, pkOfficer, receiver, pageOf } = await aRequesting()
    const askers = await Promise.all(
      Array.from({ length: MOST_TO_ANSWER + 2 }, async () => {
        const { id } = await aCompany({ country: 'PK', homeChamberId: pkOfficer.chamber.chamberId })
        await aParticipation({ eventId: event.id, companyId: id })
        return { companyId: id, personId: (await db.membership.findFirstOrThrow({ where: { companyId: id } })).personId }
      }),
    )

    const ask = (member: (typeof askers)[number]) =>
      askMeeting({ member, eventId: event.id, receiverId: receiver.companyId, message: MESSAGE, now: NOW })
    for (const member of askers.slice(0, -4)) await ask(member)

    const results = await Promise.allSettled(askers.slice(-4).map(ask))

    expect((await pageOf(receiver.companyId)).received).toHaveLength(MOST_TO_ANSWER)
    const refused = results.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([
      { reason: { sentence: { key: 'requests.unavailable' } } },
      { reason: { sentence: { key: 'requests.unavailable' } } },
    ])
  })
})

describe('the answer', () => {
  test('by link changes nothing on GET or HEAD; a posted yes makes a meeting without a time, once, and the asker hears of it', async () => {
    const { ask, event, pkCompany, kzCompany, pkOfficer } = await aRequesting()
    const id = await ask()
    const token = await tokenOf(id)
    const knock = (door: (args: ActionFunctionArgs) => Promise<unknown>, method: string, answer?: string) => {
      const body = answer === undefined ? undefined : new URLSearchParams({ answer })
      return door({
        request: new Request('http://dosti.test/', { method, body }),
        params: { token },
        context: { client: '192.0.2.9', nonce: '' },
      })
    }
    await knock(linkPage, 'GET')
    await knock(linkPage, 'HEAD')
    await knock(answerByLink, 'POST', '')
    expect(await db.meetingRequest.findUnique({ where: { id } })).toMatchObject({ state: 'asked', answeredAt: null })

    expect(await answerRequest({ answerer: { token }, answer: 'yes', now: NOW })).toBe('accepted')

    const pair = { eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id }
    expect(await db.meeting.findMany({ where: { eventId: event.id }, include: { placements: true } })).toMatchObject([
      { ...pair, source: 'requested', state: 'draft', placements: [] },
    ])
    await expect(answerRequest({ answerer: { token }, answer: 'no', now: NOW })).rejects.toMatchObject({ code: 'already-decided' })
    const told = (await mailsAbout(id)).at(-1)!
    expect(told).toMatchObject({ template: 'meeting-request-ended', toAddress: 'secret-pk@ravi.example' })
    expect(told.text + told.html).not.toMatch(/secret-kz|Secret|\+77/)
    expect((await listChamberRequests(pkOfficer.chamber, event.id)).rows).toMatchObject([
      { id, state: 'accepted', meeting: { state: 'draft', isPlaced: false }, mayVeto: true },
    ])
  })

  test('of two at once one counts, and a yes to a pair that has a meeting already is that meeting', async () => {
    const { ask, event, pkCompany, kzCompany, receiver } = await aRequesting()
    const meeting = await db.meeting.create({
      data: { eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id, source: 'walk_in', state: 'draft' },
    })
    const id = await ask()
    const answer = (said: 'yes' | 'no') => answerRequest({ answerer: { ...receiver, requestId: id }, answer: said, now: NOW })

    const results = await Promise.allSettled([answer('yes'), answer('yes'), answer('yes')])

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.meetingRequest.findUnique({ where: { id } })).toMatchObject({ state: 'accepted', meetingId: meeting.id })
    expect(await db.meeting.count({ where: { eventId: event.id } })).toBe(1)
  })

  test('yes to what was taken back and asked again is planned anew', async () => {
    const { ask, asker, receiver, event } = await aRequesting()
    const agree = async (requestId: string) => answerRequest({ answerer: { ...receiver, requestId }, answer: 'yes', now: NOW })
    const first = await ask()
    await agree(first)
    await withdrawRequest({ member: asker, requestId: first, now: NOW })
    expect(await db.meeting.findFirst({ where: { eventId: event.id } })).toMatchObject({ state: 'cancelled' })

    await agree(await ask())

    const meeting = await db.meeting.findFirstOrThrow({ where: { eventId: event.id } })
    expect(meeting).toMatchObject({ state: 'draft', stateReason: null, source: 'requested' })
    expect(await db.auditEntry.count({ where: { subjectId: meeting.id, act: 'meeting.restore' } })).toBe(1)
  })

  test('no is told politely, without a reason, and is final for the event in either direction', async () => {
    const { ask, event, asker, receiver, pageOf } = await aRequesting()
    const id = await ask()

    await answerRequest({ answerer: { ...receiver, requestId: id }, answer: 'no', now: NOW })

    const told = (await mailsAbout(id)).at(-1)!
    expect(told).toMatchObject({ template: 'meeting-request-ended', toAddress: 'secret-pk@ravi.example' })
    expect(told.text).not.toMatch(/said no|declined|refus/i)
    await expect(ask()).rejects.toMatchObject({ sentence: { key: 'requests.notAgain' } })
    const back = askMeeting({ member: receiver, eventId: event.id, receiverId: asker.companyId, message: MESSAGE, now: NOW })
    await expect(back).rejects.toMatchObject({ sentence: { key: 'requests.notAgain' } })
    expect((await pageOf(asker.companyId)).quota.open).toBe(0)
    expect(await db.meeting.count({ where: { eventId: event.id } })).toBe(0)
    await expect(db.meetingRequest.update({ where: { id }, data: { state: 'asked' } })).rejects.toThrow(/does not become/)
  })

  test('is not somebody else’s to give, nor after its time', async () => {
    const { ask, asker, receiver, event } = await aRequesting()
    const id = await ask()

    await expect(answerRequest({ answerer: { ...asker, requestId: id }, answer: 'yes', now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
    const thief = { personId: asker.personId, companyId: receiver.companyId, requestId: id }
    await expect(answerRequest({ answerer: thief, answer: 'yes', now: NOW })).rejects.toMatchObject({ code: 'not-found' })
    await expect(answerRequest({ answerer: { token: 'x'.repeat(43) }, answer: 'yes', now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(answerRequest({ answerer: { ...receiver, requestId: id }, answer: 'yes', now: at(7) })).rejects.toMatchObject({
      code: 'expired',
    })
    expect(await db.meeting.count({ where: { eventId: event.id } })).toBe(0)
  })
})

describe('time', () => {
  test('reminds once at half of it with a link of its own, and ends the request with a mail to both', async () => {
    const { ask, asker, pageOf } = await aRequesting()
    const id = await ask()

    await remindOfRequests({ now: at(3) })
    expect(await mailsAbout(id)).toHaveLength(1)
    await remindOfRequests({ now: at(3.5) })
    await remindOfRequests({ now: at(4) })
    const [first, reminder, ...more] = await mailsAbout(id)
    expect(more).toEqual([])
    expect(tokenIn(reminder!.text)).not.toBe(tokenIn(first!.text))
    expect(await getRequestByToken(tokenIn(reminder!.text), at(4))).toMatchObject({ answerable: true })

    await expireRequests({ now: at(7) })
    await expireRequests({ now: at(8) })

    const ended = (await mailsAbout(id)).slice(2)
    expect(ended.map(({ template, toAddress }) => [template, toAddress]).sort()).toEqual([
      ['meeting-request-ended', 'secret-kz@alatau.example'],
      ['meeting-request-ended', 'secret-pk@ravi.example'],
    ])
    expect(await pageOf(asker.companyId, at(8))).toMatchObject({
      quota: { open: 0 },
      sent: [{ state: 'expired' }],
      others: [{ standing: 'ended' }],
    })
  })

  test('does not matter to what was taken back: it counts no more and may be asked again', async () => {
    const { ask, asker, receiver, pageOf } = await aRequesting()
    const id = await ask()
    await expect(withdrawRequest({ member: receiver, requestId: id, now: NOW })).rejects.toMatchObject({ code: 'not-found' })

    await withdrawRequest({ member: asker, requestId: id, now: NOW })
    await expireRequests({ now: at(8) })

    expect((await mailsAbout(id)).map(({ toAddress }) => toAddress)).toEqual(['secret-kz@alatau.example', 'secret-kz@alatau.example'])
    expect((await pageOf(asker.companyId)).others).toMatchObject([{ standing: 'free' }])
    await ask()
    expect((await pageOf(asker.companyId)).quota.open).toBe(1)
  })
})

describe('"no thanks"', () => {
  test('of the other cannot be told from other reasons: the same list, count, words and quota; the request is not made', async () => {
    const market = await aRequesting()
    const { ask, asker, receiver, event, pageOf } = market
    const shy = await another(market)
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: shy.id } })
    const before = await pageOf(asker.companyId)
    expect(before.others.map(({ standing }) => standing)).toEqual(['free', 'free'])

    await sayPreferences({ member: receiver, eventId: event.id, wishes: [{ otherId: asker.companyId, wish: 'no_thanks' }], now: NOW })
    await takeRequests({ member: { personId, companyId: shy.id }, eventId: event.id, takesRequests: false, now: NOW })

    const after = await pageOf(asker.companyId)
    const refusing = after.others.find(({ id }) => id === receiver.companyId)!
    const closed = after.others.find(({ id }) => id === shy.id)!
    expect({ ...refusing, id: '', name: '', ownName: '' }).toEqual({ ...closed, id: '', name: '', ownName: '' })
    expect(after).toMatchObject({ total: before.total, pages: before.pages, quota: before.quota, sent: [], received: [] })
    const refusals = await Promise.all(
      [receiver.companyId, shy.id].map((id) => ask(id).catch((error) => ({ ...error, message: error.message }))),
    )
    expect(refusals[0]).toEqual(refusals[1])
    expect(refusals[0]).toMatchObject({ code: 'wrong-state', sentence: { key: 'requests.unavailable' } })
    expect((await pageOf(asker.companyId)).quota.open).toBe(0)
    expect(JSON.stringify(after)).not.toMatch(/no_thanks|refus|weSaidNo|theySaidNo/)
    expect(JSON.stringify(await getCompanyData(asker))).not.toContain('no_thanks')
    expect(await db.meetingRequest.count({ where: { eventId: event.id } })).toBe(0)
    expect(await db.mail.count({ where: { template: 'meeting-asked', companyId: receiver.companyId } })).toBe(0)
  })

  test('is absolute in the database too, in both directions', async () => {
    const { asker, receiver, event } = await aRequesting()
    await sayPreferences({ member: receiver, eventId: event.id, wishes: [{ otherId: asker.companyId, wish: 'no_thanks' }], now: NOW })
    const row = { eventId: event.id, message: MESSAGE, askedAt: NOW, expiresAt: at(7) }
    const there = { askerId: asker.companyId, askerCountry: 'PK' as const, receiverId: receiver.companyId, receiverCountry: 'KZ' as const }
    const back = { askerId: receiver.companyId, askerCountry: 'KZ' as const, receiverId: asker.companyId, receiverCountry: 'PK' as const }

    for (const pair of [there, back])
      await expect(db.meetingRequest.create({ data: { ...row, ...pair } })).rejects.toThrow(/does not want to meet/)
  })

  test('said while a request is open ends it like an ordinary no; of the asker like taking it back', async () => {
    const [one, other] = [await aRequesting(), await aRequesting()]
    const refusedId = await one.ask()
    const regrettedId = await other.ask()
    await sayPreferences({
      member: one.receiver,
      eventId: one.event.id,
      wishes: [{ otherId: one.asker.companyId, wish: 'no_thanks' }],
      now: NOW,
    })
    await sayPreferences({
      member: other.asker,
      eventId: other.event.id,
      wishes: [{ otherId: other.receiver.companyId, wish: 'no_thanks' }],
      now: NOW,
    })
    await expect(answerRequest({ answerer: { ...other.receiver, requestId: regrettedId }, answer: 'yes', now: NOW })).rejects.toMatchObject(
      {
        sentence: { key: 'requests.partnerLeft' },
      },
    )

    await endGroundlessRequests({ now: NOW })
    await endGroundlessRequests({ now: NOW })

    const ordinary = await aRequesting()
    const ordinaryId = await ordinary.ask()
    await answerRequest({ answerer: { ...ordinary.receiver, requestId: ordinaryId }, answer: 'no', now: NOW })
    const wordsOf = async (id: string, name: string) => (await mailsAbout(id)).at(-1)!.subject.replace(name, 'X')
    expect(await wordsOf(refusedId, one.kzCompany.legalNameLatin!)).toBe(await wordsOf(ordinaryId, ordinary.kzCompany.legalNameLatin!))
    expect((await one.pageOf(one.asker.companyId)).sent).toMatchObject([{ state: 'declined' }])
    expect((await mailsAbout(regrettedId)).at(-1)).toMatchObject({ toAddress: 'secret-kz@alatau.example' })
    expect(await db.meetingRequest.findUnique({ where: { id: regrettedId } })).toMatchObject({ state: 'withdrawn' })
  })
})

test('an agreed meeting ends with a "no thanks" in the words of any other end; who refused or left hears nothing', async () => {
  const [refused, left] = [await aRequesting(), await aRequesting()]
  const ids: string[] = []
  for (const { ask, receiver } of [refused, left]) {
    const id = await ask()
    await answerRequest({ answerer: { ...receiver, requestId: id }, answer: 'yes', now: NOW })
    ids.push(id)
  }
  const { event, asker, receiver } = refused
  await sayPreferences({ member: receiver, eventId: event.id, wishes: [{ otherId: asker.companyId, wish: 'no_thanks' }], now: NOW })
  await db.participation.updateMany({ where: { companyId: left.receiver.companyId }, data: { state: 'withdrawn' } })

  for (const one of [refused, left]) await keepInStep({ eventId: one.event.id, now: NOW })

  const [toRefused, toLeft] = await Promise.all(ids.map(async (id) => (await mailsAbout(id)).slice(2)))
  expect([toRefused!, toLeft!].map((mails) => mails.map(({ toAddress }) => toAddress))).toEqual([
    ['secret-pk@ravi.example'],
    ['secret-pk@ravi.example'],
  ])
  const words = (mail: { subject: string }, { kzCompany }: { kzCompany: { legalNameLatin: string | null } }) =>
    mail.subject.replace(kzCompany.legalNameLatin!, 'X')
  expect(words(toRefused![0]!, refused)).toBe(words(toLeft![0]!, left))
  expect((await refused.pageOf(asker.companyId)).sent).toMatchObject([{ state: 'vetoed' }])
})

test('a company that leaves takes its open requests with it; pairs that are introduced or meet are shown so and not asked', async () => {
  const market = await aRequesting()
  const { ask, asker, event, pageOf, pkCompany, kzCompany } = market
  const leaver = await another(market)
  const id = await ask(leaver.id)
  await db.participation.updateMany({ where: { companyId: leaver.id }, data: { state: 'withdrawn' } })
  await aPublishedMeeting({ eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id })

  await endGroundlessRequests({ now: NOW })

  expect(await db.meetingRequest.findUnique({ where: { id } })).toMatchObject({ state: 'declined' })
  expect((await pageOf(asker.companyId)).others).toMatchObject([{ id: kzCompany.id, standing: 'meets' }])
  await expect(ask()).rejects.toMatchObject({ sentence: { key: 'requests.notAgain' } })
})

describe('chambers', () => {
  test('see all requests of their event, when both would have time, and stop one with a reason that only chambers read', async () => {
    const { ask, asker, receiver, event, pkOfficer, kzOfficer, stranger, pageOf } = await aRequesting()
    const session = {
      eventId: event.id,
      startsAt: new Date('2027-03-02T05:00:00Z'),
      endsAt: new Date('2027-03-02T06:00:00Z'),
      slotMinutes: 30,
    }
    const { id: sessionId } = await db.eventSession.create({ data: session })
    const slot = { eventId: event.id, sessionId, startsAt: session.startsAt, endsAt: new Date('2027-03-02T05:30:00Z') }
    const { id: slotId } = await db.slot.create({ data: slot })
    await db.place.create({ data: { eventId: event.id, label: 'T1' } })
    const id = await ask()
    await answerRequest({ answerer: { ...receiver, requestId: id }, answer: 'yes', now: NOW })
    expect(await listChamberRequests(kzOfficer.chamber, event.id)).toMatchObject({
      rows: [{ id, freeSlots: [{ id: slotId }] }],
      counts: { place: 1, open: 0, over: 0 },
    })
    expect((await listChamberRequests(kzOfficer.chamber, event.id, { kind: 'place', page: 9 })).rows).toMatchObject([{ id }])
    expect((await listChamberRequests(kzOfficer.chamber, event.id, { kind: 'open', page: 1 })).rows).toEqual([])
    await expect(listChamberRequests(stranger.chamber, event.id)).rejects.toMatchObject({ code: 'not-found' })
    const veto = { requestId: id, reason: 'They owe the fair money.', now: NOW }
    await expect(vetoRequest({ officer: stranger, ...veto })).rejects.toMatchObject({ code: 'not-found' })

    await vetoRequest({ officer: kzOfficer, ...veto })

    expect(await db.meeting.findFirst({ where: { eventId: event.id } })).toMatchObject({ state: 'cancelled' })
    expect((await listChamberRequests(pkOfficer.chamber, event.id)).rows).toMatchObject([
      { state: 'vetoed', stateReason: 'They owe the fair money.' },
    ])
    expect(JSON.stringify([await pageOf(asker.companyId), await pageOf(receiver.companyId), await mailsAbout(id)])).not.toContain(
      'owe the fair',
    )
    expect(
      (await mailsAbout(id))
        .slice(2)
        .map(({ toAddress }) => toAddress)
        .sort(),
    ).toEqual(['secret-kz@alatau.example', 'secret-pk@ravi.example'])
    await expect(vetoRequest({ officer: pkOfficer, ...veto })).rejects.toMatchObject({ code: 'already-decided' })
  })

  test('cancel an agreed meeting before it has a time: both hear that it does not come about, not why, and it is agreed no more', async () => {
    const { ask, receiver, asker, event, pkOfficer, pageOf } = await aRequesting()
    const id = await ask()
    await answerRequest({ answerer: { ...receiver, requestId: id }, answer: 'yes', now: NOW })
    const { id: meetingId } = await db.meeting.findFirstOrThrow({ where: { eventId: event.id } })

    await cancelMeeting({ officer: pkOfficer, meetingId, reason: 'The hall is closed.', now: NOW })

    const told = (await mailsAbout(id)).slice(2)
    expect(told.map(({ template, toAddress }) => [template, toAddress]).sort()).toEqual([
      ['meeting-request-ended', 'secret-kz@alatau.example'],
      ['meeting-request-ended', 'secret-pk@ravi.example'],
    ])
    const pages = [await pageOf(asker.companyId), await pageOf(receiver.companyId)]
    expect(pages).toMatchObject([
      { sent: [{ state: 'vetoed', withdrawable: false }], others: [{ standing: 'ended' }] },
      { received: [{ state: 'vetoed' }], others: [{ standing: 'ended' }] },
    ])
    expect(JSON.stringify([pages, told])).not.toContain('hall is closed')
    await restoreMeeting({ officer: pkOfficer, meetingId, now: NOW })
    expect((await pageOf(asker.companyId)).sent).toMatchObject([{ state: 'accepted' }])
  })

  test('do not stop here what has a published time', async () => {
    const { ask, receiver, asker, event, pkOfficer } = await aRequesting()
    const id = await ask()
    await answerRequest({ answerer: { ...receiver, requestId: id }, answer: 'yes', now: NOW })
    await db.meeting.updateMany({ where: { eventId: event.id }, data: { state: 'published' } })

    const veto = vetoRequest({ officer: pkOfficer, requestId: id, reason: 'Too late for it.', now: NOW })
    await expect(veto).rejects.toMatchObject({ sentence: { key: 'requests.alreadyPlaced' } })
    await expect(withdrawRequest({ member: asker, requestId: id, now: NOW })).rejects.toMatchObject({ code: 'wrong-state' })
  })
})
