import { db } from '#app/platform/db.server.ts'
import type { CompanyState, MembershipRole } from '#prisma/generated/enums.ts'

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
