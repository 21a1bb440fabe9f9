import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import type { Country } from '#prisma/generated/enums.ts'

const KNOWLEDGE = 'app/engine/knowledge'
const HERE = 'prisma/seed/reference'
/** Two processes that start at once seed one after the other. */
const LOCK = 410025020
const BATCH = 2000

type Localised = { en: string; ur: string; ru: string; kk: string }
type CodeRow = { code: string; parent: string | null; level: number; section: string; en: string; ru: string }

/**
 * The codes, places and chambers of the data files are in the database. What stands there already in the same version is left alone, so a second
 * run changes nothing; a newer version adds and corrects rows and removes none, because others may point to them.
 * Whether a chamber is active is never touched.
 */
export async function seedReference(now = new Date()): Promise<void> {
  await seedOnce('hs', [`${KNOWLEDGE}/hs2022.tsv`, `${HERE}/hs-sections.tsv`], now, async (tx, [codes, sections]) => {
    await putCodes(codeRows(codes!, sections!), (rows) => tx.hsCode.createMany({ data: rows, skipDuplicates: true }), {
      existing: () => tx.hsCode.findMany(),
      correct: ({ code, ...row }) => tx.hsCode.update({ where: { code }, data: row }),
    })
  })
  await seedOnce('isic', [`${KNOWLEDGE}/isic-rev4.tsv`, `${HERE}/isic-sections.tsv`], now, async (tx, [codes, sections]) => {
    await putCodes(codeRows(codes!, sections!), (rows) => tx.isicCode.createMany({ data: rows, skipDuplicates: true }), {
      existing: () => tx.isicCode.findMany(),
      correct: ({ code, ...row }) => tx.isicCode.update({ where: { code }, data: row }),
    })
  })
  await seedOnce('places', [`${HERE}/places.json`], now, (tx, [places]) => putPlaces(tx, JSON.parse(places!)))
  await seedOnce('chambers', [`${HERE}/chambers.json`], now, (tx, [chambers]) => putChambers(tx, JSON.parse(chambers!).chambers))
}

/** Runs the work unless the database has this very content. */
async function seedOnce(name: string, files: string[], now: Date, put: (tx: Tx, texts: string[]) => Promise<void>) {
  const texts = files.map((file) => readFileSync(path.resolve(file), 'utf8'))
  const version = createHash('sha256').update(JSON.stringify(texts)).digest('hex')
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`
    const seeded = await tx.referenceVersion.findUnique({ where: { name } })
    if (seeded?.version === version) return
    await put(tx, texts)
    await tx.referenceVersion.upsert({ where: { name }, create: { name, version, seededAt: now }, update: { version, seededAt: now } })
  })
}

/** A code's parent is the code without its last step; the highest codes stand below their section. Parents come first. */
export function codeRows(codes: string, sections: string): CodeRow[] {
  const areas = rowsOf(sections)
  const tops = areas.map(({ code, en, ru }) => ({ code: code!, parent: null, level: 0, section: code!, en: en!, ru: ru! }))
  const all = rowsOf(codes).map((row) => row as { code: string; en: string; ru: string })
  const known = new Set(all.map(({ code }) => code))
  const rows = all.map(({ code, en, ru }) => {
    const section = areas.find(({ first, last }) => first! <= code.slice(0, 2) && code.slice(0, 2) <= last!)!.code!
    const shorter = [code.slice(0, -1), code.slice(0, -2)].find((parent) => known.has(parent))
    return { code, parent: shorter ?? section, level: code.length, section, en, ru }
  })
  return [...tops, ...rows.sort((a, b) => a.level - b.level)]
}

function rowsOf(table: string): Record<string, string>[] {
  const [head = '', ...lines] = table.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const columns = head.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell.trim()])))
}

async function putCodes(
  rows: CodeRow[],
  create: (rows: CodeRow[]) => Promise<unknown>,
  { existing, correct }: { existing: () => Promise<CodeRow[]>; correct: (row: CodeRow) => Promise<unknown> },
) {
  const there = new Map((await existing()).map((row) => [row.code, row]))
  const missing = rows.filter(({ code }) => !there.has(code))
  for (let from = 0; from < missing.length; from += BATCH) await create(missing.slice(from, from + BATCH))
  const differs = (row: CodeRow, old: CodeRow) => (Object.keys(row) as (keyof CodeRow)[]).some((key) => row[key] !== old[key])
  for (const row of rows) {
    const old = there.get(row.code)
    if (old && differs(row, old)) await correct(row)
  }
}

type RegionRow = { code: string; country: Country; name: Localised }
type CityRow = { id: string; country: Country; regionCode: string; name: Localised; timeZone: string; latitude: number; longitude: number }

async function putPlaces(tx: Tx, { regions, cities }: { regions: RegionRow[]; cities: CityRow[] }) {
  for (const region of regions) await tx.region.upsert({ where: { code: region.code }, create: region, update: region })
  for (const city of cities) await tx.city.upsert({ where: { id: city.id }, create: city, update: city })
}

type ChamberRow = { id: string; country: Country; name: Localised; cityId: string | null; website: string | null }

async function putChambers(tx: Tx, chambers: ChamberRow[]) {
  for (const chamber of chambers)
    await tx.chamber.upsert({ where: { id: chamber.id }, create: { ...chamber, isActive: false }, update: chamber })
}
