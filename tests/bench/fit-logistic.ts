import { EVIDENCE, type Evidence } from '../../app/engine/rank/evidence.ts'

export type Sample = { evidence: Evidence; grade: number }
export type Weights = Record<'constant' | keyof Evidence, number>

/** The order of grades is learned from the gain that a pair is worth; 3 is worth more than twice a 2. */
const WORTH = [0, 1 / 7, 3 / 7, 1]
const RIDGE = 0.4
const ROUNDS = 4000
const STEP = 2

/**
 * Fits the weights in two steps: a logistic regression on the pairs' worth (weights at least 0, a ridge against over-fitting), which gives the order;
 * then the slope and constant that make the same sum the probability of grade 2 or better.
 */
export function fitWeights(samples: Sample[]): Weights {
  const rows = samples.map(({ evidence }) => EVIDENCE.map((name) => evidence[name]))
  const order = descend(
    rows,
    samples.map(({ grade }) => WORTH[grade]!),
    RIDGE,
    true,
  )
  const sums = rows.map((row) => [row.reduce((sum, value, i) => sum + value * order.weights[i]!, 0)])
  const level = descend(
    sums,
    samples.map(({ grade }) => (grade >= 2 ? 1 : 0)),
    0.02,
    false,
  )
  const slope = level.weights[0]!
  return { constant: level.constant, ...Object.fromEntries(EVIDENCE.map((name, i) => [name, order.weights[i]! * slope])) } as Weights
}

function descend(rows: number[][], targets: number[], ridge: number, positive: boolean): { constant: number; weights: number[] } {
  const size = rows[0]!.length
  let constant = -3
  const weights = new Array<number>(size).fill(positive ? 1 : 1)
  const squares = new Array<number>(size + 1).fill(1e-6)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(size + 1).fill(0)
    rows.forEach((row, r) => {
      const error = 1 / (1 + Math.exp(-(constant + row.reduce((sum, value, i) => sum + value * weights[i]!, 0)))) - targets[r]!
      for (const [i, value] of row.entries()) slope[i]! += error * value
      slope[size]! += error
    })
    for (let i = 0; i < size; i++) slope[i]! += ridge * 0.1 * weights[i]!
    for (const [i, value] of slope.entries()) squares[i] = 0.99 * squares[i]! + 0.01 * value * value
    const pace = (STEP * 0.05) / Math.sqrt(1 + round / 200)
    for (let i = 0; i < size; i++) {
      weights[i]! -= (pace * slope[i]!) / Math.sqrt(squares[i]!)
      if (positive && weights[i]! < 0) weights[i] = 0
    }
    constant -= (pace * slope[size]!) / Math.sqrt(squares[size]!)
  }
  return { constant, weights }
}

/** The sum by which these weights order pairs. */
export function weighed(weights: Weights, evidence: Evidence): number {
  return weights.constant + EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], 0)
}
