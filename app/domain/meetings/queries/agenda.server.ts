import { roomLinkOf } from '#app/domain/events/rules.ts'
import { BOTH_SHOWN } from '#app/domain/matches/queries/viewer.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country, Language, MeetingSource, MeetingState, PlaceKind } from '#prisma/generated/enums.ts'
import { maySeePeople, TOLD_STATES } from '../rules.ts'

/** Where a meeting is held. */
export type PlaceView = { label: string; kind: PlaceKind; hall: string | null }

/** Who comes for the other side, and how to reach them: only for two who were introduced to each other. */
export type PartnerContact = {
  delegates: { name: string; jobTitle: string | null }[]
  name: string | null
  email: string | null
  phone: string | null
}

/** A published meeting as one of its two sides sees it. */
export type AgendaEntry = {
  meetingId: string
  eventId: string
  /** The reader's company at that event. */
  companyId: string
  state: MeetingState
  source: MeetingSource
  startsAt: Date
  endsAt: Date
  /** None for a meeting held online. */
  place: PlaceView | null
  link: string | null
  partner: { companyId: string; name: string; nameNative: string | null; country: Country; city: Localised | null }
  contact: PartnerContact | null
  interpreter: { name: string; languages: Language[] } | null
}

/** Whose agenda: a company's, or that of a person who is a delegate. The caller has made sure that the reader may read it. */
export type AgendaOf = { companyId: string } | { personId: string }

/**
 * The published meetings of a company or a person, earliest first; of one event when it is named. Times that are not published are not there, nor
 * partners that are no longer verified, nor events that were cancelled; names and contacts of the partner only where the two were introduced.
 */
export async function listAgenda(of: AgendaOf, eventId?: string): Promise<AgendaEntry[]> {
  const own = await placesOf(of, eventId)
  if (own.length === 0) return []
  const rows = await db.placement.findMany({
    where: {
      plan: 'published',
      meeting: {
        state: { in: [...TOLD_STATES] },
        event: { state: { notIn: ['draft', 'cancelled'] } },
        ...BOTH_SHOWN,
        OR: own.flatMap(({ eventId, companyId }) => [
          { eventId, pkCompanyId: companyId },
          { eventId, kzCompanyId: companyId },
        ]),
      },
    },
    orderBy: [{ slot: { startsAt: 'asc' } }, { meetingId: 'asc' }],
    select: ENTRY,
  })
  const [introduced, delegates] = await Promise.all([introducedPairs(rows), delegatesAt(rows)])
  return rows.map(({ meeting, slot, place, interpreter }) => {
    const isPk = own.some((one) => one.eventId === meeting.eventId && one.companyId === meeting.pkCompanyId)
    const partner = isPk ? meeting.kzCompany : meeting.pkCompany
    const isIntroduced = introduced.has(`${meeting.pkCompanyId} ${meeting.kzCompanyId}`)
    return {
      meetingId: meeting.id,
      eventId: meeting.eventId,
      companyId: isPk ? meeting.pkCompanyId : meeting.kzCompanyId,
      state: meeting.state,
      source: meeting.source,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      place: place && { label: place.label, kind: place.kind, hall: place.hall?.name ?? null },
      link: roomLinkOf(meeting.event, { ...meeting, place }),
      partner: {
        companyId: partner.id,
        name: partner.legalNameLatin ?? partner.legalName ?? '',
        nameNative: partner.legalName,
        country: isPk ? 'KZ' : 'PK',
        city: (partner.city?.name as Localised | undefined) ?? null,
      },
      contact: maySeePeople({ isIntroduced })
        ? {
            delegates: delegates.get(`${meeting.eventId} ${partner.id}`) ?? [],
            name: partner.contactName,
            email: partner.contactEmail,
            phone: partner.contactPhone,
          }
        : null,
      interpreter: interpreter && { name: interpreter.nameLatin ?? interpreter.name, languages: interpreter.languages },
    }
  })
}

const COMPANY = {
  id: true,
  legalName: true,
  legalNameLatin: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  city: { select: { name: true } },
} as const

const ENTRY = {
  slot: { select: { startsAt: true, endsAt: true } },
  place: { select: { label: true, kind: true, hall: { select: { name: true } } } },
  interpreter: { select: { name: true, nameLatin: true, languages: true } },
  meeting: {
    select: {
      id: true,
      eventId: true,
      state: true,
      source: true,
      link: true,
      event: { select: { roomLinkBase: true } },
      pkCompanyId: true,
      kzCompanyId: true,
      pkCompany: { select: COMPANY },
      kzCompany: { select: COMPANY },
    },
  },
} as const

type Pair = { meeting: { eventId: string; pkCompanyId: string; kzCompanyId: string } }

/** The events and companies that the agenda is about. Only an accepted company still takes part. */
async function placesOf(of: AgendaOf, eventId?: string): Promise<{ eventId: string; companyId: string }[]> {
  const whose = 'companyId' in of ? { companyId: of.companyId } : { delegates: { some: { personId: of.personId } } }
  return db.participation.findMany({ where: { ...whose, eventId, state: 'accepted' }, select: { eventId: true, companyId: true } })
}

/** Who of these pairs was introduced to each other, at whatever occasion: `pk kz`. */
async function introducedPairs(rows: readonly Pair[]): Promise<Set<string>> {
  const found = await db.introduction.findMany({
    where: {
      state: 'introduced',
      pkCompanyId: { in: rows.map(({ meeting }) => meeting.pkCompanyId) },
      kzCompanyId: { in: rows.map(({ meeting }) => meeting.kzCompanyId) },
    },
    select: { pkCompanyId: true, kzCompanyId: true },
  })
  return new Set(found.map((row) => `${row.pkCompanyId} ${row.kzCompanyId}`))
}

/** Who comes for whom: `event company` → delegates. */
async function delegatesAt(rows: readonly Pair[]): Promise<Map<string, { name: string; jobTitle: string | null }[]>> {
  const found = await db.delegate.findMany({
    where: {
      eventId: { in: rows.map(({ meeting }) => meeting.eventId) },
      companyId: { in: rows.flatMap(({ meeting }) => [meeting.pkCompanyId, meeting.kzCompanyId]) },
    },
    orderBy: { createdAt: 'asc' },
    select: { eventId: true, companyId: true, name: true, nameLatin: true, jobTitle: true },
  })
  const byPlace = new Map<string, { name: string; jobTitle: string | null }[]>()
  for (const { eventId, companyId, name, nameLatin, jobTitle } of found) {
    const key = `${eventId} ${companyId}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), { name: nameLatin ?? name, jobTitle }])
  }
  return byPlace
}
