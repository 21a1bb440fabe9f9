import { holdCompanies } from '#app/domain/companies/queries.server.ts'
import { MATCHABLE } from '#app/domain/companies/rules.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'

/** Holds the introduction until the transaction ends: of two acts at once the second sees what the first did. */
export async function lockIntroduction(tx: Tx, introductionId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Introduction" WHERE "id" = ${introductionId}::uuid FOR UPDATE`
}

/** Both companies may be matched and still take part in the event, which an open introduction has. Refused (`wrong-state`) otherwise. */
export async function requireBothPresent(
  tx: Tx,
  { eventId, pkCompanyId, kzCompanyId }: { eventId: string | null; pkCompanyId: string; kzCompanyId: string },
): Promise<void> {
  await holdCompanies(tx, [pkCompanyId, kzCompanyId])
  const present = await tx.participation.count({
    where: { eventId: eventId!, companyId: { in: [pkCompanyId, kzCompanyId] }, state: 'accepted', company: MATCHABLE },
  })
  if (present < 2) throw new DomainError('wrong-state', 'introductions.partnerLeft')
}
