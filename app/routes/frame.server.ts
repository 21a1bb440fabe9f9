import { listMemberships, type MembershipRow } from '#app/domain/accounts/queries.server.ts'
import { findOffice } from '#app/domain/chambers/queries.server.ts'
import { countDuplicates } from '#app/domain/duplicates/queries/pairs.server.ts'
import { countWaitingInterests } from '#app/domain/interests/queries/chamber.server.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Language } from '#app/i18n/languages.ts'
import {
  adminPath,
  campaignsPath,
  chamberCompaniesPath,
  chamberEventsPath,
  chamberInterestsPath,
  chamberPath,
  companiesPath,
  companyEventsPath,
  companyInterestsPath,
  companyIntroductionsPath,
  companyPath,
  directoryPath,
  duplicatesPath,
  eventsPath,
  verificationQueuePath,
} from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import { type Flash, takeFlash } from '#app/platform/http/flash.server.ts'
import { languageOf } from '#app/platform/http/language.server.ts'
import { isFullySignedIn, readSession, type SignedIn } from '#app/platform/session/session.server.ts'

/** `text` is what somebody called it, where the product has no word; `count` is how much waits there. */
export type NavItem = { label: MessageKey; text?: string | null; to: string; count?: number }

/** What stands around every page: the reader's language, who is in, where they may go, what just happened. */
export type Frame = {
  language: Language
  /** The reader's own, when they chose one. */
  timeZone: string | null
  person: { name: string; email: string } | null
  nav: NavItem[]
  demonstration: boolean
  flash: Flash | null
  /** Path and query without the language, for the language switcher. */
  here: string
}

export async function loadFrame(request: Request): Promise<{ frame: Frame; headers: Headers }> {
  const { person: known, renewal } = await readSession(request)
  // Who has yet to show the second factor is told nothing of the account.
  const person = known && isFullySignedIn(known) ? known : null
  const { flash, forget } = await takeFlash(request)
  const headers = new Headers()
  for (const cookie of [renewal, forget]) if (cookie) headers.append('Set-Cookie', cookie)
  const frame = {
    language: await languageOf(request, person?.language),
    timeZone: person?.timeZone ?? null,
    person: person && { name: person.name, email: person.email },
    nav: person ? await navOf(person, request) : PUBLIC_NAV,
    demonstration: env().DEMONSTRATION,
    flash,
    here: hereOf(request),
  }
  return { frame, headers }
}

const PUBLIC_NAV: NavItem[] = [
  { label: 'nav.directory', to: directoryPath() },
  { label: 'nav.events', to: eventsPath() },
]

/** There only while some wait. */
async function duplicatesNav(office: { chamberId: string }): Promise<NavItem[]> {
  const count = await countDuplicates(office)
  return count > 0 ? [{ label: 'duplicates.title', to: duplicatesPath(), count }] : []
}

async function navOf(person: SignedIn, request: Request): Promise<NavItem[]> {
  const [office, memberships] = await Promise.all([findOffice(person.id, new Date()), listMemberships(person.id)])
  const current = memberships.length === 1 ? memberships[0] : memberships.find(({ companyId }) => hereOf(request).includes(companyId))
  const items: NavItem[] = []
  if (office)
    items.push(
      { label: 'nav.chamber', to: chamberPath() },
      { label: 'nav.verification', to: verificationQueuePath() },
      { label: 'nav.members', to: chamberCompaniesPath() },
      ...(await duplicatesNav(office)),
      { label: 'nav.events', to: chamberEventsPath() },
      { label: 'campaigns.title', to: campaignsPath() },
      { label: 'interests.nav', to: chamberInterestsPath(), count: await countWaitingInterests(office) },
    )
  if (memberships.length > 1) items.push({ label: 'nav.companies', to: companiesPath() })
  if (current) items.push(...companyNav(current, memberships.length > 1))
  if (memberships.length === 0 && !office && !person.isAdministrator)
    items.push({ label: 'nav.company', to: companiesPath() }, { label: 'nav.events', to: eventsPath() })
  items.push({ label: 'nav.directory', to: directoryPath() })
  if (person.isAdministrator) items.push({ label: 'nav.admin', to: adminPath() })
  return items
}

/** The company's own pages; whoever has several reads in which one they are. */
function companyNav({ companyId, name, state }: MembershipRow, isNamed: boolean): NavItem[] {
  const home = { label: 'nav.company', text: isNamed ? name : null, to: companyPath(companyId) } as const
  if (state !== 'verified') return [home]
  return [
    home,
    { label: 'nav.events', to: companyEventsPath(companyId) },
    { label: 'interests.nav', to: companyInterestsPath(companyId) },
    { label: 'nav.introductions', to: companyIntroductionsPath(companyId) },
  ]
}

function hereOf(request: Request): string {
  const url = new URL(request.url)
  url.searchParams.delete('lng')
  url.searchParams.delete('_routes')
  return url.pathname.replace(/\.data$/, '') + url.search
}
