import type { Office } from '#app/domain/chambers/queries.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { actOf, tellOfHelp } from './editing.server.ts'

/**
 * A draft exists with the officer's chamber as its home, registered on the firm's behalf: nobody of the firm acts for it yet. Its contact is told when
 * there is one. Answers its id.
 */
export function registerOnBehalf({
  officer,
  legalNameLatin,
  now,
}: {
  officer: { personId: string; chamber: Office }
  legalNameLatin: string
  now: Date
}): Promise<string> {
  const { chamberId, country } = officer.chamber
  return transaction(async (tx) => {
    const { id } = await tx.company.create({
      data: { country, homeChamberId: chamberId, registeredById: chamberId, legalNameLatin, createdAt: now },
      select: { id: true },
    })
    const acting = { personId: officer.personId, companyId: id, chamberId }
    await writeAudit(tx, { ...actOf(acting), act: 'company.register', to: 'draft', now })
    await tellOfHelp(tx, { companyId: id, now })
    return id
  })
}
