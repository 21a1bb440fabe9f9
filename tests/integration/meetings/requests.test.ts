import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { answerRequest } from '#app/domain/meetings/commands/answer-request.server.ts'
import { askMeeting, withdrawRequest } from '#app/domain/meetings/commands/ask-meeting.server.ts'
import { expireRequests, remindOfRequests } from '#app/domain/meetings/commands/keep-requests.server.ts'
import { setRequestRules } from '#app/domain/meetings/commands/oversee-requests.server.ts'
import { listChamberRequests } from '#app/domain/meetings/queries/chamber-requests.server.ts'
import { countToAnswer, getRequestByToken } from '#app/domain/meetings/queries/requests.server.ts'
import { MOST_TO_ANSWER } from '#app/domain/meetings/requests.ts'
import { db } from '#app/platform/db.server.ts'
import { action as answerByLink, loader as linkPage } from '#app/routes/public/meeting-request.tsx'
import { aCompany } from '#tests/factories/company.ts'
import { aParticipation, NOW } from '#tests/factories/event.ts'
import { anotherFromKazakhstan, aRequesting, at, MESSAGE, mailsAbout, tokenIn, tokenOf } from '#tests/factories/meeting-request.ts'

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
    const others = [
      market.kzCompany,
      await anotherFromKazakhstan(market),
      await anotherFromKazakhstan(market),
      await anotherFromKazakhstan(market),
    ]

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
