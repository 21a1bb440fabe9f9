import { getSectorsFile, listSectorFields } from '#app/domain/taxonomy/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { Sector } from '#prisma/generated/enums.ts'
import type { HeldPart } from '../held.ts'

/** What the ids in what is held mean: cities, chambers, categories, certificates, and the questions of sectors with their answers. */
export async function getNames(parts: readonly HeldPart[]): Promise<Record<string, Localised>> {
  const text = JSON.stringify(parts)
  const [cities, chambers, fields] = await Promise.all([
    db.city.findMany({ where: { id: { in: idsOf(parts, 'cityId') } }, select: { id: true, name: true } }),
    db.chamber.findMany({ where: { id: { in: idsOf(parts, 'homeChamberId') } }, select: { id: true, name: true } }),
    Promise.all(Object.values(Sector).map(listSectorFields)),
  ])
  const { sectors, certifications } = getSectorsFile()
  const named = [
    ...fields
      .flat()
      .flatMap(({ key, label, options }) => [[key, label] as const, ...options.map((option) => [option.value, option.label] as const)]),
    ...sectors.flatMap(({ categories }) => categories.map(({ id, label }) => [id, label] as const)),
    ...certifications.map(({ id, name }) => [id, { en: name, ur: name, ru: name, kk: name }] as const),
    ...[...cities, ...chambers].map(({ id, name }) => [id, name as Localised] as const),
  ]
  return Object.fromEntries(named.filter(([id]) => text.includes(`"${id}"`)))
}

function idsOf(parts: readonly HeldPart[], field: string): string[] {
  return parts.flatMap(({ rows }) => rows.map((row) => row[field])).filter((id): id is string => typeof id === 'string')
}
