import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTimetableDocument } from '#tests/factories/timetable-document.ts'
import { compile } from './compile.ts'
import { plainBest } from './plain-timetable.ts'
import type { Reason } from './result.ts'
import type { TimetableDocument } from './schema.ts'
import { timetable } from './timetable.ts'

const WORK = { workLimit: 3_000_000 }

type Meeting = TimetableDocument['meetings'][number]

/** An event of two sessions of two slots each, with the given meetings. */
function anEvent(meetings: Meeting[], rest: Partial<TimetableDocument> = {}, away: Record<string, string[]> = {}): TimetableDocument {
  const ids = [...new Set(meetings.flatMap(({ participants }) => participants))]
  return {
    slots: ['s1', 's2', 's3', 's4'].map((id, i) => ({ id, start: '', end: '', session: i < 2 ? 'am' : 'pm' })),
    tables: 2,
    participants: ids.map((id) => ({ id, unavailable: away[id] ?? [] })),
    meetings,
    objective: 'idle',
    ...rest,
  }
}

function meet(id: string, a: string, b: string, rest: Partial<Meeting> = {}): Meeting {
  return { id, participants: [a, b], ...rest }
}

async function reasonsIn(document: TimetableDocument): Promise<Record<string, Reason>> {
  const { unplaced } = await timetable(document, WORK)
  return Object.fromEntries(unplaced.map(({ id, reason }) => [id, reason]))
}

test('two who are never both there have no common slot', async () => {
  const event = anEvent([meet('m1', 'a', 'b', { session: 'am' })], {}, { a: ['s1'], b: ['s2'] })

  expect(await reasonsIn(event)).toEqual({ m1: { code: 'no-common-slot', participants: ['a', 'b'], session: 'am' } })
})

test('a lock against availability, session or another lock is named', async () => {
  const event = anEvent(
    [
      meet('m1', 'a', 'b', { locked: { slot: 's1', table: '1' } }),
      meet('m2', 'a', 'c', { locked: { slot: 's1' } }),
      meet('m3', 'c', 'd', { locked: { slot: 's1', table: 1 } }),
      meet('m4', 'c', 'e', { locked: { slot: 's2' } }),
      meet('m5', 'c', 'f', { session: 'am', locked: { slot: 's3' } }),
    ],
    {},
    { e: ['s2'] },
  )

  expect(await reasonsIn(event)).toEqual({
    m2: { code: 'locked-clash', slot: 's1', participant: 'a', meeting: 'm1' },
    m3: { code: 'locked-table-taken', slot: 's1', table: 1, meeting: 'm1' },
    m4: { code: 'locked-while-away', slot: 's2', participants: ['e'] },
    m5: { code: 'locked-outside-session', slot: 's3', session: 'am' },
  })
})

test('more locks in a slot than tables, and locks in all common slots, are named', async () => {
  const locks = [meet('m1', 'a', 'b', { locked: { slot: 's1' } }), meet('m2', 'c', 'd', { locked: { slot: 's1' } })]
  const event = anEvent([...locks, meet('m3', 'e', 'f', { locked: { slot: 's1' } }), meet('m4', 'a', 'e')], {}, { e: ['s2', 's3', 's4'] })

  expect(await reasonsIn(event)).toEqual({
    m3: { code: 'locked-slot-full', slot: 's1', meetings: ['m1', 'm2'] },
    m4: { code: 'slots-taken', participants: ['a', 'e'], meetings: ['m1'] },
  })
})

test('an order that no slots allow is named', async () => {
  const event = anEvent([meet('m1', 'a', 'b', { session: 'pm' }), meet('m2', 'c', 'd', { session: 'am' })], {
    precedences: [{ before: 'm1', after: 'm2' }],
  })

  expect(await reasonsIn(event)).toEqual({ m2: { code: 'order', before: 'm1', after: 'm2' } })
})

test('a company with more meetings than slots is named, with both', async () => {
  const event = anEvent(['b', 'c', 'd', 'e', 'f'].map((other, i) => meet(`m${i}`, 'a', other)))

  const [reason, ...more] = Object.values(await reasonsIn(event))

  expect(more).toEqual([])
  expect(reason).toMatchObject({ code: 'participant-overbooked', participant: 'a', slots: ['s1', 's2', 's3', 's4'] })
  expect(reason).toHaveProperty('meetings.length', 5)
})

test('too few tables are named, with the slots and the meetings that crowd there', async () => {
  const event = anEvent(
    [meet('m1', 'a', 'b', { session: 'am' }), meet('m2', 'c', 'd', { session: 'am' }), meet('m3', 'e', 'f', { session: 'am' })],
    { tables: 1 },
  )

  const [reason] = Object.values(await reasonsIn(event))

  expect(reason).toMatchObject({ code: 'tables-full', slots: ['s1', 's2'], tables: 1 })
})

test('too little of a resource is named, with the slots and the meetings that crowd there', async () => {
  const uses = ['ur-kk']
  const event = anEvent(
    [meet('m1', 'a', 'b', { uses }), meet('m2', 'c', 'd', { uses }), meet('m3', 'e', 'f', { uses }), meet('m4', 'g', 'h')],
    { resources: [{ id: 'ur-kk', count: { s1: 1, s4: 1 } }] },
  )

  const [reason] = Object.values(await reasonsIn(event))

  expect(reason).toEqual({ code: 'resource-full', resource: 'ur-kk', meetings: expect.anything(), slots: ['s1', 's2', 's3', 's4'] })
  expect(reason).toHaveProperty('meetings.length', 3)
})

test('locks beyond a resource are named; meetings without a table take none', async () => {
  const locked = { slot: 's1' }
  const event = anEvent(
    [
      meet('m1', 'a', 'b', { uses: ['ur-kk'], locked, needsTable: false }),
      meet('m2', 'c', 'd', { uses: ['ur-kk'], locked }),
      meet('m3', 'e', 'f', { locked }),
      meet('m4', 'g', 'h', { locked, needsTable: false }),
    ],
    { tables: 1, resources: [{ id: 'ur-kk', count: 1 }] },
  )

  expect(await reasonsIn(event)).toEqual({ m2: { code: 'locked-resource-taken', slot: 's1', resource: 'ur-kk', meetings: ['m1'] } })
})

test('three who must all meet each other in two slots cannot: the solver proves it', async () => {
  const am = { session: 'am' }
  const event = anEvent([meet('m1', 'a', 'b', am), meet('m2', 'b', 'c', am), meet('m3', 'c', 'a', am), meet('m4', 'd', 'e', am)])

  const [[id, reason]] = Object.entries(await reasonsIn(event)) as [[string, Reason]]

  expect(['m1', 'm2', 'm3']).toContain(id)
  expect(reason).toEqual({ code: 'together-impossible', meetings: ['m1', 'm2', 'm3'] })
})

test('what a reason says of a crowd is true when everything is tried', { timeout: 60_000 }, async () => {
  const tight = fc.record({
    seed: fc.nat(10_000),
    companies: fc.integer({ min: 3, max: 6 }),
    slots: fc.integer({ min: 1, max: 3 }),
    tables: fc.integer({ min: 1, max: 3 }),
    tableless: fc.constantFrom(0, 0.4),
    interpreted: fc.constantFrom(0, 0.6),
  })
  await fc.assert(
    fc.asyncProperty(tight, async (shape) => {
      const document = aTimetableDocument({ ...shape, meetings: 8, precedences: 0.3, away: 0.2 })
      const { unplaced } = await timetable(document, WORK)
      for (const { reason } of unplaced) {
        expect(reason.code).not.toBe('not-found')
        if (!('meetings' in reason) || reason.code.startsWith('locked') || reason.code === 'slots-taken') continue
        const crowd = new Set<string>(reason.meetings)
        const alone = {
          ...document,
          meetings: document.meetings.filter(({ id }) => crowd.has(id)),
          precedences: document.precedences?.filter(({ before, after }) => crowd.has(before) && crowd.has(after)),
        } as TimetableDocument
        expect(plainBest(compile(alone).problem).placed).toBeLessThan(crowd.size)
      }
    }),
    { numRuns: 80 },
  )
})
