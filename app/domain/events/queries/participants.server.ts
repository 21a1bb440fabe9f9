import { missingToTakePart, type StandingPurpose } from '#app/domain/companies/consents.ts'
import { SHOWN_ABROAD } from '#app/domain/companies/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Country, ParticipationState, Sector, VisaState } from '#prisma/generated/enums.ts'
import type { ParticipantQuery } from '../schema-places.ts'

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

type Viewer = { chamberId: string; country: Country }

/** Participants of an event for one of its organisers: all that asked from its own country, the accepted ones of the other. */
export function listParticipants(chamber: Viewer, eventId: string, filter: Partial<ParticipantQuery> = {}): Promise<ParticipantRow[]> {
  return readParticipants(chamber, { where: seenParticipants(chamber, eventId, filter), orderBy: IN_ORDER_OF_ASKING })
}

export type ParticipantsPage = { rows: ParticipantRow[]; total: number; page: number; pages: number }

/** Few enough to be decided on in one go. */
const PAGE_SIZE = 50

const IN_ORDER_OF_ASKING = [{ requestedAt: 'asc' }, { id: 'asc' }] as const satisfies Prisma.ParticipationOrderByWithRelationInput[]

/** A page of the same, those that wait for a decision first. A page past the end is the last one. */
export async function getParticipantsPage(
  chamber: Viewer,
  eventId: string,
  { page: wanted, ...filter }: ParticipantQuery,
  size = PAGE_SIZE,
): Promise<ParticipantsPage> {
  const where = seenParticipants(chamber, eventId, filter)
  const total = await db.participation.count({ where })
  const { page, pages, ...stretch } = pageOf({ total, wanted, size })
  const orderBy = [{ state: 'asc' as const }, ...IN_ORDER_OF_ASKING]
  return { rows: await readParticipants(chamber, { where, orderBy, ...stretch }), total, page, pages }
}

function seenParticipants(chamber: Viewer, eventId: string, filter: Partial<ParticipantQuery>): Prisma.ParticipationWhereInput {
  return {
    eventId,
    event: { organisers: { some: { chamberId: chamber.chamberId } } },
    company: { state: 'verified' },
    OR: [{ company: { country: chamber.country } }, { state: 'accepted', company: SHOWN_ABROAD }],
    AND: wantedParticipants(chamber, filter),
  }
}

async function readParticipants(
  chamber: Viewer,
  some: Pick<Prisma.ParticipationFindManyArgs, 'where' | 'skip' | 'take'> & { orderBy: Prisma.ParticipationOrderByWithRelationInput[] },
): Promise<ParticipantRow[]> {
  const rows = await db.participation.findMany({
    ...some,
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
  { country }: Viewer,
  { state, from, people, visa, company }: Partial<ParticipantQuery>,
): Prisma.ParticipationWhereInput[] {
  return [
    ...(state ? [{ state }] : []),
    ...(company ? [{ company: { OR: [{ legalNameLatin: named(company) }, { legalName: named(company) }] } }] : []),
    ...(from ? [{ company: { country: from } }] : []),
    ...(people === 'missing' ? [{ state: 'accepted' as const, delegates: { none: {} } }] : []),
    ...(visa ? [{ company: { country }, delegates: { some: hasVisa(visa) } }] : []),
  ]
}

/** A name with the words in it. */
export const named = (words: string) => ({ contains: words, mode: 'insensitive' as const })

/** Delegates whose visa letter stands so; of whom nothing is noted it is not needed. */
export function hasVisa(visa: VisaState): Prisma.DelegateWhereInput {
  return visa === 'not_needed' ? { OR: [{ travel: null }, { travel: { visa } }] } : { travel: { visa } }
}
