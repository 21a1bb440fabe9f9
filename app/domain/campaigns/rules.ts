import { LANGUAGES, type Language, type Localised, type PartlyLocalised, pickText } from '#app/i18n/languages.ts'
import type { CampaignExclusion, CampaignState, SuppressionReason } from '#prisma/generated/enums.ts'

export type CampaignAct = 'revise' | 'send' | 'undo' | 'start' | 'finish' | 'discard' | 'stop'

/** What may be done to a campaign in which state, and what it becomes. `start`, `finish` and `stop` are the worker's. */
export const CAMPAIGN_TRANSITIONS: Record<CampaignAct, Partial<Record<CampaignState, CampaignState>>> = {
  revise: { draft: 'draft' },
  send: { draft: 'waiting' },
  undo: { waiting: 'draft' },
  start: { waiting: 'sending' },
  finish: { sending: 'sent' },
  discard: { draft: 'cancelled' },
  stop: { waiting: 'cancelled', sending: 'cancelled' },
}

/** How long a campaign lies in the outbox before its first letter leaves. */
export const UNDO_SECONDS = 60

/** What an officer may leave for the letter to fill in; those of the event only where there is one. */
export const VARIABLES = ['company', 'link', 'event', 'dates'] as const

export type Variable = (typeof VARIABLES)[number]

export function variablesFor(hasEvent: boolean): readonly Variable[] {
  return hasEvent ? VARIABLES : ['company', 'link']
}

const PLACE = /\{([^{}\n]*)\}|[{}]/g

/** The places of a text that no letter could fill, as they were written: an unknown name, a brace alone. */
export function unknownPlaces(text: string, hasEvent: boolean): string[] {
  const known: readonly string[] = variablesFor(hasEvent)
  return [...text.matchAll(PLACE)].filter(([, name]) => name === undefined || !known.includes(name)).map(([place]) => place)
}

/** The text with its places filled; one without a value stays as it is. */
export function fillPlaces(text: string, values: Partial<Record<Variable, string>>): string {
  return text.replace(PLACE, (place, name: Variable) => values[name] ?? place)
}

/** The languages in which the letter exists: a subject alone, or a text alone, is none. */
export function languagesOf({ subject, text }: { subject: PartlyLocalised; text: PartlyLocalised }): Language[] {
  return LANGUAGES.filter((language) => subject[language]?.trim() && text[language]?.trim())
}

/** In which of the languages somebody reads the letter: their own, or the nearest that exists (Urdu → English; Kazakh → Russian → English; Russian → Kazakh → English). */
export function languageFor(reader: Language, written: readonly Language[]): Language {
  const picked = pickText(Object.fromEntries(written.map((language) => [language, language])), reader)
  if (!picked) throw new Error('a letter in no language')
  return picked.language
}

/** Why a company gets no letter, or null when it gets one. What it did not agree to comes before what hinders. */
export function exclusionOf(
  company: { agreed: boolean; contactEmail: string | null },
  suppressed: SuppressionReason | undefined,
): CampaignExclusion | null {
  if (!company.contactEmail) return 'no_address'
  if (!company.agreed) return 'no_consent'
  return suppressed ?? null
}

/** What a campaign is called on screen: its subject in the reader's language or the nearest, the event named in it. */
export function titleOf(
  { subject, event }: { subject: PartlyLocalised; event: Localised | null },
  reader: Language,
): { language: Language; text: string } | null {
  const picked = pickText(subject, reader)
  return picked && { ...picked, text: fillPlaces(picked.text, { event: event?.[picked.language] }) }
}
