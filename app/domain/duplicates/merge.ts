import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Localised, PartlyLocalised } from '#app/i18n/languages.ts'
import type { CompanyState, IntroductionState, Language, MatchState, ParticipationState, RegisterKind } from '#prisma/generated/enums.ts'

/** Why two companies cannot be merged as asked, with the events or partners where something must be settled first. */
export type Obstacle = { key: MessageKey; names: (string | Localised)[] }

/** What is told of a company and can be missing. */
export type MergedFacts = {
  legalName: string | null
  legalNameLatin: string | null
  legalNameKazakh: string | null
  registerKind: RegisterKind | null
  registerNumber: string | null
  cityId: string | null
  address: string | null
  yearFounded: number | null
  employees: string | null
  website: string | null
  contactName: string | null
  contactEmail: string | null
  contactPhone: string | null
  contactLanguage: Language | null
  languages: Language[]
  certifications: string[]
  about: PartlyLocalised
}

/** Facts that belong together: all of them come from one of the two. */
const TOGETHER: (keyof MergedFacts)[][] = [
  ['legalName'],
  ['legalNameLatin'],
  ['legalNameKazakh'],
  ['registerNumber', 'registerKind'],
  ['cityId'],
  ['address'],
  ['yearFounded'],
  ['employees'],
  ['website'],
  ['contactEmail', 'contactName', 'contactPhone', 'contactLanguage'],
  ['languages'],
  ['certifications'],
]

/** The facts that the company which stays lacks and the other one has; its texts by language. What it says itself is never overwritten. */
export function takenOver(stays: MergedFacts, goes: MergedFacts): Partial<MergedFacts> {
  const groups = TOGETHER.filter(([leading]) => isMissing(stays[leading!]) && !isMissing(goes[leading!]))
  const facts = Object.fromEntries(groups.flat().map((name) => [name, goes[name]]))
  const about = Object.entries(goes.about).filter(([language, text]) => text && !stays.about[language as Language])
  return { ...facts, ...(about.length > 0 ? { about: { ...stays.about, ...Object.fromEntries(about) } } : {}) }
}

const isMissing = (fact: unknown) => fact === null || fact === '' || (Array.isArray(fact) && fact.length === 0)

/** States in which a company can be merged: a suspension is settled first, and what was refused is no company. */
const MERGEABLE: CompanyState[] = ['draft', 'submitted', 'returned', 'verified', 'expired']

type Standing = { state: CompanyState; deleteAfter: Date | null }

/** What in the two themselves speaks against it. */
export function standingObstacle(stays: Standing, goes: Standing): MessageKey | null {
  if (![stays, goes].every(({ state }) => MERGEABLE.includes(state))) return 'merge.obstacle.state'
  if (stays.deleteAfter || goes.deleteAfter) return 'merge.obstacle.deletion'
  if (goes.state === 'verified' && stays.state !== 'verified') return 'merge.obstacle.verifiedGoes'
  return goes.state !== 'draft' && stays.state === 'draft' ? 'merge.obstacle.knownGoes' : null
}

const PLACE: Record<ParticipationState, number> = { accepted: 3, waitlisted: 2, requested: 1, declined: 0, withdrawn: 0 }

/** Of two places in one event that is still to come, that of the company that stays counts: the other must not have come further. */
export function placesClash(stays: ParticipationState, goes: ParticipationState): boolean {
  return PLACE[goes] > PLACE[stays]
}

type Paired = { state: MatchState; introduction: IntroductionState | null }

/** Both are matched with one partner at one event: only what is at rest may be left behind, and nothing is asked of the partner twice. */
export function matchesClash(stays: Paired, goes: Paired): boolean {
  if (isAsked(goes)) return true
  return goes.introduction === 'introduced' && isUnderWay(stays)
}

const isAsked = ({ introduction }: Paired) => introduction === 'invited' || introduction === 'accepted_by_one'
const isUnderWay = ({ state, introduction }: Paired) =>
  introduction ? introduction === 'invited' || introduction === 'accepted_by_one' : state !== 'vetoed' && state !== 'withdrawn'
