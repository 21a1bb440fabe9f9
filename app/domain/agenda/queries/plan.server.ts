import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { otherSide, type PublishedMeeting } from '#app/domain/meetings/queries/published.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country, EventKind, EventState, Language } from '#prisma/generated/enums.ts'

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

/** Somebody who comes for a company. */
export type Guest = { delegateId: string; name: string; nameLatin: string | null; jobTitle: string | null }

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

/** Who comes for the other company; nobody is named before both companies said yes. */
export function guestsFor(meeting: PublishedMeeting, companyId: string, delegates: readonly (Guest & { companyId: string })[]): Guest[] {
  if (!meeting.showsPeople) return []
  const other = otherSide(meeting, companyId)
  return delegates.filter((delegate) => delegate.companyId === other.companyId)
}
