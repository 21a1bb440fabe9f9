import { describe, expect, test } from 'vitest'
import { giveConsents, withdrawConsent } from '#app/domain/companies/commands/consents.server.ts'
import { getListedProfile, listForEngine } from '#app/domain/companies/queries.server.ts'
import { withdrawDirectConsent } from '#app/domain/events/commands/take-part.server.ts'
import { listParticipants } from '#app/domain/events/queries/participants.server.ts'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { inviteCompanies } from '#app/domain/introductions/commands/invite.server.ts'
import { getIntroduction, listIntroductions } from '#app/domain/introductions/queries.server.ts'
import { decideMatch } from '#app/domain/matches/commands/review.server.ts'
import { getMatchPage } from '#app/domain/matches/queries/matches.server.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { handlers } from '#app/worker.server.ts'
import { aMarket, aMatch, NOW } from '#tests/factories/event.ts'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'

async function ownerOf(companyId: string) {
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId, role: 'owner' } })
  return { companyId, personId }
}

const NEEDED = ['matching', 'contact', 'abroad'] as const

describe('a consent that taking part needs, once withdrawn,', () => {
  test.each(NEEDED)('%s: ends open matches and keeps the company out of runs and reviews', async (purpose) => {
    const market = await aMarket()
    const match = await aMatch(market)
    const member = await ownerOf(market.pkCompany.id)

    await withdrawConsent({ member, purpose, now: NOW })

    const approve = decideMatch({ officer: market.pkOfficer, matchId: match.id, input: { decision: 'approve' }, now: NOW })
    await expect(approve).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await listForEngine([market.pkCompany.id], NOW)).toEqual([])
    await drainQueue(handlers, NOW)
    expect(await db.match.findUnique({ where: { id: match.id } })).toMatchObject({ state: 'withdrawn' })
    // Given again, the company may be matched again; what ended stays ended.
    await giveConsents({ member, purposes: [purpose], language: 'en', now: NOW })
    expect(await listForEngine([market.pkCompany.id], NOW)).toHaveLength(1)
  })

  test.each(NEEDED)('%s: cancels open introductions, and no yes counts any more', async (purpose) => {
    const { introduction, pkCompany, kzCompany } = await anInvitedMarket()
    const token = await tokenOf(introduction.id, 'KZ')

    await withdrawConsent({ member: await ownerOf(pkCompany.id), purpose, now: NOW })

    await expect(answerInvitation({ answerer: { token }, answer: 'yes', now: NOW })).rejects.toMatchObject({ code: 'wrong-state' })
    await drainQueue(handlers, NOW)
    expect(await db.introduction.findUnique({ where: { id: introduction.id } })).toMatchObject({ state: 'cancelled' })
    const told = await db.mail.findMany({ where: { template: 'introduction-ended', aboutId: introduction.id } })
    expect(told.map(({ toAddress }) => toAddress)).toEqual(
      purpose === 'contact' ? [kzCompany.contactEmail] : expect.arrayContaining([kzCompany.contactEmail]),
    )
  })

  test.each(NEEDED)('%s: an approved match leads to no invitation', async (purpose) => {
    const market = await aMarket()
    const match = await aMatch(market)
    await db.match.update({ where: { id: match.id }, data: { state: 'approved' } })

    await withdrawConsent({ member: await ownerOf(market.kzCompany.id), purpose, now: NOW })
    await inviteCompanies({ matchId: match.id, now: NOW })

    expect(await db.introduction.count({ where: { matchId: match.id } })).toBe(0)
    const companies = [market.pkCompany.id, market.kzCompany.id]
    expect(await db.mail.count({ where: { template: 'introduction-invitation', companyId: { in: companies } } })).toBe(0)
  })
})

test('a yes and a withdrawal at once: either the contacts passed before, or they do not pass', async () => {
  for (let i = 0; i < 4; i++) {
    const { introduction, kzCompany } = await anInvitedMarket()
    await answerInvitation({ answerer: { token: await tokenOf(introduction.id, 'PK') }, answer: 'yes', now: NOW })
    const token = await tokenOf(introduction.id, 'KZ')

    const [answered] = await Promise.allSettled([
      answerInvitation({ answerer: { token }, answer: 'yes', now: NOW }),
      withdrawConsent({ member: await ownerOf(kzCompany.id), purpose: 'contact', now: NOW }),
    ])
    await drainQueue(handlers, NOW)

    const { state } = await db.introduction.findUniqueOrThrow({ where: { id: introduction.id } })
    expect(state).toBe(answered.status === 'fulfilled' ? 'introduced' : 'cancelled')
    const made = await db.mail.count({ where: { template: 'introduction-made', aboutId: introduction.id } })
    expect(made).toBe(answered.status === 'fulfilled' ? 2 : 0)
  }
})

test('sharing abroad withdrawn hides the profile from the other country at once, the directory’s withdrawn from everyone', async () => {
  const { pkCompany, kzCompany, kzOfficer, event, match, introduction } = await anInvitedMarket()
  const member = await ownerOf(pkCompany.id)
  const theirs = { companyId: kzCompany.id, introductionId: introduction.id }
  expect((await getIntroduction(theirs, NOW)).other.id).toBe(pkCompany.id)
  expect((await getListedProfile(pkCompany.id)).id).toBe(pkCompany.id)

  await withdrawConsent({ member, purpose: 'abroad', now: NOW })

  await expect(getIntroduction(theirs, NOW)).rejects.toMatchObject({ code: 'wrong-state' })
  expect(await listIntroductions(kzCompany.id, NOW)).toEqual([])
  await expect(getMatchPage(kzOfficer.chamber, match.id)).rejects.toMatchObject({ code: 'not-found' })
  const seen = await listParticipants(kzOfficer.chamber, event.id)
  expect(seen.map(({ companyId }) => companyId)).toEqual([kzCompany.id])
  await withdrawConsent({ member, purpose: 'directory', now: NOW })
  await expect(getListedProfile(pkCompany.id)).rejects.toMatchObject({ code: 'not-found' })
})

test('the consent to direct introductions withdrawn, both companies are asked', async () => {
  const market = await aMarket({ policy: 'direct', directConsent: true })
  const match = await aMatch(market)
  await db.match.update({ where: { id: match.id }, data: { state: 'approved' } })
  const member = await ownerOf(market.pkCompany.id)

  await withdrawDirectConsent({ member, eventId: market.event.id, now: NOW })
  await inviteCompanies({ matchId: match.id, now: NOW })

  expect(await db.introduction.findUnique({ where: { matchId: match.id } })).toMatchObject({ state: 'invited' })
  expect(await db.consentRecord.findMany({ where: { companyId: member.companyId } })).toMatchObject([
    { purpose: 'direct', isGiven: false, eventId: market.event.id },
  ])
  await expect(withdrawDirectConsent({ member, eventId: market.event.id, now: NOW })).rejects.toMatchObject({ code: 'not-found' })
})
