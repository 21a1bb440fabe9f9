import { expect, test } from 'vitest'
import { getLedger, getOutcomeReport, listLedger } from '#app/domain/outcomes/queries/ledger.server.ts'
import { LedgerQuerySchema } from '#app/domain/outcomes/schema.ts'
import { db } from '#app/platform/db.server.ts'
import type { MeetingState } from '#prisma/generated/enums.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, type Market, NOW } from '#tests/factories/event.ts'
import { aMeetingAt } from '#tests/factories/meeting-at.ts'

const ALL = LedgerQuerySchema.parse({})
type Words = Partial<Parameters<typeof db.meetingReport.create>[0]['data']>

/** A meeting of a new pair of companies, an hour after the one before. */
async function aTold(
  market: Market,
  hour: number,
  said: { PK?: Words; KZ?: Words },
  change: { state?: MeetingState; absent?: ('PK' | 'KZ')[] } = {},
) {
  const pk = await aCompany({ country: 'PK', homeChamberId: market.pkOfficer.chamber.chamberId, sectors: ['leather', 'it'] })
  const kz = await aCompany({ country: 'KZ', homeChamberId: market.kzOfficer.chamber.chamberId })
  const startsAt = new Date(`2027-03-01T${String(hour).padStart(2, '0')}:00:00Z`)
  const meeting = await aMeetingAt({ eventId: market.event.id, pkCompanyId: pk.id, kzCompanyId: kz.id, startsAt })
  await db.meeting.update({ where: { id: meeting.id }, data: change })
  for (const country of ['PK', 'KZ'] as const)
    await db.meetingReport.create({ data: { meetingId: meeting.id, country, ...at(said[country]) } as never })
  return meeting
}

/** What was said has a time. */
const at = (words: Words = {}) => ({ ...words, saidAt: words.word && NOW, resultAt: words.result && NOW })

const agreed = (value: number, currency = 'USD') => ({ result: 'agreement', agreement: 'order', value, currency }) as Words

async function anEventWithWords() {
  const market = await aMarket()
  const held = { state: 'held' } as const
  const both = await aTold(
    market,
    4,
    {
      PK: { word: 'held', rating: 5, comment: 'PK-COMMENT', ...agreed(40_000) },
      KZ: { word: 'held', rating: 2, comment: 'KZ-COMMENT', ...agreed(31_415) },
    },
    held,
  )
  const oneSided = await aTold(
    market,
    5,
    { PK: { word: 'held', rating: 4, ...agreed(1_000_000) }, KZ: { word: 'held', rating: 3, result: 'contact' } },
    held,
  )
  const silent = await aTold(market, 6, { KZ: { word: 'held', comment: 'KZ-SECRET', ...agreed(777_777) } }, held)
  const missed = await aTold(market, 7, { PK: { word: 'they_absent' } }, { state: 'no_show', absent: ['KZ'] })
  const disputed = await aTold(market, 8, { PK: { word: 'they_absent' }, KZ: { word: 'held', rating: 1, comment: 'KZ-ANGRY' } })
  return { market, both, oneSided, silent, missed, disputed }
}

test('a chamber reads the words of its own companies, and of the other side whether they are the same', async () => {
  const { market, both, oneSided, silent, missed, disputed } = await anEventWithWords()

  const pk = await getLedger(market.pkOfficer.chamber, market.event.id, ALL)
  const kz = await getLedger(market.kzOfficer.chamber, market.event.id, ALL)

  expect(pk.rows.map(({ meetingId, words, results, agreed }) => [meetingId, words, results, agreed?.value ?? null])).toEqual([
    [both.id, 'both', 'both', 31_415],
    [oneSided.id, 'both', 'differ', null],
    [silent.id, 'one', 'one', null],
    [missed.id, 'one', 'none', null],
    [disputed.id, 'differ', 'none', null],
  ])
  expect(pk.rows[0]!.own).toMatchObject({ rating: 5, comment: 'PK-COMMENT', value: 40_000 })
  expect(pk.rows[2]!.own).toMatchObject({ word: null, result: null, value: null })
  expect(kz.rows[2]!.own).toMatchObject({ comment: 'KZ-SECRET', value: 777_777 })
  expect(JSON.stringify(pk)).not.toMatch(/KZ-COMMENT|KZ-SECRET|KZ-ANGRY|777777/)
  expect(JSON.stringify(kz)).not.toMatch(/PK-COMMENT|1000000|40000/)
  expect(JSON.stringify(await listLedger(market.pkOfficer.chamber, market.event.id, ALL))).not.toMatch(/KZ-|777777/)
  expect((await getLedger(market.stranger.chamber, market.event.id, ALL)).rows).toEqual([])
  expect((await getOutcomeReport(market.stranger.chamber, market.event.id)).meetings).toBe(0)
})

test('a meeting that an absence freed beforehand stands at the time that it had', async () => {
  const { market, missed } = await anEventWithWords()
  const eventId = market.event.id
  const had = new Date('2027-03-01T06:00:00Z')
  await db.placement.deleteMany({ where: { meetingId: missed.id } })
  const version = await db.timetableVersion.create({ data: { eventId, number: 7, publishedAt: NOW } })
  const before = { startsAt: had.toISOString(), endsAt: had.toISOString(), place: 'T1' }
  await db.timetableChange.create({ data: { versionId: version.id, meetingId: missed.id, change: 'cancelled', before } })

  const { rows } = await getLedger(market.pkOfficer.chamber, eventId, ALL)

  expect(rows.find(({ meetingId }) => meetingId === missed.id)).toMatchObject({ startsAt: had })
})

test('the figures are the same for both, hold no word of anybody, and open exactly their rows', async () => {
  const { market } = await anEventWithWords()
  const eventId = market.event.id
  const { chamber } = market.pkOfficer

  const report = await getOutcomeReport(chamber, eventId)

  expect(await getOutcomeReport(market.kzOfficer.chamber, eventId)).toEqual(report)
  expect(report).toMatchObject({
    meetings: 5,
    held: 3,
    missed: { PK: 0, KZ: 1 },
    open: 1,
    disputed: 1,
    agreed: 1,
    agreedKinds: [{ kind: 'order', count: 1 }],
    agreedValues: [{ currency: 'USD', value: 31_415 }],
    sides: {
      PK: { asked: 5, answered: 4, rating: null, told: 2, results: { agreement: 2 } },
      KZ: { asked: 5, answered: 4, rating: 2, told: 3, results: { agreement: 2, contact: 1 } },
    },
    sectors: [{ key: 'leather', meetings: 5, held: 3, missed: 1, agreed: 1 }],
  })
  expect(report.areResultsAsked).toBe(true)
  expect(report.chambers.map(({ key, meetings }) => [key, meetings]).sort()).toEqual(
    [
      [chamber.chamberId, 5],
      [market.kzOfficer.chamber.chamberId, 5],
    ].sort(),
  )
  expect(JSON.stringify(report)).not.toMatch(/COMMENT|SECRET|777777|1000000/)
  const count = async (query: object) => (await getLedger(chamber, eventId, LedgerQuerySchema.parse(query))).count
  expect(await count({ state: 'held' })).toBe(report.held)
  expect(await count({ absent: 'KZ' })).toBe(report.missed.KZ)
  expect(await count({ state: 'open' })).toBe(report.open)
  expect(await count({ state: 'disputed' })).toBe(report.disputed)
  expect(await count({ told: 'agreed' })).toBe(report.agreed)
  expect(await count({ sector: 'leather', state: 'no_show' })).toBe(1)
  expect(await count({ sector: 'it' })).toBe(0)
  expect(await count({ chamber: chamber.chamberId, told: 'differ' })).toBe(1)
  // Of the sides' own words those of the reader's side: the other's are not found out by asking for them.
  expect(await count({ said: 'word' })).toBe(report.sides.PK.answered)
  expect(await count({ result: 'agreement' })).toBe(report.sides.PK.results.agreement)
  expect(await count({ result: 'contact' })).toBe(0)
  const ofKz = await getLedger(market.kzOfficer.chamber, eventId, LedgerQuerySchema.parse({ result: 'contact' }))
  expect(ofKz.rows.map(({ own }) => own.result)).toEqual(['contact'])
  expect(await count({ state: 'nonsense', page: '99' })).toBe(5)
  // Before anybody was asked there is nothing to tell.
  await db.meetingReport.updateMany({ data: { result: null, agreement: null, value: null, currency: null, resultAt: null } })
  expect((await getOutcomeReport(chamber, eventId)).areResultsAsked).toBe(false)
  await db.survey.create({
    data: {
      eventId,
      companyId: market.pkCompany.id,
      kind: 'results',
      day: new Date('2027-03-03'),
      tokenHash: 'hash',
      askedAt: NOW,
      answerUntil: NOW,
    },
  })
  expect((await getOutcomeReport(chamber, eventId)).areResultsAsked).toBe(true)
})
