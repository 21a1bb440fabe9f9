import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeetingWord } from '#prisma/generated/enums.ts'
import { agreedByBoth, compareResults, compareWords, decideMeeting, resultsDay, type Seen, type Told } from './rules.ts'

const NOBODY = { PK: null, KZ: null } as const
const held = { state: 'held', absent: [] }
const missed = (...absent: string[]) => ({ state: 'no_show', absent })

test.each<[MeetingWord | null, MeetingWord | null, Seen, Seen, unknown]>([
  // Pakistan's word, Kazakhstan's word, what the door knows of each, and what the meeting became.
  [null, null, null, null, null],
  [null, null, 'arrived', 'arrived', null],
  [null, null, 'missing', 'arrived', missed('PK')],
  [null, null, 'missing', 'missing', missed('PK', 'KZ')],
  ['held', null, null, null, held],
  ['held', 'held', 'missing', null, held],
  ['held', null, null, 'missing', held],
  ['we_absent', 'held', 'arrived', null, missed('PK')],
  ['we_absent', 'they_absent', null, null, missed('PK')],
  ['we_absent', 'we_absent', null, null, missed('PK', 'KZ')],
  ['they_absent', null, null, null, missed('KZ')],
  ['they_absent', null, null, 'missing', missed('KZ')],
  ['they_absent', null, null, 'arrived', null],
  ['they_absent', 'held', null, null, null],
  ['they_absent', 'held', 'arrived', 'arrived', null],
  ['they_absent', 'held', null, 'missing', missed('KZ')],
  ['they_absent', 'they_absent', null, null, null],
  ['they_absent', 'they_absent', 'arrived', 'missing', missed('KZ')],
  ['they_absent', 'they_absent', 'arrived', 'arrived', null],
  ['cancelled', 'held', null, null, null],
  ['cancelled', 'cancelled', null, null, null],
  ['cancelled', null, null, 'missing', null],
])('PK says %s, KZ says %s, door knows %s and %s: %j', (pk, kz, pkSeen, kzSeen, became) => {
  expect(decideMeeting({ PK: pk, KZ: kz }, { PK: pkSeen, KZ: kzSeen })).toEqual(became)
})

const word = fc.constantFrom<MeetingWord | null>('held', 'we_absent', 'they_absent', 'cancelled', null)
const seen = fc.constantFrom<Seen>('arrived', 'missing', null)

test('neither country has an advantage, an admission always counts, and nobody who said that it was held is absent on a word alone', () => {
  fc.assert(
    fc.property(word, word, seen, seen, (pk, kz, pkSeen, kzSeen) => {
      const one = decideMeeting({ PK: pk, KZ: kz }, { PK: pkSeen, KZ: kzSeen })
      const mirrored = decideMeeting({ PK: kz, KZ: pk }, { PK: kzSeen, KZ: pkSeen })
      const swapped = one && { ...one, absent: one.absent.map((side) => (side === 'PK' ? 'KZ' : 'PK')).sort() }
      expect(mirrored && { ...mirrored, absent: [...mirrored.absent].sort() }).toEqual(swapped)
      if (pk === 'we_absent' && one) expect(one.absent).toContain('PK')
      if (pk === 'held' && pkSeen !== 'missing' && one) expect(one.absent).not.toContain('PK')
    }),
  )
})

test('two accounts are one when they tell the same from either side', () => {
  expect(compareWords(NOBODY)).toBe('none')
  expect(compareWords({ PK: 'held', KZ: null })).toBe('one')
  expect(compareWords({ PK: 'held', KZ: 'held' })).toBe('both')
  expect(compareWords({ PK: 'we_absent', KZ: 'they_absent' })).toBe('both')
  expect(compareWords({ PK: 'they_absent', KZ: 'they_absent' })).toBe('differ')
  expect(compareWords({ PK: 'held', KZ: 'cancelled' })).toBe('differ')
})

const told = (more: Partial<Told> = {}): Told => ({ result: 'agreement', agreement: null, value: null, currency: null, ...more })

test('agreed by both is only what both told', () => {
  const usd = (value: number) => told({ agreement: 'order', value, currency: 'USD' })

  expect(agreedByBoth(usd(100), told({ result: 'negotiation' }))).toBeNull()
  expect(agreedByBoth(usd(100), told({ result: null }))).toBeNull()
  expect(agreedByBoth(usd(100), usd(80))).toEqual({ kind: 'order', value: 80, currency: 'USD' })
  expect(agreedByBoth(usd(100), told({ agreement: 'contract', value: 80, currency: 'KZT' }))).toEqual({
    kind: null,
    value: null,
    currency: null,
  })
  expect(agreedByBoth(usd(100), told())).toEqual({ kind: null, value: null, currency: null })
  expect(compareResults(usd(1), told())).toBe('both')
  expect(compareResults(usd(1), told({ result: 'contact' }))).toBe('differ')
})

test.each([
  ['2027-03-03', '2027-09-03'],
  ['2027-08-31', '2028-02-29'],
  ['2026-08-31', '2027-02-28'],
  ['2026-12-16', '2027-06-16'],
])('of an event that ended on %s results are asked for on %s', (ended, asked) => {
  expect(resultsDay(new Date(ended)).toISOString().slice(0, 10)).toBe(asked)
})
