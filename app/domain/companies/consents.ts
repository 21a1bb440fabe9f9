import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { ConsentMeans, ConsentPurpose } from '#prisma/generated/enums.ts'

/** What a company agrees to once for all events; `direct` is agreed to event by event. */
export type StandingPurpose = Exclude<ConsentPurpose, 'direct'>

export const STANDING_PURPOSES = ['directory', 'matching', 'contact', 'abroad'] as const satisfies StandingPurpose[]

/** How a company can tell its chamber. */
export const CONSENT_MEANS = ['paper', 'email', 'phone', 'in_person'] as const satisfies ConsentMeans[]

/** What a company told its chamber: how, on which day (ISO), and what the officer noted of it. */
export type Told = { means: ConsentMeans; day: string; note: string }

/** Without these nobody of the other country can be found, shown and written to: who takes part in an event has given them. */
export const NEEDED_TO_TAKE_PART = ['matching', 'contact', 'abroad'] as const satisfies StandingPurpose[]

/** Which version of its text each consent has now. A changed text is a new version, so that a record says what was agreed to. */
export const CONSENT_VERSIONS: Record<ConsentPurpose, number> = { directory: 1, matching: 1, contact: 1, abroad: 1, direct: 1 }

/** What whoever agrees reads: the sentence agreed to, and what happens without it. */
export function consentTexts(purpose: ConsentPurpose): { text: MessageKey; without: MessageKey } {
  return { text: `consents.${purpose}.text`, without: `consents.${purpose}.without` }
}

/** Consents that taking part needs and the company has not given. */
export function missingToTakePart(given: readonly ConsentPurpose[]): StandingPurpose[] {
  return NEEDED_TO_TAKE_PART.filter((purpose) => !given.includes(purpose))
}

/** Without what is agreed to event by event. */
export function standingOf(purposes: readonly ConsentPurpose[]): StandingPurpose[] {
  return STANDING_PURPOSES.filter((purpose) => purposes.includes(purpose))
}
