import { expect, test } from 'vitest'
import { type Answer, IntroductionState } from '#prisma/generated/enums.ts'
import { INTRODUCTION_TRANSITIONS, isAnswerable, lifetimeFrom, mayShareContacts, settlingMoment, stateOfAnswers } from './rules.ts'

const WAYS: Record<IntroductionState, string[]> = {
  invited: ['decline → declined', 'expire → expired', 'cancel → cancelled'],
  accepted_by_one: ['expire → expired', 'cancel → cancelled'],
  introduced: [],
  declined: ['reopen → invited'],
  expired: ['reopen → invited'],
  cancelled: ['reopen → invited'],
}

test.each(Object.values(IntroductionState))('an introduction that is %s goes the ways of the table', (state) => {
  const ways = Object.entries(INTRODUCTION_TRANSITIONS).flatMap(([act, table]) => (table[state] ? [`${act} → ${table[state]}`] : []))

  expect(ways).toEqual(WAYS[state])
})

test.each<[Answer | null, Answer | null, IntroductionState]>([
  [null, null, 'invited'],
  ['yes', null, 'accepted_by_one'],
  ['no', null, 'invited'],
  ['yes', 'yes', 'introduced'],
  ['yes', 'no', 'declined'],
  ['no', 'no', 'declined'],
])('the answers %s and %s make it %s, whoever was first', (one, other, state) => {
  expect(stateOfAnswers(one, other)).toBe(state)
  expect(stateOfAnswers(other, one)).toBe(state)
})

test.each(Object.values(IntroductionState))('contacts pass only when introduced: %s', (state) => {
  expect(mayShareContacts({ state })).toBe(state === 'introduced')
})

const soon = new Date('2027-01-02T00:00:00Z')
const before = new Date('2027-01-01T00:00:00Z')

test.each([
  ['open and in time', 'invited', null, before, true],
  ['at the moment it expires', 'invited', null, soon, false],
  ['after one said yes', 'accepted_by_one', null, before, true],
  ['while a no can be taken back', 'invited', new Date('2027-01-01T00:00:01Z'), before, true],
  ['when the hour of a no is over', 'invited', before, before, false],
  ['after a no was settled', 'declined', null, before, false],
] as const)('an invitation %s', (_when, state, settlesAt, now, expected) => {
  expect(isAnswerable({ state, expiresAt: soon, settlesAt }, now)).toBe(expected)
})

test('who has not answered is reminded at half of the time', () => {
  expect(lifetimeFrom(before, 3)).toEqual({ expiresAt: new Date('2027-01-04T00:00:00Z'), remindAt: new Date('2027-01-02T12:00:00Z') })
})

test('a lone no is settled after its hour, but not after the time to answer', () => {
  expect(settlingMoment({ expiresAt: soon }, before)).toEqual(new Date('2027-01-01T01:00:00Z'))
  expect(settlingMoment({ expiresAt: soon }, new Date('2027-01-01T23:30:00Z'))).toEqual(soon)
})
