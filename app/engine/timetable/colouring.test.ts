import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colourEdges } from './colouring.ts'

const SIDE = 8

/** Meetings between two sides of eight, any pair any number of times. */
const bipartite = fc.array(fc.tuple(fc.nat(SIDE - 1), fc.nat(SIDE - 1)), { maxLength: 60 }).map((pairs) => ({
  participants: 2 * SIDE,
  first: pairs.map(([a]) => a),
  second: pairs.map(([, b]) => SIDE + b),
}))

function largestDegree({ first, second }: { first: number[]; second: number[] }): number {
  return Math.max(0, ...[...first, ...second].map((p, _, all) => all.filter((other) => other === p).length))
}

test('edges of a bipartite graph get exactly max(largest degree, ⌈edges / capacity⌉) colours, none too full', () => {
  fc.assert(
    fc.property(bipartite, fc.integer({ min: 1, max: 9 }), (graph, capacity) => {
      const colours = Math.max(largestDegree(graph), Math.ceil(graph.first.length / capacity))

      const colour = colourEdges(graph, colours, capacity)!

      const places = graph.first.flatMap((a, e) => [`${a} ${colour[e]}`, `${graph.second[e]} ${colour[e]}`])
      expect(new Set(places).size).toBe(places.length)
      for (let c = 0; c < colours; c++) expect(colour.filter((other) => other === c).length).toBeLessThanOrEqual(capacity)
    }),
  )
})

test('one colour fewer than the largest degree is too few', () => {
  const star = { participants: 4, first: [0, 0, 0], second: [1, 2, 3] }

  expect(colourEdges(star, 2, 9)).toBeUndefined()
  expect(colourEdges(star, 3, 9)).toHaveLength(3)
})

test('a triangle is not bipartite and needs a third colour', () => {
  const triangle = { participants: 3, first: [0, 1, 2], second: [1, 2, 0] }

  expect(colourEdges(triangle, 2, 9)).toBeUndefined()
})
