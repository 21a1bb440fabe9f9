import { type Actor, writeAudit } from './audit.server.ts'
import { transaction } from './db.server.ts'
import { DomainError } from './errors.ts'

type Decision = { actor: Actor; id: string; now: Date }

/** The mail that failed is queued again, as it was written. Refused (`wrong-state`) when it did not fail: a mail that left is never sent twice. */
export async function sendMailAgain({ actor, id, now }: Decision): Promise<void> {
  await transaction(async (tx) => {
    const again = await tx.mail.updateMany({
      where: { id, state: 'failed', resentAs: null },
      data: { state: 'queued', failure: null, sendingAt: null, undeliveredAt: null, dueAt: now, deferrals: 0 },
    })
    if (again.count === 0) throw new DomainError('wrong-state')
    await writeAudit(tx, { actor, act: 'mail.send-again', subject: { type: 'mail', id }, from: 'failed', to: 'queued', now })
  })
}

/** Somebody has found out that the mail whose answer was lost did arrive. Refused (`wrong-state`) for every other mail. */
export async function noteMailArrived({ actor, id, now }: Decision): Promise<void> {
  await transaction(async (tx) => {
    const arrived = await tx.mail.updateMany({
      where: { id, state: 'failed', failure: 'unknown' },
      data: { state: 'sent', failure: null, sentAt: now, undeliveredAt: null },
    })
    if (arrived.count === 0) throw new DomainError('wrong-state')
    await writeAudit(tx, { actor, act: 'mail.note-arrived', subject: { type: 'mail', id }, from: 'failed', to: 'sent', now })
  })
}
