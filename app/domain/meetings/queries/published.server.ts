import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { roomLinkOf } from '#app/domain/events/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Country, Language, MeetingSource, MeetingState, PlaceKind } from '#prisma/generated/enums.ts'
import { maySeePeople, TOLD_STATES } from '../rules.ts'

/** Where a meeting is held. */
export type MeetingPlace = { id: string; label: string; kind: PlaceKind; hall: string | null }

/** One of the two companies of a meeting, as the other may know it: no person, no contact. */
export type Side = { companyId: string; name: string; ownName: string; city: Localised | null; country: Country }

/** A meeting of a published timetable. */
export type PublishedMeeting = {
  id: string
  eventId: string
  state: MeetingState
  source: MeetingSource
  startsAt: Date
  endsAt: Date
  /** None for a meeting held online. */
  place: MeetingPlace | null
  link: string | null
  interpreter: { name: string; languages: Language[] } | null
  sides: Record<Country, Side>
  /** Each may be told who comes for the other, and how to reach it: the two were introduced to each other. */
  showsPeople: boolean
}

/** Whose meetings: all of an event, or those of a company at one. */
export type PublishedOf = { eventId: string; companyId?: string }

/**
 * The meetings of published timetables, earliest first: of an event, of a company there, or of several of these. Times that are not published are not there, nor
 * events that were cancelled, nor a meeting of which one company left the event, is not verified any more or took back a consent that taking part needs. The one
 * answer to what is told: pages, mails, calendars and papers all read it. The caller has made sure that the reader may.
 */
export async function listPublished(...of: PublishedOf[]): Promise<PublishedMeeting[]> {
  if (of.length === 0) return []
  const rows = await db.meeting.findMany({
    where: {
      state: { in: [...TOLD_STATES] },
      event: { state: { notIn: ['draft', 'cancelled'] } },
      placements: { some: { plan: 'published' } },
      OR: of.map(meetingsOf),
    },
    select: MEETING,
  })
  const introduced = await listIntroducedPairs(rows)
  return rows
    .map(({ pkCompany, kzCompany, placements: [placement], event, ...meeting }) => {
      const { slot, place, interpreter } = placement!
      return {
        ...meeting,
        ...slot,
        place: place && { id: place.id, label: place.label, kind: place.kind, hall: place.hall?.name ?? null },
        link: roomLinkOf(event, { ...meeting, place }),
        interpreter: interpreter && { name: interpreter.nameLatin ?? interpreter.name, languages: interpreter.languages },
        sides: { PK: sideOf(pkCompany), KZ: sideOf(kzCompany) },
        showsPeople: maySeePeople({ isIntroduced: introduced.has(`${pkCompany.id} ${kzCompany.id}`) }),
      }
    })
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || one.id.localeCompare(other.id))
}

/** The other of the two companies. */
export function otherSide({ sides }: Pick<PublishedMeeting, 'sides'>, companyId: string): Side {
  return sides.PK.companyId === companyId ? sides.KZ : sides.PK
}

function meetingsOf({ eventId, companyId }: PublishedOf): Prisma.MeetingWhereInput {
  const present = { ...MATCHABLE, participations: { some: { eventId, state: 'accepted' as const } } }
  const own = companyId ? { OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] } : {}
  return { eventId, pkCompany: present, kzCompany: present, ...own }
}

const COMPANY = {
  select: { id: true, country: true, legalName: true, legalNameLatin: true, city: { select: { name: true } } },
} as const

const MEETING = {
  id: true,
  eventId: true,
  state: true,
  source: true,
  link: true,
  event: { select: { roomLinkBase: true } },
  pkCompany: COMPANY,
  kzCompany: COMPANY,
  placements: {
    where: { plan: 'published' },
    select: {
      slot: { select: { startsAt: true, endsAt: true } },
      place: { select: { id: true, label: true, kind: true, hall: { select: { name: true } } } },
      interpreter: { select: { name: true, nameLatin: true, languages: true } },
    },
  },
} as const satisfies Prisma.MeetingSelect

type CompanyRow = Prisma.MeetingGetPayload<{ select: typeof MEETING }>['pkCompany']

function sideOf({ id, country, legalName, legalNameLatin, city }: CompanyRow): Side {
  const name = legalNameLatin ?? legalName ?? ''
  return { companyId: id, country, name, ownName: legalName ?? name, city: (city?.name as Localised | undefined) ?? null }
}

/** Who of these pairs was introduced to each other, at whatever occasion: `pk kz`. */
async function listIntroducedPairs(meetings: readonly { pkCompany: { id: string }; kzCompany: { id: string } }[]): Promise<Set<string>> {
  const rows = await db.introduction.findMany({
    where: {
      state: 'introduced',
      pkCompanyId: { in: [...new Set(meetings.map(({ pkCompany }) => pkCompany.id))] },
      kzCompanyId: { in: [...new Set(meetings.map(({ kzCompany }) => kzCompany.id))] },
    },
    select: { pkCompanyId: true, kzCompanyId: true },
  })
  return new Set(rows.map(({ pkCompanyId, kzCompanyId }) => `${pkCompanyId} ${kzCompanyId}`))
}
