import { blockingPairs } from './blocking.ts'
import { coverBonus } from './cover-first.ts'
import { heaviestChoice, type Method } from './heaviest.ts'
import type { Market } from './market.ts'
import { pricesOf } from './prices.ts'
import { type ReadMarket, readMarket } from './read-market.ts'
import type { PairDocument } from './schema.ts'
import { type Opinions, stableChoice } from './stable.ts'
import { type Watch, type WatchOptions, watchFor } from './watch.ts'

/** The chosen pairs, by id of left and then of right. */
export interface PairResult {
  pairs: { left: string; right: string; weight: number }[]
  /** The sum of their weights. */
  total: number
  /** Pairs of companies that would both rather meet each other than one of their present meetings: 0 in mode `stable`. */
  blocking: number
  /** The proof of the choice (README.md, "Proof"); absent in mode `stable`, which proves itself by `blocking`. */
  dual?: { left: Price[]; right: Price[] }
  stats: PairStats
}

export interface Price {
  id: string
  price: number
}

export interface PairStats {
  edges: number
  pairs: number
  forced: number
  /** Companies with at least one pair. */
  served: { left: number; right: number }
  method: Method | 'deferred-acceptance'
  /** What the first pair of a company counts beyond its weight; only with `coverFirst`, for whoever checks `dual`. */
  coverBonus?: number
}

/**
 * Chooses pairs of companies, each company within its capacity and each pair once.
 *
 * Mode `weight` (the default): the greatest total weight, with prices that prove it; with `coverFirst` the greatest among the choices
 * that give as many companies as possible a pair. Mode `stable`: no two companies would both rather meet each other; companies that miss out do
 * so in every stable choice, so `coverFirst` changes nothing there. Forced pairs are kept whatever they weigh (0 if they are no candidates),
 * take their places, and nobody may leave them.
 *
 * The document must be one that `parsePairDocument` accepts. The same document gives the same result, whatever the order of its lists.
 * Throws `Cancelled` when the caller cancels.
 */
export function pair(document: PairDocument, options: WatchOptions = {}): PairResult {
  const read = readMarket(document)
  const opinions = opinionsOf(document, read.market)
  const watch = watchFor(options)
  const coverFirst = document.coverFirst === true
  const { chosen, method, ...proof } =
    document.mode === 'stable' ? stablePairs(read, opinions, watch) : heaviestPairs(read, coverFirst, watch)
  const pairs = pairsOf(read, chosen)
  watch.reach(1)
  return {
    pairs: pairs.map(({ left, right, edge }) => ({
      left: read.leftIds[left]!,
      right: read.rightIds[right]!,
      weight: edge < 0 ? 0 : document.edges[edge]!.weight,
    })),
    total: pairs.reduce((sum, { edge }) => sum + (edge < 0 ? 0 : read.units[edge]!), 0) / read.perOne,
    blocking: blockingPairs(read.market, opinions, chosen),
    ...proof.dual,
    stats: {
      edges: document.edges.length,
      pairs: pairs.length,
      forced: read.forced.length,
      served: { left: new Set(pairs.map(({ left }) => left)).size, right: new Set(pairs.map(({ right }) => right)).size },
      method,
      ...proof.cover,
    },
  }
}

/** Which edges of the market are chosen, how, and what proves it. */
interface Chosen {
  chosen: Uint8Array
  method: PairStats['method']
  dual?: Pick<PairResult, 'dual'>
  cover?: Pick<PairStats, 'coverBonus'>
}

function stablePairs({ market }: ReadMarket, opinions: Opinions, watch: Watch): Chosen {
  return { chosen: stableChoice(market, opinions, watch.check), method: 'deferred-acceptance' }
}

function heaviestPairs(read: ReadMarket, coverFirst: boolean, watch: Watch): Chosen {
  const { choice, method } = heaviestChoice(read.market, coverFirst ? read.served : null, watch)
  const prices = pricesOf(read, choice)
  const dual = { left: priceList(read.leftIds, prices.left), right: priceList(read.rightIds, prices.right) }
  const cover = coverFirst ? { coverBonus: coverBonus(read.market) / read.perOne } : {}
  return { chosen: choice.chosen, method, dual: { dual }, cover }
}

function priceList(ids: readonly string[], prices: Float64Array): Price[] {
  return ids.map((id, v) => ({ id, price: prices[v]! }))
}

/** What each side thinks of the edges; a side that gives no scores goes by the weight. */
function opinionsOf({ edges }: PairDocument, { source }: Market): Opinions {
  const left = new Float64Array(source.length)
  const right = new Float64Array(source.length)
  for (let k = 0; k < source.length; k++) {
    const { weight, leftScore = weight, rightScore = weight } = edges[source[k]!]!
    left[k] = leftScore
    right[k] = rightScore
  }
  return { left, right }
}

/** The chosen and the forced pairs, as indices, by left and then by right. */
function pairsOf({ market, forced }: ReadMarket, chosen: Uint8Array): { left: number; right: number; edge: number }[] {
  const pairs = [...forced]
  for (let k = 0; k < chosen.length; k++) {
    if (chosen[k] === 1) pairs.push({ left: market.left[k]!, right: market.right[k]!, edge: market.source[k]! })
  }
  return pairs.sort((a, b) => a.left - b.left || a.right - b.right)
}
