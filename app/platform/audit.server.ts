import type { Prisma } from '#prisma/generated/client.ts'
import type { Tx } from './db.server.ts'

/** Who acts: a person, perhaps for a chamber; the system itself when both are missing. */
export type Actor = { personId?: string; chamberId?: string }

export type AuditRecord = {
  actor: Actor
  act: string
  subject: { type: string; id: string }
  from?: string
  to?: string
  reason?: string
  detail?: Prisma.InputJsonValue
  now: Date
}

/** Writes the act into the audit trail, in the transaction that does it. Put no contact data into `detail`. */
export async function writeAudit(tx: Tx, record: AuditRecord): Promise<void> {
  await writeAudits(tx, [record])
}

/** The same for an act on many subjects at once. */
export async function writeAudits(tx: Tx, records: readonly AuditRecord[]): Promise<void> {
  await tx.auditEntry.createMany({ data: records.map(asRow) })
}

function asRow({ actor, act, subject, from, to, reason, detail, now }: AuditRecord) {
  return {
    at: now,
    actorId: actor.personId,
    chamberId: actor.chamberId,
    act,
    subjectType: subject.type,
    subjectId: subject.id,
    from,
    to,
    reason,
    detail,
  }
}
