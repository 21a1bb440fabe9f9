import { expect, test } from 'vitest'
import { findUnfilled } from './unfilled.ts'

test.each(['Dear {name},', 'Dear {{ name }},', 'Dear {{name}', 'Dear {},', 'Dear undefined,', 'From [object Object]', '{event.name}'])(
  '“%s” has an unfilled place',
  (text) => {
    expect(findUnfilled(text, '')).not.toBeNull()
  },
)

test('a whole text has none, and what somebody wrote is no placeholder', () => {
  expect(findUnfilled('Dear Айгүл, کمپنی (HS 4102): undefinable', '')).toBeNull()
  expect(findUnfilled('They call it {one}', 'They call it {one}')).toBeNull()
  expect(findUnfilled('They call it {one} {two}', 'They call it {one}')).toBe('{two}')
})
