import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { OPEN_INTRODUCTION_STATES } from '../rules.ts'
import { tellEnded } from './tell-ended.server.ts'

/**
 * Open introductions of a company that left the event, or all events when none is named, are cancelled, and the other company is told,
 * without a reason. Safe to run twice.
 */
export async function cancelIntroductionsOf({
  companyId,
  eventId,
  now,
}: {
  companyId: string
  eventId?: string
  now: Date
}): Promise<void> {
  const open = await db.introduction.findMany({
    where: { eventId, state: { in: [...OPEN_INTRODUCTION_STATES] }, OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of open) await transaction((tx) => cancelOne(tx, { id, companyId, now }))
}

async function cancelOne(tx: Tx, { id, companyId, now }: { id: string; companyId: string; now: Date }) {
  await tx.$queryRaw`SELECT 1 FROM "Introduction" WHERE "id" = ${id}::uuid FOR UPDATE`
  const introduction = await tx.introduction.findFirst({ where: { id, state: { in: [...OPEN_INTRODUCTION_STATES] } } })
  if (!introduction) return
  await tx.introduction.update({ where: { id }, data: { state: 'cancelled' } })
  await writeAudit(tx, {
    actor: {},
    act: 'introduction.cancel',
    subject: { type: 'introduction', id },
    from: introduction.state,
    to: 'cancelled',
    reason: 'company left',
    now,
  })
  const readerId = companyId === introduction.pkCompanyId ? introduction.kzCompanyId : introduction.pkCompanyId
  await tellEnded(tx, { introductionId: id, readerId, why: 'declined', onceKey: `introduction-cancelled:${id}` })
}
