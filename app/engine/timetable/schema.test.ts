import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTimetableDocument, uniform } from '#tests/factories/timetable-document.ts'
import { parseTimetableDocument } from './schema.ts'
import { timetable } from './timetable.ts'
import { verify } from './verify.ts'

const DOCUMENT = aTimetableDocument({
  seed: 1,
  companies: 8,
  meetings: 12,
  slots: 5,
  tables: 3,
  away: 0.1,
  morning: 3,
  bound: 0.3,
  precedences: 0.5,
  tableless: 0.2,
  interpreted: 0.3,
  interpreters: 2,
})

function faultsOf(change: (document: ReturnType<typeof copy>) => void): string[] {
  const document = copy()
  change(document)
  const parsed = parseTimetableDocument(document)
  return parsed.ok ? [] : parsed.faults
}

// biome-ignore lint/suspicious/noExplicitAny: faults are made that the type forbids
function copy(): any {
  return structuredClone(DOCUMENT)
}

test('every fault is named with its path', () => {
  expect(faultsOf(() => {})).toEqual([])
  expect(faultsOf((d) => (d.meetings[2].participants[1] = 'nobody'))).toEqual(['meetings[2].participants[1]: "nobody" is no participant'])
  expect(faultsOf((d) => (d.meetings[2].participants[1] = d.meetings[2].participants[0]))[0]).toContain('would meet itself')
  expect(faultsOf((d) => (d.meetings[1].session = 'night'))).toEqual(['meetings[1].session: "night" is the session of no slot'])
  expect(faultsOf((d) => (d.meetings[1].locked = { slot: 's9', table: 't9' }))).toEqual([
    'meetings[1].locked.slot: "s9" is no slot',
    'meetings[1].locked.table: "t9" is no table',
  ])
  expect(faultsOf((d) => (d.participants[0].unavailable = ['s9']))).toEqual(['participants[0].unavailable[0]: "s9" is no slot'])
  expect(faultsOf((d) => (d.slots[1].id = 's1'))).toContain('slots[1].id: "s1" is used twice')
  expect(faultsOf((d) => (d.precedences = [{ before: 'm1', after: 'mx' }]))).toEqual(['precedences[0].after: "mx" is no meeting'])
  expect(faultsOf((d) => (d.meetings[0].uses = ['ur-kk']))).toEqual(['meetings[0].uses[0]: "ur-kk" is no resource'])
  expect(faultsOf((d) => d.resources.push({ id: 'ur-kk', count: { s9: 1 } }))).toEqual(['resources[1].count.s9: "s9" is no slot'])
  expect(faultsOf((d) => Object.assign(d.meetings[0], { needsTable: false, locked: { slot: 's1', table: 1 } }))).toEqual([
    'meetings[0].locked.table: 1 is not needed',
  ])
  expect(faultsOf((d) => (d.objective = 'quick'))[0]).toContain('objective: "quick"')
  expect(faultsOf((d) => (d.tables = -1))[0]).toContain('tables')
  expect(faultsOf((d) => delete d.slots)).toEqual(['slots: is missing'])
})

test('precedences that close a circle are a fault', () => {
  const circle = [
    { before: 'm1', after: 'm2' },
    { before: 'm2', after: 'm3' },
    { before: 'm3', after: 'm1' },
  ]

  expect(faultsOf((d) => (d.precedences = circle))).toEqual(['precedences[2]: closes a circle: "m1" already stands before "m3"'])
})

test('a thousand mutated documents are refused with a path or get a timetable without faults', { timeout: 60_000 }, async () => {
  let answered = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(2 ** 31), async (seed) => {
      const document = mutated(seed)

      const parsed = parseTimetableDocument(document)

      if (!parsed.ok) {
        expect(parsed.faults.length).toBeGreaterThan(0)
        for (const fault of parsed.faults) expect(fault).toMatch(/^[^\n]+: [^\n]+$/)
        return
      }
      answered++
      expect(verify(parsed.value, await timetable(parsed.value, { workLimit: 20_000 }))).toEqual([])
    }),
    { numRuns: 1000 },
  )
  expect(answered).toBeGreaterThan(50)
})

const STRANGE = [
  null,
  '',
  'm1',
  's1',
  's2',
  'c1',
  '1',
  0,
  1,
  -1,
  2.5,
  1e99,
  [],
  {},
  true,
  ['s1'],
  { slot: 's1' },
  { slot: 's2', table: '1' },
  [null],
]

type Place = { owner: Record<string | number, unknown>; key: string | number; kind: string }

/** The document with one to three of its parts replaced, mostly by another part of the same kind, or removed, or doubled. */
function mutated(seed: number): unknown {
  const random = uniform(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const document = copy()
  for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes--) {
    const places = placesOf(document, '')
    const { owner, key, kind } = pick(places)
    const twin = pick(places.filter((place) => place.kind === kind))
    const act = random()
    if (act < 0.6) owner[key] = structuredClone(twin.owner[twin.key])
    else if (act < 0.75) owner[key] = structuredClone(pick(STRANGE))
    else if (act < 0.9) delete owner[key]
    else if (Array.isArray(owner)) owner.push(structuredClone(owner[key as number]))
  }
  return document
}

/** Every part of a document; parts of one kind have the same path but for their numbers. */
function placesOf(part: unknown, kind: string): Place[] {
  if (typeof part !== 'object' || part === null) return []
  const owner = part as Place['owner']
  return Object.keys(owner).flatMap((key) => {
    const own = `${kind}.${Array.isArray(part) ? '#' : key}`
    return [{ owner, key, kind: own }, ...placesOf(owner[key], own)]
  })
}
