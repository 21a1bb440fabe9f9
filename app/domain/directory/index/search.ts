import type { Cursor, Sort } from '../schema.ts'
import type { AnyOf, Wish, WordsWish } from '../wish.ts'
import { type DirectoryIndex, type Kept, slotsWith } from './directory-index.ts'

/** Which parts of a search a company does not fit, a bit each; 0 is a result. */
type Misses = Uint16Array

type Part = keyof Wish['choices'] | 'items' | 'words'
const PARTS: Part[] = ['country', 'city', 'sector', 'category', 'cooperation', 'certification', 'language', 'items', 'words']
const GONE = 1 << 15
const bitOf = (part: Part) => 1 << PARTS.indexOf(part)

/** How well the words fit, best first: all in the names, all among the items, all anywhere, only by what they mean. */
const TIERS = { names: 1, items: 2, anywhere: 3, meaning: 4 } as const

/** A search that has been run: what fits, and what would if one part of it were otherwise. */
export type Search = { index: DirectoryIndex; misses: Misses; tiers: Uint8Array | null }

/** Runs the search over every company. */
export function runSearch(index: DirectoryIndex, wish: Wish): Search {
  const misses: Misses = new Uint16Array(index.slots.length)
  index.slots.forEach((kept, slot) => {
    if (!kept) misses[slot] = GONE
  })
  for (const [part, anyOf] of Object.entries(wish.choices)) demand(index, misses, part as Part, anyOf)
  if (wish.items) demand(index, misses, 'items', wish.items)
  const tiers = wish.words && tiersOf(index, wish.words)
  tiers?.forEach((tier, slot) => {
    if (tier === 0) misses[slot]! |= bitOf('words')
  })
  return { index, misses, tiers }
}

/** How many companies fit. */
export function countAll({ misses }: Search): number {
  let count = 0
  for (const missed of misses) if (missed === 0) count += 1
  return count
}

/** How many companies have one of the tokens and fit all but the open parts. With `words`, these must fit too. */
export function countWith({ index, misses }: Search, anyOf: AnyOf, open: Part[], words: Uint8Array | null = null): number {
  const mask = maskWithout(open)
  const fits = (slot: number) => (misses[slot]! & mask) === 0 && (!words || words[slot]! > 0)
  if (anyOf.length === 1) {
    let count = 0
    for (const slot of slotsWith(index, anyOf[0]!)) if (fits(slot)) count += 1
    return count
  }
  const found = new Set<number>()
  for (const token of anyOf) for (const slot of slotsWith(index, token)) if (fits(slot)) found.add(slot)
  return found.size
}

/** The first results behind the cursor, in the order asked for, and whether more follow. */
export function pageOf({ index, misses, tiers }: Search, { sort, after, size }: { sort: Sort; after?: Cursor; size: number }) {
  const compare = ORDERS[sort]
  const best: Cursor[] = []
  misses.forEach((missed, slot) => {
    if (missed !== 0) return
    const place = placeOf(index.slots[slot]!, tiers?.[slot] ?? 0)
    if (after && compare(place, after) <= 0) return
    if (best.length > size && compare(place, best[size]!) >= 0) return
    best.splice(insertionPoint(best, place, compare), 0, place)
    if (best.length > size + 1) best.pop()
  })
  return { results: best.slice(0, size), hasMore: best.length > size }
}

/** How well the words fit each company; 0 is not at all. */
export function tiersOf(index: DirectoryIndex, words: WordsWish): Uint8Array {
  const tiers = new Uint8Array(index.slots.length)
  raise(tiers, hitByAll(index, [words.asOne]), TIERS.meaning)
  raise(tiers, hitByAll(index, words.meant), TIERS.meaning)
  raise(tiers, hitByAll(index, words.anywhere), TIERS.anywhere)
  raise(tiers, hitByAll(index, words.inItems), TIERS.items)
  raise(tiers, hitByAll(index, [words.nameAsOne]), TIERS.names)
  raise(tiers, hitByAll(index, words.inNames), TIERS.names)
  return tiers
}

function demand(index: DirectoryIndex, misses: Misses, part: Part, anyOf: AnyOf) {
  const bit = bitOf(part)
  for (let slot = 0; slot < misses.length; slot++) misses[slot]! |= bit
  for (const token of anyOf) for (const slot of slotsWith(index, token)) misses[slot]! &= ~bit
}

/** The companies that have one token of each list, as slots. */
function hitByAll(index: DirectoryIndex, lists: AnyOf[]): number[] {
  const hits = new Uint8Array(index.slots.length)
  let last: number[] = []
  lists.forEach((anyOf, i) => {
    last = []
    for (const token of anyOf)
      for (const slot of slotsWith(index, token))
        if (hits[slot] === i) {
          hits[slot] = i + 1
          last.push(slot)
        }
  })
  return last
}

function raise(tiers: Uint8Array, slots: number[], tier: number) {
  for (const slot of slots) tiers[slot] = tier
}

const maskWithout = (open: Part[]) => open.reduce((mask, part) => mask & ~bitOf(part), 0xffff)

const placeOf = ({ id, name, at }: Kept, tier: number): Cursor => ({ tier, at, name, id })

/** No two companies stand in one place: the id decides between equals. */
const ORDERS: Record<Sort, (a: Cursor, b: Cursor) => number> = {
  relevance: (a, b) => a.tier - b.tier || byNewest(a, b),
  newest: byNewest,
  name: (a, b) => byText(a.name, b.name) || byText(a.id, b.id),
}

function byNewest(a: Cursor, b: Cursor): number {
  return b.at - a.at || byText(a.id, b.id)
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function insertionPoint(sorted: Cursor[], place: Cursor, compare: (a: Cursor, b: Cursor) => number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (compare(sorted[middle]!, place) < 0) from = middle + 1
    else to = middle
  }
  return from
}
