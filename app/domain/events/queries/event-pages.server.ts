import type { Localised, PartlyLocalised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Country, EventKind, EventState, IntroductionPolicy, Sector } from '#prisma/generated/enums.ts'
import { LIVE_STATES } from '../rules.ts'

/** What everyone may know of a published event. */
export type EventPage = {
  id: string
  slug: string
  kind: EventKind
  state: EventState
  name: Localised
  text: PartlyLocalised
  city: Localised
  country: Country
  timeZone: string
  venue: string
  startsOn: Date
  endsOn: Date
  sectors: Sector[]
  registrationOpensAt: Date
  registrationClosesAt: Date
  meetingsPerCompany: number
  introductionPolicy: IntroductionPolicy
  organisers: { country: Country; name: Localised }[]
}

/** What is read for a page. */
export const PAGE = {
  id: true,
  slug: true,
  kind: true,
  state: true,
  name: true,
  text: true,
  venue: true,
  startsOn: true,
  endsOn: true,
  sectors: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  meetingsPerCompany: true,
  introductionPolicy: true,
  city: { select: { name: true, country: true, timeZone: true } },
  organisers: { select: { country: true, chamber: { select: { name: true } } }, orderBy: { isLead: 'desc' } },
} as const

type PageRow = NonNullable<Awaited<ReturnType<typeof findPageRow>>>

function findPageRow(slug: string) {
  return db.event.findFirst({ where: { slug, state: { not: 'draft' }, publishedAt: { not: null } }, select: PAGE })
}

/** The page of a row that was selected by `PAGE`. */
export function asPage({ city, organisers, name, text, ...row }: PageRow): EventPage {
  return {
    ...row,
    name: name as Localised,
    text: text as PartlyLocalised,
    city: city.name as Localised,
    country: city.country,
    timeZone: city.timeZone,
    organisers: organisers.map(({ country, chamber }) => ({ country, name: chamber.name as Localised })),
  }
}

/** Published events that are not over, next one first. */
export async function listUpcomingEvents(now: Date, take = 50): Promise<EventPage[]> {
  const rows = await db.event.findMany({
    where: { state: { in: LIVE_STATES }, endsOn: { gte: startOfDay(now) } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take,
    select: PAGE,
  })
  return rows.map(asPage)
}

/** A published event (also a closed or cancelled one, which says so); drafts, and what was cancelled as one, do not exist for the public. */
export async function getEventPage(slug: string): Promise<EventPage> {
  const row = await findPageRow(slug)
  if (!row) throw new DomainError('not-found')
  return asPage(row)
}

/** The first moment of the day by UTC, as the days of events are kept. */
export function startOfDay(now: Date): Date {
  return new Date(now.toISOString().slice(0, 10))
}
