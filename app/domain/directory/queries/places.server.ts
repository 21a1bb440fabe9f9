import { nameKeys } from '#app/domain/companies/name-key.ts'
import { catalogue } from '#app/i18n/catalogue.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country } from '#prisma/generated/enums.ts'

let known: Promise<Set<string>> | undefined

/**
 * The keys of every city's, region's and country's names, read once a process: they come with a version of the product. A search keeps such words,
 * which otherwise say nothing of what is traded.
 */
export function getPlaceKeys(): Promise<Set<string>> {
  known ??= readPlaceKeys()
  return known
}

async function readPlaceKeys(): Promise<Set<string>> {
  const [cities, regions] = await Promise.all([
    db.city.findMany({ select: { name: true } }),
    db.region.findMany({ select: { name: true } }),
  ])
  const names = [...cities, ...regions].flatMap(({ name }) => Object.values(name as Localised))
  return new Set([...names, ...countryNames('PK'), ...countryNames('KZ')].flatMap(nameKeys))
}

/** How the country is called in each language. */
export function countryNames(country: Country): string[] {
  return Object.values(catalogue[`countries.${country}`])
}
