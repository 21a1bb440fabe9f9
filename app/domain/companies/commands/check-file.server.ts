import type { Office } from '#app/domain/chambers/queries.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { knownTo } from '../rules.ts'

/**
 * An officer of the home chamber found a certificate or catalogue right, or takes that back: a checked certificate gives its company a badge, a checked
 * catalogue is public. To officers of other chambers the file does not exist; of two officers at once the second is refused (`wrong-state`).
 */
export async function checkFile({
  officer,
  companyId,
  fileId,
  isRight,
  now,
}: {
  officer: { personId: string; chamber: Office }
  companyId: string
  fileId: string
  isRight: boolean
  now: Date
}): Promise<void> {
  const { personId, chamber } = officer
  const { chamberId } = chamber
  await transaction(async (tx) => {
    const own = { id: fileId, companyId, use: { in: ['catalogue' as const, 'certificate' as const] }, company: knownTo(chamberId) }
    const file = await tx.storedFile.findFirst({ where: own, select: { use: true } })
    if (!file) throw new DomainError('not-found')
    const { count } = await tx.storedFile.updateMany({
      where: { ...own, checkedAt: isRight ? null : { not: null } },
      data: isRight
        ? { checkedAt: now, checkedById: personId, checkedIn: chamberId }
        : { checkedAt: null, checkedById: null, checkedIn: null },
    })
    if (count === 0) throw new DomainError('wrong-state')
    await writeAudit(tx, {
      actor: { personId, chamberId },
      act: isRight ? 'company.check-file' : 'company.uncheck-file',
      subject: { type: 'company', id: companyId },
      detail: { fileId, use: file.use },
      now,
    })
  })
}
