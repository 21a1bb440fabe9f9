import { type Candidate, type PairDocument, PROPOSED, pair, type RankDocument, type RankResult } from '#app/engine/index.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { type Asked, pairKey, weightOf } from './wishes.ts'

/** Two companies that the engine would bring together, and who of them asked for it. */
export type Proposal = { pkCompanyId: string; kzCompanyId: string; score: number; candidate: Candidate; asked: Asked[] }

export type MatchingInput = {
  /** Companies, and the pairs that must not be proposed. */
  document: RankDocument
  /** How many further partners a company can take. */
  capacities: ReadonlyMap<string, number>
  mode: 'weight' | 'stable'
  /** Pairs that were asked for, by `pairKey`. */
  asked: readonly [string, Asked[]][]
}

export type MatchingOutput = { proposals: Proposal[]; candidatePairs: number; withoutPartner: Record<Country, number> }

/** Prices of the pairing are exact for at most six decimals. */
const DECIMALS = 1e6

/**
 * Chooses the pairs among ranked companies, of those good enough to be proposed: each company within its capacity, as many companies with a
 * partner as can be, then the greatest total score (`weight`), or no two that would rather have met each other (`stable`). A pair that was asked
 * for counts by `WISH_WEIGHTS` more, and is chosen from also where the engine found no reason; its score stays what it is. Deterministic: the
 * same input gives the same output.
 */
export function choosePartners(input: MatchingInput, { rankings }: Pick<RankResult, 'rankings'>): MatchingOutput {
  const { document, capacities } = input
  const candidates = candidatesOf(input, rankings)
  const chosen = pair(pairDocument(input, candidates))
  const byPair = new Map(candidates.map((candidate) => [pairKey(candidate), candidate]))
  const proposals = chosen.pairs.map(({ left, right }) => {
    return byPair.get(pairKey({ pkCompanyId: left, kzCompanyId: right }))!
  })
  const served = new Set(proposals.flatMap(({ pkCompanyId, kzCompanyId }) => [pkCompanyId, kzCompanyId]))
  const without = (country: Country) =>
    document.companies.filter((company) => company.country === country && !served.has(company.id) && capacities.get(company.id)! > 0).length
  return { proposals, candidatePairs: candidates.length, withoutPartner: { PK: without('PK'), KZ: without('KZ') } }
}

/** Pairs good enough to be proposed, and those that somebody asked for. */
function candidatesOf({ document, asked }: MatchingInput, rankings: RankResult['rankings']): Proposal[] {
  const countryOf = new Map(document.companies.map((company) => [company.id, company.country]))
  const wishes = new Map(asked)
  const ranked = rankings
    .filter(({ id }) => countryOf.get(id) === 'PK')
    .flatMap(({ id, candidates }) => candidates.map((candidate) => asProposal(id, candidate, wishes)))
  const known = new Set(ranked.map(pairKey))
  const unranked = asked
    .filter(([key]) => !known.has(key))
    .map(([key]) => key.split(' ') as [string, string])
    .filter(([pk, kz]) => countryOf.has(pk) && countryOf.has(kz))
    .map(([pk, kz]) => asProposal(pk, { id: kz, score: 0, reasons: [], missing: [] }, wishes))
  return [...ranked.filter((one) => one.score >= PROPOSED || one.asked.length > 0), ...unranked]
}

function asProposal(pkCompanyId: string, candidate: Candidate, wishes: ReadonlyMap<string, Asked[]>): Proposal {
  const pair = { pkCompanyId, kzCompanyId: candidate.id }
  return { ...pair, score: candidate.score, candidate, asked: wishes.get(pairKey(pair)) ?? [] }
}

function pairDocument({ document, capacities, mode }: MatchingInput, candidates: Proposal[]): PairDocument {
  const sideOf = (country: Country) =>
    document.companies
      .filter((company) => company.country === country)
      .map(({ id }) => ({ id, capacity: Math.max(0, capacities.get(id) ?? 0) }))
  const edges = candidates
    .map(({ pkCompanyId, kzCompanyId, score, asked }) => ({
      left: pkCompanyId,
      right: kzCompanyId,
      weight: rounded(score + weightOf(asked)),
      leftScore: rounded(score + weightOf(asked, 'PK')),
      rightScore: rounded(score + weightOf(asked, 'KZ')),
    }))
    .filter(({ weight }) => weight > 0)
  return { left: sideOf('PK'), right: sideOf('KZ'), edges, mode, coverFirst: mode === 'weight' }
}

const rounded = (weight: number) => Math.round(weight * DECIMALS) / DECIMALS
