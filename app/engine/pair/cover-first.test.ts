import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allChoices, brokenRules, dualBound, pairDocuments, worthOf } from '#tests/factories/pair-document.ts'
import { pair } from './pair.ts'

it('serves as many companies as any choice, and weighs the most among those', () => {
  fc.assert(
    fc.property(pairDocuments({ companies: 6, edges: 11, capacity: 3 }), (document) => {
      const result = pair({ ...document, coverFirst: true })
      const choices = allChoices(document)
      const served = Math.max(...choices.map((choice) => choice.served))

      expect(brokenRules(document, result)).toEqual([])
      expect(result.stats.served.left + result.stats.served.right).toBe(served)
      expect(Math.round(result.total * 1e6)).toBe(
        Math.max(...choices.filter((choice) => choice.served === served).map(({ units }) => units)),
      )
      expect(result.stats.method).toBe('auction')
    }),
    { numRuns: 500 },
  )
})

it('is proven by its prices and its bonus', () => {
  fc.assert(
    fc.property(pairDocuments({ companies: 30, edges: 120, capacity: 4 }), (document) => {
      const result = pair({ ...document, coverFirst: true })

      expect(dualBound(document, result)).toBe(worthOf(document, result))
    }),
    { numRuns: 200 },
  )
})

it('gives up weight to serve one more', () => {
  const document = {
    left: ['a', 'b'].map((id) => ({ id, capacity: 1 })),
    right: ['x', 'y'].map((id) => ({ id, capacity: 1 })),
    edges: [
      { left: 'a', right: 'x', weight: 9 },
      { left: 'a', right: 'y', weight: 1 },
      { left: 'b', right: 'x', weight: 1 },
    ],
  }

  expect(pair(document).total).toBe(9)
  expect(pair({ ...document, coverFirst: true }).total).toBe(2)
})
