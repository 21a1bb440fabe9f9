import { redirect } from '@remix-run/node'
import { findMembership, type MembershipRow } from '#app/domain/accounts/queries.server.ts'
import { findOffice, type Office } from '#app/domain/chambers/queries.server.ts'
import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { findSurvivor } from '#app/domain/companies/queries/merged.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { adminPath, chamberPath, companiesPath, companyPath, secondFactorPath, signInPath } from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { languageOf } from '#app/platform/http/language.server.ts'
import { isFullySignedIn, readSession, type SignedIn } from '#app/platform/session/session.server.ts'

/** Who acts on a company's page. */
export type Member = { person: SignedIn; company: MembershipRow }

/** Who acts on a chamber's page. */
export type ChamberOfficer = { person: SignedIn; chamber: Office }

/** The signed-in person; others go to the sign-in page and come back. */
export async function requirePerson(request: Request): Promise<SignedIn> {
  const { person } = await readSession(request)
  if (!person) throw redirect(signInPath(pathToReturnTo(request)))
  if (!isFullySignedIn(person)) throw redirect(secondFactorPath(pathToReturnTo(request)))
  return person
}

/** The signed-in person, or null: for pages that are for both. */
export async function findPerson(request: Request): Promise<SignedIn | null> {
  const { person } = await readSession(request)
  return person && isFullySignedIn(person) ? person : null
}

/** The person with their company. To everyone else the company does not exist. */
export async function requireMember(request: Request, companyId: string): Promise<Member> {
  const person = await requirePerson(request)
  const company = await findMembership(person.id, companyId)
  if (company) return { person, company }
  await followMerged(request, { personId: person.id, companyId })
  throw new DomainError('not-found')
}

/**
 * Who acts for the company: one of its people, or an officer, on its behalf. Whether it is a company of the officer's chamber is for every query and
 * command to say; to everyone else it does not exist.
 */
export async function requireActing(request: Request, companyId: string): Promise<ActingMember> {
  const person = await requirePerson(request)
  if (await findMembership(person.id, companyId)) return { personId: person.id, companyId }
  const office = await findOffice(person.id, new Date())
  if (!office) {
    await followMerged(request, { personId: person.id, companyId })
    throw new DomainError('not-found')
  }
  demandSecondFactor(person, request)
  return { personId: person.id, companyId, chamberId: office.chamberId }
}

/** A link to a company that was merged leads its people to the same page of the one that goes on. */
async function followMerged(request: Request, { personId, companyId }: { personId: string; companyId: string }) {
  const survivor = await findSurvivor(companyId, { personId })
  if (survivor) throw redirect((pathToReturnTo(request) ?? companyPath(companyId)).replace(companyId, survivor))
}

/** The language in which the reader saw the page that they answer. */
export async function readerLanguage(request: Request): Promise<Language> {
  const { person } = await readSession(request)
  return languageOf(request, person?.language)
}

/** The officer with their chamber; with a second factor where the installation demands one. */
export async function requireOfficer(request: Request): Promise<ChamberOfficer> {
  const person = await requirePerson(request)
  const chamber = await findOffice(person.id, new Date())
  if (!chamber) throw new DomainError('forbidden', 'error.officersOnly')
  demandSecondFactor(person, request)
  return { person, chamber }
}

export async function requireAdministrator(request: Request): Promise<SignedIn> {
  const person = await requirePerson(request)
  if (!person.isAdministrator) throw new DomainError('not-found')
  demandSecondFactor(person, request)
  return person
}

/** For sign-in pages: who is already in goes on. */
export async function requireNobody(request: Request): Promise<void> {
  const { person } = await readSession(request)
  if (person && isFullySignedIn(person)) throw redirect(await landingPath(person))
}

/** Where somebody's work is: a chamber's queue, the administration, one's companies. */
export async function landingPath({ id, isAdministrator }: { id: string; isAdministrator: boolean }): Promise<string> {
  if (await findOffice(id, new Date())) return chamberPath()
  return isAdministrator ? adminPath() : companiesPath()
}

function demandSecondFactor(person: SignedIn, request: Request) {
  if (env().SECOND_FACTOR === 'required' && !person.hasSecondFactor) throw redirect(secondFactorPath(pathToReturnTo(request)))
}

function pathToReturnTo(request: Request): string | undefined {
  if (request.method !== 'GET') return undefined
  const url = new URL(request.url)
  return url.pathname.replace(/\.data$/, '') + url.search
}
