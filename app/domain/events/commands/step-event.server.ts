import type { Office } from '#app/domain/chambers/queries.server.ts'
import { type Actor, writeAudit } from '#app/platform/audit.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { EventState } from '#prisma/generated/enums.ts'
import { EVENT_TRANSITIONS, type EventAct } from '../rules.ts'

/** An officer at work for a chamber. */
export type ActingOfficer = { personId: string; chamber: Office }

/** Whom the trail names: the officer with the chamber, or nobody when the clock acts. */
export const actorOf = (officer: ActingOfficer | null): Actor =>
  officer ? { personId: officer.personId, chamberId: officer.chamber.chamberId } : {}

type Step = {
  /** Nobody when the clock, or a room above, moves the event. */
  officer: ActingOfficer | null
  eventId: string
  act: EventAct
  reason?: string
  data?: Prisma.EventUpdateManyMutationInput
  now: Date
}

/**
 * Moves an event along its table and writes the trail. To an officer whose chamber does not organise it the event does not exist; a move
 * that the table does not have, or that somebody else made first, is refused (`wrong-state`).
 */
export async function stepEvent(tx: Tx, { officer, eventId, act, reason, data, now }: Step): Promise<{ from: EventState; to: EventState }> {
  const mine = { id: eventId, ...(officer ? { organisers: { some: { chamberId: officer.chamber.chamberId } } } : {}) }
  const event = await tx.event.findFirst({ where: mine, select: { state: true } })
  if (!event) throw new DomainError('not-found')
  const from = event.state
  const to = EVENT_TRANSITIONS[act][from]
  if (!to) throw new DomainError('wrong-state')
  const { count } = await tx.event.updateMany({ where: { ...mine, state: from }, data: { ...data, state: to } })
  if (count === 0) throw new DomainError('wrong-state')
  await writeAudit(tx, { actor: actorOf(officer), act: `event.${act}`, subject: { type: 'event', id: eventId }, from, to, reason, now })
  return { from, to }
}
