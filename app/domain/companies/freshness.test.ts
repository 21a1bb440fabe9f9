import { describe, expect, it } from 'vitest'
import { addMonths, expiresAt } from './freshness.ts'

it.each([
  ['2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00.000Z'],
  ['2026-03-31T10:00:00Z', -1, '2026-02-28T10:00:00.000Z'],
  ['2028-02-29T00:00:00Z', 12, '2029-02-28T00:00:00.000Z'],
  ['2026-11-15T23:59:00Z', 3, '2027-02-15T23:59:00.000Z'],
])('%s and %d months is %s', (date, months, moved) => {
  expect(addMonths(new Date(date), months).toISOString()).toBe(moved)
})

describe('a company that says nothing expires', () => {
  const terms = { nudgeMonths: 10, expireMonths: 12 }

  it('when its chamber’s term is over', () => {
    const dates = { confirmedAt: new Date('2025-03-01T00:00:00Z'), nudgedAt: new Date('2026-01-01T00:00:00Z') }
    expect(expiresAt(dates, terms)).toEqual(new Date('2026-03-01T00:00:00Z'))
  })

  it('not before it had two weeks to answer', () => {
    const dates = { confirmedAt: new Date('2020-03-01T00:00:00Z'), nudgedAt: new Date('2026-01-01T00:00:00Z') }
    expect(expiresAt(dates, terms)).toEqual(new Date('2026-01-15T00:00:00Z'))
  })
})
