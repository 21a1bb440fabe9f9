import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DirectoryQuery, DirectoryQuerySchema, type Sort } from '../schema.ts'
import { wishOf } from '../wish.ts'
import { dropEntry, type Entry, isWorn, openIndex, putEntry } from './directory-index.ts'
import { countFacets } from './facets.ts'
import { countAll, pageOf, runSearch } from './search.ts'

const ask = (part: Partial<DirectoryQuery>): DirectoryQuery => ({ ...DirectoryQuerySchema.parse({ q: '', ...EMPTY }), ...part })
const EMPTY = { country: [], city: [], sector: [], category: [], cooperation: [], certification: [], language: [] }

const SIDES = ['offer', 'need'] as const
const KINDS = ['supply', 'agency'] as const
const CODES = ['41', '4104', '410411', '42', '4203'] as const

type Item = { side: (typeof SIDES)[number]; kind: (typeof KINDS)[number]; hs: string }
type Firm = { country: 'PK' | 'KZ'; sectors: ('it' | 'leather')[]; items: Item[]; at: number; name: string }

const anItem = fc.record({ side: fc.constantFrom(...SIDES), kind: fc.constantFrom(...KINDS), hs: fc.constantFrom(...CODES) })
const aFirm: fc.Arbitrary<Firm> = fc.record({
  country: fc.constantFrom('PK', 'KZ'),
  sectors: fc.uniqueArray(fc.constantFrom('it', 'leather')),
  items: fc.array(anItem, { maxLength: 3 }),
  at: fc.integer({ min: 0, max: 4 }),
  name: fc.constantFrom('a', 'b', 'c'),
})
const aQuery = fc.record({
  country: fc.subarray(['PK', 'KZ'] as const),
  sector: fc.subarray(['it', 'leather'] as const),
  cooperation: fc.subarray([...KINDS]),
  side: fc.constantFrom(undefined, ...SIDES),
  hs: fc.constantFrom(undefined, ...CODES),
})

const idOf = (i: number) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`

/** What the search should find, told without an index. */
function fits(firm: Firm, query: DirectoryQuery): boolean {
  const hasItems = query.side || query.hs || query.cooperation.length > 0
  const item = firm.items.some(
    ({ side, kind, hs }) =>
      (!query.side || side === query.side) &&
      (query.cooperation.length === 0 || query.cooperation.includes(kind)) &&
      hs.startsWith(query.hs ?? ''),
  )
  return (
    (query.country.length === 0 || query.country.includes(firm.country)) &&
    (query.sector.length === 0 || firm.sectors.some((sector) => query.sector.includes(sector))) &&
    (!hasItems || item)
  )
}

function entryOf(firm: Firm, i: number, revision = '1'): Entry {
  const tokens = [`country=${firm.country}`, ...firm.sectors.map((sector) => `sector=${sector}`)]
  for (const { side, kind, hs } of firm.items)
    for (const s of ['', side])
      for (const k of ['', kind])
        for (const h of ['', hs.slice(0, 2), hs.slice(0, 4), hs]) if (s || k || h) tokens.push(s || k ? `item=${s},${k},${h}` : `hs=${h}`)
  return { id: idOf(i), revision, name: firm.name, at: firm.at, tokens: [...new Set(tokens)] }
}

test('a search finds exactly what fits, and each count is what choosing its value gives', () => {
  fc.assert(
    fc.property(fc.array(aFirm, { maxLength: 12 }), aQuery, (firms, part) => {
      const index = openIndex(firms.map((firm, i) => entryOf(firm, i)))
      const query = ask(part)
      const count = (other: Partial<DirectoryQuery>) => firms.filter((firm) => fits(firm, { ...query, ...other })).length
      const search = runSearch(index, wishOf(query, null))

      expect(countAll(search)).toBe(count({}))
      const facets = countFacets(search, query, null)
      for (const { value, count: said } of facets.country) expect(said).toBe(count({ country: [value as 'PK'] }))
      for (const { value, count: said } of facets.sector) expect(said).toBe(count({ sector: [value as 'it'] }))
      for (const { value, count: said } of facets.cooperation) expect(said).toBe(count({ cooperation: [value as 'supply'] }))
      for (const { value, count: said } of facets.side) expect(said).toBe(count({ side: value as 'offer' }))
      for (const { value, count: said } of facets.hs) expect(said).toBe(count({ hs: value }))
      for (const country of ['PK', 'KZ'] as const)
        expect(facets.country.some(({ value }) => value === country)).toBe(
          count({ country: [country] }) > 0 || query.country.includes(country),
        )
    }),
  )
})

test.each(['newest', 'name', 'relevance'] as Sort[])('pages by %s, one after the other, hold every result once and in order', (sort) => {
  fc.assert(
    fc.property(fc.array(aFirm, { maxLength: 15 }), fc.integer({ min: 1, max: 4 }), (firms, size) => {
      const search = runSearch(openIndex(firms.map((firm, i) => entryOf(firm, i))), wishOf(ask({}), null))
      const whole = pageOf(search, { sort, size: 100 }).results
      const paged = []
      for (let after: (typeof whole)[number] | undefined; ; ) {
        const page = pageOf(search, { sort, size, after })
        paged.push(...page.results)
        after = page.results.at(-1)
        if (!page.hasMore) break
      }

      expect(paged).toEqual(whole)
      expect(new Set(whole.map(({ id }) => id)).size).toBe(firms.length)
      const keys = whole.map(({ at, name }) => (sort === 'name' ? name : -at))
      expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    }),
  )
})

test('what comes or goes meanwhile neither repeats nor hides another result on the next page', () => {
  const firms = Array.from({ length: 6 }, (_, i): Firm => ({ country: 'PK', sectors: [], items: [], at: 10 - i, name: 'a' }))
  const index = openIndex(firms.map((firm, i) => entryOf(firm, i)))
  const read = (after?: Parameters<typeof pageOf>[1]['after']) =>
    pageOf(runSearch(index, wishOf(ask({}), null)), { sort: 'newest', size: 2, after })
  const first = read()
  putEntry(index, entryOf({ ...firms[0]!, at: 99 }, 50))
  dropEntry(index, idOf(1))
  const second = read(first.results.at(-1))

  expect(first.results.map(({ id }) => id)).toEqual([idOf(0), idOf(1)])
  expect(second.results.map(({ id }) => id)).toEqual([idOf(2), idOf(3)])
})

test('a company that changed is found by what it is now, once; one that left is not found', () => {
  const firm: Firm = { country: 'PK', sectors: ['it'], items: [], at: 1, name: 'a' }
  const index = openIndex([entryOf(firm, 1)])
  const found = (part: Partial<DirectoryQuery>) => countAll(runSearch(index, wishOf(ask(part), null)))
  putEntry(index, entryOf({ ...firm, sectors: ['leather'] }, 1, '2'))

  expect([found({}), found({ sector: ['it'] }), found({ sector: ['leather'] })]).toEqual([1, 0, 1])
  dropEntry(index, idOf(1))
  expect(found({})).toBe(0)
  expect(isWorn(index)).toBe(false)
})
