import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { roomLinkOf } from '#app/domain/events/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country, EventKind, EventState, Language, MeetingState, PlaceKind } from '#prisma/generated/enums.ts'

/** What an agenda says of its event. */
export type AgendaEvent = {
  id: string
  slug: string
  kind: EventKind
  state: EventState
  name: Localised
  city: Localised
  timeZone: string
  venue: string
  startsOn: Date
  endsOn: Date
  chambers: { country: Country; name: Localised }[]
}

export type MeetingPlace = { id: string; label: string; kind: PlaceKind; hall: string | null }

/** Somebody who comes for a company. */
export type Guest = { delegateId: string; name: string; nameLatin: string | null; jobTitle: string | null }

/** One of the two companies of a meeting. */
export type Side = { companyId: string; name: string; ownName: string; city: Localised | null; country: Country }

/** A meeting of the published timetable. */
export type PlannedMeeting = {
  id: string
  state: MeetingState
  startsAt: Date
  endsAt: Date
  place: MeetingPlace | null
  link: string | null
  interpreter: string | null
  sides: Record<Country, Side>
  /** Whether both companies said yes: then each may be told who comes for the other. */
  isIntroduced: boolean
}

/** Somebody who comes, with where their calendar is told. */
export type PlannedDelegate = Guest & {
  participationId: string
  companyId: string
  address: string | null
  language: Language
}

const EVENT = {
  id: true,
  slug: true,
  kind: true,
  state: true,
  name: true,
  venue: true,
  startsOn: true,
  endsOn: true,
  city: { select: { name: true, timeZone: true } },
  organisers: { select: { country: true, chamber: { select: { name: true } } }, orderBy: { isLead: 'desc' } },
} as const

/** The event, or null; who may see it, the caller has decided. */
export async function findAgendaEvent(eventId: string): Promise<AgendaEvent | null> {
  const row = await db.event.findUnique({ where: { id: eventId }, select: EVENT })
  if (!row) return null
  const { city, organisers, name, ...event } = row
  return {
    ...event,
    name: name as Localised,
    city: city.name as Localised,
    timeZone: city.timeZone,
    chambers: organisers.map(({ country, chamber }) => ({ country, name: chamber.name as Localised })),
  }
}

const COMPANY = {
  select: { id: true, country: true, legalName: true, legalNameLatin: true, city: { select: { name: true } } },
} as const

/** A company that takes part in the event, and of whom others may hear. */
const present = (eventId: string) => ({ ...MATCHABLE, participations: { some: { eventId, state: 'accepted' as const } } })

/**
 * The meetings of the event's published timetable in the order of time, those of one company when it is named. A meeting of which one company left, is not
 * verified any more or took back its consent is none.
 */
export async function listPlan(eventId: string, { companyId }: { companyId?: string } = {}): Promise<PlannedMeeting[]> {
  const rows = await db.meeting.findMany({
    where: {
      eventId,
      state: { in: ['published', 'held', 'no_show'] },
      pkCompany: present(eventId),
      kzCompany: present(eventId),
      placements: { some: { plan: 'published' } },
      ...(companyId && { OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] }),
    },
    select: {
      id: true,
      state: true,
      link: true,
      event: { select: { roomLinkBase: true } },
      pkCompany: COMPANY,
      kzCompany: COMPANY,
      placements: {
        where: { plan: 'published' },
        select: {
          slot: { select: { startsAt: true, endsAt: true } },
          place: { select: { id: true, label: true, kind: true, hall: { select: { name: true } } } },
          interpreter: { select: { name: true, nameLatin: true } },
        },
      },
    },
  })
  const introduced = await listIntroducedPairs(rows.map(({ pkCompany, kzCompany }) => ({ pk: pkCompany.id, kz: kzCompany.id })))
  return rows
    .map(({ pkCompany, kzCompany, placements, event, ...meeting }) => {
      const { slot, place, interpreter } = placements[0]!
      return {
        ...meeting,
        ...slot,
        link: roomLinkOf(event, { ...meeting, place }),
        place: place && { id: place.id, label: place.label, kind: place.kind, hall: place.hall?.name ?? null },
        interpreter: interpreter && (interpreter.nameLatin ?? interpreter.name),
        sides: { PK: sideOf(pkCompany), KZ: sideOf(kzCompany) },
        isIntroduced: introduced.has(`${pkCompany.id} ${kzCompany.id}`),
      }
    })
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || one.id.localeCompare(other.id))
}

type CompanyRow = { id: string; country: Country; legalName: string | null; legalNameLatin: string | null; city: { name: unknown } | null }

function sideOf({ id, country, legalName, legalNameLatin, city }: CompanyRow): Side {
  const name = legalNameLatin ?? legalName ?? ''
  return { companyId: id, country, name, ownName: legalName ?? name, city: (city?.name as Localised) ?? null }
}

/** Of these pairs those between which contacts may pass. */
async function listIntroducedPairs(pairs: readonly { pk: string; kz: string }[]): Promise<Set<string>> {
  const rows = await db.introduction.findMany({
    where: {
      state: 'introduced',
      pkCompanyId: { in: [...new Set(pairs.map(({ pk }) => pk))] },
      kzCompanyId: { in: [...new Set(pairs.map(({ kz }) => kz))] },
    },
    select: { pkCompanyId: true, kzCompanyId: true },
  })
  return new Set(rows.map(({ pkCompanyId, kzCompanyId }) => `${pkCompanyId} ${kzCompanyId}`))
}

/** Who comes for the event's accepted companies that may be heard of, by name; those of one company when it is named. */
export async function listDelegates(eventId: string, { companyId }: { companyId?: string } = {}): Promise<PlannedDelegate[]> {
  const rows = await db.delegate.findMany({
    where: { eventId, companyId, participation: { state: 'accepted' }, company: MATCHABLE },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      nameLatin: true,
      jobTitle: true,
      email: true,
      language: true,
      participationId: true,
      companyId: true,
      person: { select: { email: true } },
    },
  })
  return rows.map(({ id, email, person, ...row }) => ({ ...row, delegateId: id, address: email ?? person?.email ?? null }))
}

/** The other of the two companies. */
export function otherSide({ sides }: Pick<PlannedMeeting, 'sides'>, companyId: string): Side {
  return sides.PK.companyId === companyId ? sides.KZ : sides.PK
}

/** Who comes for the other company; nobody is named before both companies said yes. */
export function guestsFor(meeting: PlannedMeeting, companyId: string, delegates: readonly (Guest & { companyId: string })[]): Guest[] {
  if (!meeting.isIntroduced) return []
  const other = otherSide(meeting, companyId)
  return delegates.filter((delegate) => delegate.companyId === other.companyId)
}
