import { choosePairs } from './choose-pairs.ts'
import type { Profile } from './claims.ts'
import type { Knowledge } from './concepts/knowledge.ts'
import { missingFor } from './criteria/missing.ts'
import { everyonesPartners, openMarket } from './market.ts'
import { reasonsOf } from './reasons.ts'
import { scorePair } from './score-pair.ts'
import type { Candidate, RankDocument, Ranking, RankResult } from './types.ts'
import { PROPOSED } from './weights.ts'

/** `top` limits the candidates of each company; progress is told after every company; a cancelled run throws `RankCancelled`. */
export type RankOptions = { top?: number; onProgress?: (done: number, of: number) => void; isCancelled?: () => boolean }

export class RankCancelled extends Error {}

/**
 * For every company the other country's companies that are a reason for an introduction, best first, each with its reasons;
 * and the choice of pairs within the event's capacities among those good enough to be proposed. The same document gives the same result, whatever the order of its companies.
 */
export function rank(document: RankDocument, knowledge: Knowledge, options: RankOptions = {}): RankResult {
  const market = openMarket(document, knowledge)
  const { PK, KZ } = market.sides
  const companies = PK.profiles.length + KZ.profiles.length
  const rankings: Ranking[] = []
  const proposed = new Map<string, { pk: string; kz: string; score: number; why: Why }>()
  for (const { profile, best } of everyonesPartners(market, options.top)) {
    if (options.isCancelled?.()) throw new RankCancelled('cancelled')
    const { id, country } = profile.company
    const candidates = best.map(({ place, score }): Candidate => {
      const [pk, kz] = country === 'PK' ? [profile, KZ.profiles[place]!] : [PK.profiles[place]!, profile]
      const key = `${pk.company.id}\n${kz.company.id}`
      const pair = proposed.get(key) ?? { pk: pk.company.id, kz: kz.company.id, score, why: whyOf(knowledge, pk, kz) }
      proposed.set(key, pair)
      return { id: country === 'PK' ? pair.kz : pair.pk, score, ...pair.why }
    })
    rankings.push({ id, candidates })
    options.onProgress?.(rankings.length, companies)
  }
  const edges = [...proposed.values()].map(({ pk, kz, score }) => ({ pk, kz, score }))
  const pairs = choosePairs(
    document,
    edges.filter(({ score }) => score >= PROPOSED),
  )
  return {
    rankings: rankings.sort((a, b) => (a.id < b.id ? -1 : 1)),
    pairs,
    stats: { companies, candidatePairs: edges.length, proposedPairs: pairs.length },
  }
}

type Why = Pick<Candidate, 'reasons' | 'missing'>

function whyOf(knowledge: Knowledge, pk: Profile, kz: Profile): Why {
  const { met } = scorePair(knowledge, pk, kz)
  return { reasons: reasonsOf(knowledge.graph, pk, kz, met), missing: missingFor(pk.company, kz.company, met) }
}
