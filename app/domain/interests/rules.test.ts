import { expect, test } from 'vitest'
import { InterestState } from '#prisma/generated/enums.ts'
import { decisionsOn, INTEREST_TRANSITIONS, isInterestAnswerable, lengthOf, OPEN_INTEREST_STATES, timesOfStep } from './rules.ts'
import { InterestDecisionSchema, InterestRulesSchema, MendSchema } from './schema.ts'

test.each(Object.values(InterestState))('an interest that is %s goes the ways of the table', (state) => {
  const ways = Object.entries(INTEREST_TRANSITIONS).flatMap(([act, table]) => (table[state] ? [`${act} → ${table[state]}`] : []))

  const ends = ['withdraw → withdrawn', 'expire → expired']
  expect(ways).toEqual(
    {
      submitted: ['approve → approved_by_one', 'return → returned', 'refuse → refused', ...ends],
      approved_by_one: ['approve → forwarded', 'return → returned', 'refuse → refused', ...ends],
      returned: ['resubmit → submitted', ...ends],
      forwarded: ['accept → accepted', 'decline → declined', ...ends],
      refused: [],
      accepted: [],
      declined: [],
      withdrawn: [],
      expired: [],
    }[state],
  )
  expect(OPEN_INTEREST_STATES.some((open) => open === state)).toBe(ways.length > 0)
})

test('a chamber decides once: what it approved is for the other one', () => {
  expect(decisionsOn('submitted', [], 'PK')).toEqual(['approve', 'return', 'refuse'])
  expect(decisionsOn('approved_by_one', [{ country: 'PK' }], 'PK')).toEqual([])
  expect(decisionsOn('approved_by_one', [{ country: 'PK' }], 'KZ')).toEqual(['approve', 'return', 'refuse'])
  expect(decisionsOn('forwarded', [{ country: 'PK' }, { country: 'KZ' }], 'KZ')).toEqual([])
})

const soon = new Date('2027-01-02T00:00:00Z')

test.each([
  ['forwarded and in time', 'forwarded', '2027-01-01T23:59:59Z', true],
  ['at the moment it ends', 'forwarded', '2027-01-02T00:00:00Z', false],
  ['before both chambers approved', 'approved_by_one', '2027-01-01T00:00:00Z', false],
  ['after an answer', 'accepted', '2027-01-01T00:00:00Z', false],
] as const)('the receiver answers what is %s', (_when, state, now, expected) => {
  expect(isInterestAnswerable({ state, expiresAt: soon }, new Date(now))).toBe(expected)
})

test('a step reminds at its half', () => {
  const now = new Date('2027-01-01T00:00:00Z')

  expect(timesOfStep(now, 14)).toEqual({ remindAt: new Date('2027-01-08T00:00:00Z'), expiresAt: new Date('2027-01-15T00:00:00Z') })
})

test.each([
  ['Latin', 'é', 'é'],
  ['Latin, taken apart', 'e\u0301', 'é'],
  ['Urdu with a vowel sign', 'بِ', 'bi'],
  ['Kazakh', 'қ', 'қ'],
  ['a family', '👨‍👩‍👧', 'family'],
])('a character is what a person counts as one: %s', (_script, character) => {
  expect(lengthOf(character.repeat(3))).toBe(3)
})

const keyOf = (pitch: string) => {
  const parsed = MendSchema.safeParse({ pitch })
  return parsed.success ? null : parsed.error.issues.map(({ code, message }) => (code === 'custom' ? message : code))
}

test.each([
  ['149 Latin letters', 'a'.repeat(149), ['too_small']],
  ['150 Latin letters', 'a'.repeat(150), null],
  ['149 Urdu letters with vowel signs, 298 code points', 'بِ'.repeat(149), ['too_small']],
  ['150 Urdu letters with vowel signs', 'بِ'.repeat(150), null],
  ['600 Urdu letters with vowel signs, 1,200 code points', 'بِ'.repeat(600), null],
  ['601 Kazakh letters', 'қ'.repeat(601), ['too_big']],
  ['600 families, 3,000 code points', '👨‍👩‍👧'.repeat(600), null],
  ['an e-mail address', `${'a'.repeat(150)} me@mill.example`, ['companies.noContactInText']],
  ['a telephone number in Urdu digits', `${'a'.repeat(150)} ۰۳۰۰ ۱۲۳۴۵۶۷`, ['companies.noContactInText']],
])('a pitch of %s', (_what, pitch, expected) => {
  expect(keyOf(pitch)).toEqual(expected)
})

test('sending back and refusing need a reason, approving none', () => {
  const isRight = (input: object) => InterestDecisionSchema.safeParse(input).success

  expect(isRight({ decision: 'approve' })).toBe(true)
  expect(isRight({ decision: 'return' })).toBe(false)
  expect(isRight({ decision: 'refuse' })).toBe(false)
  expect(isRight({ decision: 'refuse', reason: 'Not what they seek.' })).toBe(true)
})

test.each([
  [{ openInterests: '0', interestDays: '2' }, true],
  [{ openInterests: '50', interestDays: '60' }, true],
  [{ openInterests: '-1', interestDays: '14' }, false],
  [{ openInterests: '51', interestDays: '14' }, false],
  [{ openInterests: '5', interestDays: '1' }, false],
  [{ openInterests: 'five', interestDays: '14' }, false],
])('a chamber may set %o: %s', (rules, expected) => {
  expect(InterestRulesSchema.safeParse(rules).success).toBe(expected)
})
