import type { Office } from '#app/domain/chambers/queries.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import { otherCountry } from '../rules.ts'
import type { EventInput } from '../schema.ts'
import { momentOf } from '../time-zone.ts'
import { type ActingOfficer, actorOf, stepEvent } from './step-event.server.ts'

export type { ActingOfficer } from './step-event.server.ts'

/** A draft exists, organised by the officer's chamber and one of the other country. Only the two see it. */
export async function planEvent({ officer, input, now }: { officer: ActingOfficer; input: EventInput; now: Date }): Promise<string> {
  return transaction(async (tx) => {
    const coOrganiserId = await requireCoOrganiser(tx, officer.chamber, input.coOrganiserId)
    const { chamber } = officer
    const event = await tx.event.create({
      data: {
        ...(await fieldsOf(tx, input)),
        slug: slugOf(input.name.en),
        organisers: {
          create: [
            { country: chamber.country, chamberId: chamber.chamberId, isLead: true },
            { country: otherCountry(chamber.country), chamberId: coOrganiserId },
          ],
        },
      },
    })
    await writeAudit(tx, { actor: actorOf(officer), act: 'event.plan', subject: { type: 'event', id: event.id }, to: 'draft', now })
    return event.id
  })
}

/** The event says what the officer wrote. The co-organiser changes only while nothing is published. */
export async function reviseEvent({
  officer,
  eventId,
  input,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  input: EventInput
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const { from: state } = await stepEvent(tx, { officer, eventId, act: 'revise', now })
    const coOrganiserId = await requireCoOrganiser(tx, officer.chamber, input.coOrganiserId)
    const country = otherCountry(officer.chamber.country)
    const organiser = await tx.eventOrganiser.findUniqueOrThrow({ where: { eventId_country: { eventId, country } } })
    if (organiser.chamberId !== coOrganiserId) {
      if (state !== 'draft') throw new DomainError('wrong-state', 'events.coOrganiserFixed')
      await tx.eventOrganiser.update({ where: { eventId_country: { eventId, country } }, data: { chamberId: coOrganiserId } })
    }
    await tx.event.update({ where: { id: eventId }, data: await fieldsOf(tx, input) })
  })
}

async function requireCoOrganiser(tx: Tx, chamber: Office, coOrganiserId: string): Promise<string> {
  const found = await tx.chamber.findFirst({
    where: { id: coOrganiserId, country: otherCountry(chamber.country), isActive: true },
    select: { id: true },
  })
  if (!found) throw new DomainError('invalid', 'events.coOrganiserUnknown')
  return found.id
}

async function fieldsOf(tx: Tx, input: EventInput) {
  const city = await tx.city.findUnique({ where: { id: input.cityId }, select: { timeZone: true } })
  if (!city) throw new DomainError('invalid', 'events.cityUnknown')
  const { coOrganiserId: _, registrationOpens, registrationCloses, startsOn, endsOn, ...same } = input
  return {
    ...same,
    startsOn: new Date(startsOn),
    endsOn: new Date(endsOn),
    registrationOpensAt: momentOf(registrationOpens, city.timeZone),
    registrationClosesAt: momentOf(registrationCloses, city.timeZone),
  }
}

/** Readable in an address, and never taken. */
function slugOf(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${words || 'event'}-${newToken().hash.slice(0, 6)}`
}
