import { auction } from './auction.ts'
import { certificate, proves } from './certificate.ts'
import { type Choice, emptyChoice } from './choice.ts'
import { coverFirst, type Served } from './cover-first.ts'
import { fitPrices } from './fit-prices.ts'
import type { Market } from './market.ts'
import { plainChoice } from './plain-choice.ts'
import { settle } from './settle.ts'
import type { Watch } from './watch.ts'

/** How a proven choice was found: the second way is taken only if the first fails its proof, which no known market makes it do. */
export type Method = 'auction' | 'plain'

const AUCTION_SHARE = 0.7
const SETTLED_SHARE = 0.9

/**
 * The choice of greatest weight within the capacities, with the prices that prove it. With `served` the companies with a meeting (those served
 * already included) are first as many as can be. Never returns an unproven choice.
 */
export function heaviestChoice(market: Market, served: Served | null, watch: Watch): { choice: Choice; method: Method } {
  const choice = emptyChoice(market)
  auction(choice, watch.check, (share) => watch.reach(AUCTION_SHARE * share))
  fitPrices(choice)
  settle(choice, watch.check)
  watch.reach(SETTLED_SHARE)
  if (served) coverFirst(choice, served, watch.check)
  if (proves(certificate(choice))) return { choice, method: 'auction' }
  const plain = plainChoice(market, { left: choice.left.bonus, right: choice.right.bonus }, watch.check)
  if (proves(certificate(plain))) return { choice: plain, method: 'plain' }
  throw new Error('No proof of the chosen pairs: a fault of the engine')
}
