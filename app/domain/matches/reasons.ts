import type { CompanyForEngine } from '#app/domain/companies/queries.server.ts'
import type { Candidate, Source } from '#app/engine/index.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { ItemText, MatchReasons } from './schema.ts'

/** At most so many reasons are shown; the weaker ones add nothing that a reader would weigh. */
const MOST_REASONS = 6
const LONGEST_TEXT = 300

/** The engine's reasons with the words that the companies used, so that later edits of a profile do not change what was reviewed. */
export function reasonsOf(candidate: Candidate, companies: ReadonlyMap<string, CompanyForEngine>): Omit<MatchReasons, 'asked'> {
  const met = candidate.reasons.slice(0, MOST_REASONS).map(({ kind, need, offer, cooperation, concept, part }) => ({
    kind,
    seeker: companies.get(need.company)!.country,
    need: wordsOf(companies.get(need.company)!, 'needs', need),
    offer: wordsOf(companies.get(offer.company)!, 'offers', offer),
    cooperation,
    concept: concept && { code: codeOf(concept), label: concept.label },
    part,
  }))
  return { met, missing: candidate.missing }
}

function wordsOf(company: CompanyForEngine, side: 'offers' | 'needs', { index }: Source): ItemText {
  if (index === null) return { text: shorten(company.about), language: languageOf(company.about), code: null }
  const item = company[side][index]!
  return { text: shorten(item.text), language: languageOf(item.text), code: codeOf(item) }
}

function codeOf({ hs, isic }: { hs: string | null; isic: string | null }): string | null {
  if (hs) return `HS ${hs}`
  return isic ? `ISIC ${isic}` : null
}

function shorten(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT).replace(/\s+\S*$/, '')} …`
}

/** The language by its script and the letters that only Kazakh has. Good enough to set direction and voice. */
function languageOf(text: string): Language {
  return /[\u0600-\u06ff]/.test(text) ? 'ur' : /[әғқңөұүһі]/i.test(text) ? 'kk' : /[а-яё]/i.test(text) ? 'ru' : 'en'
}
