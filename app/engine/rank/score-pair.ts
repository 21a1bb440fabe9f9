import type { Profile } from './claims.ts'
import type { Knowledge } from './concepts/knowledge.ts'
import { type Met, wantsMet, weighEvidence } from './evidence.ts'
import { roundedScore, sumOf } from './score.ts'

/** Two companies set against each other: the score, and what it rests on, best first. */
export type ScoredPair = { score: number; met: Met[] }

/** Sets two companies against each other, both ways. The score is the same whichever of them comes first. */
export function scorePair({ graph }: Knowledge, a: Profile, b: Profile): ScoredPair {
  const ofA = wantsMet(graph, a, b, 'a')
  const ofB = wantsMet(graph, b, a, 'b')
  const score = roundedScore(sumOf(weighEvidence(ofA, ofB)))
  return { score, met: [...ofA, ...ofB].sort((x, y) => y.fit - x.fit) }
}
