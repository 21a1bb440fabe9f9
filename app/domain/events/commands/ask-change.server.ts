import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { CHANGE_TRANSITIONS } from '../places.ts'
import type { LockedPlace, PlaceChange } from './place-changes.server.ts'

/** An officer of the company's chamber is asked to agree to the change. What was asked of the same thing before gives way to it. Whoever calls holds the place. */
export async function askForChange(
  tx: Tx,
  { place, member, change, now }: { place: LockedPlace; member: ActingMember; change: PlaceChange; now: Date },
): Promise<{ faults: []; waits: true }> {
  const delegateId = 'delegateId' in change ? change.delegateId : null
  if (change.kind !== 'add_delegate') {
    const same = delegateId ? { delegateId } : { participationId: place.id, kind: change.kind }
    await tx.changeRequest.updateMany({ where: { ...same, state: 'asked' }, data: { state: 'withdrawn' } })
  }
  const { id } = await tx.changeRequest.create({
    data: {
      participationId: place.id,
      eventId: place.eventId,
      companyId: place.companyId,
      kind: change.kind,
      delegateId,
      after: 'after' in change ? change.after : Prisma.DbNull,
      askedById: member.personId,
      askedAt: now,
    },
  })
  await writeAudit(tx, {
    actor: { personId: member.personId },
    act: 'participation.ask-change',
    subject: { type: 'participation', id: place.id },
    detail: { changeId: id, kind: change.kind },
    now,
  })
  return { faults: [], waits: true }
}

/** The company does not want the change any more. Refused once it was decided. */
export async function takeBackChange({ member, changeId, now }: { member: ActingMember; changeId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const row = await tx.changeRequest.findFirst({
      where: { id: changeId, companyId: member.companyId, company: { memberships: { some: { personId: member.personId } } } },
      select: { state: true, participationId: true, kind: true },
    })
    if (!row) throw new DomainError('not-found')
    const to = CHANGE_TRANSITIONS.withdraw[row.state]
    const { count } = to
      ? await tx.changeRequest.updateMany({ where: { id: changeId, state: row.state }, data: { state: to } })
      : { count: 0 }
    if (count === 0) throw new DomainError('already-decided', 'changes.alreadyDecided')
    await writeAudit(tx, {
      actor: { personId: member.personId },
      act: 'participation.take-back-change',
      subject: { type: 'participation', id: row.participationId },
      detail: { changeId, kind: row.kind },
      now,
    })
  })
}
