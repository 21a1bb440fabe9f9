import { type Candidate, type PairDocument, PROPOSED, pair, type RankDocument, type RankResult } from '#app/engine/index.ts'
import type { Country } from '#prisma/generated/enums.ts'

/** Two companies that the engine would bring together. */
export type Proposal = { pkCompanyId: string; kzCompanyId: string; score: number; candidate: Candidate }

export type MatchingInput = {
  /** Companies, and the pairs that must not be proposed. */
  document: RankDocument
  /** How many further partners a company can take. */
  capacities: ReadonlyMap<string, number>
  mode: 'weight' | 'stable'
}

export type MatchingOutput = { proposals: Proposal[]; candidatePairs: number; withoutPartner: Record<Country, number> }

/** Prices of the pairing are exact for at most six decimals. */
const DECIMALS = 1e6

/**
 * Chooses the pairs among ranked companies, of those good enough to be proposed: each company within its capacity, as many companies with a
 * partner as can be, then the greatest total score (`weight`), or no two that would rather have met each other (`stable`). Deterministic: the
 * same input gives the same output.
 */
export function choosePartners({ document, capacities, mode }: MatchingInput, { rankings }: Pick<RankResult, 'rankings'>): MatchingOutput {
  const countryOf = new Map(document.companies.map((company) => [company.id, company.country]))
  const candidates = rankings
    .filter(({ id }) => countryOf.get(id) === 'PK')
    .flatMap(({ id, candidates }) => candidates.filter(({ score }) => score >= PROPOSED).map((candidate) => ({ pk: id, candidate })))
  const chosen = pair(pairDocument(document, capacities, mode, candidates))
  const byPair = new Map(candidates.map(({ pk, candidate }) => [`${pk} ${candidate.id}`, candidate]))
  const proposals = chosen.pairs.map(({ left, right }) => {
    const candidate = byPair.get(`${left} ${right}`)!
    return { pkCompanyId: left, kzCompanyId: right, score: candidate.score, candidate }
  })
  const served = new Set(proposals.flatMap(({ pkCompanyId, kzCompanyId }) => [pkCompanyId, kzCompanyId]))
  const without = (country: Country) =>
    document.companies.filter((company) => company.country === country && !served.has(company.id) && capacities.get(company.id)! > 0).length
  return { proposals, candidatePairs: candidates.length, withoutPartner: { PK: without('PK'), KZ: without('KZ') } }
}

function pairDocument(
  document: RankDocument,
  capacities: ReadonlyMap<string, number>,
  mode: 'weight' | 'stable',
  candidates: { pk: string; candidate: Candidate }[],
): PairDocument {
  const sideOf = (country: Country) =>
    document.companies
      .filter((company) => company.country === country)
      .map(({ id }) => ({ id, capacity: Math.max(0, capacities.get(id) ?? 0) }))
  const edges = candidates
    .map(({ pk, candidate }) => ({ left: pk, right: candidate.id, weight: Math.round(candidate.score * DECIMALS) / DECIMALS }))
    .filter(({ weight }) => weight > 0)
  return { left: sideOf('PK'), right: sideOf('KZ'), edges, mode, coverFirst: mode === 'weight' }
}
