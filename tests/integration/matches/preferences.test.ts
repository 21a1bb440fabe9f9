import { describe, expect, test } from 'vitest'
import { sayPreferences } from '#app/domain/events/commands/prefer.server.ts'
import { getPreferencePage } from '#app/domain/events/queries/preferences.server.ts'
import { inviteCompanies } from '#app/domain/introductions/commands/invite.server.ts'
import { reopenIntroduction } from '#app/domain/introductions/commands/reopen.server.ts'
import { introductionHandlers } from '#app/domain/introductions/job-handlers.server.ts'
import { getIntroduction, listIntroductions } from '#app/domain/introductions/queries.server.ts'
import { executeRun, startRun } from '#app/domain/matches/commands/run.server.ts'
import { matchHandlers } from '#app/domain/matches/job-handlers.server.ts'
import { getMatchPage } from '#app/domain/matches/queries/matches.server.ts'
import type { Ranker } from '#app/domain/matches/rank-in-thread.server.ts'
import { getKnowledge } from '#app/domain/taxonomy/knowledge.server.ts'
import { rank as rankHere } from '#app/engine/index.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action, loader } from '#app/routes/company/preferences.tsx'
import type { Wish } from '#prisma/generated/enums.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, aMatch, aParticipation, type Market, NOW } from '#tests/factories/event.ts'
import { anInvitedMarket } from '#tests/factories/introduction.ts'

const LATER = new Date(NOW.getTime() + 3_600_000)
const ALL = { page: 1 }
const rank: Ranker = async (document) => rankHere(document, await getKnowledge())
const drain = () => drainQueue([...matchHandlers, ...introductionHandlers], new Date())

async function memberOf(companyId: string) {
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId } })
  return { personId, companyId }
}

type Sides = Pick<Market, 'event' | 'pkCompany' | 'kzCompany'>
async function say({ event, pkCompany, kzCompany }: Sides, by: 'PK' | 'KZ', wish: Wish | null) {
  const [own, other] = by === 'PK' ? [pkCompany, kzCompany] : [kzCompany, pkCompany]
  return sayPreferences({ member: await memberOf(own.id), eventId: event.id, wishes: [{ otherId: other.id, wish }], now: LATER })
}

async function run(market: Market) {
  const runId = await startRun({ officer: market.pkOfficer, eventId: market.event.id, mode: 'weight', now: LATER })
  await executeRun({ runId, now: LATER, rank })
  return db.match.findMany({ where: { runId } })
}

describe('in the run', () => {
  test.each(['PK', 'KZ'] as const)('a "no thanks" of %s excludes the pair, though the other must meet it', async (by) => {
    const market = await aMarket()
    expect(await run(market)).toHaveLength(1)

    await say(market, by === 'PK' ? 'KZ' : 'PK', 'must_meet')
    await say(market, by, 'no_thanks')

    expect(await run(market)).toEqual([])
  })

  test('who is known already is proposed only when one of the two asks; taking the word back proposes again', async () => {
    const market = await aMarket()
    await say(market, 'PK', 'already_known')
    expect(await run(market)).toEqual([])

    await say(market, 'KZ', 'would_like')
    expect(await run(market)).toHaveLength(1)

    await say(market, 'KZ', null)
    expect(await run(market)).toEqual([])
    await say(market, 'PK', null)
    expect(await run(market)).toHaveLength(1)
  })

  test('who was introduced before is not proposed again unless asked', async () => {
    const market = await aMarket()
    const before = await aMarket()
    const match = await aMatch({ ...before, pkCompany: market.pkCompany, kzCompany: market.kzCompany })
    const { id: matchId, eventId, pkCompanyId, kzCompanyId } = match
    const introduced = { state: 'introduced', introducedAt: NOW, expiresAt: NOW } as const
    await db.introduction.create({ data: { matchId, eventId, pkCompanyId, kzCompanyId, ...introduced } })

    expect(await run(market)).toEqual([])
    await say(market, 'PK', 'must_meet')
    expect(await run(market)).toHaveLength(1)
  })

  test('who was asked for is proposed without other reasons; chambers read who asked', async () => {
    const market = await aMarket({
      pk: { items: [{ side: 'offer', text: 'Custom software for banks' }], sectors: ['it'], about: { en: 'Software.' } },
      kz: { items: [{ side: 'need', text: 'Raw sheepskins' }], about: { en: 'Hides.' } },
    })
    expect(await run(market)).toEqual([])

    await say(market, 'KZ', 'must_meet')
    const [match] = await run(market)

    expect((await getMatchPage(market.pkOfficer.chamber, match!.id)).reasons.asked).toEqual([{ by: 'KZ', wish: 'must_meet' }])
  })
})

describe('a "no thanks" after the run', () => {
  test('withdraws what is proposed without saying why, and leaves others alone', async () => {
    const market = await aMarket()
    const other = await aCompany({ country: 'KZ' })
    await aParticipation({ eventId: market.event.id, companyId: other.id })
    const match = await aMatch(market)
    const kept = await aMatch({ ...market, kzCompany: other })

    await say(market, 'PK', 'no_thanks')
    await drain()
    await drain()

    const states = await db.match.findMany({ where: { id: { in: [match.id, kept.id] } }, select: { id: true, state: true } })
    expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({ [match.id]: 'withdrawn', [kept.id]: 'proposed' })
    expect(await db.auditEntry.findMany({ where: { subjectId: match.id, act: 'match.withdraw' } })).toMatchObject([
      { from: 'proposed', to: 'withdrawn', reason: null, detail: null, actorId: null },
    ])
  })

  test('says no to an open invitation: the other is told what it is told of every no, once', async () => {
    const market = await anInvitedMarket()
    const { introduction, kzCompany } = market

    await say(market, 'PK', 'no_thanks')
    await drain()
    await drain()

    expect(await db.introduction.findUnique({ where: { id: introduction.id } })).toMatchObject({ state: 'declined' })
    const mails = await db.mail.findMany({ where: { aboutId: introduction.id, template: 'introduction-ended' } })
    expect(mails).toMatchObject([{ toAddress: 'secret-kz@alatau.example', onceKey: `introduction-declined:${introduction.id}:1:KZ` }])
    expect(await listIntroductions(kzCompany.id, LATER)).toMatchObject([{ state: 'declined' }])
  })

  test('stops an invitation that waits for the worker, and a re-opening', async () => {
    const market = await aMarket()
    const match = await aMatch(market)
    await db.match.update({ where: { id: match.id }, data: { state: 'approved' } })
    await say(market, 'KZ', 'no_thanks')
    await inviteCompanies({ matchId: match.id, now: LATER })
    expect(await db.introduction.count({ where: { matchId: match.id } })).toBe(0)

    const invited = await anInvitedMarket()
    await say(invited, 'PK', 'no_thanks')
    await drain()
    const reopen = { officer: invited.kzOfficer, introductionId: invited.introduction.id, reason: 'Once more.', now: LATER }
    await expect(reopenIntroduction(reopen)).rejects.toMatchObject({ code: 'wrong-state' })
  })
})

describe('who reads a wish', () => {
  test('the company that said it; nothing of it stands on any page of the other', async () => {
    const market = await aMarket()
    const { event, pkCompany, kzCompany } = market
    const theirs = () => getPreferencePage(kzCompany.id, event.id, ALL)
    const before = await theirs()

    await say(market, 'PK', 'no_thanks')

    expect((await getPreferencePage(pkCompany.id, event.id, ALL)).rows).toMatchObject([{ id: kzCompany.id, wish: 'no_thanks' }])
    expect(await theirs()).toEqual(before)
    await drain()
    expect(await theirs()).toEqual(before)
    expect(await db.mail.count({ where: { companyId: kzCompany.id } })).toBe(0)
  })

  test('who asked for an introduction reads so; the other one learns nothing of it', async () => {
    const market = await aMarket()
    await say(market, 'PK', 'must_meet')
    const [match] = await run(market)
    await db.match.update({ where: { id: match!.id }, data: { state: 'approved' } })
    await inviteCompanies({ matchId: match!.id, now: LATER })
    const { id: introductionId } = await db.introduction.findUniqueOrThrow({ where: { matchId: match!.id } })
    const seenBy = (companyId: string) => getIntroduction({ companyId, introductionId }, LATER)

    expect(await seenBy(market.pkCompany.id)).toMatchObject({ wasAskedFor: true })
    const seen = await seenBy(market.kzCompany.id)
    expect(seen).toMatchObject({ wasAskedFor: false })
    const mails = await db.mail.findMany({ where: { aboutId: introductionId, toAddress: 'secret-kz@alatau.example' } })
    expect(JSON.stringify([seen, mails])).not.toMatch(/must_meet|asked to meet/)
  })
})

describe('the page', () => {
  const open = async (companyId: string, eventId: string, personId: string, form?: Record<string, string>) => {
    const headers = { Cookie: (await openSession(personId)).split(';')[0]! }
    const body = form && new URLSearchParams(form)
    const request = new Request('http://dosti.test/?company=leather', { method: form ? 'POST' : 'GET', headers, body })
    const args = { request, params: { companyId, eventId }, context: { client: '192.0.2.1', nonce: '' } }
    const told = (await (form ? action(args) : loader(args)).catch((thrown) => thrown)) as Response | Error | { init?: ResponseInit }
    if (told instanceof Error) throw told
    return told instanceof Response ? told.status : (told?.init?.status ?? 200)
  }

  test('is for the people of accepted participants, about verified ones of the other country that agreed to be matched', async () => {
    const market = await aMarket()
    const { event, pkCompany, kzCompany } = market
    const hidden = [{ state: 'suspended' as const }, { consents: ['directory' as const] }, { country: 'PK' as const }]
    for (const traits of hidden) {
      const company = await aCompany({ country: 'KZ', ...traits })
      await aParticipation({ eventId: event.id, companyId: company.id })
      expect(await say({ ...market, kzCompany: company }, 'PK', 'must_meet')).toEqual({ leftOut: 1 })
    }
    const { personId } = await memberOf(pkCompany.id)

    expect((await getPreferencePage(pkCompany.id, event.id, ALL)).rows.map(({ id }) => id)).toEqual([kzCompany.id])
    expect(await open(pkCompany.id, event.id, personId)).toBe(200)
    expect(await open(pkCompany.id, event.id, personId, { [`wish.${kzCompany.id}`]: 'would_like' })).toBe(302)
    expect(await open(pkCompany.id, event.id, personId, { [`wish.${kzCompany.id}`]: 'hate' })).toBe(400)
    expect(await open(pkCompany.id, event.id, personId, { 'wish.nobody': 'must_meet' })).toBe(400)
    expect(await open(pkCompany.id, event.id, personId, { [`wish.${event.id}`]: 'must_meet' })).toBe(302)
    expect(await db.preference.findMany({ where: { eventId: event.id } })).toMatchObject([{ otherId: kzCompany.id, wish: 'would_like' }])
    expect(await open(kzCompany.id, event.id, personId)).toBe(404)
    await db.participation.updateMany({ where: { companyId: pkCompany.id }, data: { state: 'requested' } })
    expect(await open(pkCompany.id, event.id, personId)).toBe(404)
  })

  test('is saved at once: only what was changed on it, so that a colleague who saved meanwhile loses nothing', async () => {
    const market = await aMarket()
    const { event, pkCompany, kzCompany } = market
    const other = await aCompany({ country: 'KZ' })
    await aParticipation({ eventId: event.id, companyId: other.id })
    const { personId } = await memberOf(pkCompany.id)
    const page = (wish: [string, string]) => ({
      [`was.${kzCompany.id}`]: wish[0],
      [`wish.${kzCompany.id}`]: wish[1],
      [`was.${other.id}`]: 'none',
      [`wish.${other.id}`]: 'none',
    })
    const wishes = async () =>
      (await getPreferencePage(pkCompany.id, event.id, ALL)).rows.map(({ id, wish }) => [id === other.id, wish]).sort()

    await open(pkCompany.id, event.id, personId, page(['none', 'must_meet']))
    await sayPreferences({
      member: { personId, companyId: pkCompany.id },
      eventId: event.id,
      wishes: [{ otherId: other.id, wish: 'would_like' }],
      now: LATER,
    })
    await open(pkCompany.id, event.id, personId, page(['must_meet', 'none']))

    expect(await wishes()).toEqual([
      [false, null],
      [true, 'would_like'],
    ])
    expect(await db.auditEntry.count({ where: { act: 'participation.say-preference', actorId: personId } })).toBe(3)
  })

  test('finds by name, sector and wish', async () => {
    const market = await aMarket({ kz: { legalNameLatin: 'Zhetysu Hides LLP' } })
    const { event, pkCompany, kzCompany } = market
    await say(market, 'PK', 'must_meet')
    const found = async (query: object) => (await getPreferencePage(pkCompany.id, event.id, { ...ALL, ...query })).rows.map(({ id }) => id)

    expect(await found({ company: 'zhetysu' })).toEqual([kzCompany.id])
    expect(await found({ company: 'nobody' })).toEqual([])
    expect(await found({ sector: 'leather' })).toEqual([kzCompany.id])
    expect(await found({ sector: 'it' })).toEqual([])
    expect(await found({ wish: 'must_meet' })).toEqual([kzCompany.id])
    expect(await found({ wish: 'none' })).toEqual([])
  })
})
