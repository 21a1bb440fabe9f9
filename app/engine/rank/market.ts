import { type Profile, readProfile, type Words } from './claims.ts'
import type { Knowledge } from './concepts/knowledge.ts'
import { excludedPairs, mayMeet } from './eligibility.ts'
import { bestFirst } from './index/best-first.ts'
import { boundsOf, makeScratch, type Scratch, type SideIndex } from './index/bounds.ts'
import { buildPostings } from './index/postings.ts'
import { scorePair } from './score-pair.ts'
import type { Company, RankDocument } from './types.ts'
import { FLOOR } from './weights.ts'

/** All companies of a document read and indexed, a side for each country. */
export type Market = { knowledge: Knowledge; words: Words; excluded: Set<string>; sides: Record<'PK' | 'KZ', Side> }
type Side = { profiles: Profile[]; index: SideIndex; scratch: Scratch }

/** A company of the other side, by its place there, with its exact score. */
export type Scored = { place: number; score: number }

/** Scores already known for one company, by the other's place; NaN where not. */
export type Recall = Float64Array

/** Reads and indexes the companies, each side in the order of ids, so that nothing depends on the order of the document. */
export function openMarket(document: RankDocument, knowledge: Knowledge): Market {
  const words: Words = new Map()
  const profiles = [...document.companies].sort((a, b) => (a.id < b.id ? -1 : 1)).map((company) => readProfile(company, knowledge, words))
  const nodes = knowledge.graph.concepts.length + words.size
  const side = (country: 'PK' | 'KZ'): Side => {
    const own = profiles.filter(({ company }) => company.country === country)
    const index = { size: own.length, wants: buildPostings(own, 'wants', nodes), haves: buildPostings(own, 'haves', nodes) }
    return { profiles: own, index, scratch: makeScratch(index) }
  }
  return { knowledge, words, excluded: excludedPairs(document.exclude), sides: { PK: side('PK'), KZ: side('KZ') } }
}

/**
 * The best partners of one company, at most `top` and none under the floor, best first, ties by id. The index bounds every possible
 * partner's score; exact scores are made from the greatest bound down and only until no further bound could enter the list.
 */
export function bestPartners(
  market: Market,
  profile: Profile,
  top = Number.POSITIVE_INFINITY,
  recall?: Recall,
  onScore?: (scored: Scored) => void,
): Scored[] {
  const { profiles, index, scratch } = market.sides[otherCountry(profile.company)]
  const best: Scored[] = []
  for (const { place, bound } of bestFirst(boundsOf(profile, index, scratch, FLOOR - ROUNDING))) {
    if (best.length >= top && bound + ROUNDING < best[top - 1]!.score) break
    const other = profiles[place]!
    if (!mayMeet(profile.company, other.company, market.excluded)) continue
    const known = recall?.[place] ?? Number.NaN
    const scored = { place, score: Number.isNaN(known) ? scorePair(market.knowledge, profile, other).score : known }
    onScore?.(scored)
    if (scored.score >= FLOOR) insert(best, scored, top)
  }
  return best
}

/** The best partners of every company, first of Pakistan's, then of Kazakhstan's, each side in the order of ids. A pair is scored once for both. */
export function* everyonesPartners(market: Market, top = Number.POSITIVE_INFINITY): Generator<{ profile: Profile; best: Scored[] }> {
  const { PK, KZ } = market.sides
  const memory: number[][] = KZ.profiles.map(() => [])
  for (const [place, profile] of PK.profiles.entries()) {
    yield { profile, best: bestPartners(market, profile, top, undefined, (scored) => memory[scored.place]!.push(place, scored.score)) }
  }
  const recall = new Float64Array(PK.profiles.length).fill(Number.NaN)
  for (const [place, profile] of KZ.profiles.entries()) {
    const known = memory[place]!
    memory[place] = []
    for (let i = 0; i < known.length; i += 2) recall[known[i]!] = known[i + 1]!
    yield { profile, best: bestPartners(market, profile, top, recall) }
    for (let i = 0; i < known.length; i += 2) recall[known[i]!] = Number.NaN
  }
}

function otherCountry({ country }: Company): 'PK' | 'KZ' {
  return country === 'PK' ? 'KZ' : 'PK'
}

/** A company whose profile has changed since the market was opened is read anew and gets its partners; the rest of the market stays. */
export function partnersOfChanged(market: Market, company: Company, top?: number): { id: string; score: number }[] {
  const profile = readProfile(company, market.knowledge, market.words)
  const others = market.sides[otherCountry(company)].profiles
  return bestPartners(market, profile, top).map(({ place, score }) => ({ id: others[place]!.company.id, score }))
}

/** Bounds are not rounded, scores are. */
const ROUNDING = 1e-6

/** Places are in the order of ids, so a tie goes to the smaller place. */
function insert(best: Scored[], scored: Scored, top: number) {
  let low = 0
  let high = best.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = best[middle]!
    if (other.score > scored.score || (other.score === scored.score && other.place < scored.place)) low = middle + 1
    else high = middle
  }
  best.splice(low, 0, scored)
  if (best.length > top) best.pop()
}
