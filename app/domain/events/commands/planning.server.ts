import type { Fault } from '#app/domain/companies/commands/editing.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { EVENT_TRANSITIONS } from '../rules.ts'
import { type ActingOfficer, actorOf } from './step-event.server.ts'

/** An officer of an organising chamber plans an event. */
export type Planning<Input> = { officer: ActingOfficer; eventId: string; input: Input; now: Date }

/** The event as planning needs it, held until the transaction ends, so that two officers who plan come one after the other. */
export async function lockPlannedEvent(tx: Tx, officer: ActingOfficer, eventId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId}::uuid FOR UPDATE`
  const event = await tx.event.findFirst({
    where: { id: eventId, organisers: { some: { chamberId: officer.chamber.chamberId } } },
    select: { id: true, kind: true, state: true, startsOn: true, endsOn: true, walkMinutes: true, city: { select: { timeZone: true } } },
  })
  if (!event) throw new DomainError('not-found')
  if (!EVENT_TRANSITIONS.revise[event.state]) throw new DomainError('wrong-state', 'planning.over')
  const { city, ...rest } = event
  return { ...rest, timeZone: city.timeZone }
}

export type PlannedEvent = Awaited<ReturnType<typeof lockPlannedEvent>>

/**
 * One change of a plan: the work is done and in the trail, or it answered with faults and nothing of it happened. `detail` is for the trail. To other
 * chambers the event does not exist; one that is over is planned no more.
 */
export async function planning(
  { officer, eventId, act, now }: { officer: ActingOfficer; eventId: string; act: string; now: Date },
  work: (tx: Tx, event: PlannedEvent) => Promise<Fault[] | { detail: Prisma.InputJsonValue }>,
): Promise<Fault[]> {
  try {
    await transaction(async (tx) => {
      const done = await work(tx, await lockPlannedEvent(tx, officer, eventId))
      if (Array.isArray(done) && done.length > 0) throw new Undone(done)
      const detail = Array.isArray(done) ? undefined : done.detail
      await writeAudit(tx, { actor: actorOf(officer), act, subject: { type: 'event', id: eventId }, detail, now })
    })
    return []
  } catch (error) {
    if (error instanceof Undone) return error.faults
    throw error
  }
}

/** Takes back what was written before the fault was found. */
class Undone extends Error {
  constructor(readonly faults: Fault[]) {
    super('undone')
  }
}

/** A fault when people could not walk from hall to hall between two slots: a pause is too short, and places stand in more than one hall. */
export async function findWalkFault(tx: Tx, eventId: string, name: string): Promise<Fault[]> {
  const { walkMinutes } = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: { walkMinutes: true } })
  const halls = await tx.hall.count({ where: { eventId, places: { some: {} } } })
  if (halls < 2 || (await tx.eventSession.count({ where: { eventId, gapMinutes: { lt: walkMinutes } } })) === 0) return []
  return [{ name, key: 'planning.pauseTooShort', args: { minutes: walkMinutes } }]
}
