import { LISTED, MATCHABLE } from '#app/domain/companies/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Country, Sector } from '#prisma/generated/enums.ts'
import { otherCountry } from '../rules.ts'

/** A participant of the other country, as a company that takes part may know it. */
export type OtherParticipant = {
  id: string
  name: string
  ownName: string
  city: Localised | null
  sectors: Sector[]
  /** Everyone may see its page. */
  hasPage: boolean
}

export type OthersPage = { others: OtherParticipant[]; total: number; page: number; pages: number }

/** A page of the list: few enough to be read in one go. */
const PAGE_SIZE = 25

/**
 * Participants of the event in the other country that may be matched, by name, those with the words in their name when some are given; `more` narrows them further.
 * A page past the end is the last one.
 */
export async function listOthers(
  own: { eventId: string; country: Country },
  { company, page: wanted, more = [] }: { company?: string; page: number; more?: Prisma.CompanyWhereInput[] },
): Promise<OthersPage> {
  const like = { contains: company, mode: 'insensitive' as const }
  const where: Prisma.CompanyWhereInput = {
    ...MATCHABLE,
    country: otherCountry(own.country),
    participations: { some: { eventId: own.eventId, state: 'accepted' } },
    AND: [...(company ? [{ OR: [{ legalNameLatin: like }, { legalName: like }] }] : []), ...more],
  }
  const total = await db.company.count({ where })
  const { page, pages, skip, take } = pageOf({ total, wanted, size: PAGE_SIZE })
  const rows = await db.company.findMany({
    where,
    orderBy: [{ legalNameLatin: 'asc' }, { id: 'asc' }],
    skip,
    take,
    select: {
      id: true,
      legalName: true,
      legalNameLatin: true,
      consents: true,
      city: { select: { name: true } },
      sectorProfiles: { select: { sector: true }, orderBy: { sector: 'asc' } },
    },
  })
  const others = rows.map(({ id, legalName, legalNameLatin, consents, city, sectorProfiles }) => ({
    id,
    name: legalNameLatin ?? '',
    ownName: legalName ?? '',
    city: (city?.name as Localised | undefined) ?? null,
    sectors: sectorProfiles.map(({ sector }) => sector),
    hasPage: consents.includes(LISTED.consents.has),
  }))
  return { others, total, page, pages }
}
