import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { OPEN_INTRODUCTION_STATES } from '../rules.ts'
import { lockIntroduction } from './lock.server.ts'
import { tellEnded } from './tell-ended.server.ts'

/**
 * Introductions whose time to answer is over have ended, and both companies were told; the chambers hear of it in the morning. One that a no
 * has ended is settled instead. Safe to run twice.
 */
export async function expireIntroductions({ now }: { now: Date }): Promise<void> {
  const late = await db.introduction.findMany({ where: lateAt(now), select: { id: true }, orderBy: { expiresAt: 'asc' }, take: 500 })
  for (const { id } of late) await transaction((tx) => expireOne(tx, id, now))
}

const lateAt = (now: Date) => ({ state: { in: [...OPEN_INTRODUCTION_STATES] }, expiresAt: { lte: now }, settlesAt: null })

async function expireOne(tx: Tx, id: string, now: Date) {
  await lockIntroduction(tx, id)
  const introduction = await tx.introduction.findFirst({ where: { id, ...lateAt(now) }, select: { state: true } })
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
  await tellEnded(tx, { introductionId: id, why: 'expired' })
}
