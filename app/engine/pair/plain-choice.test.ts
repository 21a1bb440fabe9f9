import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pairDocuments } from '#tests/factories/pair-document.ts'
import { certificate, proves } from './certificate.ts'
import { coverBonus } from './cover-first.ts'
import { heaviestChoice } from './heaviest.ts'
import { plainChoice } from './plain-choice.ts'
import { readMarket } from './read-market.ts'
import { watchFor } from './watch.ts'

const watch = watchFor({})

it('finds, more slowly, what the auction finds, with and without the bonus', () => {
  fc.assert(
    fc.property(pairDocuments({ companies: 12, edges: 60, capacity: 4 }), fc.boolean(), (document, cover) => {
      const { market, served } = readMarket(document)
      const bonus = (marks: Uint8Array) => Float64Array.from(marks, (mark) => (cover && mark === 0 ? coverBonus(market) : 0))

      const plain = plainChoice(market, { left: bonus(served.left), right: bonus(served.right) }, watch.check)
      const fast = heaviestChoice(market, cover ? served : null, watch).choice

      expect(proves(certificate(plain))).toBe(true)
      expect(worth(plain)).toBe(worth(fast))
    }),
    { numRuns: 300 },
  )
})

it('is not proven once a pair is changed', () => {
  const document = { left: [{ id: 'a', capacity: 1 }], right: [{ id: 'x', capacity: 1 }], edges: [{ left: 'a', right: 'x', weight: 3 }] }
  const { choice } = heaviestChoice(readMarket(document).market, null, watch)

  choice.chosen[0] = 0

  expect(proves(certificate(choice))).toBe(false)
})

function worth({ market, chosen, left, right }: ReturnType<typeof plainChoice>): number {
  const bonuses = [left, right].flatMap((side) => Array.from(side.held, (held, v) => (held > 0 ? side.bonus[v]! : 0)))
  return market.weight.reduce((sum, w, e) => sum + w * chosen[e]!, 0) + bonuses.reduce((sum, bonus) => sum + bonus, 0)
}
