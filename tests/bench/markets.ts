import type { Candidates } from '../../app/engine/pair/market.ts'

/** Candidate pairs with what each side thinks of them; the weight is the harmonic mean of the two, as step *rank* fuses them. */
export interface ScoredCandidates extends Candidates {
  readonly leftScore: Float64Array
  readonly rightScore: Float64Array
}

/** How a market is made; the parts of a score add up to 1. */
interface Recipe {
  /** Rights are proposed with a probability that falls as their rank to the power of minus this: 0 all alike, 1 Zipf's law. */
  readonly popularity: number
  /** What both companies of a pair see alike. */
  readonly fit: number
  /** What everybody sees alike in a company. */
  readonly quality: number
  /** What only the one who looks sees. */
  readonly taste: number
}

const RECIPES = {
  uniform: { popularity: 0, fit: 0, quality: 0, taste: 1 },
  skewed: { popularity: 0.3, fit: 0.5, quality: 0.1, taste: 0.4 },
  crowded: { popularity: 0.6, fit: 0, quality: 0.5, taste: 0.5 },
} satisfies Record<string, Recipe>

export type MarketKind = keyof typeof RECIPES

export const CANDIDATES = 50
export const CAPACITY = 8
export const SCORE_UNITS = 10_000

/**
 * A seeded sparse market: `size` companies a side, 50 different candidates for each left, capacity 8 everywhere, whole scores from 1 to 10,000.
 * `uniform`: no order in anything. `skewed`: the most popular right has about 700 candidates at 20,000 a side, the median 44, and scores
 * of the two sides agree in part. `crowded`: 6,500 against 32, and everybody agrees to a half on who is good.
 */
export function sparseMarket(kind: MarketKind, size: number, seed: number): ScoredCandidates {
  const { popularity, fit, quality, taste } = RECIPES[kind]
  const random = randomFrom(seed)
  const draw = zipfDraw(size, popularity, random)
  const leftQuality = Float64Array.from({ length: size }, random)
  const rightQuality = Float64Array.from({ length: size }, random)
  const scoreOf = (shared: number, good: number) => 1 + Math.floor((fit * shared + quality * good + taste * random()) * (SCORE_UNITS - 1))
  const perLeft = Math.min(CANDIDATES, size)
  const edges = size * perLeft
  const left = new Int32Array(edges)
  const right = new Int32Array(edges)
  const leftScore = new Float64Array(edges)
  const rightScore = new Float64Array(edges)
  const weight = new Float64Array(edges)
  const lastFor = new Int32Array(size).fill(-1)
  for (let e = 0; e < edges; e++) {
    const i = Math.floor(e / perLeft)
    let j = draw()
    while (lastFor[j] === i) j = draw()
    lastFor[j] = i
    const shared = random()
    left[e] = i
    right[e] = j
    leftScore[e] = scoreOf(shared, rightQuality[j]!)
    rightScore[e] = scoreOf(shared, leftQuality[i]!)
    weight[e] = Math.max(1, Math.round((2 * leftScore[e]! * rightScore[e]!) / (leftScore[e]! + rightScore[e]!)))
  }
  const capacity = new Int32Array(size).fill(CAPACITY)
  return { leftCapacity: capacity, rightCapacity: capacity.slice(), left, right, weight, leftScore, rightScore }
}

/** Whole costs from 1 to 100,000 of a dense square assignment. */
export function denseCosts(size: number, seed: number): number[][] {
  const random = randomFrom(seed)
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 1 + Math.floor(random() * 100_000)))
}

/** Draws indices; the probability falls as the rank to the power of -`popularity`. */
function zipfDraw(size: number, popularity: number, random: () => number): () => number {
  const upTo = new Float64Array(size)
  let sum = 0
  for (let j = 0; j < size; j++) upTo[j] = sum += (j + 1) ** -popularity
  return () => {
    const at = random() * sum
    let low = 0
    let high = size - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! > at) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** A small seeded generator (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
