import type { Evidence } from './evidence.ts'
import { LOGISTIC } from './weights.ts'

const WEIGHT = LOGISTIC

/** The probability that two chambers would call an introduction of such a pair good, in [0, 1]: a logistic function of the evidence. */
export function scoreOf({ best, second, mutual, channel, about }: Evidence): number {
  const sum =
    WEIGHT.constant + WEIGHT.best * best + WEIGHT.second * second + WEIGHT.mutual * mutual + WEIGHT.channel * channel + WEIGHT.about * about
  return 1 / (1 + Math.exp(-sum))
}

/** Scores are told and compared with six decimals, the same that the pair step counts in. */
const DECIMALS = 1e6

export function roundedScore(evidence: Evidence): number {
  return Math.round(scoreOf(evidence) * DECIMALS) / DECIMALS
}
