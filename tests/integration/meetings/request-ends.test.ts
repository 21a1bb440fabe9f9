import { describe, expect, test } from 'vitest'
import { sayPreferences } from '#app/domain/events/commands/prefer.server.ts'
import { answerRequest } from '#app/domain/meetings/commands/answer-request.server.ts'
import { withdrawRequest } from '#app/domain/meetings/commands/ask-meeting.server.ts'
import { cancelMeeting, restoreMeeting } from '#app/domain/meetings/commands/cancel.server.ts'
import { keepInStep } from '#app/domain/meetings/commands/keep-in-step.server.ts'
import { endGroundlessRequests } from '#app/domain/meetings/commands/keep-requests.server.ts'
import { takeRequests, vetoRequest } from '#app/domain/meetings/commands/oversee-requests.server.ts'
import { listChamberRequests } from '#app/domain/meetings/queries/chamber-requests.server.ts'
import { getCompanyData } from '#app/domain/privacy/queries/company-data.server.ts'
import { db } from '#app/platform/db.server.ts'
import { NOW } from '#tests/factories/event.ts'
import { anotherFromKazakhstan, aRequesting, at, MESSAGE, mailsAbout } from '#tests/factories/meeting-request.ts'
import { aPublishedMeeting } from '#tests/factories/place.ts'

describe('"no thanks"', () => {
  test('of the other cannot be told from other reasons: the same list, count, words and quota; the request is not made', async () => {
    const market = await aRequesting()
    const { ask, asker, receiver, event, pageOf } = market
    const shy = await anotherFromKazakhstan(market)
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
  const leaver = await anotherFromKazakhstan(market)
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
