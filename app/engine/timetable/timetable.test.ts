import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTimetableDocument, withLocks } from '#tests/factories/timetable-document.ts'
import { compile } from './compile.ts'
import { plainBest } from './plain-timetable.ts'
import type { TimetableDocument } from './schema.ts'
import { timetable } from './timetable.ts'
import { verify } from './verify.ts'

const WORK = { workLimit: 4_000_000 }

/** Events of up to eight meetings with every kind of constraint, many of them too tight for all. */
const smallDocuments = fc
  .record({
    companies: fc.integer({ min: 2, max: 6 }),
    slots: fc.integer({ min: 1, max: 5 }),
    tables: fc.integer({ min: 1, max: 3 }),
    seed: fc.nat(10_000),
    fair: fc.boolean(),
    tableless: fc.constantFrom(0, 0.4),
    interpreted: fc.constantFrom(0, 0.5),
  })
  .chain(({ companies, slots, tables, seed, fair, tableless, interpreted }) =>
    fc.record({
      base: fc.constant(
        aTimetableDocument({
          seed,
          companies,
          meetings: 8,
          slots,
          tables,
          morning: 2,
          bound: 0.2,
          precedences: 0.2,
          objective: fair ? 'fair' : 'idle',
          tableless,
          interpreted,
        }),
      ),
      away: fc.array(fc.tuple(fc.nat(companies - 1), fc.nat(slots - 1)), { maxLength: 4 }),
      locks: fc.array(fc.tuple(fc.nat(7), fc.nat(slots - 1)), { maxLength: 2 }),
    }),
  )
  .map(({ base, away, locks }): TimetableDocument => {
    const document = structuredClone(base)
    for (const [c, t] of away) document.participants[c]?.unavailable.push(`s${t + 1}`)
    for (const [m, t] of locks) if (document.meetings[m]) document.meetings[m].locked = { slot: `s${t + 1}` }
    return document
  })

test('small events get the optimum that trying everything finds, and a proof of it', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(smallDocuments, async (document) => {
      const { problem } = compile(document)
      const best = plainBest(problem)

      const result = await timetable(document, WORK)

      expect(verify(document, result)).toEqual([])
      const placed = result.meetings.length
      expect(placed).toBeLessThanOrEqual(best.placed)
      if (best.placed < problem.meetings) return
      expect(placed).toBe(best.placed)
      if (result.optimal) expect(result.idle.total).toBe(best.idle)
      else expect(document.objective).toBe('fair')
      expect(result.bound).toBeLessThanOrEqual(best.idle)
    }),
    { numRuns: 100 },
  )
})

test('the slots in reverse order give as many gaps', async () => {
  for (const seed of [1, 2, 3]) {
    const document = aTimetableDocument({ seed, companies: 14, meetings: 36, slots: 8, tables: 6, away: 0.08 })
    const mirrored = { ...document, slots: document.slots.toReversed() }

    const [one, other] = [await timetable(document, WORK), await timetable(mirrored, WORK)]

    expect(one.optimal && other.optimal).toBe(true)
    expect(other.idle.total).toBe(one.idle.total)
  }
})

test('equal seeds and work limits give equal results', async () => {
  const document = aTimetableDocument({ seed: 4, companies: 40, meetings: 140, slots: 12, tables: 14, away: 0.1, objective: 'fair' })

  const [one, other] = [await timetable(document, { ...WORK, seed: 7 }), await timetable(document, { ...WORK, seed: 7 })]

  expect(other).toEqual(one)
  expect(verify(document, one)).toEqual([])
})

test('a limit of no work at all still gives a timetable without faults', async () => {
  const document = aTimetableDocument({ seed: 5, companies: 60, meetings: 200, slots: 12, tables: 20, away: 0.1, precedences: 0.1 })

  const result = await timetable({ ...document, timeLimitMs: 0 }, { now: () => 0 })

  expect(verify(document, result)).toEqual([])
  expect(result.meetings.length).toBeGreaterThan(180)
})

test('the clock that is handed in ends the search at the time limit', async () => {
  let ms = 0
  const document = aTimetableDocument({ seed: 6, companies: 200, meetings: 800, slots: 16, tables: 60, away: 0.05 })

  const result = await timetable({ ...document, timeLimitMs: 500 }, { now: () => ms++ })

  expect(verify(document, result)).toEqual([])
  expect(result.unplaced).toEqual([])
  expect(ms).toBeLessThan(600)
})

test('a large exhibition with booths and few interpreters is complete, and a re-run keeps what is locked', {
  timeout: 60_000,
}, async () => {
  const shape = { seed: 7, companies: 80, meetings: 260, slots: 14, tables: 10, tableless: 0.5, interpreted: 0.15, interpreters: 4 }
  const document = aTimetableDocument(shape)

  const first = await timetable(document, WORK)

  expect(verify(document, first)).toEqual([])
  expect(first.unplaced).toEqual([])
  expect(first.meetings.filter(({ table }) => table === null)).toHaveLength(
    document.meetings.filter(({ needsTable }) => needsTable === false).length,
  )
  const locked = withLocks(document, first, 0.5, 1)
  const again = await timetable(locked, WORK)
  expect(verify(locked, again)).toEqual([])
  expect(again.unplaced).toEqual([])
})

test('a re-run keeps locked meetings, their tables, and all precedences', async () => {
  const document = aTimetableDocument({ seed: 8, companies: 40, meetings: 120, slots: 10, tables: 14, away: 0.05, precedences: 0.2 })
  const first = await timetable(document, { workLimit: 500_000 })
  expect(first.unplaced).toEqual([])
  const locked = withLocks(document, first, 0.9, 1)

  const again = await timetable(locked, WORK)

  expect(verify(locked, again)).toEqual([])
  expect(again.unplaced).toEqual([])
  expect(again.idle.total).toBeLessThanOrEqual(first.idle.total)
})

test('nothing to place is an optimal timetable', async () => {
  const empty: TimetableDocument = { slots: [], tables: 0, participants: [], meetings: [], objective: 'fair' }

  expect(await timetable(empty, WORK)).toMatchObject({ meetings: [], unplaced: [], idle: { total: 0, spread: 0 }, optimal: true, bound: 0 })
})
