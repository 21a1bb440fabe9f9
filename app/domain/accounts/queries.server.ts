import type { Language } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import type { AccountTokenPurpose, CompanyState, MembershipRole } from '#prisma/generated/enums.ts'
import { type LinkState, linkState } from './rules.ts'

/** A company as one of its people sees it in lists and headings. */
export type MembershipRow = { companyId: string; role: MembershipRole; name: string | null; state: CompanyState }

/** The companies for which the person acts, oldest membership first. */
export async function listMemberships(personId: string): Promise<MembershipRow[]> {
  const rows = await db.membership.findMany({
    where: { personId },
    orderBy: [{ since: 'asc' }, { companyId: 'asc' }],
    select: { companyId: true, role: true, company: { select: { legalName: true, legalNameLatin: true, state: true } } },
  })
  return rows.map(({ companyId, role, company }) => ({
    companyId,
    role,
    state: company.state,
    name: company.legalNameLatin ?? company.legalName,
  }))
}

/** The person's place in the company, or null when it is none of theirs. */
export async function findMembership(personId: string, companyId: string): Promise<MembershipRow | null> {
  const row = await db.membership.findUnique({
    where: { personId_companyId: { personId, companyId } },
    select: { companyId: true, role: true, company: { select: { legalName: true, legalNameLatin: true, state: true } } },
  })
  return row && { companyId, role: row.role, state: row.company.state, name: row.company.legalNameLatin ?? row.company.legalName }
}

/** Whether the link that was mailed still works. Looking at it changes nothing. */
export async function findLinkState({
  token,
  purpose,
  now,
}: {
  token: string
  purpose: AccountTokenPurpose
  now: Date
}): Promise<LinkState> {
  const link = await db.accountToken.findFirst({ where: { hash: hashToken(token), purpose }, select: { usedAt: true, expiresAt: true } })
  return linkState(link, now)
}

/** How many recovery codes the person has left. */
export function countRecoveryCodes(personId: string): Promise<number> {
  return db.recoveryCode.count({ where: { personId } })
}

/** What decides where the person's work is. */
export function findRoles(personId: string): Promise<{ id: string; isAdministrator: boolean }> {
  return db.person.findUniqueOrThrow({ where: { id: personId }, select: { id: true, isAdministrator: true } })
}

/** How the person is called, written to and told the time. */
export function getDetails(
  personId: string,
): Promise<{ name: string; nameLatin: string | null; language: Language; timeZone: string | null }> {
  return db.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true, nameLatin: true, language: true, timeZone: true } })
}
