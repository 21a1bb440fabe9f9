import { describe, expect, test } from 'vitest'
import type { CalendarState, MeetingState } from '#prisma/generated/enums.ts'
import { CALENDAR_TRANSITIONS, changesToTell, type Kept, type Told, type Wanted } from './calendar.ts'

const NOW = new Date('2027-03-01T04:00:00Z')
const TABLE = { kind: 'table', label: '1', hall: 'Hall A' } as const
const AT_TEN: Told = {
  startsAt: '2027-03-01T05:00:00.000Z',
  endsAt: '2027-03-01T05:30:00.000Z',
  place: TABLE,
  venue: 'Expo',
  link: null,
  partner: 'Sheep',
  interpreter: null,
}

const wants = (more: Partial<Wanted> = {}): Wanted => ({
  meetingId: 'm',
  delegateId: 'd',
  participationId: 'p',
  companyId: 'c',
  address: 'd@mill.example',
  name: 'D',
  language: 'en',
  told: AT_TEN,
  ...more,
})
const has = (more: Partial<Kept> = {}): Kept => ({
  id: 'e',
  meetingId: 'm',
  delegateId: 'd',
  state: 'told',
  sequence: 0,
  meetingState: 'published',
  address: 'd@mill.example',
  told: AT_TEN,
  ...more,
})
const acts = (wanted: Wanted[], kept: Kept[], { comes = ['d'], now = NOW } = {}) =>
  changesToTell(wanted, kept, new Set(comes), now).map(({ act }) => act)

describe('what calendars are told', () => {
  test('is nothing when they have the plan', () => {
    expect(acts([wants()], [has()])).toEqual([])
    expect(acts([], [])).toEqual([])
  })

  test('is a new meeting once, and one that was taken out before', () => {
    expect(acts([wants()], [])).toEqual(['place'])
    expect(acts([wants()], [has({ state: 'cancelled' })])).toEqual(['place'])
    expect(acts([wants()], [has({ state: 'withdrawn' })])).toEqual(['place'])
  })

  test.each<Partial<Told>>([
    { startsAt: '2027-03-01T06:00:00.000Z' },
    { endsAt: '2027-03-01T06:00:00.000Z' },
    { place: { ...TABLE, label: '2' } },
    { place: { ...TABLE, hall: null } },
    { place: null },
    { venue: 'Elsewhere' },
    { link: 'https://rooms.example/1' },
    { partner: 'Goat' },
    { interpreter: 'Gulnara' },
  ])('is a change of %o', (change) => {
    expect(acts([wants({ told: { ...AT_TEN, ...change } })], [has()])).toEqual(['move'])
  })

  test('does not depend on the order in which the facts were kept', () => {
    const backwards = (facts: object) => Object.fromEntries(Object.entries(facts).reverse())
    const turned = { ...backwards(AT_TEN), place: backwards(TABLE) } as Told

    expect(acts([wants()], [has({ told: turned })])).toEqual([])
  })

  test('is "cancelled" to who comes and "withdrawn" to who does not', () => {
    for (const meetingState of ['cancelled', 'no_show', 'draft'] as MeetingState[])
      expect(acts([], [has({ meetingState })])).toEqual(['cancel'])
    expect(acts([], [has()], { comes: [] })).toEqual(['withdraw'])
    expect(acts([], [has({ delegateId: null })])).toEqual(['withdraw'])
    expect(acts([wants({ delegateId: 'other' })], [has({ delegateId: null })])).toEqual(['withdraw', 'place'])
  })

  test('is nothing more where that was said, of what is over, and of what was held', () => {
    for (const state of ['cancelled', 'withdrawn'] as CalendarState[]) expect(acts([], [has({ state })])).toEqual([])
    expect(acts([], [has({ meetingState: 'held' })])).toEqual([])
    const later = new Date('2027-03-01T05:30:00Z')
    expect(acts([wants()], [], { now: later })).toEqual([])
    expect(acts([], [has()], { now: later })).toEqual([])
    expect(acts([wants({ told: { ...AT_TEN, venue: 'Elsewhere' } })], [has()], { now: later })).toEqual([])
  })

  test('moves with an address: out of the one, into the other', () => {
    expect(acts([wants({ address: 'new@mill.example' })], [has()])).toEqual(['withdraw', 'place'])
  })

  test('is allowed by the transitions', () => {
    const all = changesToTell(
      [wants(), wants({ meetingId: 'n', told: { ...AT_TEN, venue: 'Elsewhere' } }), wants({ meetingId: 'o', address: 'new@mill.example' })],
      [
        has({ state: 'withdrawn' }),
        has({ meetingId: 'n' }),
        has({ meetingId: 'o' }),
        has({ meetingId: 'q' }),
        has({ meetingId: 'r', delegateId: null }),
      ],
      new Set(['d']),
      NOW,
    )

    expect(all.map(({ act }) => act).sort()).toEqual(['cancel', 'move', 'place', 'place', 'withdraw', 'withdraw'])
    for (const { act, kept } of all) expect(CALENDAR_TRANSITIONS[act][kept!.state]).toBeDefined()
  })
})
