import type { Evidence } from './evidence.ts'
import { LOGISTIC } from './weights.ts'

const WEIGHT = LOGISTIC

/** The probability that two chambers would call an introduction of such a pair good, in [0, 1]: a logistic function of the evidence. */
export function scoreOf(evidence: Evidence): number {
  return 1 / (1 + Math.exp(-sumOf(evidence)))
}

/** The weighed sum of the evidence, a number without bounds: the logit of the score. */
export function sumOf({ best, second, mutual, channel, about }: Evidence): number {
  return (
    WEIGHT.constant + WEIGHT.best * best + WEIGHT.second * second + WEIGHT.mutual * mutual + WEIGHT.channel * channel + WEIGHT.about * about
  )
}

/** Scores are told and compared with six decimals, the same that the pair step counts in. */
const DECIMALS = 1e6

export function roundedScore(sum: number): number {
  return Math.round(DECIMALS / (1 + Math.exp(-sum))) / DECIMALS
}

/** A sum of evidence not over this one is rounded to a score under `score`. */
export function barUnder(score: number): number {
  const least = score - 0.501 / DECIMALS
  return least <= 0 ? Number.NEGATIVE_INFINITY : Math.log(least / (1 - least))
}
