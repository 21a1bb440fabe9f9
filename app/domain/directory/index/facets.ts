import { Cooperation, Side } from '#prisma/generated/enums.ts'
import { token } from '../entry.ts'
import { CHOICES, type DirectoryQuery } from '../schema.ts'
import { itemsWish, type Said, wordsWish } from '../wish.ts'
import { countWith, type Search, tiersOf } from './search.ts'

/** A value that can be chosen, with the number of companies that then fit. */
export type Count = { value: string; count: number }
export type Facets = Record<(typeof CHOICES)[number] | 'side' | 'hs', Count[]>

/**
 * For each kind of choice its values, most frequent first. A count leaves out what is chosen of its own kind and keeps everything else, so it says
 * how many companies there are when that value is chosen instead. Values that nobody has are left out, unless they are chosen.
 */
export function countFacets(search: Search, query: DirectoryQuery, said: Said | null): Facets {
  const plain = CHOICES.filter((name) => name !== 'cooperation').map((name) => {
    const counts = (search.index.values.get(name) ?? []).map((value) => ({
      value,
      count: countWith(search, [token.choice(name, value)], [name]),
    }))
    return [name, ranked(counts, query[name])] as const
  })
  const ofItems = (part: Partial<DirectoryQuery>) => countWith(search, itemsWish({ ...query, ...part }), ['items'])
  const cooperation = Object.values(Cooperation).map((value) => ({ value, count: ofItems({ cooperation: [value] }) }))
  const hs = goodsToChoose(search, query.hs).map((value) => ({ value, count: ofItems({ hs: value }) }))
  return {
    ...(Object.fromEntries(plain) as Record<(typeof CHOICES)[number], Count[]>),
    cooperation: ranked(cooperation, query.cooperation),
    side: countSides(search, query, said),
    hs: hs.filter(({ value, count }) => count > 0 || query.hs?.startsWith(value)).sort((a, b) => (a.value < b.value ? -1 : 1)),
  }
}

/** Words are looked for among the items of the side that is chosen, so each side counts them by itself. */
function countSides(search: Search, query: DirectoryQuery, said: Said | null): Count[] {
  return Object.values(Side).map((side) => {
    const tiers = said && tiersOf(search.index, wordsWish(said, side))
    return { value: side, count: countWith(search, itemsWish({ ...query, side }), ['items', 'words'], tiers) }
  })
}

/** Chapters; below a chosen code those of the next length. */
function goodsToChoose(search: Search, chosen: string | undefined): string[] {
  const path = [2, 4, 6].map((length) => chosen?.slice(0, length)).filter((code) => code !== undefined)
  const all = new Set([...(search.index.values.get('hs') ?? []), ...path])
  return [...all].filter(
    (code) => code.length === 2 || path.includes(code) || path.some((above) => code.length === above.length + 2 && code.startsWith(above)),
  )
}

function ranked(counts: Count[], chosen: readonly string[]): Count[] {
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value)).map((value) => ({ value, count: 0 }))
  return [...counts.filter(({ value, count }) => count > 0 || chosen.includes(value)), ...missing].sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  )
}
