import type { Evidence } from './evidence.ts'
import { CALIBRATION, LOGISTIC } from './weights.ts'

const WEIGHT = LOGISTIC

/** The probability that a chamber's matchmaker would call an introduction of such a pair good (grade 2 or better), in [0, 1]. */
export function scoreOf(evidence: Evidence): number {
  return shareOf(sumOf(evidence))
}

/** The weighed sum of the evidence, a number without bounds: it gives the order. */
export function sumOf({ best, second, mutual, channel, about }: Evidence): number {
  return (
    WEIGHT.constant + WEIGHT.best * best + WEIGHT.second * second + WEIGHT.mutual * mutual + WEIGHT.channel * channel + WEIGHT.about * about
  )
}

/** Scores are told and compared with six decimals, the same that the pair step counts in. */
const DECIMALS = 1e6

export function roundedScore(sum: number): number {
  return Math.round(DECIMALS * shareOf(sum)) / DECIMALS
}

/** A sum of evidence not over this one is rounded to a score under `score`. */
export function barUnder(score: number): number {
  const least = score - 0.501 / DECIMALS
  return least <= 0 ? Number.NEGATIVE_INFINITY : along(LOG_ODDS, SUMS, logOdds(least))
}

/** The share of pairs with such a sum that deserve an introduction: the calibration's, on a straight line of log odds between its points. */
function shareOf(sum: number): number {
  return 1 / (1 + Math.exp(-along(SUMS, LOG_ODDS, sum)))
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share))
}

const SUMS = CALIBRATION.map(([sum]) => sum)
const LOG_ODDS = CALIBRATION.map(([, share]) => logOdds(share))

/** Where a value among `from` lies among `to`; both ascend. Beyond the ends the distance to the end is kept. */
function along(from: readonly number[], to: readonly number[], value: number): number {
  const last = from.length - 1
  if (value <= from[0]!) return to[0]! + (value - from[0]!)
  if (value >= from[last]!) return to[last]! + (value - from[last]!)
  let i = 1
  while (value > from[i]!) i += 1
  return to[i - 1]! + ((to[i]! - to[i - 1]!) * (value - from[i - 1]!)) / (from[i]! - from[i - 1]!)
}
