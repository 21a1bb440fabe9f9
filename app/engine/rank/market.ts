import { type BestList, makeBestList, put } from './best-list.ts'
import { type Profile, readProfile } from './claims.ts'
import type { Knowledge } from './concepts/knowledge.ts'
import { excludedPairs, mayMeet } from './eligibility.ts'
import { indexSide, type SideIndex, sweep } from './index/sweep.ts'
import { leastSum, roundedScore, sumOf } from './score.ts'
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
 * The best partners of one company, at most `top` and none under the floor, best first, ties by id. The index gives the evidence with
 * all whom anything speaks for, so every score is exact.
 */
export function bestPartners(market: Market, profile: Profile, top?: number): Scored[] {
  const best = emptyList(top)
  sumPartners(market, profile, (place, sum) => {
    if (sum >= best.bar) keep(best, place, sum)
  })
  return scoredOf(best)
}

/** The best partners of every company, first of Pakistan's, then of Kazakhstan's, each side in the order of ids. A pair is weighed once for both. */
export function* everyonesPartners(market: Market, top?: number): Generator<{ profile: Profile; best: Scored[] }> {
  const { PK, KZ } = market.sides
  const theirs = KZ.profiles.map(() => emptyList(top))
  const bars = Float64Array.from(theirs, ({ bar }) => bar)
  for (const [own, profile] of PK.profiles.entries()) {
    const best = emptyList(top)
    sumPartners(market, profile, (place, sum) => {
      if (sum >= best.bar) keep(best, place, sum)
      if (sum >= bars[place]!) bars[place] = keep(theirs[place]!, own, sum)
    })
    yield { profile, best: scoredOf(best) }
  }
  for (const [place, profile] of KZ.profiles.entries()) yield { profile, best: scoredOf(theirs[place]!) }
}

/** Tells every company of the other side that may meet this one and for whom anything speaks, with the weighed sum of the evidence. */
function sumPartners({ sides, excluded }: Market, profile: Profile, tell: (place: number, sum: number) => void) {
  const { company } = profile
  const { profiles, index } = sides[otherCountry(company)]
  sweep(profile, index, (place, evidence) => {
    if (excluded.size === 0 || mayMeet(company, profiles[place]!.company, excluded)) tell(place, sumOf(evidence))
  })
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

/** A list of the best, and the sum of evidence under which nobody enters it any more. */
type Kept = BestList & { bar: number }

function emptyList(top?: number): Kept {
  return { ...makeBestList(top), bar: leastSum(FLOOR) }
}

/** Puts a partner whose score is not under the floor into the list; answers the new bar. */
function keep(list: Kept, place: number, sum: number): number {
  const score = roundedScore(sum)
  if (score >= FLOOR) list.bar = leastSum(Math.max(FLOOR, put(list, place, score)))
  return list.bar
}

function scoredOf({ size, places, scores }: Kept): Scored[] {
  return Array.from({ length: size }, (_, i) => ({ place: places[i]!, score: scores[i]! }))
}
