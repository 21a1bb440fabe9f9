import type { Cooperation } from './schema.ts'

export type { Company, Cooperation, Item, RankDocument } from './schema.ts'
export type Language = 'en' | 'ur' | 'ru' | 'kk'

/** Where a reason comes from: an item by its index, or the company's text about itself (index null). */
export type Source = { company: string; index: number | null }

/**
 * Why two companies were proposed: which need met which offer, by which kind of cooperation and which concept.
 * `kind` says what the sentence must be: a stated need met by a stated offer; a maker met by a channel for its goods;
 * or something read only in the text about a company. `part` is this reason's share of the evidence, in [0, 1].
 */
export type Reason = {
  kind: 'need-met' | 'channel' | 'about'
  need: Source
  offer: Source
  cooperation: Cooperation | null
  concept: ConceptLabel | null
  part: number
}

/** A concept as a reader may see it: its stable id, the codes it stands for and its name in the languages that have one. */
export type ConceptLabel = { id: string; hs: string | null; isic: string | null; label: Partial<Record<Language, string>> }

/** What an officer may want to ask before introducing two companies. */
export type Missing =
  | 'no-common-language'
  | 'no-code'
  | 'no-certificate-named'
  | 'one-way-only'
  | 'cooperation-differs'
  | 'general-fit-only'

export type Candidate = { id: string; score: number; reasons: Reason[]; missing: Missing[] }
export type Ranking = { id: string; candidates: Candidate[] }
export type RankResult = {
  rankings: Ranking[]
  pairs: { pk: string; kz: string; score: number }[]
  stats: { companies: number; candidatePairs: number; proposedPairs: number }
}
