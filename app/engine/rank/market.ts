import { type Profile, readProfile } from './claims.ts'
import type { Knowledge } from './concepts/knowledge.ts'
import { excludedPairs, mayMeet } from './eligibility.ts'
import { indexSide, type SideIndex, sweep } from './index/sweep.ts'
import { roundedScore } from './score.ts'
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
  const best: Scored[] = []
  let bar = 0
  scorePartners(market, profile, (place, score) => {
    if (score >= bar) bar = keep(best, place, score, top)
  })
  return best
}

/** The best partners of every company, first of Pakistan's, then of Kazakhstan's, each side in the order of ids. A pair is scored once for both. */
export function* everyonesPartners(market: Market, top?: number): Generator<{ profile: Profile; best: Scored[] }> {
  const { PK, KZ } = market.sides
  const theirs: Scored[][] = KZ.profiles.map(() => [])
  const bars = new Float64Array(KZ.profiles.length)
  for (const [own, profile] of PK.profiles.entries()) {
    const best: Scored[] = []
    let bar = 0
    scorePartners(market, profile, (place, score) => {
      if (score >= bar) bar = keep(best, place, score, top)
      if (score >= bars[place]!) bars[place] = keep(theirs[place]!, own, score, top)
    })
    yield { profile, best }
  }
  for (const [place, profile] of KZ.profiles.entries()) yield { profile, best: theirs[place]! }
}

/** Tells every company of the other side that may meet this one and whose score is not under the floor. */
function scorePartners({ sides, excluded }: Market, profile: Profile, tell: (place: number, score: number) => void) {
  const { company } = profile
  const { profiles, index } = sides[otherCountry(company)]
  sweep(profile, index, (place, evidence) => {
    const score = roundedScore(evidence)
    if (score >= FLOOR && (excluded.size === 0 || mayMeet(company, profiles[place]!.company, excluded))) tell(place, score)
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

/** Puts a partner into the list of the best, and answers the least score that may still enter it. Places are in the order of ids, so a tie goes to the smaller place. */
function keep(best: Scored[], place: number, score: number, top = Number.POSITIVE_INFINITY): number {
  let low = 0
  let high = best.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = best[middle]!
    if (other.score > score || (other.score === score && other.place < place)) low = middle + 1
    else high = middle
  }
  best.splice(low, 0, { place, score })
  if (best.length > top) best.pop()
  return best[top - 1]?.score ?? 0
}
