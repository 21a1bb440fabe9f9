import type { ActingOfficer } from '#app/domain/events/commands/step-event.server.ts'
import { daysOf, isLive } from '#app/domain/events/rules.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'

/** The days and the clock of a live event that the officer's chamber organises; to others it does not exist. */
export async function requireDoor(tx: Tx, officer: ActingOfficer, eventId: string): Promise<{ days: string[]; timeZone: string }> {
  const event = await tx.event.findFirst({
    where: { id: eventId, organisers: { some: { chamberId: officer.chamber.chamberId } } },
    select: { state: true, startsOn: true, endsOn: true, city: { select: { timeZone: true } } },
  })
  if (!event) throw new DomainError('not-found')
  if (!isLive(event.state)) throw new DomainError('wrong-state', 'door.notLive')
  return { days: daysOf(event), timeZone: event.city.timeZone }
}
