import { describe, expect, test } from 'vitest'
import { decideOnCompany } from '#app/domain/companies/commands/decide.server.ts'
import { cancelEvent } from '#app/domain/events/commands/cancel.server.ts'
import { withdrawParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { expireIntroductions } from '#app/domain/introductions/commands/expire.server.ts'
import { inviteCompanies } from '#app/domain/introductions/commands/invite.server.ts'
import { introductionHandlers } from '#app/domain/introductions/job-handlers.server.ts'
import {
  getIntroduction,
  getIntroductionByToken,
  listEventIntroductions,
  listIntroductions,
} from '#app/domain/introductions/queries.server.ts'
import { matchHandlers } from '#app/domain/matches/job-handlers.server.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { aMarket, aMatch, NOW } from '#tests/factories/event.ts'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'

const LATER = new Date(NOW.getTime() + 3_600_000)
type Invited = Awaited<ReturnType<typeof anInvitedMarket>>

const drain = () => drainQueue([...matchHandlers, ...introductionHandlers], new Date())
const yes = (token: string) => answerInvitation({ answerer: { token }, answer: 'yes', now: LATER })
const mailsTo = (toAddress: string, aboutId: string) =>
  db.mail.findMany({ where: { toAddress, aboutId, template: { not: 'introduction-invitation' } }, select: { template: true, html: true } })

const leave = {
  'withdraws from the event': async ({ pkCompany, event }: Invited) => {
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: pkCompany.id } })
    await withdrawParticipation({ member: { personId, companyId: pkCompany.id }, eventId: event.id, now: LATER })
  },
  'is suspended': ({ pkCompany, pkOfficer }: Invited) =>
    decideOnCompany({ officer: pkOfficer, companyId: pkCompany.id, decision: 'suspend', reason: 'A complaint.', now: LATER }),
  'is rejected when it submitted a new name': async ({ pkCompany, pkOfficer }: Invited) => {
    await db.company.update({ where: { id: pkCompany.id }, data: { state: 'submitted' } })
    await decideOnCompany({ officer: pkOfficer, companyId: pkCompany.id, decision: 'reject', reason: 'A complaint.', now: LATER })
  },
}

describe.each(Object.entries(leave))('when a company %s after its own yes', (_how, leaves) => {
  test('no yes of the other side introduces it any more', async () => {
    const market = await anInvitedMarket()
    const { introduction } = market
    await yes(await tokenOf(introduction.id, 'PK'))
    const token = await tokenOf(introduction.id, 'KZ')

    await leaves(market)

    await expect(yes(token)).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await db.mail.count({ where: { template: 'introduction-made', aboutId: introduction.id } })).toBe(0)
  })

  test('its open introductions are cancelled, and only the other company is told, once', async () => {
    const market = await anInvitedMarket()
    const { introduction } = market

    await leaves(market)
    await drain()
    await drain()

    expect(await db.introduction.findUnique({ where: { id: introduction.id } })).toMatchObject({ state: 'cancelled' })
    expect(await db.auditEntry.findMany({ where: { subjectId: introduction.id, act: 'introduction.cancel' } })).toMatchObject([
      { from: 'invited', to: 'cancelled', actorId: null },
    ])
    expect(await mailsTo('secret-pk@ravi.example', introduction.id)).toEqual([])
    const told = await mailsTo('secret-kz@alatau.example', introduction.id)
    expect(told).toMatchObject([{ template: 'introduction-ended' }])
    expect(told[0]!.html).not.toMatch(/complaint|suspend|secret-pk/i)
  })
})

describe('a partner that is not verified any more', () => {
  async function suspendedPartner() {
    const market = await anInvitedMarket()
    await db.company.update({ where: { id: market.kzCompany.id }, data: { state: 'suspended' } })
    return market
  }

  test('is seen neither by the link nor on the company’s pages', async () => {
    const { introduction, pkCompany, pkOfficer, event } = await suspendedPartner()

    const token = await tokenOf(introduction.id, 'PK')

    await expect(getIntroductionByToken(token, LATER)).rejects.toMatchObject({ code: 'wrong-state' })
    await expect(getIntroduction({ companyId: pkCompany.id, introductionId: introduction.id }, LATER)).rejects.toMatchObject({
      code: 'wrong-state',
    })
    expect(await listIntroductions(pkCompany.id, LATER)).toEqual([])
    expect(await listEventIntroductions(pkOfficer.chamber, event.id)).toEqual([])
  })

  test('gets no mail when the other says no or the time runs out', async () => {
    const first = await suspendedPartner()
    const second = await suspendedPartner()

    await answerInvitation({ answerer: { token: await tokenOf(first.introduction.id, 'PK') }, answer: 'no', now: LATER })
    await expireIntroductions({ now: second.introduction.expiresAt })

    expect(await mailsTo('secret-kz@alatau.example', first.introduction.id)).toEqual([])
    expect(await mailsTo('secret-kz@alatau.example', second.introduction.id)).toEqual([])
  })
})

describe('when the event was cancelled', () => {
  test('no company is invited any more', async () => {
    const market = await aMarket()
    const { id: matchId } = await aMatch(market)
    await db.match.update({ where: { id: matchId }, data: { state: 'approved' } })

    await cancelEvent({ officer: market.pkOfficer, eventId: market.event.id, now: LATER })
    await inviteCompanies({ matchId, now: LATER })

    expect(await db.introduction.count({ where: { matchId } })).toBe(0)
  })

  test('no company is introduced any more', async () => {
    const { introduction, pkOfficer, event } = await anInvitedMarket()
    const token = await tokenOf(introduction.id, 'PK')

    await cancelEvent({ officer: pkOfficer, eventId: event.id, now: LATER })

    await expect(yes(token)).rejects.toMatchObject({ code: 'wrong-state', sentence: { key: 'introductions.ended' } })
  })
})

test('a company is told why it was proposed, not what the chambers find missing', async () => {
  const { introduction } = await anInvitedMarket()

  const page = await getIntroductionByToken(await tokenOf(introduction.id, 'PK'), LATER)

  expect(page.reasons.met).toHaveLength(1)
  expect(JSON.stringify(page)).not.toContain('no-code')
})
