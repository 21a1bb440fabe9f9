import { db, type Tx } from '#app/platform/db.server.ts'
import type { Country, ParticipationState } from '#prisma/generated/enums.ts'
import { freePlaces } from '../places.ts'
import { LIVE_STATES } from '../rules.ts'

/** How many places of a country are taken, of how many, and who waits. Of the other country the chamber knows those who take part. */
export type PlacesTaken = { country: Country; quota: number | null; accepted: number; waiting: number | null; requested: number | null }

/** Who is next on the own country's waiting list, when a place is free for it. */
export type NextInLine = { id: string; name: string; since: Date } | null

/** The places of both countries at an event that the chamber organises, its own first, and who would move up. */
export async function getPlacesTaken(
  chamber: { chamberId: string; country: Country },
  eventId: string,
): Promise<{ places: PlacesTaken[]; next: NextInLine }> {
  const organisers = await db.eventOrganiser.findMany({
    where: { eventId, event: { organisers: { some: { chamberId: chamber.chamberId } } } },
    select: { country: true, quota: true },
  })
  const count = (country: Country, state: ParticipationState) =>
    db.participation.count({ where: { eventId, state, company: { country, state: 'verified' } } })
  const places = await Promise.all(
    organisers.map(async ({ country, quota }) => {
      const isOurs = country === chamber.country
      const [accepted, waiting, requested] = await Promise.all([
        count(country, 'accepted'),
        isOurs ? count(country, 'waitlisted') : null,
        isOurs ? count(country, 'requested') : null,
      ])
      return { country, quota, accepted, waiting, requested }
    }),
  )
  places.sort((one) => (one.country === chamber.country ? -1 : 1))
  const [ours] = places
  const free = ours && freePlaces(ours.quota, ours.accepted)
  const isFree = ours !== undefined && ours.waiting !== 0 && (free === null || (free !== undefined && free > 0))
  return { places, next: isFree ? await findNextInLine(eventId, chamber.country) : null }
}

/** Companies of the country that take part. */
export function countAccepted(tx: Tx, eventId: string, country: Country): Promise<number> {
  return tx.participation.count({ where: { eventId, state: 'accepted', company: { country, state: 'verified' } } })
}

async function findNextInLine(eventId: string, country: Country): Promise<NextInLine> {
  const row = await db.participation.findFirst({
    where: { eventId, state: 'waitlisted', company: { country, state: 'verified' }, event: { state: { in: LIVE_STATES } } },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, requestedAt: true, company: { select: { legalName: true, legalNameLatin: true } } },
  })
  return row && { id: row.id, name: row.company.legalNameLatin ?? row.company.legalName ?? '', since: row.requestedAt }
}
