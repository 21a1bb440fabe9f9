import { SHOWN_ABROAD } from '#app/domain/companies/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Country, TimetableSource } from '#prisma/generated/enums.ts'
import { asPage, type EventPage, PAGE } from './event-pages.server.ts'

/** An event in a chamber's list, with the numbers an officer looks for. */
export type ChamberEventRow = Pick<EventPage, 'id' | 'slug' | 'kind' | 'state' | 'name' | 'startsOn' | 'endsOn'> & {
  requested: number
  accepted: number
  toReview: number
}

/** Everything about an event for its organisers. */
export type ChamberEvent = EventPage & {
  isLead: boolean
  /** Everybody has seen it, or sees it. */
  wasPublished: boolean
  chambersInCopy: boolean
  answerDays: number
  retentionMonths: number
  cityId: string
  coOrganiserId: string
  changesUntil: Date | null
  walkMinutes: number
  timetableFrom: TimetableSource
  roomLinkBase: string | null
  /** How many companies of each country may take part; no limit without it. */
  quotas: Record<Country, number | null>
}

/** Events that the chamber organises, the latest first. `requested` counts the requests that wait for this chamber. */
export async function listChamberEvents(chamber: { chamberId: string; country: Country }): Promise<ChamberEventRow[]> {
  const rows = await db.event.findMany({
    where: { organisers: { some: { chamberId: chamber.chamberId } } },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    select: { id: true, slug: true, kind: true, state: true, name: true, startsOn: true, endsOn: true },
  })
  const ids = rows.map((row) => row.id)
  const [requested, accepted, matches] = await Promise.all([
    db.participation.groupBy({
      by: ['eventId'],
      where: { eventId: { in: ids }, state: 'requested', company: { country: chamber.country, state: 'verified' } },
      _count: true,
    }),
    db.participation.groupBy({
      by: ['eventId'],
      where: { eventId: { in: ids }, state: 'accepted', company: { state: 'verified' } },
      _count: true,
    }),
    db.match.groupBy({
      by: ['eventId'],
      where: {
        eventId: { in: ids },
        state: { in: ['proposed', 'approved_by_one'] },
        reviews: { none: { country: chamber.country } },
        pkCompany: SHOWN_ABROAD,
        kzCompany: SHOWN_ABROAD,
      },
      _count: true,
    }),
  ])
  const countIn = (groups: { eventId: string; _count: number }[], id: string) => groups.find((group) => group.eventId === id)?._count ?? 0
  return rows.map((row) => ({
    ...row,
    name: row.name as Localised,
    requested: countIn(requested, row.id),
    accepted: countIn(accepted, row.id),
    toReview: countIn(matches, row.id),
  }))
}

/** An event for one of its organisers; to other chambers it does not exist. */
export async function getChamberEvent(chamber: { chamberId: string; country: Country }, eventId: string): Promise<ChamberEvent> {
  const row = await db.event.findFirst({
    where: { id: eventId, organisers: { some: { chamberId: chamber.chamberId } } },
    select: {
      ...PAGE,
      chambersInCopy: true,
      answerDays: true,
      retentionMonths: true,
      cityId: true,
      changesUntil: true,
      walkMinutes: true,
      timetableFrom: true,
      roomLinkBase: true,
      publishedAt: true,
      organisers: {
        select: { country: true, chamberId: true, isLead: true, quota: true, chamber: { select: { name: true } } },
        orderBy: { isLead: 'desc' },
      },
    },
  })
  if (!row) throw new DomainError('not-found')
  const other = row.organisers.find((organiser) => organiser.chamberId !== chamber.chamberId)
  const { publishedAt, ...page } = row
  return {
    ...asPage(page),
    isLead: row.organisers.some((organiser) => organiser.chamberId === chamber.chamberId && organiser.isLead),
    wasPublished: row.state !== 'draft' && publishedAt !== null,
    chambersInCopy: row.chambersInCopy,
    answerDays: row.answerDays,
    retentionMonths: row.retentionMonths,
    cityId: row.cityId,
    coOrganiserId: other?.chamberId ?? '',
    changesUntil: row.changesUntil,
    walkMinutes: row.walkMinutes,
    timetableFrom: row.timetableFrom,
    roomLinkBase: row.roomLinkBase,
    quotas: {
      PK: row.organisers.find(({ country }) => country === 'PK')?.quota ?? null,
      KZ: row.organisers.find(({ country }) => country === 'KZ')?.quota ?? null,
    },
  }
}

/** Chambers that an officer can invite as co-organiser. */
export async function listCoOrganisers(country: Country): Promise<{ id: string; name: Localised }[]> {
  const rows = await db.chamber.findMany({ where: { country, isActive: true }, select: { id: true, name: true }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({ id: row.id, name: row.name as Localised }))
}
