import { nameKeys } from '#app/domain/companies/name-key.ts'
import { type Knowledge, suggestCodes, type Token, tokens } from '#app/engine/index.ts'
import type { Cooperation, Country, Side } from '#prisma/generated/enums.ts'

/** One offer or need as the directory reads it. */
export type EntryItem = { side: Side; text: string; cooperation: readonly Cooperation[]; hsCode: string | null; isicCode: string | null }

/** All that a company is found by. `words` are further texts: what it says of itself, how its sectors and goods are called. */
export type EntryFacts = {
  country: Country
  cityId: string | null
  sectors: readonly string[]
  categories: readonly string[]
  certifications: readonly string[]
  languages: readonly string[]
  names: readonly string[]
  places: readonly string[]
  words: readonly string[]
  items: readonly EntryItem[]
}

/** Whether a word says what is meant: "and", "for" and the ordinary phrases of an offer do not. */
export function isSaying({ word, keys }: Token, knowledge: Knowledge): boolean {
  return !knowledge.stop.has(word) && !keys.every((key) => knowledge.stop.has(key))
}

/** The stems of a text's words, without those that say nothing. */
function readStems(text: string, knowledge: Knowledge): string[] {
  return tokens(text)
    .filter((token) => isSaying(token, knowledge))
    .flatMap(({ keys }) => keys)
}

/** How many codes a text may mean, how sure the likeliest must be, and what share of that the others; an item's own code is certain. */
const MEANT = { most: 6, least: 0.8, share: 0.85 }

/** The codes of goods and services that the words most likely mean, in any language: `hs:4104`. */
export function meaningsOf(text: string, knowledge: Knowledge): string[] {
  const suggested = suggestCodes(text, knowledge, { limit: MEANT.most })
  const best = suggested[0]?.score ?? 0
  return suggested.filter(({ score }) => best >= MEANT.least && score >= MEANT.share * best).map(({ system, code }) => `${system}:${code}`)
}

/** The tokens of which a thing has one when it is of this code: the code itself or below it, or a code above it that says no more. */
export function meaningWish(side: Side, meaning: string): string[] {
  const above = meaning.startsWith('hs:') ? HS_LENGTHS.map((length) => meaning.slice(0, 'hs:'.length + length)) : []
  return [meaning, ...above.filter((code) => code.length < meaning.length).map(exactly)].map((code) => token.word(side, code))
}

const HS_LENGTHS = [2, 4, 6]
const exactly = (code: string) => `${code}.`

/** Names of what is indexed. An item's token says its side, kind of cooperation and goods together, any of them left open; goods alone are a kind of their own. */
export const token = {
  choice: (name: string, value: string) => `${name}=${value}`,
  item: (side: Side | '', cooperation: Cooperation | '', hs: string) =>
    side || cooperation ? `item=${side},${cooperation},${hs}` : `hs=${hs}`,
  /** A stem, or a meaning, in any text (`''`), or in the offers or needs. */
  word: (side: Side | '', stem: string) => `word${side}=${stem}`,
  name: (key: string) => `name=${key}`,
  place: (key: string) => `place=${key}`,
}

/** Everything under which the company is found, each once. */
export function entryTokens(facts: EntryFacts, knowledge: Knowledge): string[] {
  const lists = { sector: facts.sectors, category: facts.categories, certification: facts.certifications, language: facts.languages }
  const found = [token.choice('country', facts.country), ...(facts.cityId ? [token.choice('city', facts.cityId)] : [])]
  for (const [name, values] of Object.entries(lists)) found.push(...values.map((value) => token.choice(name, value)))
  for (const text of [...facts.names, ...facts.words]) for (const stem of readStems(text, knowledge)) found.push(token.word('', stem))
  for (const name of facts.names) found.push(...nameKeys(name).map(token.name))
  for (const place of facts.places) found.push(...nameKeys(place).map(token.place))
  for (const item of facts.items) found.push(...itemTokens(item, knowledge))
  return [...new Set(found)].filter((made) => !/\s/.test(made))
}

/** Everything under which one offer or need is found. */
export function itemTokens(item: EntryItem, knowledge: Knowledge): string[] {
  const found: string[] = []
  const codes = item.hsCode
    ? [2, 4, 6].filter((length) => length <= item.hsCode!.length).map((length) => item.hsCode!.slice(0, length))
    : []
  for (const side of ['', item.side] as const)
    for (const cooperation of ['', ...item.cooperation] as const)
      for (const hs of ['', ...codes]) if (side || cooperation || hs) found.push(token.item(side, cooperation, hs))
  const meanings = meaningOfCode(item)
  const stems = [...readStems(item.text, knowledge), ...(meanings.length > 0 ? meanings : meaningsOf(item.text, knowledge).flatMap(pathOf))]
  for (const stem of stems) found.push(token.word('', stem), token.word(item.side, stem))
  return found
}

/** What the item's own code says that it is: all the codes above it, and that it says no more than it does. */
export function meaningOfCode({ hsCode, isicCode }: Pick<EntryItem, 'hsCode' | 'isicCode'>): string[] {
  if (hsCode) return pathOf(`hs:${hsCode}`)
  return isicCode ? [`isic:${isicCode}`] : []
}

function pathOf(meaning: string): string[] {
  if (!meaning.startsWith('hs:')) return [meaning]
  const path = HS_LENGTHS.map((length) => meaning.slice(0, 'hs:'.length + length))
  return [...new Set(path), exactly(meaning)]
}
