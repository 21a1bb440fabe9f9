import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { missingToTakePart } from '#app/domain/companies/consents.ts'
import type { Language, Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { ChangeKind, ChangeState, EventKind, EventState, ParticipationState, VisaState } from '#prisma/generated/enums.ts'
import { isChangeable, needsApproval } from '../places.ts'
import { isLive } from '../rules.ts'
import { placesFor } from './acting.server.ts'
import { listClashes, type PublishedMeeting } from './clashes.server.ts'
import { findPlaceHelp, type PlaceHelp } from './place-help.server.ts'

/** Somebody who comes for the company. */
export type OwnDelegate = {
  id: string
  personId: string | null
  name: string
  nameLatin: string | null
  jobTitle: string | null
  email: string | null
  language: Language
  visa: VisaState
}

/** A stretch of the event in which the company has time for meetings, or not, and its published meetings there. */
export type OwnSession = { id: string; startsAt: Date; endsAt: Date; isFree: boolean; meetings: PublishedMeeting[] }

/** What the company asked to have changed, or what became of it. `who` is a delegate. */
export type OwnChange = { id: string; kind: ChangeKind; state: ChangeState; who: string | null; askedAt: Date; reason: string | null }

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
  /** Where it stands on its country's waiting list, from 1; null when it is not on it. */
  waitingPlace: number | null
  /** In which it meets: as it said, or those of its profile. */
  languages: Language[]
  needsInterpreter: boolean
  delegates: OwnDelegate[]
  /** Its people who have an account and are no delegates yet. */
  colleagues: { personId: string; name: string }[]
  sessions: OwnSession[]
  changes: OwnChange[]
  help: Pick<PlaceHelp, 'chamber' | 'changedAt'> | null
  isChangeable: boolean
  /** Its agenda and badges can be printed: it takes part and agrees to what that needs. */
  hasPapers: boolean
  /** Its changes wait for an officer. */
  needsApproval: boolean
}

const DELEGATE = {
  id: true,
  personId: true,
  name: true,
  nameLatin: true,
  jobTitle: true,
  email: true,
  language: true,
  travel: { select: { visa: true } },
} as const

/** The company's place in the event, for whoever acts for it; who has none there finds none. */
export async function getOwnPlace(member: ActingMember, eventId: string, now: Date): Promise<OwnPlace> {
  const row = await db.participation.findFirst({
    where: { ...(await placesFor(db, member)), eventId },
    select: {
      id: true,
      state: true,
      stateReason: true,
      requestedAt: true,
      languages: true,
      needsInterpreter: true,
      company: {
        select: {
          id: true,
          country: true,
          state: true,
          consents: true,
          legalName: true,
          legalNameLatin: true,
          languages: true,
          memberships: { select: { personId: true, person: { select: { name: true } } }, orderBy: { since: 'asc' } },
        },
      },
      delegates: { select: DELEGATE, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      absences: { select: { sessionId: true } },
      changes: {
        where: { state: { not: 'withdrawn' } },
        orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
        take: 20,
        select: {
          id: true,
          kind: true,
          state: true,
          after: true,
          before: true,
          askedAt: true,
          reason: true,
          delegate: { select: { name: true } },
        },
      },
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
  const { id, event, company, absences, languages, changes, delegates, requestedAt, ...place } = row
  const { city, sessions, name, ...facts } = event
  const [meetings, help, before] = await Promise.all([
    listClashes(db, { eventId, companyId: company.id }),
    findPlaceHelp(id),
    place.state === 'waitlisted' ? countWaitingBefore({ id, eventId, requestedAt, country: company.country }) : null,
  ])
  return {
    ...place,
    event: { ...facts, name: name as Localised, city: city.name as Localised, timeZone: city.timeZone },
    company: { id: company.id, name: company.legalNameLatin ?? company.legalName ?? '' },
    waitingPlace: before === null ? null : before + 1,
    languages: languages.length > 0 ? languages : company.languages,
    delegates: delegates.map(({ travel, ...delegate }) => ({ ...delegate, visa: travel?.visa ?? 'not_needed' })),
    colleagues: company.memberships
      .filter(({ personId }) => !delegates.some((delegate) => delegate.personId === personId))
      .map(({ personId, person }) => ({ personId, name: person.name })),
    sessions: sessions.map((session) => ({
      ...session,
      isFree: !absences.some(({ sessionId }) => sessionId === session.id),
      meetings: meetings.filter(({ sessionId }) => sessionId === session.id),
    })),
    changes: changes.map(({ delegate, after, before: old, ...change }) => ({
      ...change,
      who: delegate?.name ?? nameIn(after) ?? nameIn(old),
    })),
    help: help && { chamber: help.chamber, changedAt: help.changedAt },
    hasPapers:
      isLive(event.state) && place.state === 'accepted' && company.state === 'verified' && missingToTakePart(company.consents).length === 0,
    isChangeable: isChangeable(place, event),
    needsApproval: needsApproval(event, member, now),
  }
}

/** The name of a delegate in what a change request keeps. */
export function nameIn(facts: unknown): string | null {
  return (facts as { name?: string } | null)?.name ?? null
}

function countWaitingBefore({
  id,
  eventId,
  requestedAt,
  country,
}: {
  id: string
  eventId: string
  requestedAt: Date
  country: 'PK' | 'KZ'
}) {
  return db.participation.count({
    where: {
      eventId,
      state: 'waitlisted',
      company: { country, state: 'verified' },
      OR: [{ requestedAt: { lt: requestedAt } }, { requestedAt, id: { lt: id } }],
    },
  })
}
