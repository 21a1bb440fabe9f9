import { describe, expect, test } from 'vitest'
import { withdrawConsent } from '#app/domain/companies/commands/consents.server.ts'
import { decideOnCompany } from '#app/domain/companies/commands/decide.server.ts'
import { answerInterest } from '#app/domain/interests/commands/answer.server.ts'
import { expressInterest } from '#app/domain/interests/commands/express.server.ts'
import { getChamberInterest } from '#app/domain/interests/queries/chamber.server.ts'
import { getInterest, getInterestByToken } from '#app/domain/interests/queries.server.ts'
import { introduceByInterest } from '#app/domain/introductions/commands/introduce-by-interest.server.ts'
import { introductionHandlers } from '#app/domain/introductions/job-handlers.server.ts'
import { findIntroductionOfInterest, getIntroduction, listIntroductions } from '#app/domain/introductions/queries.server.ts'
import { matchHandlers } from '#app/domain/matches/job-handlers.server.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import type { Answer } from '#prisma/generated/enums.ts'
import { NOW } from '#tests/factories/event.ts'
import { aForwardedInterest, anInterest, interestTokenOf, PITCH } from '#tests/factories/interest.ts'

const LATER = new Date(NOW.getTime() + 3_600_000)

const drain = () => drainQueue([...matchHandlers, ...introductionHandlers], new Date())
const byLink = async (interestId: string, answer: Answer, now = LATER) =>
  answerInterest({ answerer: { token: await interestTokenOf(interestId) }, answer, now })
const mailsAbout = (aboutId: string) => db.mail.findMany({ where: { aboutId }, orderBy: [{ template: 'asc' }, { toAddress: 'asc' }] })
const introductionOf = (interestId: string) => db.introduction.findUniqueOrThrow({ where: { interestId }, include: { invitations: true } })

describe('a yes', () => {
  test('by the mailed link introduces the two, once, with a mail to each in its language and the other’s, chambers in copy', async () => {
    const { interestId, pkCompany, kzCompany } = await aForwardedInterest({ pk: { contactLanguage: 'ur' }, kz: { contactLanguage: 'kk' } })

    expect(await byLink(interestId, 'yes')).toBe('accepted')
    await drain()
    await introduceByInterest({ interestId, now: LATER })

    const introduction = await introductionOf(interestId)
    expect(introduction).toMatchObject({
      state: 'introduced',
      matchId: null,
      eventId: null,
      pkCompanyId: pkCompany.id,
      kzCompanyId: kzCompany.id,
    })
    expect(introduction.invitations.map(({ answer }) => answer)).toEqual(['yes', 'yes'])
    const mails = await mailsAbout(introduction.id)
    expect(mails.map(({ template, language, toAddress, replyTo }) => [template, language, toAddress, replyTo])).toEqual([
      ['introduction-made', 'kk', 'secret-kz@alatau.example', 'secret-pk@ravi.example'],
      ['introduction-made', 'ur', 'secret-pk@ravi.example', 'secret-kz@alatau.example'],
    ])
    for (const mail of mails) {
      expect(mail.copyTo).toHaveLength(2)
      expect(mail.html).toMatch(/lang="ur"/)
      expect(mail.html).toMatch(/lang="kk"/)
      expect(mail.text).toContain('veterinary certificate')
      expect(mail.text).not.toContain('null')
    }
    expect(await db.auditEntry.findMany({ where: { subjectId: introduction.id } })).toMatchObject([
      { act: 'introduction.introduce', to: 'introduced', detail: { interestId } },
    ])
  })

  test('is seen by both with the contact, in the list and from the interest; by nobody else', async () => {
    const { interestId, sender, receiver } = await aForwardedInterest()
    await answerInterest({ answerer: { ...receiver, interestId }, answer: 'yes', now: LATER })
    await drain()
    const { id: introductionId } = await introductionOf(interestId)

    expect(await getIntroduction({ companyId: sender.companyId, introductionId }, LATER)).toMatchObject({
      event: null,
      state: 'introduced',
      pitch: { text: PITCH },
      contact: { email: 'secret-kz@alatau.example' },
      timeZone: 'Asia/Karachi',
    })
    expect(await listIntroductions(receiver.companyId, LATER)).toMatchObject([{ id: introductionId, event: null, state: 'introduced' }])
    expect(await findIntroductionOfInterest({ companyId: sender.companyId, interestId })).toBe(introductionId)
    const other = await aForwardedInterest()
    expect(await findIntroductionOfInterest({ companyId: other.sender.companyId, interestId })).toBeNull()
    await expect(getIntroduction({ companyId: other.sender.companyId, introductionId }, LATER)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('afterwards neither asks the other again', async () => {
    const { interestId, sender, item } = await aForwardedInterest()
    await byLink(interestId, 'yes')
    await drain()

    await expect(expressInterest({ member: sender, itemId: item.id, pitch: PITCH, now: LATER })).rejects.toMatchObject({
      sentence: { key: 'interests.alreadyIntroduced' },
    })
  })

  test.each(['pkCompany', 'kzCompany'] as const)('is refused when the %s is no longer verified', async (side) => {
    const market = await aForwardedInterest()
    await db.company.update({ where: { id: market[side].id }, data: { state: 'suspended' } })

    await expect(byLink(market.interestId, 'yes')).rejects.toMatchObject({ code: 'wrong-state' })
  })

  test.each(['pk', 'kz'] as const)(
    'is refused once the company of %s withdrew its consent, and the other one sees nothing of it',
    async (side) => {
      const market = await aForwardedInterest()
      const [gone, left] = side === 'pk' ? [market.sender, market.receiver] : [market.receiver, market.sender]
      const token = await interestTokenOf(market.interestId)

      await withdrawConsent({ member: gone, purpose: 'abroad', now: LATER })

      await expect(answerInterest({ answerer: { token }, answer: 'yes', now: LATER })).rejects.toMatchObject({ code: 'wrong-state' })
      await expect(getInterest({ companyId: left.companyId, interestId: market.interestId }, LATER)).rejects.toMatchObject({
        code: 'wrong-state',
      })
      const [mine, theirs] = side === 'pk' ? [market.pkOfficer, market.kzOfficer] : [market.kzOfficer, market.pkOfficer]
      await expect(getChamberInterest(theirs.chamber, market.interestId)).rejects.toMatchObject({ code: 'not-found' })
      expect((await getChamberInterest(mine.chamber, market.interestId)).id).toBe(market.interestId)
      await drain()
      expect(await db.interest.findUnique({ where: { id: market.interestId } })).toMatchObject({ state: 'withdrawn' })
    },
  )

  test('makes nothing of a company that was suspended before the worker came', async () => {
    const { interestId, pkCompany } = await aForwardedInterest()
    await byLink(interestId, 'yes')
    await db.company.update({ where: { id: pkCompany.id }, data: { state: 'suspended' } })

    await drain()

    expect(await db.introduction.count({ where: { interestId } })).toBe(0)
  })
})

test('a no is told to the sender politely, without a reason; no contact passes', async () => {
  const { interestId, sender } = await aForwardedInterest()

  expect(await byLink(interestId, 'no')).toBe('declined')
  await drain()

  const [told, ...more] = await mailsAbout(interestId)
  expect(told).toMatchObject({ template: 'interest-ended', toAddress: 'secret-pk@ravi.example' })
  expect(more).toMatchObject([{ template: 'interest-forwarded' }])
  expect(told!.html + told!.text).not.toMatch(/secret-kz|said no|declined/i)
  expect(await db.introduction.count({ where: { interestId } })).toBe(0)
  expect(await getInterest({ companyId: sender.companyId, interestId }, LATER)).toMatchObject({ state: 'declined' })
})

test('a second answer, a late one, one by the sender and one before both chambers approved are refused', async () => {
  const answered = await aForwardedInterest()
  await byLink(answered.interestId, 'no')
  await expect(byLink(answered.interestId, 'yes')).rejects.toMatchObject({ code: 'already-decided' })

  const late = await aForwardedInterest()
  const { expiresAt } = await db.interest.findUniqueOrThrow({ where: { id: late.interestId } })
  await expect(byLink(late.interestId, 'yes', expiresAt)).rejects.toMatchObject({ code: 'expired' })
  const bySender = { ...late.sender, interestId: late.interestId }
  await expect(answerInterest({ answerer: bySender, answer: 'yes', now: LATER })).rejects.toMatchObject({ code: 'not-found' })

  const early = await anInterest()
  const tooEarly = { ...early.receiver, interestId: early.interestId }
  await expect(answerInterest({ answerer: tooEarly, answer: 'yes', now: LATER })).rejects.toMatchObject({ code: 'not-found' })
})

test('looking at the link changes nothing; a link that does not exist is not found; only its hash is kept', async () => {
  const { interestId } = await aForwardedInterest()
  const token = await interestTokenOf(interestId)
  const before = await db.interest.findUniqueOrThrow({ where: { id: interestId } })

  expect(await getInterestByToken(token, LATER)).toMatchObject({ answerable: true, isSender: false })

  expect(await db.interest.findUniqueOrThrow({ where: { id: interestId } })).toEqual(before)
  await expect(getInterestByToken('x'.repeat(43), LATER)).rejects.toMatchObject({ code: 'not-found' })
  expect(await db.interestLink.count({ where: { tokenHash: token } })).toBe(0)
})

test('when a company is suspended its open interests end, and only the other one that knew is told', async () => {
  const { interestId, pkCompany, pkOfficer } = await aForwardedInterest()
  const unseen = await anInterest()
  const bar = (officer: typeof pkOfficer, companyId: string) =>
    decideOnCompany({ officer, companyId, decision: 'suspend', reason: 'A complaint.', now: LATER })

  await bar(pkOfficer, pkCompany.id)
  await bar(unseen.pkOfficer, unseen.pkCompany.id)
  await drain()
  await drain()

  expect(await db.interest.findMany({ where: { id: { in: [interestId, unseen.interestId] } }, select: { state: true } })).toEqual([
    { state: 'withdrawn' },
    { state: 'withdrawn' },
  ])
  const told = (await mailsAbout(interestId)).filter(({ template }) => template === 'interest-ended')
  expect(told).toMatchObject([{ toAddress: 'secret-kz@alatau.example' }])
  expect(told[0]!.html).not.toMatch(/complaint|suspend/i)
  expect(await mailsAbout(unseen.interestId)).toEqual([])
})

test('an introduction has one origin: a match with its event, or an interest that is made', async () => {
  const { interestId, pkCompany, kzCompany, event } = await aForwardedInterest()
  const pair = { pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id, expiresAt: LATER }
  const make = (data: object) => db.introduction.create({ data: { ...pair, ...data } })

  await expect(make({})).rejects.toThrow()
  await expect(make({ interestId, eventId: event.id, state: 'introduced', introducedAt: LATER })).rejects.toThrow()
  await expect(make({ interestId })).rejects.toThrow()
})
