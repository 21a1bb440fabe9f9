import { getSectorsFile } from '#app/domain/taxonomy/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Facets } from '../index/facets.ts'

/** How the values are called that are not the product's own words. Codes of goods have names in English and Russian, certificates one for all. */
export type FacetLabels = {
  city: Record<string, Localised>
  category: Record<string, Localised>
  certification: Record<string, string>
  hs: Record<string, { en: string; ru: string }>
}

/** Names for every value that the facets list; one that nobody knows any more has none. */
export async function labelFacets(facets: Facets): Promise<FacetLabels> {
  const idsOf = (name: keyof FacetLabels) => facets[name].map(({ value }) => value)
  const [cities, codes] = await Promise.all([
    db.city.findMany({ where: { id: { in: idsOf('city') } }, select: { id: true, name: true } }),
    db.hsCode.findMany({ where: { code: { in: idsOf('hs') } }, select: { code: true, en: true, ru: true } }),
  ])
  return {
    city: Object.fromEntries(cities.map(({ id, name }) => [id, name as Localised])),
    category: named(idsOf('category'), getSectorNames().categories),
    certification: named(idsOf('certification'), getSectorNames().certifications),
    hs: Object.fromEntries(codes.map(({ code, en, ru }) => [code, { en, ru }])),
  }
}

let sectorNames: { categories: Map<string, Localised>; certifications: Map<string, string> } | undefined

/** Names of the sectors' categories and certificates by id, gathered once. */
function getSectorNames() {
  const { sectors, certifications } = getSectorsFile()
  sectorNames ??= {
    categories: new Map(sectors.flatMap(({ categories }) => categories.map(({ id, label }) => [id, label] as const))),
    certifications: new Map(certifications.map(({ id, name }) => [id, name])),
  }
  return sectorNames
}

function named<Name>(ids: string[], names: Map<string, Name>): Record<string, Name> {
  return Object.fromEntries(ids.flatMap((id) => (names.has(id) ? [[id, names.get(id)!]] : [])))
}
