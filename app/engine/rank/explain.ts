import type { Knowledge } from './concepts/knowledge.ts'
import { cooperationFit } from './criteria/cooperation.ts'
import { missingFor } from './criteria/missing.ts'
import { meetingNode, topicFit } from './criteria/topic.ts'
import { excludedPairs, mayMeet } from './eligibility.ts'
import { type Evidence, type Met, wantsMet, weighEvidence } from './evidence.ts'
import { openMarket } from './market.ts'
import { conceptLabel } from './reasons.ts'
import { sumOf } from './score.ts'
import { scorePair } from './score-pair.ts'
import type { Missing, RankDocument } from './types.ts'
import { LOGISTIC, PROPOSED } from './weights.ts'

/** Why two companies match or do not, with every number that the score was made of: for those who tune the weights. */
export type Explanation = {
  a: string
  b: string
  eligible: boolean
  score: number
  floor: number
  proposed: boolean
  /** The constant and what the evidence adds; its calibration is the score. */
  sum: number
  evidence: { name: keyof Evidence; value: number; weight: number; adds: number }[]
  met: {
    wants: string
    want: string
    haves: string
    have: string
    cooperation: string | null
    concept: string | null
    topic: number
    fit: number
  }[]
  missing: Missing[]
}

/** Explains one pair of a document, or null when it has no company of one of the two ids. */
export function explain(document: RankDocument, knowledge: Knowledge, idA: string, idB: string): Explanation | null {
  const { sides } = openMarket(document, knowledge)
  const profiles = [...sides.PK.profiles, ...sides.KZ.profiles]
  const a = profiles.find(({ company }) => company.id === idA)
  const b = profiles.find(({ company }) => company.id === idB)
  if (!a || !b) return null
  const { score, met } = scorePair(knowledge, a, b)
  const evidence = weighEvidence(wantsMet(knowledge.graph, a, b, 'a'), wantsMet(knowledge.graph, b, a, 'b'))
  const eligible = mayMeet(a.company, b.company, excludedPairs(document.exclude))
  const told = ({ side, want, have, fit }: Met) => {
    const node = meetingNode(knowledge.graph, want, have)
    const [wanting, having] = side === 'a' ? [a.company, b.company] : [b.company, a.company]
    return {
      wants: wanting.id,
      want: want.index === null ? `(${want.kind})` : wanting.needs[want.index]!.text,
      haves: having.id,
      have: have.index === null ? `(${have.kind})` : having.offers[have.index]!.text,
      cooperation: cooperationFit(want.cooperation, have.cooperation).cooperation,
      concept: node === null ? null : (conceptLabel(knowledge.graph, node)?.id ?? 'the same word'),
      topic: topicFit(knowledge.graph, want, have),
      fit,
    }
  }
  return {
    a: idA,
    b: idB,
    eligible,
    score,
    floor: PROPOSED,
    proposed: eligible && score >= PROPOSED,
    sum: sumOf(evidence),
    evidence: Object.entries(evidence).map(([name, value]) => ({
      name: name as keyof Evidence,
      value,
      weight: LOGISTIC[name as keyof Evidence],
      adds: value * LOGISTIC[name as keyof Evidence],
    })),
    met: met.map(told),
    missing: missingFor(a.company, b.company, met),
  }
}

/** The explanation as lines of text for a terminal. */
export function explanationText(explanation: Explanation): string {
  const number = (value: number) => value.toFixed(3)
  return [
    `${explanation.a} and ${explanation.b}: score ${number(explanation.score)}, floor ${number(explanation.floor)}, ${explanation.proposed ? 'proposed' : explanation.eligible ? 'not proposed' : 'may not meet'}`,
    '',
    'evidence  value  × weight = adds to the sum',
    ...explanation.evidence.map(
      ({ name, value, weight, adds }) =>
        `${name.padEnd(9)} ${number(value)}  ${weight.toFixed(2).padStart(6)}  ${number(adds).padStart(7)}`,
    ),
    `sum ${number(explanation.sum)} with the constant ${number(LOGISTIC.constant)}, which is the score ${number(explanation.score)} by calibration`,
    '',
    ...explanation.met.map(
      ({ wants, want, haves, have, cooperation, concept, fit, topic }) =>
        `${number(fit)}  ${wants} wants "${want}"\n       ${haves} has "${have}"\n       ${cooperation ?? 'any cooperation'}, ${concept ?? 'no concept'}, topic ${number(topic)}`,
    ),
    ...(explanation.missing.length > 0 ? ['', `missing: ${explanation.missing.join(', ')}`] : []),
  ].join('\n')
}
