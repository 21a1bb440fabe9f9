import type { Office } from '#app/domain/chambers/queries.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import { EVENT_TRANSITIONS, type EventAct, otherCountry, statesBefore } from '../rules.ts'
import type { EventInput } from '../schema.ts'
import { momentOf } from '../time-zone.ts'

/** An officer at work for a chamber. */
export type ActingOfficer = { personId: string; chamber: Office }

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
    const state = await stepEvent(tx, { officer, eventId, act: 'revise' })
    const coOrganiserId = await requireCoOrganiser(tx, officer.chamber, input.coOrganiserId)
    const country = otherCountry(officer.chamber.country)
    const organiser = await tx.eventOrganiser.findUniqueOrThrow({ where: { eventId_country: { eventId, country } } })
    if (organiser.chamberId !== coOrganiserId) {
      if (state !== 'draft') throw new DomainError('wrong-state', 'events.coOrganiserFixed')
      await tx.eventOrganiser.update({ where: { eventId_country: { eventId, country } }, data: { chamberId: coOrganiserId } })
    }
    await tx.event.update({ where: { id: eventId }, data: await fieldsOf(tx, input) })
    await writeAudit(tx, {
      actor: actorOf(officer),
      act: 'event.revise',
      subject: { type: 'event', id: eventId },
      from: state,
      to: state,
      now,
    })
  })
}

/** The event is on the public pages and companies can ask to take part. */
export async function publishEvent({ officer, eventId, now }: { officer: ActingOfficer; eventId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await stepEvent(tx, { officer, eventId, act: 'publish' }, { publishedAt: now })
    await writeAudit(tx, {
      actor: actorOf(officer),
      act: 'event.publish',
      subject: { type: 'event', id: eventId },
      from: 'draft',
      to: 'published',
      now,
    })
  })
}

/** The event is over: nobody joins, nothing is matched any more. */
export async function closeEvent({ officer, eventId, now }: { officer: ActingOfficer; eventId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const from = await stepEvent(tx, { officer, eventId, act: 'close' })
    await writeAudit(tx, { actor: actorOf(officer), act: 'event.close', subject: { type: 'event', id: eventId }, from, to: 'closed', now })
  })
}

/** The event will not happen; its page says so to those who have the address. */
export async function cancelEvent({
  officer,
  eventId,
  reason,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  reason?: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const from = await stepEvent(tx, { officer, eventId, act: 'cancel' })
    await writeAudit(tx, {
      actor: actorOf(officer),
      act: 'event.cancel',
      subject: { type: 'event', id: eventId },
      from,
      to: 'cancelled',
      reason,
      now,
    })
  })
}

/** Moves an event that the officer's chamber organises along its table; the state before, or a refusal. */
async function stepEvent(
  tx: Tx,
  { officer, eventId, act }: { officer: ActingOfficer; eventId: string; act: EventAct },
  more: { publishedAt?: Date } = {},
) {
  const mine = { id: eventId, organisers: { some: { chamberId: officer.chamber.chamberId } } }
  const event = await tx.event.findFirst({ where: mine, select: { state: true } })
  if (!event) throw new DomainError('not-found')
  const to = EVENT_TRANSITIONS[act][event.state]
  if (!to) throw new DomainError('wrong-state')
  const moved = await tx.event.updateMany({
    where: { ...mine, state: { in: statesBefore(EVENT_TRANSITIONS, act), equals: event.state } },
    data: { ...more, state: to },
  })
  if (moved.count === 0) throw new DomainError('wrong-state')
  return event.state
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

const actorOf = ({ personId, chamber }: ActingOfficer) => ({ personId, chamberId: chamber.chamberId })
