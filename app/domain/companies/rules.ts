import { type Answers, unanswered } from '#app/domain/taxonomy/answers.ts'
import type { SectorField } from '#app/domain/taxonomy/sector-fields.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Language, Localised, PartlyLocalised } from '#app/i18n/languages.ts'
import type { ProfileStep } from '#app/paths.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CompanyState, Country, RegisterKind, Sector } from '#prisma/generated/enums.ts'
import { NEEDED_TO_TAKE_PART } from './consents.ts'

export type CompanyAct = 'submit' | 'resubmit' | 'verify' | 'return' | 'reject' | 'suspend' | 'reinstate' | 'expire'

/** What may be done to a company in which state, and what it becomes. `resubmit` is a verified company changing its name or register number. */
export const COMPANY_TRANSITIONS: Record<CompanyAct, Partial<Record<CompanyState, CompanyState>>> = {
  submit: { draft: 'submitted', returned: 'submitted', expired: 'submitted' },
  resubmit: { verified: 'submitted' },
  verify: { submitted: 'verified' },
  return: { submitted: 'returned' },
  reject: { submitted: 'rejected' },
  suspend: { verified: 'suspended' },
  reinstate: { suspended: 'verified' },
  expire: { verified: 'expired' },
}

export type CompanyRole = 'member' | 'officer' | 'system'

/** Whose act it is: the company's own people, an officer of its home chamber, or nobody's (the clock's). */
export const ROLE_OF_ACT: Record<CompanyAct, CompanyRole> = {
  submit: 'member',
  resubmit: 'member',
  verify: 'officer',
  return: 'officer',
  reject: 'officer',
  suspend: 'officer',
  reinstate: 'officer',
  expire: 'system',
}

/** Whether somebody in this role may do this to a company in this state. */
export function canDo(role: CompanyRole, act: CompanyAct, state: CompanyState): boolean {
  return ROLE_OF_ACT[act] === role && COMPANY_TRANSITIONS[act][state] !== undefined
}

/** What an officer may decide on a company in this state, in the order in which it is offered. */
export function decisionsIn(state: CompanyState): CompanyDecision[] {
  return DECISIONS.filter((decision) => canDo('officer', decision, state))
}

export const DECISIONS = ['verify', 'return', 'reject', 'suspend', 'reinstate'] as const
export type CompanyDecision = (typeof DECISIONS)[number]

/** A decision against the company says why. */
export function needsReason(decision: CompanyDecision): boolean {
  return decision === 'return' || decision === 'reject' || decision === 'suspend'
}

/** Its people may change the profile: not while the chamber looks at it, nor after a refusal. */
export function canEdit(state: CompanyState): boolean {
  return state === 'draft' || state === 'returned' || state === 'verified' || state === 'expired'
}

/** The companies that a chamber's officers know: all that call it home and go on, among drafts only those that the chamber itself registered. */
export function knownTo(chamberId: string) {
  return { homeChamberId: chamberId, mergedIntoId: null, OR: [{ state: { not: 'draft' as const } }, { registeredById: chamberId }] }
}

/** What a verified company cannot change without being verified anew. */
export const KEY_FACTS = ['legalName', 'legalNameLatin', 'registerKind', 'registerNumber'] as const

/** Companies that everyone may see: verified, and agreed to it. */
export const LISTED = { state: 'verified', consents: { has: 'directory' } } satisfies Prisma.CompanyWhereInput

/** Companies whose profile, without contacts, the other country's chambers and companies may see where there is a reason to. */
export const SHOWN_ABROAD = { state: 'verified', consents: { has: 'abroad' } } satisfies Prisma.CompanyWhereInput

/** Companies that may be matched, introduced and written to about others. */
export const MATCHABLE = { state: 'verified', consents: { hasEvery: [...NEEDED_TO_TAKE_PART] } } satisfies Prisma.CompanyWhereInput

/** Days in which a chamber should decide on a submission. */
export const VERIFICATION_DAYS = 5

export function verificationDue(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + VERIFICATION_DAYS * 86_400_000)
}

/** Offers, and needs, that a company may list. */
export const MOST_ITEMS = 12

/** About how many people a band of staff numbers stands for. */
export const EMPLOYEES_OF_BAND: Record<string, number> = { '1-9': 5, '10-49': 25, '50-249': 120, '250-999': 500, '1000+': 1500 }

/** Everything about a company that can be missing. */
export type ProfileFacts = {
  legalName: string | null
  legalNameLatin: string | null
  registerKind: RegisterKind | null
  registerNumber: string | null
  cityId: string | null
  homeChamberId: string | null
  yearFounded: number | null
  employees: string | null
  contactName: string | null
  contactEmail: string | null
  contactPhone: string | null
  contactLanguage: Language | null
  languages: Language[]
  about: PartlyLocalised
  sectorProfiles: { sector: Sector; answers: Partial<Answers> }[]
  items: { side: 'offer' | 'need' }[]
}

/** One thing that stands between a profile and its submission, with the step where it is mended; `question` is a sector's own. */
export type MissingThing = { step: ProfileStep; name: string; label: MessageKey; sector?: Sector; question?: Localised }

/** Steps whose facts are single fields, with the field's label. */
const REQUIRED: { step: ProfileStep; name: keyof ProfileFacts; label: MessageKey }[] = [
  { step: 'identity', name: 'legalName', label: 'companies.legalName' },
  { step: 'identity', name: 'legalNameLatin', label: 'companies.legalNameLatin' },
  { step: 'identity', name: 'registerKind', label: 'companies.registerKind' },
  { step: 'identity', name: 'registerNumber', label: 'companies.registerNumber' },
  { step: 'identity', name: 'cityId', label: 'companies.city' },
  { step: 'identity', name: 'homeChamberId', label: 'companies.homeChamber' },
  { step: 'identity', name: 'yearFounded', label: 'companies.yearFounded' },
  { step: 'identity', name: 'employees', label: 'companies.employees' },
  { step: 'contact', name: 'contactName', label: 'companies.contactName' },
  { step: 'contact', name: 'contactEmail', label: 'companies.contactEmail' },
  { step: 'contact', name: 'contactPhone', label: 'companies.contactPhone' },
  { step: 'contact', name: 'contactLanguage', label: 'companies.contactLanguage' },
  { step: 'languages', name: 'languages', label: 'companies.languages' },
  { step: 'about', name: 'about', label: 'companies.about' },
]

/** What a chamber needs before it can look at the company, in the order of the steps; empty when the profile may be submitted. */
export function missingForSubmission(facts: ProfileFacts, fieldsOf: (sector: Sector) => SectorField[]): MissingThing[] {
  const missing: MissingThing[] = REQUIRED.filter(({ name }) => isEmpty(facts[name]))
  if (facts.sectorProfiles.length === 0) missing.push({ step: 'sectors', name: 'sectors', label: 'companies.sectors' })
  for (const { sector, answers } of facts.sectorProfiles)
    for (const field of unanswered(fieldsOf(sector), answers))
      missing.push({ step: 'sectors', name: field.key, label: 'companies.sectorQuestion', sector, question: field.label })
  if (facts.items.length === 0) missing.push({ step: 'offers', name: 'items', label: 'companies.offerOrNeed' })
  return missing
}

/** The step of the profile in which a changed fact, as the audit trail names it, stands. */
export function stepOfField(field: string): ProfileStep {
  if (field === 'offers' || field === 'needs' || field === 'sectors' || field === 'languages' || field === 'about' || field === 'files')
    return field
  if (field.startsWith('sector.')) return 'sectors'
  return field.startsWith('contact') ? 'contact' : 'identity'
}

/** The single fields that a company which is no draft any more may not empty. */
export function emptiedFields(facts: { [Name in keyof ProfileFacts]?: unknown }): string[] {
  return REQUIRED.filter(({ name }) => name in facts && isEmpty(facts[name])).map(({ name }) => name)
}

function isEmpty(fact: unknown): boolean {
  if (fact === null || fact === undefined || fact === '') return true
  if (Array.isArray(fact)) return fact.length === 0
  return typeof fact === 'object' && Object.values(fact).every((text) => !text)
}

/** The register numbers by which each country knows its companies. */
export const REGISTER_KINDS: Record<Country, RegisterKind[]> = { PK: ['NTN', 'CUIN'], KZ: ['BIN'] }

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/
const LINK = /\b(?:https?:\/\/|www\.|wa\.me\/|t\.me\/)\S/i
/** +92 300 1234567, 00 7 701 123 45 67, 0300-1234567, 8 (701) 123-45-67: a leading mark of a dialled number, then nine digits or more. */
const PHONE = /(?<![\d.,])(?:\+\s?|00|0(?=[1-9])|8(?=[\s(-]*\(?7))(?:[\s().-]{0,2}\d){9,14}(?!\d)/

/**
 * Whether a text tells how to reach somebody (e-mail, web address, phone). Such a text may not stand on a profile: it would carry a
 * contact to the other side before both firms said yes.
 */
export function carriesContact(text: string): boolean {
  const latin = toLatinDigits(text)
  return EMAIL.test(latin) || LINK.test(latin) || PHONE.test(latin)
}

/** Urdu and Arabic digits as 0–9. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** The same, as the rule for free text in a sector's answers. */
export function contactRule(text: string): MessageKey | null {
  return carriesContact(text) ? 'companies.noContactInText' : null
}
