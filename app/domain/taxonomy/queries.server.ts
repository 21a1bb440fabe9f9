import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country, Sector } from '#prisma/generated/enums.ts'
import { type SectorDefinition, type SectorsFile, SectorsFileSchema } from './schema.ts'
import { type Option, type SectorField, sectorFields } from './sector-fields.ts'

let read: SectorsFile | undefined

/** The sectors with their categories, questions and certificates, read and checked once. A fault in the file names its path. */
export function getSectorsFile(): SectorsFile {
  read ??= readSectorsFile(readFileSync(path.resolve('app/engine/knowledge/sectors.json'), 'utf8'))
  return read
}

export function readSectorsFile(text: string): SectorsFile {
  const parsed = SectorsFileSchema.safeParse(JSON.parse(text))
  if (!parsed.success) throw new Error(`sectors.json\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

export function getSector(id: Sector): SectorDefinition {
  return getSectorsFile().sectors.find((sector) => sector.id === id)!
}

export function sectorLabel(id: Sector): Localised {
  return getSector(id).label
}

export function listSectors(): { id: Sector; label: Localised }[] {
  return getSectorsFile().sectors.map(({ id, label }) => ({ id, label }))
}

/** What a sector asks: the same questions for form, page and validation. */
export async function listSectorFields(id: Sector): Promise<SectorField[]> {
  const sector = getSector(id)
  const needsRegions = sector.profile_fields.some((field) => field.ref === 'regions')
  return sectorFields(getSectorsFile(), sector, needsRegions ? await listRegions() : [])
}

/** Categories by id, of all sectors. */
export function categoryLabels(ids: readonly string[]): Localised[] {
  const all = getSectorsFile().sectors.flatMap((sector) => sector.categories)
  return ids.flatMap((id) => all.find((category) => category.id === id)?.label ?? [])
}

/** Certificates by id: their names are the same in every language. */
export function certificationNames(ids: readonly string[]): string[] {
  const all = getSectorsFile().certifications
  return ids.flatMap((id) => all.find((certification) => certification.id === id)?.name ?? [])
}

/** All certificates to choose from, by name. */
export function listCertifications(): { id: string; name: string }[] {
  return getSectorsFile()
    .certifications.map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

export function isCertification(id: string): boolean {
  return getSectorsFile().certifications.some((certification) => certification.id === id)
}

/** The bands of staff numbers to choose from: `10-49`. */
export function listEmployeesBands(): string[] {
  return (getSectorsFile().option_sets.employees_band ?? []).map(({ value }) => value)
}

export async function listRegions(country?: Country): Promise<Option[]> {
  const rows = await db.region.findMany({
    where: { country },
    orderBy: [{ country: 'asc' }, { code: 'asc' }],
    select: { code: true, name: true },
  })
  return rows.map(({ code, name }) => ({ value: code, label: name as Localised }))
}

/** A city to choose: its name, and its region's to tell apart. */
export type CityChoice = { id: string; country: Country; name: Localised; region: Localised; timeZone: string }

export function listAllCities(): Promise<CityChoice[]> {
  return listCities()
}

export async function listCities(country?: Country): Promise<CityChoice[]> {
  const rows = await db.city.findMany({
    where: { country },
    orderBy: [{ country: 'asc' }, { id: 'asc' }],
    select: { id: true, country: true, name: true, timeZone: true, region: { select: { name: true } } },
  })
  return rows.map(({ name, region, ...row }) => ({ ...row, name: name as Localised, region: region.name as Localised }))
}
