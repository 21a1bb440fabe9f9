import type { Localised } from '#app/i18n/languages.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { OPEN_INTEREST_STATES } from '../rules.ts'
import { askReceiver, askReviewers, tellDecision } from './tell.server.ts'

/** Where half the time of a step is over, whose turn it is was reminded: the chambers, the sender or the receiver. Once a step, however often it runs. */
export async function remindOfInterests({ now }: { now: Date }): Promise<void> {
  const where = { state: { in: [...OPEN_INTEREST_STATES] }, remindAt: { lte: now }, expiresAt: { gt: now } }
  const due = await db.interest.findMany({ where, select: { id: true }, orderBy: { remindAt: 'asc' }, take: 500 })
  for (const { id } of due)
    await transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Interest" WHERE "id" = ${id}::uuid FOR UPDATE`
      const interest = await tx.interest.findFirst({ where: { id, ...where }, select: { id: true, state: true } })
      if (!interest) return
      await tx.interest.update({ where: { id }, data: { remindAt: null } })
      await remind(tx, interest, now)
    })
}

async function remind(tx: Tx, { id, state }: { id: string; state: string }, now: Date) {
  if (state === 'forwarded') return askReceiver(tx, id, { isReminder: true })
  if (state === 'returned') return remindSender(tx, id, now)
  return askReviewers(tx, id, now)
}

/** The chamber's words once more, by the name of the chamber that said them. */
async function remindSender(tx: Tx, interestId: string, now: Date) {
  const last = await tx.auditEntry.findFirstOrThrow({
    where: { subjectType: 'interest', subjectId: interestId, act: 'interest.return' },
    orderBy: { id: 'desc' },
    select: { chamberId: true },
  })
  const { name } = await tx.chamber.findUniqueOrThrow({ where: { id: last.chamberId! }, select: { name: true } })
  await tellDecision(tx, { interestId, decision: 'return', chamber: name as Localised, now })
}
