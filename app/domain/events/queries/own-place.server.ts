import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import type { Language, Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { EventKind, EventState, ParticipationState } from '#prisma/generated/enums.ts'
import { placesFor } from './acting.server.ts'

/** Somebody who comes for the company. */
export type OwnDelegate = {
  id: string
  name: string
  nameLatin: string | null
  jobTitle: string | null
  email: string | null
  language: Language
}

/** A stretch of the event in which the company has time for meetings, or not. */
export type OwnSession = { id: string; startsAt: Date; endsAt: Date; isFree: boolean }

/** A company's place in an event, as it sees it itself. */
export type OwnPlace = {
  event: {
    id: string
    slug: string
    kind: EventKind
    state: EventState
    name: Localised
    city: Localised
    timeZone: string
    startsOn: Date
    endsOn: Date
    changesUntil: Date | null
  }
  company: { id: string; name: string }
  state: ParticipationState
  stateReason: string | null
  /** In which it meets: as it said, or those of its profile. */
  languages: Language[]
  needsInterpreter: boolean
  delegates: OwnDelegate[]
  sessions: OwnSession[]
}

/** The company's place in the event, for whoever acts for it; who has none there finds none. */
export async function getOwnPlace(member: ActingMember, eventId: string): Promise<OwnPlace> {
  const row = await db.participation.findFirst({
    where: { ...(await placesFor(db, member)), eventId },
    select: {
      state: true,
      stateReason: true,
      languages: true,
      needsInterpreter: true,
      company: { select: { id: true, legalName: true, legalNameLatin: true, languages: true } },
      delegates: {
        select: { id: true, name: true, nameLatin: true, jobTitle: true, email: true, language: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
      absences: { select: { sessionId: true } },
      event: {
        select: {
          id: true,
          slug: true,
          kind: true,
          state: true,
          name: true,
          startsOn: true,
          endsOn: true,
          changesUntil: true,
          city: { select: { name: true, timeZone: true } },
          sessions: { select: { id: true, startsAt: true, endsAt: true }, orderBy: { startsAt: 'asc' } },
        },
      },
    },
  })
  if (!row) throw new DomainError('not-found')
  const { event, company, absences, languages, ...place } = row
  const { city, sessions, name, ...facts } = event
  return {
    ...place,
    event: { ...facts, name: name as Localised, city: city.name as Localised, timeZone: city.timeZone },
    company: { id: company.id, name: company.legalNameLatin ?? company.legalName ?? '' },
    languages: languages.length > 0 ? languages : company.languages,
    sessions: sessions.map((session) => ({ ...session, isFree: !absences.some(({ sessionId }) => sessionId === session.id) })),
  }
}
