import { expect, test } from 'vitest'
import { IntroductionState } from '#prisma/generated/enums.ts'
import { INTRODUCTION_TRANSITIONS, isAnswerable, mayShareContacts } from './rules.ts'

test.each(Object.values(IntroductionState))('an introduction that is %s goes the ways of the table', (state) => {
  const ways = Object.entries(INTRODUCTION_TRANSITIONS).flatMap(([act, table]) => (table[state] ? [`${act} → ${table[state]}`] : []))

  const open = (yes: string) => [`yes → ${yes}`, 'no → declined', 'expire → expired', 'cancel → cancelled']
  expect(ways).toEqual(state === 'invited' ? open('accepted_by_one') : state === 'accepted_by_one' ? open('introduced') : [])
})

test.each(Object.values(IntroductionState))('contacts pass only when introduced: %s', (state) => {
  expect(mayShareContacts({ state })).toBe(state === 'introduced')
})

const soon = new Date('2027-01-02T00:00:00Z')

test.each([
  ['open and in time', 'invited', null, '2027-01-01T00:00:00Z', true],
  ['at the moment it expires', 'invited', null, '2027-01-02T00:00:00Z', false],
  ['after this side answered', 'accepted_by_one', 'yes', '2027-01-01T00:00:00Z', false],
  ['after the other side said yes', 'accepted_by_one', null, '2027-01-01T00:00:00Z', true],
  ['after a no', 'declined', null, '2027-01-01T00:00:00Z', false],
] as const)('an invitation %s', (_when, state, answer, now, expected) => {
  expect(isAnswerable({ state, expiresAt: soon }, { answer }, new Date(now))).toBe(expected)
})
