import { Cadical } from 'cadical-wasm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atLeast, atMost, atMostOne } from './cardinality.ts'
import { type Cnf, emptyCnf, FALSE, newVariable, TRUE } from './cnf.ts'
import { solverOf } from './prove.ts'

type Rule = (cnf: Cnf, literals: number[], k: number) => void

const RULES: Record<string, { add: Rule; holds: (n: number, k: number) => boolean }> = {
  'at most one': { add: (cnf, literals) => atMostOne(cnf, literals), holds: (n) => n <= 1 },
  'at most k': { add: atMost, holds: (n, k) => n <= k },
  'at least k': { add: atLeast, holds: (n, k) => n >= k },
}

test.each(Object.entries(RULES))('"%s" allows exactly the right choices', async (_, { add, holds }) => {
  await Cadical.create()
  const choices = fc.array(fc.boolean(), { maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(choices, fc.nat(9), fc.array(fc.boolean(), { maxLength: 2 }), async (choice, k, constants) => {
      const cnf = emptyCnf()
      const variables = choice.map(() => newVariable(cnf))
      add(cnf, [...variables, ...constants.map((constant) => (constant ? TRUE : FALSE))], k)
      const solver = await solverOf(cnf, { seed: 1 })
      const status = solver.solve({ assumptions: variables.map((v, i) => (choice[i] ? v : -v)) })
      solver.dispose()

      const chosen = [...choice, ...constants].filter(Boolean).length
      expect(status).toBe(holds(chosen, k) ? 'satisfiable' : 'unsatisfiable')
    }),
    { numRuns: 150 },
  )
})
