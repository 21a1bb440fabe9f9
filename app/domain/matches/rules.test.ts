import { expect, test } from 'vitest'
import { MatchState } from '#prisma/generated/enums.ts'
import { MATCH_TRANSITIONS, strengthOf } from './rules.ts'

test.each(Object.values(MatchState))('a match that is %s allows what the table says', (state) => {
  const ways = Object.entries(MATCH_TRANSITIONS).flatMap(([act, table]) => (table[state] ? [`${act} → ${table[state]}`] : []))

  expect(ways).toEqual(
    {
      proposed: ['approve → approved_by_one', 'veto → vetoed', 'withdraw → withdrawn'],
      approved_by_one: ['approve → approved', 'veto → vetoed', 'retract → proposed', 'withdraw → withdrawn'],
      approved: [],
      vetoed: [],
      withdrawn: [],
    }[state],
  )
})

test.each([
  [0, 'fair'],
  [0.4999, 'fair'],
  [0.5, 'good'],
  [0.75, 'strong'],
  [1, 'strong'],
] as const)('a score of %d is %s', (score, word) => {
  expect(strengthOf(score)).toBe(word)
})
