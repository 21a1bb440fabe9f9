import { describe, expect, test } from 'vitest'
import { decideInterest } from '#app/domain/interests/commands/decide.server.ts'
import { expressInterest, mendInterest, withdrawInterest } from '#app/domain/interests/commands/express.server.ts'
import { countWaitingInterests, getChamberInterest, listChamberInterests } from '#app/domain/interests/queries/chamber.server.ts'
import { getInterest, listInterests } from '#app/domain/interests/queries.server.ts'
import type { InterestDecisionInput } from '#app/domain/interests/schema.ts'
import { db } from '#app/platform/db.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { NOW } from '#tests/factories/event.ts'
import { aForwardedInterest, aListedMarket, anInterest, interestTokenOf, PITCH } from '#tests/factories/interest.ts'

const LATER = new Date(NOW.getTime() + 3_600_000)
type Officer = Parameters<typeof decideInterest>[0]['officer']

const decide = (officer: Officer, interestId: string, decision: InterestDecisionInput['decision'] = 'approve') =>
  decideInterest({ officer, interestId, input: { decision, reason: decision === 'approve' ? undefined : 'Say how much.' }, now: LATER })
const stateOf = async (id: string) => (await db.interest.findUniqueOrThrow({ where: { id } })).state
const mailsAbout = (aboutId: string) =>
  db.mail.findMany({
    where: { aboutId },
    orderBy: { template: 'desc' },
    select: { template: true, toAddress: true, html: true, text: true },
  })
const ALL = { show: 'all', page: 1 } as const

describe('expressing interest', () => {
  test('puts it before both home chambers, keeps the item’s words and writes no mail', async () => {
    const { interestId, item, pkOfficer, kzOfficer, stranger } = await anInterest()

    expect(await db.interest.findUnique({ where: { id: interestId } })).toMatchObject({
      state: 'submitted',
      itemText: item.text,
      side: 'need',
      pitch: PITCH,
      expiresAt: new Date(NOW.getTime() + 14 * 86_400_000),
    })
    expect(await db.auditEntry.findMany({ where: { subjectId: interestId } })).toMatchObject([{ act: 'interest.express', to: 'submitted' }])
    expect(await mailsAbout(interestId)).toEqual([])
    for (const officer of [pkOfficer, kzOfficer]) expect(await countWaitingInterests(officer.chamber)).toBe(1)
    expect(await countWaitingInterests(stranger.chamber)).toBe(0)
  })

  test.each([
    ['is not verified', { pk: { state: 'submitted' } }, 'wrong-state'],
    ['is of the same country', { kz: { country: 'PK', homeChamberId: undefined } }, 'not-found'],
    ['did not agree to be shown abroad', { pk: { consents: ['directory', 'matching', 'contact'] } }, 'wrong-state'],
    ['answers a company that did not agree to be seen', { kz: { consents: ['matching', 'contact', 'abroad'] } }, 'not-found'],
    ['answers a company that did not agree to be written to', { kz: { consents: ['directory', 'matching', 'abroad'] } }, 'not-found'],
    ['answers a company that is suspended', { kz: { state: 'suspended' } }, 'not-found'],
  ] as const)('is refused to a company that %s', async (_who, traits, code) => {
    const { sender, item } = await aListedMarket(traits)

    await expect(expressInterest({ member: sender, itemId: item.id, pitch: PITCH, now: NOW })).rejects.toMatchObject({ code })
    expect(await db.interest.count({ where: { senderId: sender.companyId } })).toBe(0)
  })

  test('is refused about an offer whose last day is over, and to people of another company', async () => {
    const { sender, receiver, item } = await aListedMarket()
    const express = (personId: string) =>
      expressInterest({ member: { personId, companyId: sender.companyId }, itemId: item.id, pitch: PITCH, now: NOW })

    await expect(express(receiver.personId)).rejects.toMatchObject({ code: 'not-found' })
    await db.item.update({ where: { id: item.id }, data: { validUntil: new Date('2027-01-14') } })
    await expect(express(sender.personId)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('one open question at a time to one company, also by two people at once', async () => {
    const { sender, item } = await aListedMarket()
    const express = () => expressInterest({ member: sender, itemId: item.id, pitch: PITCH, now: NOW })

    const results = await Promise.allSettled([express(), express()])

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(express()).rejects.toMatchObject({ code: 'taken', sentence: { key: 'interests.alreadyAsking' } })
  })

  test('never more open than the chamber allows, however many are sent at once', async () => {
    const { sender, pkOfficer } = await aListedMarket()
    await db.chamber.update({ where: { id: pkOfficer.chamber.chamberId }, data: { openInterests: 2 } })
    const items = []
    for (let i = 0; i < 5; i++) {
      const company = await aCompany({ country: 'KZ' })
      items.push(await db.item.findFirstOrThrow({ where: { companyId: company.id } }))
    }

    const results = await Promise.allSettled(items.map(({ id }) => expressInterest({ member: sender, itemId: id, pitch: PITCH, now: NOW })))

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(results.filter(({ status }) => status === 'rejected')).toMatchObject(
      Array(3).fill({ reason: { code: 'wrong-state', sentence: { key: 'interests.capReached', args: { open: 2, most: 2 } } } }),
    )
    expect((await listInterests(sender.companyId, NOW)).quota).toEqual({ open: 2, most: 2 })
  })

  test('a chamber that allows none says so', async () => {
    const { sender, item, pkOfficer } = await aListedMarket()
    await db.chamber.update({ where: { id: pkOfficer.chamber.chamberId }, data: { openInterests: 0 } })

    await expect(expressInterest({ member: sender, itemId: item.id, pitch: PITCH, now: NOW })).rejects.toMatchObject({
      sentence: { key: 'interests.capZero' },
    })
  })

  test('the words stay when the item is taken from the profile', async () => {
    const { interestId, item } = await anInterest()

    await db.item.delete({ where: { id: item.id } })

    expect(await db.interest.findUnique({ where: { id: interestId } })).toMatchObject({ itemId: null, itemText: item.text })
  })
})

describe('the chambers', () => {
  test('both must approve before the receiver sees or hears anything', async () => {
    const { interestId, pkOfficer, kzOfficer, receiver } = await anInterest()
    const seen = async () => (await listInterests(receiver.companyId, LATER)).received.length
    const asked = { companyId: receiver.companyId, interestId }

    expect(await decide(pkOfficer, interestId)).toBe('approved_by_one')
    expect(await seen()).toBe(0)
    expect(await mailsAbout(interestId)).toEqual([])
    await expect(getInterest(asked, LATER)).rejects.toMatchObject({ code: 'not-found' })

    expect(await decide(kzOfficer, interestId)).toBe('forwarded')
    expect(await seen()).toBe(1)
    expect(await mailsAbout(interestId)).toMatchObject([{ template: 'interest-forwarded', toAddress: 'secret-kz@alatau.example' }])
    expect((await getInterest(asked, LATER)).pitch.text).toBe(PITCH)
  })

  test('one chamber never counts twice, nor one that is home to neither', async () => {
    const { interestId, pkOfficer, stranger } = await anInterest()
    await decide(pkOfficer, interestId)

    await expect(decide(pkOfficer, interestId)).rejects.toMatchObject({ code: 'already-decided' })
    await expect(decide(stranger, interestId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getChamberInterest(stranger.chamber, interestId)).rejects.toMatchObject({ code: 'not-found' })
    expect((await listChamberInterests(stranger.chamber, ALL, LATER)).total).toBe(0)
    // Nor does the database take a second one, of whichever chamber of the country.
    const approval = {
      interestId,
      country: 'PK',
      chamberId: stranger.chamber.chamberId,
      officerId: stranger.personId,
      decidedAt: LATER,
    } as const
    await expect(db.interestApproval.create({ data: approval })).rejects.toThrow()
    await expect(db.interestApproval.create({ data: { ...approval, country: 'KZ' } })).rejects.toThrow()
  })

  test('of two officers of a chamber at once the second is told who decided', async () => {
    const { interestId, pkOfficer } = await anInterest()

    const results = await Promise.allSettled([decide(pkOfficer, interestId), decide(pkOfficer, interestId, 'refuse')])

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'already-decided', sentence: { key: 'interests.decidedBy', args: { who: 'Ayesha Siddiqui' } } },
    })
  })

  test('one sends it back with a reason: only the sender is told, mends it, and both look anew', async () => {
    const { interestId, pkOfficer, kzOfficer, sender, receiver } = await anInterest()
    await decide(pkOfficer, interestId)

    await decide(kzOfficer, interestId, 'return')

    expect(await getInterest({ companyId: sender.companyId, interestId }, LATER)).toMatchObject({
      state: 'returned',
      stateReason: 'Say how much.',
      mendable: true,
    })
    expect(await mailsAbout(interestId)).toMatchObject([{ template: 'interest-returned', toAddress: 'secret-pk@ravi.example' }])
    await mendInterest({ member: sender, interestId, pitch: `${PITCH} Three tonnes.`, now: LATER })
    expect(await stateOf(interestId)).toBe('submitted')
    for (const officer of [pkOfficer, kzOfficer]) expect(await countWaitingInterests(officer.chamber)).toBe(1)
    expect((await listInterests(receiver.companyId, LATER)).received).toEqual([])
    expect(await db.auditEntry.findMany({ where: { subjectId: interestId }, orderBy: { id: 'asc' } })).toMatchObject([
      { act: 'interest.express' },
      { act: 'interest.approve', chamberId: pkOfficer.chamber.chamberId },
      { act: 'interest.return', chamberId: kzOfficer.chamber.chamberId, reason: 'Say how much.' },
      { act: 'interest.resubmit', from: 'returned', to: 'submitted' },
    ])
  })

  test('one refuses it for good: the sender is told why, the receiver nothing, and the place is free again', async () => {
    const { interestId, kzOfficer, pkOfficer, sender, receiver, item } = await anInterest()

    await decide(kzOfficer, interestId, 'refuse')

    expect(await mailsAbout(interestId)).toMatchObject([{ template: 'interest-refused', toAddress: 'secret-pk@ravi.example' }])
    await expect(decide(pkOfficer, interestId)).rejects.toMatchObject({ code: 'already-decided' })
    await expect(mendInterest({ member: sender, interestId, pitch: PITCH, now: LATER })).rejects.toMatchObject({ code: 'wrong-state' })
    expect((await listInterests(receiver.companyId, LATER)).received).toEqual([])
    await expressInterest({ member: sender, itemId: item.id, pitch: PITCH, now: LATER })
  })

  test('see those that wait longest first, and who decided what', async () => {
    const { interestId, pkOfficer } = await anInterest()
    const chamberId = pkOfficer.chamber.chamberId
    const later = await aListedMarket({ pk: { homeChamberId: chamberId } })
    const secondId = await expressInterest({ member: later.sender, itemId: later.item.id, pitch: PITCH, now: LATER })

    const { rows } = await listChamberInterests(pkOfficer.chamber, { show: 'waiting', page: 1 }, LATER)
    await decide(pkOfficer, interestId)

    expect(rows.map(({ id }) => id)).toEqual([interestId, secondId])
    expect((await listChamberInterests(pkOfficer.chamber, { show: 'waiting', page: 1 }, LATER)).rows.map(({ id }) => id)).toEqual([
      secondId,
    ])
    expect((await getChamberInterest(pkOfficer.chamber, interestId)).history).toMatchObject([
      { act: 'express', actor: null },
      { act: 'approve', actor: 'Ayesha Siddiqui', chamber: { en: 'Ravi Chamber' } },
    ])
  })
})

describe('withdrawing', () => {
  test('before it was passed on tells nobody', async () => {
    const { interestId, sender } = await anInterest()

    await withdrawInterest({ member: sender, interestId, now: LATER })

    expect(await stateOf(interestId)).toBe('withdrawn')
    expect(await mailsAbout(interestId)).toEqual([])
  })

  test('afterwards tells the receiver, who can answer no more; only the sender can', async () => {
    const { interestId, sender, receiver } = await aForwardedInterest()

    await expect(withdrawInterest({ member: receiver, interestId, now: LATER })).rejects.toMatchObject({ code: 'not-found' })
    await withdrawInterest({ member: sender, interestId, now: LATER })

    expect((await mailsAbout(interestId)).map(({ template, toAddress }) => [template, toAddress])).toEqual([
      ['interest-forwarded', 'secret-kz@alatau.example'],
      ['interest-ended', 'secret-kz@alatau.example'],
    ])
    expect(await getInterest({ companyId: receiver.companyId, interestId }, LATER)).toMatchObject({ state: 'withdrawn', answerable: false })
  })
})

test('no page, list or mail before the yes carries a contact, a person or a chamber’s words to the other side', async () => {
  const { interestId, sender, receiver, pkOfficer, kzOfficer } = await aForwardedInterest()

  const shown = [
    await getInterest({ companyId: receiver.companyId, interestId }, LATER),
    await listInterests(receiver.companyId, LATER),
    await getInterest({ companyId: sender.companyId, interestId }, LATER),
    await listInterests(sender.companyId, LATER),
    await getChamberInterest(pkOfficer.chamber, interestId),
    await listChamberInterests(kzOfficer.chamber, ALL, LATER),
    (await mailsAbout(interestId)).map(({ html, text }) => html + text),
  ]

  expect(JSON.stringify(shown)).toContain('sheepskins')
  expect(JSON.stringify(shown)).not.toMatch(
    /secret-|[\w.-]+@[\w-]+\.\w|Contact Person|\+7701|\+9230|https?:\/\/(?!dosti\.test|www\.w3\.org)/,
  )
  expect((await interestTokenOf(interestId)).length).toBe(43)
})
