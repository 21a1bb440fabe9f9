import { current } from '#app/domain/companies/item-details.ts'
import { categoryLabels, sectorLabel } from '#app/domain/taxonomy/queries.server.ts'
import type { Language, Localised, PartlyLocalised } from '#app/i18n/languages.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { EntryFacts, EntryItem } from '../entry.ts'
import { countryNames } from './places.server.ts'

/** What the directory needs to know of a company, to find it and to tell of it. */
export type CompanyFacts = Omit<EntryFacts, 'items'> & {
  id: string
  legalName: string
  legalNameLatin: string
  city: Localised | null
  verifiedAt: Date | null
  items: (EntryItem & { id: string; language: Language })[]
}

/** The facts of these companies, whoever may see them, without offers and needs that have run out. */
export async function listFacts(tx: Tx, companyIds: string[], now: Date): Promise<CompanyFacts[]> {
  const rows = await tx.company.findMany({
    where: { id: { in: companyIds } },
    select: {
      id: true,
      country: true,
      cityId: true,
      legalName: true,
      legalNameLatin: true,
      legalNameKazakh: true,
      languages: true,
      certifications: true,
      about: true,
      verifiedAt: true,
      city: { select: { name: true, region: { select: { name: true } } } },
      sectorProfiles: { select: { sector: true, categories: true } },
      items: { where: current(now), orderBy: { position: 'asc' }, select: ITEM },
    },
  })
  return rows.map(({ city, sectorProfiles, items, about, ...row }) => {
    const sectors = sectorProfiles.map(({ sector }) => sector)
    const categories = [...new Set(sectorProfiles.flatMap((profile) => profile.categories))]
    const labels = [...sectors.map(sectorLabel), ...categoryLabels(categories)].flatMap((label) => Object.values(label))
    const goods = items.flatMap(({ hs, isic }) => [hs, isic].flatMap((code) => (code ? [code.en, code.ru] : [])))
    return {
      ...row,
      legalName: row.legalName ?? '',
      legalNameLatin: row.legalNameLatin ?? '',
      city: (city?.name as Localised | undefined) ?? null,
      sectors,
      categories,
      items,
      names: [row.legalName, row.legalNameLatin, row.legalNameKazakh].filter((name) => name !== null),
      places: [
        ...countryNames(row.country),
        ...[city?.name, city?.region.name].flatMap((name) => Object.values((name ?? {}) as Partial<Localised>)),
      ],
      words: [...Object.values(about as PartlyLocalised), ...labels, ...goods],
    }
  })
}

const ITEM = {
  id: true,
  side: true,
  text: true,
  language: true,
  cooperation: true,
  hsCode: true,
  isicCode: true,
  hs: { select: { en: true, ru: true } },
  isic: { select: { en: true, ru: true } },
} as const
