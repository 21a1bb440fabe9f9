import { LISTED, MATCHABLE } from '#app/domain/companies/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Sector, Wish } from '#prisma/generated/enums.ts'
import { LIVE_STATES, otherCountry } from '../rules.ts'
import type { PreferenceQuery } from '../schema.ts'

/** A participant of the other country, and what the reader's company wishes of it. */
export type PreferenceRow = {
  id: string
  name: string
  ownName: string
  city: Localised | null
  sectors: Sector[]
  hasPage: boolean
  wish: Wish | null
}

export type PreferencePage = {
  event: { id: string; name: Localised }
  rows: PreferenceRow[]
  total: number
  page: number
  pages: number
}

/** A page of the list: few enough to be read in one go. */
const PAGE_SIZE = 25

/**
 * Participants of the other country that the company may meet, with its own wishes and nobody else's. The caller has made sure that the reader belongs to
 * the company. Only for who takes part in a published event (not found). A page past the end is the last one.
 */
export async function getPreferencePage(companyId: string, eventId: string, query: PreferenceQuery): Promise<PreferencePage> {
  const own = await db.participation.findFirst({
    where: { eventId, companyId, state: 'accepted', event: { state: { in: LIVE_STATES } } },
    select: { company: { select: { country: true } }, event: { select: { id: true, name: true } } },
  })
  if (!own) throw new DomainError('not-found')
  const where: Prisma.CompanyWhereInput = {
    ...MATCHABLE,
    country: otherCountry(own.company.country),
    participations: { some: { eventId, state: 'accepted' } },
    AND: wanted(companyId, eventId, query),
  }
  const total = await db.company.count({ where })
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(query.page, pages)
  const companies = await db.company.findMany({
    where,
    orderBy: [{ legalNameLatin: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: {
      id: true,
      legalName: true,
      legalNameLatin: true,
      consents: true,
      city: { select: { name: true } },
      sectorProfiles: { select: { sector: true }, orderBy: { sector: 'asc' } },
      preferredBy: { where: { eventId, companyId }, select: { wish: true } },
    },
  })
  const rows = companies.map(({ id, legalName, legalNameLatin, consents, city, sectorProfiles, preferredBy }) => ({
    id,
    name: legalNameLatin ?? '',
    ownName: legalName ?? '',
    city: (city?.name as Localised | undefined) ?? null,
    sectors: sectorProfiles.map(({ sector }) => sector),
    hasPage: consents.includes(LISTED.consents.has),
    wish: preferredBy[0]?.wish ?? null,
  }))
  return { event: { id: own.event.id, name: own.event.name as Localised }, rows, total, page, pages }
}

function wanted(companyId: string, eventId: string, { company, sector, wish }: PreferenceQuery): Prisma.CompanyWhereInput[] {
  const like = { contains: company, mode: 'insensitive' as const }
  const said = { eventId, companyId }
  return [
    ...(company ? [{ OR: [{ legalNameLatin: like }, { legalName: like }] }] : []),
    ...(sector ? [{ sectorProfiles: { some: { sector } } }] : []),
    ...(wish === 'none' ? [{ preferredBy: { none: said } }] : wish ? [{ preferredBy: { some: { ...said, wish } } }] : []),
  ]
}

/** Whether one of the two said "no thanks" of the other for this event. For deciding, never for showing. */
export async function hasRefusal(tx: Tx, eventId: string, one: string, other: string): Promise<boolean> {
  const ids = [one, other]
  const count = await tx.preference.count({ where: { eventId, wish: 'no_thanks', companyId: { in: ids }, otherId: { in: ids } } })
  return count > 0
}
