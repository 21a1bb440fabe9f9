import type { Client } from 'pg'
import { entryTokens } from '../../app/domain/directory/entry.ts'
import { listFacts } from '../../app/domain/directory/queries/facts.server.ts'
import type { KnowledgeFiles } from '../../app/engine/knowledge/load.ts'
import { buildKnowledge } from '../../app/engine/rank/concepts/knowledge.ts'
import { db } from '../../app/platform/db.server.ts'
import { withClient } from '../../app/start/with-client.mjs'
import { generateMarket, mulberry32 } from './market.ts'

const SECTORS = ['it', 'sme', 'leather', 'agriculture', 'ecommerce'] as const
const CERTIFICATES = ['iso9001', 'iso14001', 'halal_pk', 'iso22000', 'gots']
const KINDS = ['Trade', 'Mills', 'Foods', 'Leather', 'Group', 'Agro', 'Textiles', 'Logistics', 'Soft', 'Import']
const BATCH = 2000

/** Verified companies that agreed to be seen, as the tables and the worker would have them, so many at once that triggers would only wait. */
export async function generateDirectory({
  ownerUrl,
  files,
  size,
  seed,
}: {
  ownerUrl: string
  files: KnowledgeFiles
  size: number
  seed: number
}) {
  const random = mulberry32(seed)
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)]!
  const knowledge = buildKnowledge(files)
  const categories = (JSON.parse(files.sectors) as { sectors: { id: string; categories: { id: string }[] }[] }).sectors
  const cities = await db.city.findMany({ select: { id: true, country: true, name: true } })
  const codes = new Set((await db.hsCode.findMany({ select: { code: true } })).map(({ code }) => code))
  const classes = new Set((await db.isicCode.findMany({ select: { code: true } })).map(({ code }) => code))
  const rows = generateMarket(files, size / 2, seed).companies.map((company, i) => {
    const city = pick(cities.filter(({ country }) => country === company.country))
    const name = city.name as { en: string; ur: string; kk: string }
    const kind = pick(KINDS)
    const sectors = random() < 0.25 ? [pick(SECTORS), pick(SECTORS)] : [pick(SECTORS)]
    return {
      id: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
      country: company.country,
      cityId: city.id,
      legalName: company.country === 'PK' ? `${name.ur} ${kind} ${i}` : `ТОО «${name.kk} ${kind} ${i}»`,
      legalNameLatin: `${name.en} ${kind} ${i} ${company.country === 'PK' ? '(Pvt) Ltd' : 'LLP'}`,
      languages: [...new Set(company.languages)],
      certifications: random() < 0.5 ? [pick(CERTIFICATES)] : [],
      about: { [company.languages[0]!]: company.about },
      verifiedAt: new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 7e10)).toISOString(),
      sectors: [...new Set(sectors)].map((sector) => ({
        sector,
        categories: [
          pick(categories.find(({ id }) => id === sector)!.categories).id,
          pick(categories.find(({ id }) => id === sector)!.categories).id,
        ],
      })),
      items: (['offers', 'needs'] as const).flatMap((side) =>
        company[side].map((item, position) => ({
          side: side.slice(0, -1),
          position,
          text: item.text,
          language: company.languages[0]!,
          cooperation: item.cooperation,
          hsCode: item.hs && codes.has(item.hs) ? item.hs : null,
          isicCode: !item.hs && item.isic && classes.has(item.isic) ? item.isic : null,
        })),
      ),
    }
  })
  await withClient(ownerUrl, async (client: Client) => {
    await client.query('DELETE FROM "Company"')
    for (const table of ['Company', 'Item', 'SectorProfile']) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
    for (let at = 0; at < rows.length; at += BATCH) await insert(client, rows.slice(at, at + BATCH))
    for (const table of ['Company', 'Item', 'SectorProfile']) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
    for (let at = 0; at < rows.length; at += BATCH) {
      const facts = await listFacts(
        db,
        rows.slice(at, at + BATCH).map(({ id }) => id),
        new Date(),
      )
      const entries = facts.map((fact) => ({
        companyId: fact.id,
        tokens: entryTokens(fact, knowledge).join(' '),
        sortName: fact.legalNameLatin.toLowerCase(),
        verifiedAt: fact.verifiedAt,
      }))
      await client.query(
        `INSERT INTO "DirectoryEntry" ("companyId", "isVisible", "isStale", "revision", "tokens", "sortName", "verifiedAt")
         SELECT "companyId", true, false, pg_current_xact_id()::text::bigint, tokens, "sortName", "verifiedAt"
         FROM jsonb_to_recordset($1) AS r("companyId" uuid, tokens text, "sortName" text, "verifiedAt" timestamptz)`,
        [JSON.stringify(entries)],
      )
    }
    await client.query('ANALYZE')
  })
}

async function insert(client: Client, rows: { id: string; items: object[]; sectors: object[] }[]) {
  const listOf = (column: string, type: string) => `ARRAY(SELECT jsonb_array_elements_text(r."${column}"))::${type}[]`
  const many = (part: 'items' | 'sectors') => JSON.stringify(rows.flatMap((row) => row[part].map((one) => ({ ...one, companyId: row.id }))))
  await client.query(
    `INSERT INTO "Company" ("id", "state", "country", "cityId", "legalName", "legalNameLatin", "languages", "certifications", "about", "verifiedAt", "consents", "updatedAt",
       "homeChamberId", "registerKind", "registerNumber", "contactName", "contactEmail", "contactLanguage")
     SELECT r."id", 'verified', r."country", r."cityId", r."legalName", r."legalNameLatin", ${listOf('languages', '"Language"')}, ${listOf('certifications', 'text')},
       r."about", r."verifiedAt", '{directory}', now(),
       (SELECT "id" FROM "Chamber" WHERE "Chamber"."country" = r."country" ORDER BY "id" LIMIT 1),
       CASE r."country" WHEN 'PK' THEN 'NTN' ELSE 'BIN' END::"RegisterKind", right(r."id"::text, CASE r."country" WHEN 'PK' THEN 7 ELSE 12 END), 'Nobody', 'nobody@company.example', 'en'
     FROM jsonb_to_recordset($1) AS r("id" uuid, "country" "Country", "cityId" text, "legalName" text, "legalNameLatin" text, "languages" jsonb,
       "certifications" jsonb, "about" jsonb, "verifiedAt" timestamptz)`,
    [JSON.stringify(rows)],
  )
  await client.query(
    `INSERT INTO "Item" ("id", "companyId", "side", "position", "text", "language", "cooperation", "hsCode", "isicCode")
     SELECT gen_random_uuid(), r."companyId", r."side", r."position", r."text", r."language", ${listOf('cooperation', '"Cooperation"')}, r."hsCode", r."isicCode"
     FROM jsonb_to_recordset($1) AS r("companyId" uuid, "side" "Side", "position" int, "text" text, "language" "Language", "cooperation" jsonb, "hsCode" text, "isicCode" text)`,
    [many('items')],
  )
  await client.query(
    `INSERT INTO "SectorProfile" ("companyId", "sector", "categories")
     SELECT r."companyId", r."sector", ${listOf('categories', 'text')}
     FROM jsonb_to_recordset($1) AS r("companyId" uuid, "sector" "Sector", "categories" jsonb)`,
    [many('sectors')],
  )
}
