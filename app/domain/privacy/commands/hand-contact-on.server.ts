import { writeAudit } from '#app/platform/audit.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'

/**
 * The person is nobody's contact any more: in each company whose contact has their address, the owner who has been there longest takes the place, without
 * the phone number; a draft that nobody owns is left without a contact. Refused (`wrong-state`) for another company that nobody else owns: its chamber names a
 * contact first.
 */
export async function handContactOn(tx: Tx, { personId, email, now }: { personId: string; email: string; now: Date }): Promise<void> {
  const companies = await tx.company.findMany({
    where: { contactEmail: email },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      state: true,
      memberships: {
        where: { role: 'owner', personId: { not: personId } },
        orderBy: [{ since: 'asc' }, { personId: 'asc' }],
        take: 1,
        select: { person: { select: { name: true, email: true, language: true } } },
      },
    },
  })
  for (const { id, state, memberships } of companies) {
    const next = memberships[0]?.person
    if (!next && state !== 'draft') throw new DomainError('wrong-state', 'privacy.contactStays')
    const { count } = await tx.company.updateMany({
      where: { id, contactEmail: email },
      data: {
        contactName: next?.name ?? null,
        contactEmail: next?.email ?? null,
        contactLanguage: next?.language ?? null,
        contactPhone: null,
      },
    })
    if (count === 0) continue
    const fields = ['contactName', 'contactEmail', 'contactPhone', 'contactLanguage']
    await writeAudit(tx, { actor: { personId }, act: 'company.edit', subject: { type: 'company', id }, detail: { fields }, now })
  }
}
