import { db } from '#app/platform/db.server.ts'

/** Companies whose contact has the address and which somebody else owns: there the contact is handed on when the person goes. */
export async function listContactOf({ id, email }: { id: string; email: string }): Promise<string[]> {
  const rows = await db.company.findMany({
    where: { contactEmail: email, memberships: { some: { role: 'owner', personId: { not: id } } } },
    orderBy: { id: 'asc' },
    select: { legalName: true, legalNameLatin: true },
  })
  return rows.map(({ legalName, legalNameLatin }) => legalNameLatin ?? legalName ?? '')
}
