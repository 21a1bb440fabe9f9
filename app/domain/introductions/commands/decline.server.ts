import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { lockIntroduction } from './lock.server.ts'
import { tellEnded } from './tell-ended.server.ts'

/** Every no that waited longer than its hour is settled. Safe to run twice. */
export async function settleIntroductions({ now }: { now: Date }): Promise<void> {
  const due = await db.introduction.findMany({ where: { state: 'invited', settlesAt: { lte: now } }, select: { id: true } })
  for (const { id } of due) await settleIntroduction({ introductionId: id, now })
}

/** A no that was not taken back within its hour has ended the introduction, and the other company is told. Does nothing before that. */
export async function settleIntroduction({ introductionId, now }: { introductionId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await lockIntroduction(tx, introductionId)
    const { count } = await tx.introduction.updateMany({
      where: { id: introductionId, state: 'invited', settlesAt: { lte: now } },
      data: { state: 'declined', settlesAt: null },
    })
    if (count === 0) return
    await writeAudit(tx, {
      actor: {},
      act: 'introduction.decline',
      subject: { type: 'introduction', id: introductionId },
      from: 'invited',
      to: 'declined',
      now,
    })
    await tellDeclined(tx, introductionId)
  })
}

/** Whoever did not say no learns that it will not come about. Joins the transaction that made the introduction `declined`. */
export async function tellDeclined(tx: Tx, introductionId: string): Promise<void> {
  await tellEnded(tx, { introductionId, why: 'declined' })
}
