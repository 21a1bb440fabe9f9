import { type Logo, logoOf } from '#app/domain/companies/file-views.server.ts'
import { current } from '#app/domain/companies/item-details.ts'
import { LISTED } from '#app/domain/companies/rules.ts'
import { getKnowledge } from '#app/domain/taxonomy/knowledge.server.ts'
import { sectorLabel } from '#app/domain/taxonomy/queries.server.ts'
import type { Language, Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country, Sector, Side } from '#prisma/generated/enums.ts'
import { type Piece, readHits } from '../hits.ts'
import type { DirectoryIndex } from '../index/directory-index.ts'
import { countFacets, type Facets } from '../index/facets.ts'
import { countAll, pageOf, runSearch } from '../index/search.ts'
import { CHOICES, type Cursor, type DirectoryQuery, letGo, type QueryPart, type Sort, writeCursor } from '../schema.ts'
import { readSaid, type Said, wishOf } from '../wish.ts'
import { getIndex } from './kept-index.server.ts'
import { getPlaceKeys } from './places.server.ts'

const PAGE_SIZE = 20
/** Offers, and needs, that a result shows. */
const SHOWN_ITEMS = 3

/** An offer or need in a result, in pieces of which some are what was looked for. */
export type ResultItem = { id: string; language: Language; pieces: Piece[]; code: string | null }

/** A company in the results: never a contact datum. */
export type Result = {
  id: string
  country: Country
  legalName: string
  legalNameLatin: string
  city: Localised | null
  sectors: { id: Sector; label: Localised }[]
  logo: Logo | null
  items: Record<Side, ResultItem[]>
  /** Offers and needs that are not shown here. */
  more: number
}

/** One thing that the search asks for, and how many companies there are without it. */
export type Loosening = { name: QueryPart; count: number }

export type DirectoryPage = { total: number; results: Result[]; facets: Facets; next: string | null; loosen: Loosening[] }

/** The companies that fit the search, page by page, with the counts of every further choice. Only companies that are verified and agreed to be seen. */
export async function searchDirectory(
  query: DirectoryQuery,
  { sort, after, now }: { sort: Sort; after?: Cursor; now: Date },
): Promise<DirectoryPage> {
  const [index, knowledge, places] = await Promise.all([getIndex(), getKnowledge(), getPlaceKeys()])
  const said = readSaid(query.q, { knowledge, places })
  const wish = wishOf(query, said)
  const search = runSearch(index, wish)
  const { results, hasMore } = pageOf(search, { sort, after, size: PAGE_SIZE })
  const total = countAll(search)
  const sought = new Set(wish.words ? [...wish.words.meant.flat(), ...wish.words.inItems.flat(), ...wish.words.asOne] : [])
  return {
    total,
    results: await listResults(
      results.map(({ id }) => id),
      { query, sought, now },
    ),
    facets: countFacets(search, query, said),
    next: hasMore ? writeCursor(results.at(-1)!) : null,
    loosen: total === 0 ? loosenings(index, query, said) : [],
  }
}

/** How many companies the public sees in all. */
export async function countDirectory(): Promise<number> {
  return (await getIndex()).slotOf.size
}

/** What could be let go so that there are results, most of them first. */
function loosenings(index: DirectoryIndex, query: DirectoryQuery, said: Said | null): Loosening[] {
  const asked = [...CHOICES.filter((name) => query[name].length > 0), ...(['side', 'hs', 'q'] as const).filter((name) => query[name])]
  return asked
    .map((name) => ({ name, count: countAll(runSearch(index, wishOf(letGo(query, name), name === 'q' ? null : said))) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

type Sought = { query: DirectoryQuery; sought: Set<string>; now: Date }

async function listResults(ids: string[], sought: Sought): Promise<Result[]> {
  const rows = await db.company.findMany({
    where: { id: { in: ids }, ...LISTED },
    select: {
      id: true,
      country: true,
      legalName: true,
      legalNameLatin: true,
      city: { select: { name: true } },
      files: { where: { use: { in: ['logo', 'logo_small'] } }, select: { id: true, use: true } },
      sectorProfiles: { select: { sector: true }, orderBy: { sector: 'asc' } },
      items: {
        where: current(sought.now),
        orderBy: { position: 'asc' },
        select: { id: true, side: true, text: true, language: true, cooperation: true, hsCode: true, isicCode: true },
      },
    },
  })
  const results = rows.map(({ items, sectorProfiles, city, files, ...row }) => {
    const shown = { offer: shownOf('offer', items, sought), need: shownOf('need', items, sought) }
    return {
      ...row,
      legalName: row.legalName ?? '',
      legalNameLatin: row.legalNameLatin ?? '',
      city: (city?.name as Localised | undefined) ?? null,
      sectors: sectorProfiles.map(({ sector }) => ({ id: sector, label: sectorLabel(sector) })),
      logo: logoOf(files),
      items: shown,
      more: items.length - shown.offer.length - shown.need.length,
    }
  })
  return ids.flatMap((id) => results.find((result) => result.id === id) ?? [])
}

type ItemRow = Parameters<typeof readHits>[0] & { id: string; language: Language }

/** What fits the search comes first. */
function shownOf(side: Side, items: ItemRow[], { query, sought }: Sought): ResultItem[] {
  return items
    .filter((item) => item.side === side)
    .map((item) => ({ item, ...readHits(item, query, sought) }))
    .sort((a, b) => Number(b.fits) - Number(a.fits))
    .slice(0, SHOWN_ITEMS)
    .map(({ item: { id, language, hsCode, isicCode }, pieces }) => ({
      id,
      language,
      pieces,
      code: hsCode ? `HS ${hsCode}` : isicCode ? `ISIC ${isicCode}` : null,
    }))
}
