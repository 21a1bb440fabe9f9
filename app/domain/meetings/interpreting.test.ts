import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignInterpreters, type InterpreterTime, type InterpretingNeed, needOf, resourcesFor } from './interpreting.ts'

const SLOTS = ['s1', 's2']
const PEOPLE = ['a', 'b', 'c', 'd']

const events = fc.record({
  interpreters: fc.tuple(
    ...PEOPLE.map((id) => fc.subarray(SLOTS).map((free): InterpreterTime => ({ id, languages: [], freeIn: new Set(free) }))),
  ),
  suitable: fc.array(fc.subarray(PEOPLE), { maxLength: 5 }),
})

const needsOf = (suitable: string[][], isHard = true) =>
  suitable.map((ids, i): InterpretingNeed => ({ meetingId: `m${i}`, suitable: ids, isHard }))

/** As many as can be served at once, found by trying everything. */
function mostServed(lists: string[][], taken: ReadonlySet<string> = new Set()): number {
  const [first, ...rest] = lists
  if (!first) return 0
  const without = mostServed(rest, taken)
  return Math.max(without, ...first.filter((id) => !taken.has(id)).map((id) => 1 + mostServed(rest, new Set([...taken, id]))))
}

test('what the resources allow in a slot is exactly what the interpreters of that slot can serve', () => {
  fc.assert(
    fc.property(events, ({ interpreters, suitable }) => {
      const needs = needsOf(suitable)
      const resources = resourcesFor(needs, interpreters, SLOTS)
      for (const slot of SLOTS) {
        const free = interpreters.filter(({ freeIn }) => freeIn.has(slot)).map(({ id }) => id)
        const canAll = mostServed(suitable.map((ids) => ids.filter((id) => free.includes(id)))) === suitable.length
        expect(resources.every(({ count, meetings }) => meetings.length <= count[slot]!)).toBe(canAll)
      }
    }),
  )
})

test('as many are served as can be, nobody twice, only by who suits and is there, and those who cannot do without come first', () => {
  fc.assert(
    fc.property(events, fc.subarray(['m0', 'm1', 'm2', 'm3', 'm4']), ({ interpreters, suitable }, soft) => {
      const needs = needsOf(suitable).map((need) => ({ ...need, isHard: !soft.includes(need.meetingId) }))
      const free = interpreters.filter(({ freeIn }) => freeIn.has('s1')).map(({ id }) => id)
      const most = (list: InterpretingNeed[]) => mostServed(list.map((need) => need.suitable.filter((id) => free.includes(id))))

      const served = assignInterpreters(needs, interpreters, 's1')

      expect(served.size).toBe(most(needs))
      expect(new Set(served.values()).size).toBe(served.size)
      for (const [meetingId, id] of served) {
        expect(free).toContain(id)
        expect(needs.find((need) => need.meetingId === meetingId)!.suitable).toContain(id)
      }
      const hard = needs.filter(({ isHard }) => isHard)
      expect(hard.filter(({ meetingId }) => served.has(meetingId))).toHaveLength(most(hard))
    }),
  )
})

test('whoever interprets now goes on, unless somebody else could not be served', () => {
  const interpreters = ['a', 'b'].map((id): InterpreterTime => ({ id, languages: [], freeIn: new Set(['s1']) }))
  const before = new Map([['m0', 'b']])

  expect(assignInterpreters(needsOf([['a', 'b']]), interpreters, 's1', before)).toEqual(new Map([['m0', 'b']]))
  expect(assignInterpreters(needsOf([['a', 'b'], ['b']]), interpreters, 's1', before)).toEqual(
    new Map([
      ['m0', 'a'],
      ['m1', 'b'],
    ]),
  )
})

test('a need follows from the languages of both', () => {
  const interpreters = [
    { id: 'ur-kk', languages: ['ur', 'kk'] as const },
    { id: 'ur-ru', languages: ['ur', 'ru'] as const },
    { id: 'en-ru', languages: ['en', 'ru'] as const },
  ].map((one) => ({ ...one, languages: [...one.languages] }))
  const side = (languages: ('en' | 'ur' | 'ru' | 'kk')[], asksInterpreter = false) => ({ languages, asksInterpreter })
  const need = (pk: ReturnType<typeof side>, kz: ReturnType<typeof side>, isWaived = false) =>
    needOf({ id: 'm', pk, kz, isWaived }, interpreters)

  expect(need(side(['ur']), side(['kk']))).toEqual({ meetingId: 'm', suitable: ['ur-kk'], isHard: true })
  expect(need(side(['ur', 'en']), side(['kk', 'ru']))).toMatchObject({ suitable: ['ur-kk', 'ur-ru', 'en-ru'], isHard: true })
  expect(need(side(['ur']), side(['kk']), true)).toBeUndefined()
  expect(need(side(['en', 'ur']), side(['en', 'ru']))).toBeUndefined()
  expect(need(side(['en', 'ur'], true), side(['en', 'ru']))).toEqual({ meetingId: 'm', suitable: ['ur-ru'], isHard: false })
  expect(need(side([]), side(['kk']))).toBeUndefined()
})
