import { describe, expect, test } from 'vitest'
import { decideOnCompany } from '#app/domain/companies/commands/decide.server.ts'
import { listChamberEvents } from '#app/domain/events/queries/chamber-events.server.ts'
import { decideMatch, retractApproval, withdrawMatchesOf } from '#app/domain/matches/commands/review.server.ts'
import { matchHandlers } from '#app/domain/matches/job-handlers.server.ts'
import { getMatchPage, listMatches } from '#app/domain/matches/queries/matches.server.ts'
import { strengthOf } from '#app/domain/matches/rules.ts'
import type { MatchQuery } from '#app/domain/matches/schema.ts'
import { db, pool } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, aMatch, aParticipation, NOW } from '#tests/factories/event.ts'
import { anOfficer } from '#tests/factories/officer.ts'

const APPROVE = { decision: 'approve' } as const
const VETO = { decision: 'veto', reason: 'They met last year.' } as const

const WAITING: MatchQuery = { show: 'waiting', page: 1 }
const ALL: MatchQuery = { show: 'all', page: 1 }

const jobsOf = async (matchId: string) =>
  (
    await pool.query(
      `SELECT task_identifier FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p USING (id) WHERE p.payload->>'matchId' = $1`,
      [matchId],
    )
  ).rows

describe('deciding on a match', () => {
  test('one approval introduces nobody; the second, by the other chamber, lets the introductions act', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)

    await decideMatch({ officer: market.pkOfficer, matchId: id, input: { ...APPROVE, note: 'Known exporters.' }, now: NOW })
    expect(await db.match.findUnique({ where: { id } })).toMatchObject({ state: 'approved_by_one' })
    expect(await jobsOf(id)).toEqual([])
    await decideMatch({ officer: market.kzOfficer, matchId: id, input: APPROVE, now: NOW })

    expect(await db.match.findUnique({ where: { id } })).toMatchObject({ state: 'approved' })
    expect(await jobsOf(id)).toEqual([{ task_identifier: 'matches.approved' }])
    expect(await db.review.findMany({ where: { matchId: id }, orderBy: { country: 'asc' } })).toMatchObject([
      { country: 'PK', officerId: market.pkOfficer.personId, decision: 'approve', note: 'Known exporters.' },
      { country: 'KZ', officerId: market.kzOfficer.personId, decision: 'approve', note: null },
    ])
    expect(await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).toMatchObject([
      { act: 'match.approve', from: 'proposed', to: 'approved_by_one' },
      { act: 'match.approve', from: 'approved_by_one', to: 'approved' },
    ])
  })

  test('the same chamber cannot give both approvals, not even by two officers', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)
    const colleague = await anOfficer({ chamberId: market.pkOfficer.chamber.chamberId })
    await decideMatch({ officer: market.pkOfficer, matchId: id, input: APPROVE, now: NOW })

    const second = decideMatch({ officer: { ...market.pkOfficer, personId: colleague.personId }, matchId: id, input: APPROVE, now: NOW })

    await expect(second).rejects.toMatchObject({
      code: 'already-decided',
      sentence: { key: 'matches.decidedBy', args: { who: 'Ayesha Siddiqui' } },
    })
    expect(await db.match.findUnique({ where: { id } })).toMatchObject({ state: 'approved_by_one' })
  })

  test('the database itself refuses a review by a chamber that does not organise, and two of one country', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)
    const row = { matchId: id, eventId: market.event.id, country: 'PK', decision: 'approve', decidedAt: NOW } as const
    const foreign = { ...row, chamberId: market.stranger.chamber.chamberId, officerId: market.stranger.personId }
    const own = { ...row, chamberId: market.pkOfficer.chamber.chamberId, officerId: market.pkOfficer.personId }

    await expect(db.review.create({ data: foreign })).rejects.toThrow()
    await db.review.create({ data: own })
    await expect(db.review.create({ data: own })).rejects.toThrow()
    await expect(db.review.create({ data: { ...own, country: 'KZ' } })).rejects.toThrow()
  })

  test('a veto is final: the other chamber is told who vetoed', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)
    await decideMatch({ officer: market.kzOfficer, matchId: id, input: VETO, now: NOW })

    const { name: officerName } = await db.person.findUniqueOrThrow({ where: { id: market.kzOfficer.personId } })
    const late = decideMatch({ officer: market.pkOfficer, matchId: id, input: APPROVE, now: NOW })

    await expect(late).rejects.toMatchObject({
      code: 'already-decided',
      sentence: { key: 'matches.vetoedByOther', args: { who: officerName } },
    })
    expect(await db.match.findUnique({ where: { id } })).toMatchObject({ state: 'vetoed' })
    expect(await jobsOf(id)).toEqual([])
  })

  test('both chambers at once: both approvals count, one job', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)

    await Promise.all(
      [market.pkOfficer, market.kzOfficer].map((officer) => decideMatch({ officer, matchId: id, input: APPROVE, now: NOW })),
    )

    expect(await db.match.findUnique({ where: { id } })).toMatchObject({ state: 'approved' })
    expect(await jobsOf(id)).toHaveLength(1)
  })

  test('two officers of one chamber at once: the second is told who decided', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)
    const decide = (input: typeof APPROVE | typeof VETO) => decideMatch({ officer: market.pkOfficer, matchId: id, input, now: NOW })

    const results = await Promise.allSettled([decide(APPROVE), decide(VETO)])

    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'already-decided' } })
    expect(await db.review.count({ where: { matchId: id } })).toBe(1)
  })

  test('a chamber that does not organise the event finds no match', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)

    await expect(decideMatch({ officer: market.stranger, matchId: id, input: APPROVE, now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(getMatchPage(market.stranger.chamber, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await listMatches(market.stranger.chamber, market.event.id, ALL)).toMatchObject({ rows: [], total: 0 })
  })

  test('a match whose company was suspended or left cannot be approved', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)
    await db.company.update({ where: { id: market.kzCompany.id }, data: { state: 'suspended' } })

    await expect(decideMatch({ officer: market.pkOfficer, matchId: id, input: APPROVE, now: NOW })).rejects.toMatchObject({
      code: 'wrong-state',
    })
  })

  test('an approval can be taken back while the other chamber has not decided', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)
    await decideMatch({ officer: market.pkOfficer, matchId: id, input: APPROVE, now: NOW })

    await expect(retractApproval({ officer: market.kzOfficer, matchId: id, now: NOW })).rejects.toMatchObject({ code: 'wrong-state' })
    await retractApproval({ officer: market.pkOfficer, matchId: id, now: NOW })

    expect(await db.match.findUnique({ where: { id } })).toMatchObject({ state: 'proposed' })
    expect(await db.review.count({ where: { matchId: id } })).toBe(0)
  })

  test('a suspension withdraws what was proposed to the company in every event', async () => {
    const first = await aMarket()
    const { id } = await aMatch(first)
    const decision = { companyId: first.pkCompany.id, decision: 'suspend', reason: 'A complaint.', now: NOW } as const

    await decideOnCompany({ officer: first.pkOfficer, ...decision })
    await drainQueue(matchHandlers, new Date())

    expect(await db.match.findUnique({ where: { id } })).toMatchObject({ state: 'withdrawn' })
    expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      { act: 'match.withdraw', from: 'proposed', to: 'withdrawn', reason: 'company left' },
    ])
  })

  test('what was proposed to a company that left is withdrawn, what was decided stays', async () => {
    const market = await aMarket()
    const open = await aMatch(market)
    const other = await aCompany({ country: 'KZ', homeChamberId: market.kzOfficer.chamber.chamberId })
    await aParticipation({ eventId: market.event.id, companyId: other.id })
    const vetoed = await aMatch({ ...market, kzCompany: other })
    await decideMatch({ officer: market.pkOfficer, matchId: vetoed.id, input: VETO, now: NOW })

    await withdrawMatchesOf({ eventId: market.event.id, companyId: market.pkCompany.id, now: NOW })

    expect(await db.match.findUnique({ where: { id: open.id } })).toMatchObject({ state: 'withdrawn' })
    expect(await db.match.findUnique({ where: { id: vetoed.id } })).toMatchObject({ state: 'vetoed' })
  })
})

describe('what an officer sees', () => {
  test('a match shows both profiles and no contact datum', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)

    const page = await getMatchPage(market.pkOfficer.chamber, id)
    const { rows } = await listMatches(market.pkOfficer.chamber, market.event.id, WAITING)

    expect([page.pk.id, page.kz.id]).toEqual([market.pkCompany.id, market.kzCompany.id])
    expect(rows.map((row) => row.id)).toEqual([id])
    expect(JSON.stringify([page, rows])).not.toMatch(/secret-|Contact Person|\+92|\+77/)
  })

  test('nothing of a company that is not verified any more is seen, by either chamber', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)
    await db.company.update({ where: { id: market.kzCompany.id }, data: { state: 'submitted' } })

    for (const { chamber } of [market.pkOfficer, market.kzOfficer]) {
      await expect(getMatchPage(chamber, id)).rejects.toMatchObject({ code: 'not-found' })
      expect(await listMatches(chamber, market.event.id, ALL)).toMatchObject({ rows: [], total: 0 })
      expect(await listChamberEvents(chamber)).toMatchObject([{ toReview: 0, accepted: 1 }])
    }
  })

  test('a decided match leaves the queue of the chamber that decided', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)
    await decideMatch({ officer: market.pkOfficer, matchId: id, input: APPROVE, now: NOW })

    expect(await listMatches(market.pkOfficer.chamber, market.event.id, WAITING)).toMatchObject({ rows: [] })
    expect(await listMatches(market.kzOfficer.chamber, market.event.id, WAITING)).toMatchObject({
      rows: [{ id, theirs: 'approve', ours: null }],
    })
  })

  test('the queue is narrowed to a company, in small letters too, and to a fit', async () => {
    const market = await aMarket()
    const { id, score } = await aMatch(market)
    const name = market.kzCompany.legalNameLatin!
    const list = (query: Partial<MatchQuery>) => listMatches(market.pkOfficer.chamber, market.event.id, { ...WAITING, ...query })

    expect(await list({ company: name.slice(1).toLowerCase(), fit: strengthOf(score) })).toMatchObject({ rows: [{ id }], total: 1 })
    expect(await list({ company: `${name} and more` })).toMatchObject({ rows: [], total: 0 })
    expect(await list({ fit: strengthOf(score) === 'strong' ? 'fair' : 'strong' })).toMatchObject({ rows: [] })
  })

  test('a page past the end shows the last one', async () => {
    const market = await aMarket()
    const { id } = await aMatch(market)

    expect(await listMatches(market.pkOfficer.chamber, market.event.id, { ...WAITING, page: 9 })).toMatchObject({
      rows: [{ id }],
      page: 1,
      pages: 1,
    })
  })
})
