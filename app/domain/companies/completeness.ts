import type { Language } from '#app/i18n/languages.ts'
import type { ProfileStep } from '#app/paths.ts'
import type { MissingThing } from './rules.ts'

/**
 * What each part of a profile is worth for matching, of 100. Measured: how much of the sum of its best six scores the companies of the graded sets A and
 * C lost on average when the part was taken out of their profiles (offers 43 %, needs 41 %, about 6 %, codes 3 %). Languages and certificates change no
 * score; they stand here with what an officer asks before introducing two companies.
 */
export const WORTH = {
  /** Without an offer no need of the other country finds the company. An offer that says nothing known has no part in it. */
  offer: 42,
  /** Without a need it is proposed only where it serves others. */
  need: 40,
  /** What only the text about the company says counts 0.4 of what an offer says, and stands in each introduction. */
  about: 6,
  /** A code makes sure of what the words mean, in every language. */
  code: 5,
  /** English or Russian: without either hardly anybody of the other country can answer. */
  language: 4,
  /** Officers miss a certificate where none is named. */
  certificate: 3,
}

export type GapKind =
  | 'no-offer'
  | 'no-need'
  | 'item-expired'
  | 'item-unclear'
  | 'item-no-code'
  | 'no-about'
  | 'about-unclear'
  | 'no-shared-language'
  | 'no-certificate'

type ItemOfFacts = { id: string; side: 'offer' | 'need'; text: string }

/** One thing that would make the company easier to match: what it costs of 100, and the step where it is mended. `required` is what its chamber needs. */
export type Gap = { cost: number; step: ProfileStep } & (
  | { kind: GapKind; item?: ItemOfFacts; missing?: undefined }
  | { kind: 'required'; missing: MissingThing; item?: undefined }
)

/** All of a profile that the engine uses. */
export type MatchingFacts = {
  /** What the chamber needs before it can look at the company. */
  missing: MissingThing[]
  items: (ItemOfFacts & { hasCode: boolean; isClear: boolean; isPast: boolean })[]
  about: 'none' | 'unclear' | 'clear'
  languages: Language[]
  certifications: readonly string[]
}

export type Completeness = { share: number; gaps: Gap[] }

const SHARED_LANGUAGES: readonly Language[] = ['en', 'ru']

/** How well the company can be matched, from 0 to 1, and what stands in the way, the dearest first. What the chamber needs comes before all: without it nobody is matched. */
export function completenessOf({ missing, items, about, languages, certifications }: MatchingFacts): Completeness {
  const gaps = [
    ...gapsOfSide('offer', items),
    ...gapsOfSide('need', items),
    ...(about === 'clear' ? [] : [gap(about === 'none' ? 'no-about' : 'about-unclear', WORTH.about, 'about')]),
    ...codeGaps(items),
    ...(languages.some((language) => SHARED_LANGUAGES.includes(language)) ? [] : [gap('no-shared-language', WORTH.language, 'languages')]),
    ...(certifications.length > 0 ? [] : [gap('no-certificate', WORTH.certificate, 'sectors')]),
  ]
  const lost = gaps.reduce((sum, { cost }) => sum + cost, 0)
  const required = missing.map((thing): Gap => ({ kind: 'required', cost: 100, step: thing.step, missing: thing }))
  return { share: Math.max(0, 1 - lost / 100), gaps: [...required, ...gaps.sort((a, b) => b.cost - a.cost)] }
}

/** A side without items is lost whole; an item that is over, or that says nothing known and has no code, is its part of the side. */
function gapsOfSide(side: 'offer' | 'need', all: MatchingFacts['items']): Gap[] {
  const step = side === 'offer' ? 'offers' : 'needs'
  const items = all.filter((item) => item.side === side)
  if (items.length === 0) return [gap(side === 'offer' ? 'no-offer' : 'no-need', WORTH[side], step)]
  return items.flatMap(({ hasCode, isClear, isPast, ...item }) => {
    if (!isPast && (isClear || hasCode)) return []
    return { ...gap(isPast ? 'item-expired' : 'item-unclear', WORTH[side] / items.length, step), item }
  })
}

/** Of the items that are understood by their words alone. */
function codeGaps(all: MatchingFacts['items']): Gap[] {
  const items = all.filter(({ isClear, isPast, hasCode }) => !isPast && (isClear || hasCode))
  return items
    .filter(({ hasCode }) => !hasCode)
    .map(({ id, side, text }) => ({
      ...gap('item-no-code', WORTH.code / items.length, side === 'offer' ? 'offers' : 'needs'),
      item: { id, side, text },
    }))
}

const gap = (kind: GapKind, cost: number, step: ProfileStep) => ({ kind, cost, step })

export type Level = 'low' | 'fair' | 'good' | 'full'

/** The share in words; only a profile without a gap is full. */
export function levelOf({ share, gaps }: Completeness): Level {
  if (gaps.length === 0) return 'full'
  if (share >= 0.85) return 'good'
  return share >= 0.5 ? 'fair' : 'low'
}
