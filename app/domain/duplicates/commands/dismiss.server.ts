import type { Office } from '#app/domain/chambers/queries.server.ts'
import { writeAudits } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { flaggedTo } from '../queries/pairs.server.ts'

/**
 * The two are two: the officer's chamber is not asked again, until something new speaks for one. An audit row stands with each. Of a pair that the
 * chamber does not see nothing is known; saying it twice changes nothing.
 */
export async function dismissDuplicate({
  officer,
  oneId,
  otherId,
  now,
}: {
  officer: { personId: string; chamber: Office }
  oneId: string
  otherId: string
  now: Date
}): Promise<void> {
  const { chamberId } = officer.chamber
  await transaction(async (tx) => {
    const pair = await tx.duplicatePair.findFirst({ where: { oneId, otherId, ...flaggedTo(chamberId) } })
    if (!pair) throw new DomainError('not-found')
    const made = await tx.duplicateDismissal.createMany({
      data: [{ oneId, otherId, chamberId, reasons: pair.reasons, at: now }],
      skipDuplicates: true,
    })
    if (made.count === 0) return
    await writeAudits(
      tx,
      [
        [oneId, otherId],
        [otherId, oneId],
      ].map(([id, than]) => ({
        actor: { personId: officer.personId, chamberId },
        act: 'company.tell-apart',
        subject: { type: 'company', id: id! },
        detail: { than: than!, reasons: pair.reasons },
        now,
      })),
    )
  })
}
