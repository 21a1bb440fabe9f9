import { choosePairs } from './choose-pairs.ts'
import { type Profile, readProfile, type Words } from './claims.ts'
import type { Knowledge } from './concepts/knowledge.ts'
import { missingFor } from './criteria/missing.ts'
import { excludedPairs, mayMeet } from './eligibility.ts'
import { type Met, wantsMet, weighEvidence } from './evidence.ts'
import { reasonsOf } from './reasons.ts'
import { scoreOf } from './score.ts'
import type { Candidate, RankDocument, RankResult } from './types.ts'
import { FLOOR } from './weights.ts'

export type RankOptions = { top?: number; onProgress?: (done: number, of: number) => void; isCancelled?: () => boolean }

/** Two companies set against each other: the score, and what it rests on, best first. */
export type ScoredPair = { score: number; met: Met[] }

/** Scores decide with six decimals, the same that the pair step counts in. */
const DECIMALS = 1e6

/**
 * For every company the other country's companies that are a reason for an introduction, best first, each with its reasons;
 * and the choice of pairs within the event's capacities. The same document gives the same result, whatever the order of its companies.
 */
export function rank(document: RankDocument, knowledge: Knowledge, options: RankOptions = {}): RankResult {
  const profiles = readProfiles(document, knowledge)
  const excluded = excludedPairs(document.exclude)
  const candidates = new Map<string, Candidate[]>(profiles.map(({ company }) => [company.id, []]))
  const edges: { pk: string; kz: string; score: number }[] = []
  const left = profiles.filter(({ company }) => company.country === 'PK')
  const right = profiles.filter(({ company }) => company.country === 'KZ')
  let scoredPairs = 0
  left.forEach((a, done) => {
    if (options.isCancelled?.()) throw new Error('cancelled')
    options.onProgress?.(done, left.length)
    for (const b of right) {
      if (!mayMeet(a.company, b.company, excluded)) continue
      scoredPairs += 1
      const { score, met } = scorePair(knowledge, a, b)
      if (score < FLOOR) continue
      const shared = { score, reasons: reasonsOf(knowledge.graph, a, b, met), missing: missingFor(a.company, b.company, met) }
      candidates.get(a.company.id)!.push({ id: b.company.id, ...shared })
      candidates.get(b.company.id)!.push({ id: a.company.id, ...shared })
      edges.push({ pk: a.company.id, kz: b.company.id, score })
    }
  })
  const rankings = profiles.map(({ company }) => ({
    id: company.id,
    candidates: candidates.get(company.id)!.sort(byScore).slice(0, options.top),
  }))
  const pairs = choosePairs(document, edges)
  return {
    rankings,
    pairs,
    stats: {
      companies: profiles.length,
      wants: profiles.reduce((sum, { wants }) => sum + wants.length, 0),
      candidatePairs: edges.length,
      scoredPairs,
      proposedPairs: pairs.length,
    },
  }
}

/** The companies' profiles in the order of their ids, so that nothing depends on the order of the document. */
export function readProfiles(document: RankDocument, knowledge: Knowledge): Profile[] {
  const words: Words = new Map()
  return [...document.companies].sort((a, b) => (a.id < b.id ? -1 : 1)).map((company) => readProfile(company, knowledge, words))
}

/** Sets two companies against each other, both ways. */
export function scorePair({ graph }: Knowledge, a: Profile, b: Profile): ScoredPair {
  const ofA = wantsMet(graph, a, b, 'a')
  const ofB = wantsMet(graph, b, a, 'b')
  const score = Math.round(scoreOf(weighEvidence(ofA, ofB)) * DECIMALS) / DECIMALS
  return { score, met: [...ofA, ...ofB].sort((x, y) => y.fit - x.fit) }
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1)
}
