import type { Office } from '#app/domain/chambers/queries.server.ts'
import type { Fault } from '#app/domain/companies/commands/editing.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import { nameMeetings } from '../queries/named-meetings.server.ts'
import { countAccepted } from '../queries/places-taken.server.ts'
import { daysOf, otherCountry } from '../rules.ts'
import type { EventInput } from '../schema.ts'
import { localOf, momentOf } from '../time-zone.ts'
import { findWalkFault, type Planning, planning } from './planning.server.ts'
import { type ActingOfficer, actorOf } from './step-event.server.ts'

export type { ActingOfficer } from './step-event.server.ts'

/** A draft exists, organised by the officer's chamber and one of the other country. Only the two see it. */
export async function planEvent({ officer, input, now }: { officer: ActingOfficer; input: EventInput; now: Date }): Promise<string> {
  return transaction(async (tx) => {
    const coOrganiserId = await requireCoOrganiser(tx, officer.chamber, input.coOrganiserId)
    const { chamber } = officer
    const event = await tx.event.create({
      data: {
        ...(await fieldsOf(tx, input)),
        slug: newSlug(input.name.en),
        organisers: {
          create: [
            { country: chamber.country, chamberId: chamber.chamberId, isLead: true, quota: input.quota[chamber.country] },
            {
              country: otherCountry(chamber.country),
              chamberId: coOrganiserId,
              quota: input.quota[otherCountry(chamber.country)],
            },
          ],
        },
      },
    })
    await writeAudit(tx, { actor: actorOf(officer), act: 'event.plan', subject: { type: 'event', id: event.id }, to: 'draft', now })
    return event.id
  })
}

/**
 * The event says what the officer wrote. The co-organiser changes only while nothing is published, and the lead chamber stays. When all its days move by as much, sessions and
 * programme move along; holidays and prayers stay behind and are proposed anew. Faults, with nothing changed: a published meeting would move, something
 * would lie outside the event's days, a pause is too short for the way between halls, or a quota falls below what takes part and is not said to be meant.
 */
export function reviseEvent({ input, ...who }: Planning<EventInput>): Promise<Fault[]> {
  return planning({ ...who, act: 'event.revise' }, async (tx, event) => {
    const { officer, eventId } = who
    const country = otherCountry(officer.chamber.country)
    const other = await tx.eventOrganiser.findUniqueOrThrow({ where: { eventId_country: { eventId, country } } })
    if (other.chamberId !== input.coOrganiserId) {
      if (event.state !== 'draft' || other.isLead) throw new DomainError('wrong-state', 'events.coOrganiserFixed')
      const chamberId = await requireCoOrganiser(tx, officer.chamber, input.coOrganiserId)
      await tx.eventOrganiser.update({ where: { eventId_country: { eventId, country } }, data: { chamberId } })
    }
    const lowered = await setQuotas(tx, eventId, input.quota)
    if (lowered.length > 0 && !input.isQuotaMeant) return [...lowered, { name: 'isQuotaMeant', key: 'events.quotaMeantNeeded' }]
    const fields = await fieldsOf(tx, input)
    await tx.event.update({ where: { id: eventId }, data: fields })
    const days = daysMoved(event, fields)
    if (days !== 0) {
      const fault = await movePlan(tx, eventId, days)
      if (fault) return [fault]
    }
    const outside = await countOutside(tx, eventId)
    const moved = event.startsOn.getTime() === fields.startsOn.getTime() ? 'endsOn' : 'startsOn'
    if (outside > 0) return [{ name: moved, key: 'planning.wouldLieOutside', args: { count: outside } }]
    const walk = await findWalkFault(tx, eventId, 'walkMinutes')
    return walk.length > 0 ? walk : { detail: { state: event.state, days } }
  })
}

/**
 * Each country has as many places as said; a number that is lower than before and than what takes part is a fault, which the officer may mean. The rows are
 * written before companies are counted: who accepts one meanwhile waits for them.
 */
async function setQuotas(tx: Tx, eventId: string, quotas: EventInput['quota']): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const country of ['PK', 'KZ'] as const) {
    const where = { eventId_country: { eventId, country } }
    const before = await tx.eventOrganiser.findUniqueOrThrow({ where, select: { quota: true } })
    const quota = quotas[country] ?? null
    await tx.eventOrganiser.update({ where, data: { quota } })
    const isLower = quota !== null && (before.quota === null || quota < before.quota)
    const accepted = isLower ? await countAccepted(tx, eventId, country) : 0
    if (quota !== null && quota < accepted) faults.push({ name: `quota.${country}`, key: 'events.quotaBelow', args: { accepted, quota } })
  }
  return faults
}

/** By how many days the whole event moves: none when only its length changes. */
function daysMoved(before: { startsOn: Date; endsOn: Date }, after: { startsOn: Date; endsOn: Date }): number {
  const days = (after.startsOn.getTime() - before.startsOn.getTime()) / 86_400_000
  return after.endsOn.getTime() - before.endsOn.getTime() === days * 86_400_000 ? days : 0
}

async function movePlan(tx: Tx, eventId: string, days: number): Promise<Fault | null> {
  const told = await nameMeetings(tx, { eventId, plan: 'published' })
  if (told.count > 0) return { name: 'startsOn', key: 'planning.slotsTaken', args: told }
  await tx.programmeItem.deleteMany({ where: { eventId, kind: { in: ['holiday', 'prayer'] } } })
  await tx.$executeRaw`SET CONSTRAINTS "EventSession_apart", "Slot_apart" DEFERRED`
  // Begin times are unique at every moment: they go out of each other's way first, by a whole cycle of the calendar.
  for (const by of [CYCLE_DAYS * 24, (days - CYCLE_DAYS) * 24])
    await tx.$executeRaw`UPDATE "Slot" SET "startsAt" = "startsAt" + make_interval(hours => ${by}::int),
      "endsAt" = "endsAt" + make_interval(hours => ${by}::int) WHERE "eventId" = ${eventId}::uuid`
  const hours = days * 24
  await tx.$executeRaw`UPDATE "EventSession" SET "startsAt" = "startsAt" + make_interval(hours => ${hours}::int),
    "endsAt" = "endsAt" + make_interval(hours => ${hours}::int) WHERE "eventId" = ${eventId}::uuid`
  await tx.$executeRaw`UPDATE "ProgrammeItem" SET "startsAt" = "startsAt" + make_interval(hours => ${hours}::int),
    "endsAt" = "endsAt" + make_interval(hours => ${hours}::int) WHERE "eventId" = ${eventId}::uuid`
  return null
}

const CYCLE_DAYS = 146_097

/** Sessions and programme items on other days than the event's. */
async function countOutside(tx: Tx, eventId: string): Promise<number> {
  const event = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      startsOn: true,
      endsOn: true,
      city: { select: { timeZone: true } },
      sessions: { select: { startsAt: true } },
      programme: { select: { startsAt: true } },
    },
  })
  const days = daysOf(event)
  return [...event.sessions, ...event.programme].filter(
    ({ startsAt }) => !days.includes(localOf(startsAt, event.city.timeZone).slice(0, 10)),
  ).length
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
  const {
    coOrganiserId: _,
    quota: _quota,
    isQuotaMeant: _isMeant,
    registrationOpens,
    registrationCloses,
    changesUntil,
    startsOn,
    endsOn,
    ...same
  } = input
  return {
    ...same,
    roomLinkBase: input.roomLinkBase ?? null,
    startsOn: new Date(startsOn),
    endsOn: new Date(endsOn),
    registrationOpensAt: momentOf(registrationOpens, city.timeZone),
    registrationClosesAt: momentOf(registrationCloses, city.timeZone),
    changesUntil: changesUntil ? momentOf(changesUntil, city.timeZone) : null,
  }
}

/** Readable in an address, and never taken. */
export function newSlug(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${words || 'event'}-${newToken().hash.slice(0, 6)}`
}
