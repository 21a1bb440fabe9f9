import { describe, expect, test } from 'vitest'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { expireIntroductions } from '#app/domain/introductions/commands/expire.server.ts'
import { inviteCompanies } from '#app/domain/introductions/commands/invite.server.ts'
import {
  findIntroductionOfMatch,
  getIntroduction,
  getIntroductionByToken,
  listEventIntroductions,
  listIntroductions,
} from '#app/domain/introductions/queries.server.ts'
import { decideMatch } from '#app/domain/matches/commands/review.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, aMatch, type Market, NOW } from '#tests/factories/event.ts'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'
import { aPerson } from '#tests/factories/person.ts'

const LATER = new Date(NOW.getTime() + 3_600_000)
const SECRETS = /secret-|Contact Person|\+92 ?300|\+7 ?701/

const mailsOf = (introductionId: string) => db.mail.findMany({ where: { aboutId: introductionId }, orderBy: { createdAt: 'asc' } })
const answer = (token: string, reply: 'yes' | 'no', now = LATER) => answerInvitation({ answerer: { token }, answer: reply, now })

describe('inviting', () => {
  test('each contact gets one invitation in the own language, with the other’s public profile, the reasons and the note, and no contact', async () => {
    const { introduction, pkCompany, kzCompany } = await anInvitedMarket({ pk: { contactLanguage: 'ur' }, kz: { contactLanguage: 'kk' } })

    const mails = await mailsOf(introduction.id)

    expect(introduction).toMatchObject({ state: 'invited', expiresAt: new Date('2027-01-22T09:00:00Z') })
    expect(mails.map(({ template, language, toAddress }) => ({ template, language, toAddress }))).toEqual([
      { template: 'introduction-invitation', language: 'ur', toAddress: pkCompany.contactEmail ?? 'secret-pk@ravi.example' },
      { template: 'introduction-invitation', language: 'kk', toAddress: 'secret-kz@alatau.example' },
    ])
    expect(mails[0]!.html).toContain(kzCompany.legalNameLatin)
    for (const mail of mails) {
      expect(mail.html).toContain('They export already.')
      expect(mail.html).toContain('Raw sheepskins')
      expect(mail.html + mail.text + mail.subject).not.toMatch(SECRETS)
      expect(mail.replyTo).toMatch(/^reply\+[0-9a-f]{48}@dosti\.test$/)
    }
  })

  test('the job run again invites nobody twice', async () => {
    const { match, introduction } = await anInvitedMarket()

    await Promise.all([inviteCompanies({ matchId: match.id, now: LATER }), inviteCompanies({ matchId: match.id, now: LATER })])

    expect(await db.introduction.count({ where: { matchId: match.id } })).toBe(1)
    expect(await mailsOf(introduction.id)).toHaveLength(2)
  })

  test('a match approved by one chamber only is not introduced', async () => {
    const market = await aMarket()
    const match = await aMatch(market)
    await decideMatch({ officer: market.pkOfficer, matchId: match.id, input: { decision: 'approve' }, now: NOW })

    await inviteCompanies({ matchId: match.id, now: NOW })

    expect(await db.introduction.count({ where: { matchId: match.id } })).toBe(0)
    expect(
      await db.mail.count({ where: { template: 'introduction-invitation', html: { contains: market.pkCompany.legalNameLatin! } } }),
    ).toBe(0)
  })

  test('the same two companies are introduced once an event, whatever the run', async () => {
    const market = await anInvitedMarket()
    const again = await aMatch(market, { runNumber: 2 })
    for (const officer of [market.pkOfficer, market.kzOfficer])
      await decideMatch({ officer, matchId: again.id, input: { decision: 'approve' }, now: NOW })

    await inviteCompanies({ matchId: again.id, now: NOW })

    expect(await db.introduction.count({ where: { eventId: market.event.id } })).toBe(1)
  })

  test('with the policy direct and both consents the companies are introduced at once', async () => {
    const { introduction } = await anInvitedMarket({ policy: 'direct', directConsent: true })

    expect(introduction).toMatchObject({ state: 'introduced', introducedAt: NOW })
    expect((await mailsOf(introduction.id)).map((mail) => mail.template)).toEqual(['introduction-made', 'introduction-made'])
  })

  test('with the policy direct but without consent both are asked', async () => {
    const { introduction } = await anInvitedMarket({ policy: 'direct', directConsent: false })

    expect(introduction.state).toBe('invited')
    expect((await mailsOf(introduction.id)).map((mail) => mail.template)).toEqual(['introduction-invitation', 'introduction-invitation'])
  })
})

describe('the link in the mail', () => {
  test('opening it changes nothing, however often', async () => {
    const { introduction } = await anInvitedMarket()
    const token = await tokenOf(introduction.id, 'PK')

    for (let i = 0; i < 3; i++) await getIntroductionByToken(token, LATER)

    expect(await db.introduction.findUnique({ where: { id: introduction.id } })).toEqual(introduction)
    expect(await db.invitation.count({ where: { introductionId: introduction.id, answer: { not: null } } })).toBe(0)
  })

  test('is kept only as a hash, serves one side, and a wrong one finds nothing', async () => {
    const { introduction, kzCompany } = await anInvitedMarket()
    const token = await tokenOf(introduction.id, 'PK')

    const page = await getIntroductionByToken(token, LATER)

    expect(page.other.id).toBe(kzCompany.id)
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token)
    await expect(getIntroductionByToken(`${token.slice(0, -1)}_`, LATER)).rejects.toMatchObject({ code: 'not-found' })
    await expect(answer('x'.repeat(43), 'yes')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('expires: a late answer is refused and changes nothing', async () => {
    const { introduction } = await anInvitedMarket()
    const token = await tokenOf(introduction.id, 'PK')

    await expect(answer(token, 'yes', introduction.expiresAt)).rejects.toMatchObject({ code: 'expired' })
    expect(await db.introduction.findUnique({ where: { id: introduction.id } })).toEqual(introduction)
  })

  test('the same answer sent three times at once is one answer', async () => {
    const { introduction } = await anInvitedMarket()
    const token = await tokenOf(introduction.id, 'PK')

    await Promise.all([answer(token, 'yes'), answer(token, 'yes'), answer(token, 'yes')])

    expect(await db.auditEntry.count({ where: { subjectId: introduction.id, act: 'introduction.answer-yes' } })).toBe(1)
    expect(await db.introduction.findUnique({ where: { id: introduction.id } })).toMatchObject({ state: 'accepted_by_one' })
  })
})

describe('answering', () => {
  test('one yes passes no contact; the other side sees none either', async () => {
    const { introduction, pkCompany, kzCompany } = await anInvitedMarket()

    expect(await answer(await tokenOf(introduction.id, 'PK'), 'yes')).toBe('accepted_by_one')

    for (const companyId of [pkCompany.id, kzCompany.id]) {
      const page = await getIntroduction({ companyId, introductionId: introduction.id }, LATER)
      expect(page.contact).toBeNull()
      expect(JSON.stringify(page)).not.toMatch(SECRETS)
    }
    expect(await mailsOf(introduction.id)).toHaveLength(2)
  })

  test('two yes make one introduction mail to each: both languages, the other’s contact, Reply-To the other, chambers in copy', async () => {
    const { introduction, pkOfficer, kzOfficer } = await anInvitedMarket({ pk: { contactLanguage: 'ur' }, kz: { contactLanguage: 'ru' } })

    await Promise.all((['PK', 'KZ'] as const).map(async (country) => answer(await tokenOf(introduction.id, country), 'yes')))

    expect(await db.introduction.findUnique({ where: { id: introduction.id } })).toMatchObject({ state: 'introduced', introducedAt: LATER })
    const made = (await mailsOf(introduction.id))
      .filter((mail) => mail.template === 'introduction-made')
      .sort((a, b) => a.language.localeCompare(b.language))
    expect(made.map(({ toAddress, replyTo, language }) => ({ toAddress, replyTo, language }))).toEqual([
      { toAddress: 'secret-kz@alatau.example', replyTo: 'secret-pk@ravi.example', language: 'ru' },
      { toAddress: 'secret-pk@ravi.example', replyTo: 'secret-kz@alatau.example', language: 'ur' },
    ])
    const emails = await db.person.findMany({ where: { id: { in: [pkOfficer.personId, kzOfficer.personId] } }, select: { email: true } })
    for (const mail of made) {
      expect([...mail.copyTo].sort()).toEqual(emails.map((person) => person.email).sort())
      expect(mail.html.indexOf('lang="ur" dir="rtl"') >= 0 && mail.html.includes('lang="ru" dir="ltr"')).toBe(true)
      expect(mail.html).toContain(mail.replyTo)
    }
    const [toKz, toPk] = made
    expect(toPk!.html).not.toContain('mailto:secret-pk')
    expect(toKz!.html).not.toContain('mailto:secret-kz')
  })

  test('without copies when the event says so', async () => {
    const { introduction } = await anInvitedMarket({ chambersInCopy: false })
    for (const country of ['PK', 'KZ'] as const) await answer(await tokenOf(introduction.id, country), 'yes')

    const made = (await mailsOf(introduction.id)).filter((mail) => mail.template === 'introduction-made')

    expect(made.map((mail) => mail.copyTo)).toEqual([[], []])
  })

  test('a yes is refused when the partner is no longer verified', async () => {
    const { introduction, kzCompany } = await anInvitedMarket()
    await db.company.update({ where: { id: kzCompany.id }, data: { state: 'suspended' } })

    await expect(answer(await tokenOf(introduction.id, 'PK'), 'yes')).rejects.toMatchObject({ code: 'wrong-state' })
  })

  test('only the company’s own people answer from its pages', async () => {
    const { introduction, pkCompany, kzCompany } = await anInvitedMarket()
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: kzCompany.id } })
    const outsider = await aPerson()
    const from = (person: string, companyId: string) =>
      answerInvitation({ answerer: { personId: person, companyId, introductionId: introduction.id }, answer: 'yes', now: LATER })

    await expect(from(outsider.id, pkCompany.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(from(personId, pkCompany.id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await from(personId, kzCompany.id)).toBe('accepted_by_one')
    expect(await db.auditEntry.findMany({ where: { subjectId: introduction.id, act: 'introduction.answer-yes' } })).toMatchObject([
      { actorId: personId, from: 'invited', to: 'accepted_by_one' },
    ])
  })
})

describe('expiry', () => {
  test('ends open introductions that are late, tells both once, leaves the others alone', async () => {
    const late = await anInvitedMarket()
    const done = await anInvitedMarket()
    for (const country of ['PK', 'KZ'] as const) await answer(await tokenOf(done.introduction.id, country), 'yes')

    await expireIntroductions({ now: late.introduction.expiresAt })
    await expireIntroductions({ now: late.introduction.expiresAt })

    expect(await db.introduction.findUnique({ where: { id: late.introduction.id } })).toMatchObject({ state: 'expired' })
    expect(
      (await mailsOf(late.introduction.id)).filter((mail) => mail.template === 'introduction-ended').map((mail) => mail.toAddress),
    ).toEqual(['secret-pk@ravi.example', 'secret-kz@alatau.example'])
    expect(await db.introduction.findUnique({ where: { id: done.introduction.id } })).toMatchObject({ state: 'introduced' })
  })
})

describe('who sees what', () => {
  async function introduced() {
    const market = await anInvitedMarket()
    for (const country of ['PK', 'KZ'] as const) await answer(await tokenOf(market.introduction.id, country), 'yes')
    return market
  }

  test('after two yes the company sees the other’s contact, and its list names the partner', async () => {
    const { introduction, pkCompany, kzCompany } = await introduced()

    const page = await getIntroduction({ companyId: pkCompany.id, introductionId: introduction.id }, LATER)

    expect(page.contact).toMatchObject({ email: 'secret-kz@alatau.example' })
    expect(await listIntroductions(pkCompany.id, LATER)).toMatchObject([
      { state: 'introduced', otherName: kzCompany.legalNameLatin, isWaiting: false },
    ])
  })

  test('a third company sees nothing of it', async () => {
    const { introduction } = await introduced()
    const third = await aCompany()

    await expect(getIntroduction({ companyId: third.id, introductionId: introduction.id }, LATER)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await listIntroductions(third.id, LATER)).toEqual([])
  })

  test('officers of the organisers see answers and mails without an address; others see nothing', async () => {
    const market: Market & Awaited<ReturnType<typeof introduced>> = await introduced()

    const seen = await findIntroductionOfMatch(market.pkOfficer.chamber, market.match.id)
    const list = await listEventIntroductions(market.kzOfficer.chamber, market.event.id)

    expect(seen).toMatchObject({
      state: 'introduced',
      steps: [{ act: 'invite' }, { act: 'answer-yes', country: 'PK' }, { act: 'answer-yes', country: 'KZ', introduces: true }],
    })
    expect(seen!.mails).toHaveLength(4)
    expect(JSON.stringify([seen, list])).not.toMatch(/@/)
    expect(await findIntroductionOfMatch(market.stranger.chamber, market.match.id)).toBeNull()
    expect(await listEventIntroductions(market.stranger.chamber, market.event.id)).toEqual([])
  })
})
