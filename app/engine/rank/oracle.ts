import type { Profile } from './claims.ts'
import { mayMeet } from './eligibility.ts'
import type { Market, Scored } from './market.ts'
import { scorePair } from './score-pair.ts'
import { FLOOR } from './weights.ts'

/** What `bestPartners` must give, the slow and obvious way: every company of the other side scored, sorted, cut. Tests and benchmarks compare with it. */
export function allPairsPartners(market: Market, profile: Profile, top: number): Scored[] {
  const others = market.sides[profile.company.country === 'PK' ? 'KZ' : 'PK'].profiles
  return others
    .map((other, place) => ({
      place,
      score: mayMeet(profile.company, other.company, market.excluded) ? scorePair(market.knowledge, profile, other).score : 0,
    }))
    .filter(({ score }) => score >= FLOOR)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, top)
}
