import { entriesOf, makeBestList, put } from './best-list.ts'
import { type Profile, readProfile } from './claims.ts'
import type { Knowledge } from './concepts/knowledge.ts'
import { excludedPairs, mayMeet } from './eligibility.ts'
import { indexSide, type SideIndex, sweep } from './index/sweep.ts'
import { barUnder, roundedScore, sumOf } from './score.ts'
import { emptyVocabulary, type Vocabulary } from './things.ts'
import type { Company, RankDocument } from './types.ts'
import { FLOOR } from './weights.ts'

/** All companies of a document read and indexed, a side for each country. */
export type Market = { knowledge: Knowledge; vocabulary: Vocabulary; excluded: Set<string>; sides: Record<'PK' | 'KZ', Side> }
type Side = { profiles: Profile[]; index: SideIndex }

/** A company of the other side, by its place there, with its exact score. */
export type Scored = { place: number; score: number }

/** Reads and indexes the companies, each side in the order of ids, so that nothing depends on the order of the document. */
export function openMarket(document: RankDocument, knowledge: Knowledge): Market {
  const vocabulary = emptyVocabulary()
  const profiles = [...document.companies]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((company) => readProfile(company, knowledge, vocabulary))
  const side = (country: 'PK' | 'KZ'): Side => {
    const own = profiles.filter(({ company }) => company.country === country)
    return { profiles: own, index: indexSide(own, knowledge.graph) }
  }
  return { knowledge, vocabulary, excluded: excludedPairs(document.exclude), sides: { PK: side('PK'), KZ: side('KZ') } }
}

/**
 * The best partners of one company, at most `top` and none under the floor, best first, ties by id. Nobody is looked at whom nothing
 * strong enough speaks for; every score told is exact.
 */
export function bestPartners({ sides, excluded }: Market, profile: Profile, top?: number): Scored[] {
  const { company } = profile
  const { profiles, index } = sides[otherCountry(company)]
  const best = makeBestList(top)
  let bar = barUnder(FLOOR)
  sweep(
    profile,
    index,
    () => bar,
    (place, evidence) => {
      const sum = sumOf(evidence)
      if (sum > bar && (excluded.size === 0 || mayMeet(company, profiles[place]!.company, excluded))) {
        put(best, place, roundedScore(sum))
        if (best.least >= 0) bar = barUnder(best.least)
      }
    },
  )
  return entriesOf(best).filter(({ score }) => score >= FLOOR)
}

/** The best partners of every company, first of Pakistan's, then of Kazakhstan's, each side in the order of ids. */
export function* everyonesPartners(market: Market, top?: number): Generator<{ profile: Profile; best: Scored[] }> {
  for (const { profiles } of [market.sides.PK, market.sides.KZ])
    for (const profile of profiles) yield { profile, best: bestPartners(market, profile, top) }
}

function otherCountry({ country }: Company): 'PK' | 'KZ' {
  return country === 'PK' ? 'KZ' : 'PK'
}

/** A company whose profile has changed since the market was opened is read anew and gets its partners; the rest of the market stays. */
export function partnersOfChanged(market: Market, company: Company, top?: number): { id: string; score: number }[] {
  const profile = readProfile(company, market.knowledge, market.vocabulary)
  const others = market.sides[otherCountry(company)].profiles
  return bestPartners(market, profile, top).map(({ place, score }) => ({ id: others[place]!.company.id, score }))
}
