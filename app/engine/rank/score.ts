import { EVIDENCE, type Evidence } from './evidence.ts'
import { LOGISTIC } from './weights.ts'

/** The probability that two chambers would call an introduction of such a pair good, in [0, 1]: a logistic function of the evidence. */
export function scoreOf(evidence: Evidence): number {
  const sum = EVIDENCE.reduce((total, name) => total + LOGISTIC[name] * evidence[name], LOGISTIC.constant)
  return 1 / (1 + Math.exp(-sum))
}
