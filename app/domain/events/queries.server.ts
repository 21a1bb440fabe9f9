import { missingToTakePart, type StandingPurpose } from '#app/domain/companies/consents.ts'
import { SHOWN_ABROAD } from '#app/domain/companies/rules.ts'
import type { Localised, PartlyLocalised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type {
  Country,
  EventKind,
  EventState,
  IntroductionPolicy,
  ParticipationState,
  Sector,
  TimetableSource,
  VisaState,
} from '#prisma/generated/enums.ts'
import { freePlaces } from './places.ts'
import { LIVE_STATES } from './rules.ts'
import type { ParticipantQuery } from './schema-places.ts'

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

const PAGE = {
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
  return db.event.findFirst({ where: { slug, state: { not: 'draft' } }, select: PAGE })
}

function asPage({ city, organisers, name, text, ...row }: PageRow): EventPage {
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

/** A published event (also a closed or cancelled one, which says so); drafts do not exist for the public. */
export async function getEventPage(slug: string): Promise<EventPage> {
  const row = await findPageRow(slug)
  if (!row) throw new DomainError('not-found')
  return asPage(row)
}

/** An event in a chamber's list, with the numbers an officer looks for. */
export type ChamberEventRow = Pick<EventPage, 'id' | 'slug' | 'kind' | 'state' | 'name' | 'startsOn' | 'endsOn'> & {
  requested: number
  accepted: number
  toReview: number
}

/** Everything about an event for its organisers. */
export type ChamberEvent = EventPage & {
  isLead: boolean
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
      organisers: {
        select: { country: true, chamberId: true, isLead: true, quota: true, chamber: { select: { name: true } } },
        orderBy: { isLead: 'desc' },
      },
    },
  })
  if (!row) throw new DomainError('not-found')
  const other = row.organisers.find((organiser) => organiser.chamberId !== chamber.chamberId)
  return {
    ...asPage(row),
    isLead: row.organisers.some((organiser) => organiser.chamberId === chamber.chamberId && organiser.isLead),
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

/** A company's place as its own chamber's officers see it. */
export type ParticipantRow = {
  id: string
  companyId: string
  name: string
  country: Country
  city: Localised | null
  sectors: Sector[]
  state: ParticipationState
  stateReason: string | null
  requestedAt: Date
  /** Whether this chamber decides on it. */
  isOurs: boolean
  /** A consent is missing, so nobody is proposed to it; which ones its own chamber reads. */
  isPaused: boolean
  missing: StandingPurpose[]
  /** How many people come for it. */
  delegates: number
}

/** Participants of an event for one of its organisers: all that asked from its own country, the accepted ones of the other. */
export async function listParticipants(
  chamber: { chamberId: string; country: Country },
  eventId: string,
  filter: ParticipantQuery = {},
): Promise<ParticipantRow[]> {
  const rows = await db.participation.findMany({
    where: {
      eventId,
      event: { organisers: { some: { chamberId: chamber.chamberId } } },
      company: { state: 'verified' },
      OR: [{ company: { country: chamber.country } }, { state: 'accepted', company: SHOWN_ABROAD }],
      AND: wantedParticipants(chamber, filter),
    },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      state: true,
      stateReason: true,
      requestedAt: true,
      _count: { select: { delegates: true } },
      company: {
        select: {
          id: true,
          legalName: true,
          legalNameLatin: true,
          country: true,
          consents: true,
          city: { select: { name: true } },
          sectorProfiles: { select: { sector: true } },
        },
      },
    },
  })
  return rows.map(({ company, _count, ...row }) => ({
    ...row,
    stateReason: company.country === chamber.country ? row.stateReason : null,
    companyId: company.id,
    name: company.legalNameLatin ?? company.legalName ?? '',
    country: company.country,
    city: (company.city?.name as Localised) ?? null,
    sectors: company.sectorProfiles.map((profile) => profile.sector),
    isOurs: company.country === chamber.country,
    isPaused: missingToTakePart(company.consents).length > 0,
    missing: company.country === chamber.country ? missingToTakePart(company.consents) : [],
    delegates: _count.delegates,
  }))
}

/** How the visa letters of delegates stand is asked, and answered, of the own country alone. */
function wantedParticipants(
  { country }: { country: Country },
  { state, from, people, visa }: ParticipantQuery,
): Prisma.ParticipationWhereInput[] {
  return [
    ...(state ? [{ state }] : []),
    ...(from ? [{ company: { country: from } }] : []),
    ...(people === 'missing' ? [{ state: 'accepted' as const, delegates: { none: {} } }] : []),
    ...(visa ? [{ company: { country }, delegates: { some: hasVisa(visa) } }] : []),
  ]
}

/** Delegates whose visa letter stands so; of whom nothing is noted it is not needed. */
export function hasVisa(visa: VisaState): Prisma.DelegateWhereInput {
  return visa === 'not_needed' ? { OR: [{ travel: null }, { travel: { visa } }] } : { travel: { visa } }
}

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

async function findNextInLine(eventId: string, country: Country): Promise<NextInLine> {
  const row = await db.participation.findFirst({
    where: { eventId, state: 'waitlisted', company: { country, state: 'verified' }, event: { state: { in: LIVE_STATES } } },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, requestedAt: true, company: { select: { legalName: true, legalNameLatin: true } } },
  })
  return row && { id: row.id, name: row.company.legalNameLatin ?? row.company.legalName ?? '', since: row.requestedAt }
}

/** An event as a company sees it, with its own place there. */
export type CompanyEventRow = EventPage & {
  participation: { state: ParticipationState; stateReason: string | null; hasDirectConsent: boolean } | null
}

/** Published events to come, and all in which the company has or had a place. */
export async function listCompanyEvents(companyId: string, now: Date): Promise<CompanyEventRow[]> {
  const rows = await db.event.findMany({
    where: {
      state: { not: 'draft' },
      OR: [{ state: { in: LIVE_STATES }, endsOn: { gte: startOfDay(now) } }, { participations: { some: { companyId } } }],
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: { ...PAGE, participations: { where: { companyId }, select: { state: true, stateReason: true, directConsentAt: true } } },
  })
  return rows.map(({ participations: [own], ...row }) => ({
    ...asPage(row),
    participation: own ? { state: own.state, stateReason: own.stateReason, hasDirectConsent: own.directConsentAt !== null } : null,
  }))
}

/** Events at which the company agreed to be introduced without being asked again. */
export async function listDirectConsents(companyId: string): Promise<{ eventId: string; name: Localised }[]> {
  const rows = await db.participation.findMany({
    where: { companyId, directConsentAt: { not: null } },
    orderBy: { requestedAt: 'asc' },
    select: { eventId: true, event: { select: { name: true } } },
  })
  return rows.map(({ eventId, event }) => ({ eventId, name: event.name as Localised }))
}

/** Chambers that an officer can invite as co-organiser. */
export async function listCoOrganisers(country: Country): Promise<{ id: string; name: Localised }[]> {
  const rows = await db.chamber.findMany({ where: { country, isActive: true }, select: { id: true, name: true }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({ id: row.id, name: row.name as Localised }))
}

function startOfDay(now: Date): Date {
  return new Date(now.toISOString().slice(0, 10))
}
