import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/**
 * The company's places in events for whoever acts for it: one of its people, or on its behalf an officer of the chamber that organises the event in the
 * company's country. To everybody else there are none.
 */
export async function placesFor(tx: Tx, { personId, companyId, chamberId }: ActingMember): Promise<Prisma.ParticipationWhereInput> {
  if (!chamberId) return { companyId, event: { state: { not: 'draft' } }, company: { memberships: { some: { personId } } } }
  const chamber = await tx.chamber.findUnique({ where: { id: chamberId, isActive: true }, select: { country: true } })
  if (!chamber) throw new DomainError('not-found')
  return {
    companyId,
    event: { state: { not: 'draft' }, organisers: { some: { chamberId } } },
    company: { country: chamber.country, state: 'verified' },
  }
}
