import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastIdle, leastIdleOf } from './bound.ts'
import { plainBest } from './plain-timetable.ts'
import { problemFrom } from './problem.ts'

/** A participant with a meeting with each of several others, allowed in the given slots. */
function aDay(domains: number[][], slots: number, locked: number[] = []) {
  const allowed = new Uint8Array(domains.length * slots)
  domains.forEach((domain, m) => {
    for (const t of domain) allowed[m * slots + t] = 1
  })
  return problemFrom({
    slots,
    tables: 9,
    pools: [],
    participants: domains.length + 1,
    pairs: domains.map((_, m) => [0, m + 1] as const),
    allowed,
    locked: Uint8Array.from(domains, (_, m) => Number(locked.includes(m))),
    orders: [],
    fair: false,
  })
}

test('an absence between two meetings that cannot move is one gap', () => {
  expect(leastIdleOf(aDay([[0], [4]], 5, [0, 1]), 0)).toBe(1)
  expect(leastIdleOf(aDay([[0], [4], [2]], 5, [0, 1, 2]), 0)).toBe(2)
})

test('meetings that can stand side by side make no gap', () => {
  expect(leastIdleOf(aDay([[0, 1, 2], [0, 1, 2], [2]], 5, [2]), 0)).toBe(0)
})

test('the bound is never above the best timetable', () => {
  const domain = fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 })
  fc.assert(
    fc.property(fc.array(domain, { minLength: 1, maxLength: 4 }), (domains) => {
      const problem = aDay(domains, 6)
      const best = plainBest(problem)
      fc.pre(best.placed === domains.length)

      expect(leastIdle(problem)).toBeLessThanOrEqual(best.idle)
    }),
  )
})
