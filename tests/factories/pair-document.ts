import fc from 'fast-check'
import type { PairResult } from '#app/engine/pair/pair.ts'
import type { PairDocument } from '#app/engine/pair/schema.ts'

interface MarketSize {
  /** Companies a side, at most. */
  companies: number
  edges: number
  capacity: number
}

/** Documents of step *pair* with few companies: ties, companies without capacity or candidates, forced pairs, decimals. */
export function pairDocuments({ companies, edges, capacity }: MarketSize): fc.Arbitrary<PairDocument> {
  const side = (name: string) =>
    fc
      .array(fc.integer({ min: 0, max: capacity }), { minLength: 1, maxLength: companies })
      .map((capacities) => capacities.map((c, v) => ({ id: `${name}${v}`, capacity: c })))
  const weight = fc.oneof(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 20_000 }).map((units) => units / 10_000),
    fc.constant(0.000001),
  )
  return fc.tuple(side('l'), side('r')).chain(([left, right]) =>
    fc
      .record({
        edges: fc.uniqueArray(
          fc.record({
            left: fc.constantFrom(...left.map(({ id }) => id)),
            right: fc.constantFrom(...right.map(({ id }) => id)),
            weight,
            leftScore: fc.integer({ min: 0, max: 3 }),
            rightScore: fc.integer({ min: 0, max: 3 }),
          }),
          { maxLength: edges, selector: (edge) => `${edge.left} ${edge.right}` },
        ),
        force: fc.array(fc.boolean(), { maxLength: 3 }),
      })
      .map((drawn) => ({ left, right, edges: drawn.edges, forced: forcedWithin({ left, right, edges: drawn.edges }, drawn.force) })),
  )
}

/** The first edges that were drawn to be forced, as far as capacities allow. */
function forcedWithin({ left, right, edges }: PairDocument, force: readonly boolean[]): { left: string; right: string }[] {
  const free = new Map([...left, ...right].map(({ id, capacity }) => [id, capacity]))
  return edges.flatMap((edge, k) => {
    if (!force[k] || free.get(edge.left) === 0 || free.get(edge.right) === 0) return []
    free.set(edge.left, free.get(edge.left)! - 1)
    free.set(edge.right, free.get(edge.right)! - 1)
    return [{ left: edge.left, right: edge.right }]
  })
}

/** All choices of a small document that keep to the capacities and the forced pairs: how many companies each serves, and its weight in millionths. */
export function allChoices({ left, right, edges, forced = [] }: PairDocument): { served: number; units: number }[] {
  const choices: { served: number; units: number }[] = []
  for (let mask = 0; mask < 1 << edges.length; mask++) {
    const chosen = edges.filter((_, k) => (mask >> k) & 1)
    const held = (id: string) => chosen.filter((edge) => edge.left === id || edge.right === id).length
    if (![...left, ...right].every(({ id, capacity }) => held(id) <= capacity)) continue
    if (!forced.every((pair) => chosen.some((edge) => edge.left === pair.left && edge.right === pair.right))) continue
    choices.push({
      served: [...left, ...right].filter(({ id }) => held(id) > 0).length,
      units: chosen.reduce((sum, { weight }) => sum + Math.round(weight * 1_000_000), 0),
    })
  }
  return choices
}

/** What is wrong with a result by the words of the format: capacities, forced pairs, weights, total. Empty when all is well. */
export function brokenRules({ left, right, edges, forced = [] }: PairDocument, { pairs, total }: PairResult): string[] {
  const key = (pair: { left: string; right: string }) => `${pair.left} ${pair.right}`
  // A forced pair that is no candidate weighs nothing.
  const weightOf = new Map([...forced.map((pair) => [key(pair), 0] as const), ...edges.map((edge) => [key(edge), edge.weight] as const)])
  const chosen = new Set(pairs.map(key))
  const units = pairs.reduce((sum, { weight }) => sum + Math.round(weight * 1_000_000), 0)
  return [
    ...(chosen.size === pairs.length ? [] : ['a pair is chosen twice']),
    ...pairs.filter((pair) => weightOf.get(key(pair)) !== pair.weight).map((pair) => `${key(pair)} has a wrong weight`),
    ...forced.filter((pair) => !chosen.has(key(pair))).map((pair) => `${key(pair)} is forced and missing`),
    ...left.filter(({ id, capacity }) => pairs.filter((pair) => pair.left === id).length > capacity).map(({ id }) => `${id} is crowded`),
    ...right.filter(({ id, capacity }) => pairs.filter((pair) => pair.right === id).length > capacity).map(({ id }) => `${id} is crowded`),
    ...(units / 1_000_000 === total ? [] : ['the total is wrong']),
  ]
}

/**
 * The bound that the prices of a result put on every choice, in millionths: what capacities and candidates cost at these prices. Equal to the
 * result's own worth, it proves the result. A forced pair counts as what it is, below its price too.
 */
export function dualBound(document: PairDocument, { dual, stats }: PairResult): number {
  const bonus = millionths(stats.coverBonus ?? 0)
  const forced = new Set((document.forced ?? []).map((pair) => `${pair.left} ${pair.right}`))
  const price = { left: pricesIn(dual!.left), right: pricesIn(dual!.right) }
  const ofSide = (side: 'left' | 'right') =>
    document[side].reduce((sum, { id, capacity }) => {
      const mine = (document.forced ?? []).filter((pair) => pair[side] === id).length
      const first = mine === 0 && capacity > 0 ? Math.max(0, price[side].get(id)! + bonus) : 0
      const others = capacity - mine - (mine === 0 && capacity > 0 ? 1 : 0)
      return sum + first + others * Math.max(0, price[side].get(id)!) + mine * price[side].get(id)!
    }, 0)
  const known = new Set(document.edges.map((edge) => `${edge.left} ${edge.right}`))
  const unknown = (document.forced ?? []).filter((pair) => !known.has(`${pair.left} ${pair.right}`)).map((pair) => ({ ...pair, weight: 0 }))
  const ofEdges = [...document.edges, ...unknown].reduce((sum, edge) => {
    const gain = millionths(edge.weight) - price.left.get(edge.left)! - price.right.get(edge.right)!
    return sum + (forced.has(`${edge.left} ${edge.right}`) ? gain : Math.max(0, gain))
  }, 0)
  return ofSide('left') + ofSide('right') + ofEdges
}

/** What a result is worth in millionths, with the bonus of each company that has a pair but no forced one. */
export function worthOf({ forced = [] }: PairDocument, { pairs, stats }: PairResult): number {
  const free = (side: 'left' | 'right') => new Set(pairs.map((pair) => pair[side])).size - new Set(forced.map((pair) => pair[side])).size
  const served = free('left') + free('right')
  return pairs.reduce((sum, { weight }) => sum + millionths(weight), 0) + served * millionths(stats.coverBonus ?? 0)
}

function pricesIn(prices: { id: string; price: number }[]): Map<string, number> {
  return new Map(prices.map(({ id, price }) => [id, millionths(price)]))
}

function millionths(value: number): number {
  return Math.round(value * 1_000_000)
}
