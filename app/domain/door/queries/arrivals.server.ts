import { badgeCodeOf } from '#app/domain/agenda/badges.server.ts'
import { daysOf } from '#app/domain/events/rules.ts'
import { localOf } from '#app/domain/events/time-zone.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Country, EventState } from '#prisma/generated/enums.ts'
import { countDelegations, type Delegation, doorDay } from '../rules.ts'
import type { DoorQuery } from '../schema.ts'

export type Viewer = { chamberId: string; country: Country }

/** Somebody who is expected at the door. */
export type ArrivalRow = {
  delegateId: string
  participationId: string
  name: string
  nameLatin: string | null
  company: string
  country: Country
  code: string
  arrivedAt: Date | null
  /** The company was given up for the day. */
  isGivenUp: boolean
}

export type DoorView = {
  event: { id: string; name: Localised; state: EventState; timeZone: string }
  days: string[]
  day: string
  /** Whether the day on show is the one that the door's clock shows: only then does anybody arrive. */
  isToday: boolean
  delegations: Delegation
  rows: ArrivalRow[]
  /** What a device goes on by while it has no network: each badge, whose it is, and when it was seen today. */
  known: { code: string; label: string; at: Date | null; country: Country; place: string }[]
}

/** The door of an event on a day, for its organisers: who is expected and who has come. What is on show narrows the rows, never the counts. */
export async function getDoor(viewer: Viewer, eventId: string, query: DoorQuery, now: Date): Promise<DoorView> {
  const event = await db.event.findFirst({
    where: { id: eventId, organisers: { some: { chamberId: viewer.chamberId } } },
    select: { id: true, name: true, state: true, startsOn: true, endsOn: true, city: { select: { timeZone: true } } },
  })
  if (!event) throw new DomainError('not-found')
  const { timeZone } = event.city
  const today = localOf(now, timeZone).slice(0, 10)
  const days = daysOf(event)
  const day = doorDay(days, query.day, today)
  const rows = await listArrivals(eventId, day)
  const ofToday = day === today ? rows : await listArrivals(eventId, today)
  return {
    event: { id: event.id, name: event.name as Localised, state: event.state, timeZone },
    days,
    day,
    isToday: day === today,
    delegations: countDelegations(rows),
    rows: rows.filter((row) => isOnShow(row, query)),
    known: ofToday.map(({ code, name, company, arrivedAt, country, participationId }) => ({
      code,
      label: `${name} · ${company}`,
      at: arrivedAt,
      country,
      place: participationId,
    })),
  }
}

/** Everybody who is expected on a day, by company and name. */
export async function listArrivals(eventId: string, day: string): Promise<ArrivalRow[]> {
  const rows = await db.delegate.findMany({
    where: { eventId, participation: { state: 'accepted' }, company: { state: 'verified' } },
    orderBy: [{ company: { country: 'asc' } }, { company: { legalNameLatin: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      nameLatin: true,
      participationId: true,
      company: { select: { country: true, legalName: true, legalNameLatin: true } },
      checkIns: { where: { day: new Date(day) }, select: { at: true } },
      participation: { select: { noShows: { where: { day: new Date(day) }, select: { at: true } } } },
    },
  })
  return rows.map(({ id, company, checkIns, participation, ...row }) => ({
    ...row,
    delegateId: id,
    company: company.legalNameLatin ?? company.legalName ?? '',
    country: company.country,
    code: badgeCodeOf(id),
    arrivedAt: checkIns[0]?.at ?? null,
    isGivenUp: participation.noShows.length > 0,
  }))
}

function isOnShow(row: ArrivalRow, { country, show, search }: DoorQuery): boolean {
  if (country && row.country !== country) return false
  if (show !== 'all' && (row.arrivedAt !== null) !== (show === 'arrived')) return false
  const words = search?.toLowerCase()
  return !words || [row.name, row.nameLatin ?? '', row.company, row.code].some((text) => text.toLowerCase().includes(words))
}
