import type { Candidates } from '../../app/engine/pair/market.ts'

/** Candidate pairs with what each side thinks of them; the weight is the harmonic mean of the two, as step *rank* fuses them. */
export interface ScoredCandidates extends Candidates {
  readonly leftScore: Float64Array
  readonly rightScore: Float64Array
}

export type MarketKind = 'uniform' | 'skewed'

export const CANDIDATES = 50
export const CAPACITY = 8
export const SCORE_UNITS = 10_000

/**
 * A seeded sparse market: `size` companies a side, 50 different candidates for each left company, capacity 8 everywhere, whole scores from 1
 * to 10,000. `uniform`: candidates and scores without any order. `skewed`: some rights are proposed far more often (popularity falls as
 * rank^-0.6, the most popular about a hundred times the median at 20,000), and every company has a quality that lifts what others think of it.
 */
export function sparseMarket(kind: MarketKind, size: number, seed: number): ScoredCandidates {
  const random = randomFrom(seed)
  const draw = kind === 'uniform' ? () => Math.floor(random() * size) : zipfDraw(size, random)
  const quality = (n: number) => Float64Array.from({ length: n }, () => (kind === 'uniform' ? 0 : random()))
  const leftQuality = quality(size)
  const rightQuality = quality(size)
  const score = (liked: number) => 1 + Math.floor((kind === 'uniform' ? random() : 0.5 * liked + 0.5 * random()) * (SCORE_UNITS - 1))
  const edges = size * Math.min(CANDIDATES, size)
  const left = new Int32Array(edges)
  const right = new Int32Array(edges)
  const leftScore = new Float64Array(edges)
  const rightScore = new Float64Array(edges)
  const weight = new Float64Array(edges)
  const lastFor = new Int32Array(size).fill(-1)
  let e = 0
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < Math.min(CANDIDATES, size); k++) {
      let j = draw()
      while (lastFor[j] === i) j = draw()
      lastFor[j] = i
      left[e] = i
      right[e] = j
      leftScore[e] = score(rightQuality[j]!)
      rightScore[e] = score(leftQuality[i]!)
      weight[e] = Math.max(1, Math.round((2 * leftScore[e]! * rightScore[e]!) / (leftScore[e]! + rightScore[e]!)))
      e++
    }
  }
  const capacity = new Int32Array(size).fill(CAPACITY)
  return { leftCapacity: capacity, rightCapacity: capacity.slice(), left, right, weight, leftScore, rightScore }
}

/** Whole costs from 1 to 100,000 of a dense square assignment. */
export function denseCosts(size: number, seed: number): number[][] {
  const random = randomFrom(seed)
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 1 + Math.floor(random() * 100_000)))
}

/** Draws indices with probability falling as rank^-0.6. */
function zipfDraw(size: number, random: () => number): () => number {
  const upTo = new Float64Array(size)
  let sum = 0
  for (let j = 0; j < size; j++) upTo[j] = sum += (j + 1) ** -0.6
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
