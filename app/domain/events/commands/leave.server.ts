import { recordDirectConsent } from '#app/domain/companies/commands/consents.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { ParticipationState } from '#prisma/generated/enums.ts'
import { participationWithdrawnJob } from '../jobs.server.ts'
import { PARTICIPATION_TRANSITIONS, type ParticipationAct } from '../rules.ts'

/**
 * The company is out of the event: nobody comes for it any more, what it still wanted changed is pointless, its booth is free, and a job withdraws what was
 * proposed to it there.
 */
export async function leaveEvent(
  tx: Tx,
  place: { id: string; eventId: string; companyId: string; state: ParticipationState; directConsentAt: Date | null },
  { personId, decidedById, now }: { personId: string; decidedById: string | null; now: Date },
): Promise<void> {
  const { id, eventId, companyId } = place
  await stepParticipation(tx, id, place.state, 'withdraw', { decidedAt: now, decidedById, directConsentAt: null })
  await tx.changeRequest.updateMany({ where: { participationId: id, state: 'asked' }, data: { state: 'withdrawn' } })
  await tx.changeRequest.updateMany({ where: { participationId: id }, data: { before: Prisma.DbNull, after: Prisma.DbNull } })
  await tx.delegate.deleteMany({ where: { participationId: id } })
  await tx.absence.deleteMany({ where: { participationId: id } })
  await tx.place.updateMany({ where: { boothOfId: id }, data: { boothOfId: null } })
  if (place.directConsentAt) await recordDirectConsent(tx, { companyId, eventId, isGiven: false, by: { personId }, now })
  await enqueue(tx, participationWithdrawnJob, { eventId, companyId })
}

/** Moves a participation along its table, or refuses: somebody was faster. */
export async function stepParticipation(tx: Tx, id: string, from: ParticipationState, act: ParticipationAct, data: object): Promise<void> {
  const to = PARTICIPATION_TRANSITIONS[act][from]
  if (!to) throw new DomainError('already-decided', 'events.alreadyDecided')
  const moved = await tx.participation.updateMany({ where: { id, state: from }, data: { ...data, state: to } })
  if (moved.count === 0) throw new DomainError('already-decided', 'events.alreadyDecided')
}
