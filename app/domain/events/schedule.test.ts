import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareSlots, findOverlap, slotTimes } from './schedule.ts'

const at = (clock: string) => new Date(`2027-03-01T${clock}:00Z`)
const clocksOf = (spans: { startsAt: Date; endsAt: Date }[]) =>
  spans.map(({ startsAt, endsAt }) => `${startsAt.toISOString().slice(11, 16)}–${endsAt.toISOString().slice(11, 16)}`)

test('a stretch holds whole slots, a pause between two and none needed after the last', () => {
  expect(clocksOf(slotTimes({ startsAt: at('09:00'), endsAt: at('10:25'), slotMinutes: 25, gapMinutes: 5 }))).toEqual([
    '09:00–09:25',
    '09:30–09:55',
    '10:00–10:25',
  ])
  expect(slotTimes({ startsAt: at('09:00'), endsAt: at('09:24'), slotMinutes: 25, gapMinutes: 0 })).toEqual([])
})

test('slots of a stretch never overlap, stay inside, and one more would not fit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 240 }),
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 1, max: 900 }),
      (slot, gap, length) => {
        const endsAt = new Date(at('00:00').getTime() + length * 60_000)
        const times = slotTimes({ startsAt: at('00:00'), endsAt, slotMinutes: slot, gapMinutes: gap })
        expect(findOverlap(times)).toBeNull()
        expect(times.length).toBe(Math.max(0, Math.floor((length + gap) / (slot + gap))))
      },
    ),
  )
})

test('what begins when it did is the same slot, what does not is new or gone, and meetings are in the way of an end that moves', () => {
  const known = ['09:00', '09:30', '10:00'].map((clock, i) => ({
    id: String(i),
    sessionId: 'a',
    startsAt: at(clock),
    endsAt: new Date(at(clock).getTime() + 25 * 60_000),
    isTaken: i === 1,
  }))
  const wanted = (clock: string, minutes: number, sessionId: string) => ({
    sessionId,
    startsAt: at(clock),
    endsAt: new Date(at(clock).getTime() + minutes * 60_000),
  })

  const moved = compareSlots(known, [wanted('09:00', 20, 'a'), wanted('09:30', 25, 'b'), wanted('11:00', 25, 'b')])
  expect(moved).toMatchObject({ clashes: [], remove: ['2'], change: [{ id: '0' }, { id: '1', sessionId: 'b' }] })
  expect(clocksOf(moved.create)).toEqual(['11:00–11:25'])

  expect(compareSlots(known, [wanted('09:30', 20, 'a')]).clashes).toEqual(['1'])
  expect(compareSlots(known, []).clashes).toEqual(['1'])
})
