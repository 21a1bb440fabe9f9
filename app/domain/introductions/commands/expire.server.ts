import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { OPEN_INTRODUCTION_STATES } from '../rules.ts'
import { tellEnded } from './tell-ended.server.ts'

/** Introductions whose time to answer is over have ended, and both companies were told. Safe to run twice. */
export async function expireIntroductions({ now }: { now: Date }): Promise<void> {
  const late = await db.introduction.findMany({
    where: { state: { in: [...OPEN_INTRODUCTION_STATES] }, expiresAt: { lte: now } },
    select: { id: true },
    orderBy: { expiresAt: 'asc' },
    take: 500,
  })
  for (const { id } of late) await transaction((tx) => expireOne(tx, id, now))
}

async function expireOne(tx: Tx, id: string, now: Date) {
  await tx.$queryRaw`SELECT 1 FROM "Introduction" WHERE "id" = ${id}::uuid FOR UPDATE`
  const introduction = await tx.introduction.findFirst({
    where: { id, state: { in: [...OPEN_INTRODUCTION_STATES] }, expiresAt: { lte: now } },
    select: { state: true, invitations: { select: { companyId: true, country: true }, orderBy: { country: 'asc' } } },
  })
  if (!introduction) return
  await tx.introduction.update({ where: { id }, data: { state: 'expired' } })
  await writeAudit(tx, {
    actor: {},
    act: 'introduction.expire',
    subject: { type: 'introduction', id },
    from: introduction.state,
    to: 'expired',
    now,
  })
  for (const { companyId, country } of introduction.invitations)
    await tellEnded(tx, { introductionId: id, readerId: companyId, why: 'expired', onceKey: `introduction-expired:${id}:${country}` })
}
