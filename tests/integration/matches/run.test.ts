import { describe, expect, test } from 'vitest'
import { decideMatch } from '#app/domain/matches/commands/review.server.ts'
import { executeRun, failLostRuns, startRun } from '#app/domain/matches/commands/run.server.ts'
import { getRunPage, listRuns } from '#app/domain/matches/queries/runs.server.ts'
import type { Ranker } from '#app/domain/matches/rank-in-thread.server.ts'
import { getKnowledge } from '#app/domain/taxonomy/knowledge.server.ts'
import { rank as rankHere } from '#app/engine/index.ts'
import { db } from '#app/platform/db.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, aParticipation, type Market, NOW } from '#tests/factories/event.ts'

/** Without the thread, whose start takes longer than all of these tests. */
const rank: Ranker = async (document) => rankHere(document, await getKnowledge())

async function run(market: Market, now = NOW) {
  const runId = await startRun({ officer: market.pkOfficer, eventId: market.event.id, mode: 'weight', now })
  await executeRun({ runId, now, rank })
  return getRunPage(market.pkOfficer.chamber, market.event.id, runId)
}

describe('a matching run', () => {
  test('proposes companies whose needs meet offers, with score and the words that met', async () => {
    const market = await aMarket()

    const page = await run(market)

    expect(page).toMatchObject({ number: 1, state: 'finished', progress: 100, figures: { companies: { PK: 1, KZ: 1 }, matches: 1 } })
    const [match] = await db.match.findMany({ where: { runId: page.id } })
    expect(match).toMatchObject({ pkCompanyId: market.pkCompany.id, kzCompanyId: market.kzCompany.id, state: 'proposed' })
    expect(match!.score).toBeGreaterThan(0.5)
    expect(JSON.stringify(match!.reasons)).toContain('Wet-salted sheepskins')
  })

  test('is done the same in a thread of its own, which tells how far it is', async () => {
    const market = await aMarket()
    const here = await run(market)

    const runId = await startRun({ officer: market.pkOfficer, eventId: market.event.id, mode: 'weight', now: NOW })
    await executeRun({ runId, now: NOW })

    const there = await getRunPage(market.pkOfficer.chamber, market.event.id, runId)
    expect(there).toMatchObject({ state: 'finished', comparison: { number: here.number, sameInput: true, sameResult: true } })
  })

  test('the same companies give the same result, and the page says so', async () => {
    const market = await aMarket()
    await run(market)

    const second = await run(market)

    expect(second.comparison).toMatchObject({ number: 1, sameInput: true, sameResult: true, added: 0, dropped: 0, stayed: 1 })
    const states = await db.match.findMany({ where: { eventId: market.event.id }, orderBy: { createdAt: 'asc' }, select: { state: true } })
    expect(states.map((row) => row.state).sort()).toEqual(['proposed', 'withdrawn'])
    const replaced = await db.match.findFirstOrThrow({ where: { eventId: market.event.id, state: 'withdrawn' } })
    expect(await db.auditEntry.findMany({ where: { subjectType: 'match', subjectId: replaced.id } })).toMatchObject([
      { act: 'match.withdraw', from: 'proposed', to: 'withdrawn', reason: 'replaced by run 2' },
    ])
  })

  test('leaves out companies that are not verified, not accepted or of another event', async () => {
    const market = await aMarket()
    const items = [{ side: 'offer' as const, text: 'Wet-salted sheepskins' }]
    const chamberId = market.kzOfficer.chamber.chamberId
    const suspended = await aCompany({ country: 'KZ', homeChamberId: chamberId, state: 'suspended', items })
    const requested = await aCompany({ country: 'KZ', homeChamberId: chamberId, items })
    await aCompany({ country: 'KZ', homeChamberId: chamberId, items })
    await aParticipation({ eventId: market.event.id, companyId: suspended.id })
    await aParticipation({ eventId: market.event.id, companyId: requested.id, state: 'requested' })

    const page = await run(market)

    expect(page.figures?.companies).toEqual({ PK: 1, KZ: 1 })
    const seen = await db.match.findMany({ where: { runId: page.id }, select: { kzCompanyId: true } })
    expect(seen).toEqual([{ kzCompanyId: market.kzCompany.id }])
  })

  test('keeps what a chamber approved and does not propose it again', async () => {
    const market = await aMarket()
    await run(market)
    const match = await db.match.findFirstOrThrow({ where: { eventId: market.event.id } })
    await decideMatch({ officer: market.pkOfficer, matchId: match.id, input: { decision: 'approve' }, now: NOW })

    const second = await run(market)

    expect(second.figures).toMatchObject({ matches: 0, kept: 1 })
    expect(await db.match.findUnique({ where: { id: match.id } })).toMatchObject({ state: 'approved_by_one' })
  })

  test('one at a time: a second start is refused while one waits', async () => {
    const market = await aMarket()
    const start = () => startRun({ officer: market.pkOfficer, eventId: market.event.id, mode: 'weight', now: NOW })

    const results = await Promise.allSettled([start(), start(), start()])

    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(results.filter((result) => result.status === 'rejected')).toMatchObject([
      { reason: { code: 'wrong-state' } },
      { reason: { code: 'wrong-state' } },
    ])
  })

  test('executing a finished run again changes nothing', async () => {
    const market = await aMarket()
    const page = await run(market)
    const before = await db.match.findMany({ where: { eventId: market.event.id } })

    await executeRun({ runId: page.id, now: NOW, rank })

    expect(await db.match.findMany({ where: { eventId: market.event.id } })).toEqual(before)
  })

  test('a run that a dead worker left is failed, so that another can start', async () => {
    const market = await aMarket()
    const runId = await startRun({ officer: market.pkOfficer, eventId: market.event.id, mode: 'weight', now: NOW })

    await failLostRuns({ now: new Date(NOW.getTime() + 2 * 3_600_000) })

    expect(await listRuns(market.pkOfficer.chamber, market.event.id)).toMatchObject([{ state: 'failed', failure: 'lost' }])
    expect(await db.auditEntry.findMany({ where: { subjectId: runId, act: 'run.fail' } })).toMatchObject([{ to: 'failed', reason: 'lost' }])
    expect((await run(market)).state).toBe('finished')
  })

  test('only organisers start or see runs, and only with companies of both countries', async () => {
    const market = await aMarket()
    const { id: runId } = await run(market)

    const foreign = { officer: market.stranger, eventId: market.event.id, mode: 'weight', now: NOW } as const
    await expect(startRun(foreign)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getRunPage(market.stranger.chamber, market.event.id, runId)).rejects.toMatchObject({ code: 'not-found' })
    await db.participation.updateMany({ where: { companyId: market.kzCompany.id }, data: { state: 'withdrawn' } })
    await expect(startRun({ ...foreign, officer: market.pkOfficer })).rejects.toMatchObject({ code: 'wrong-state' })
  })
})
