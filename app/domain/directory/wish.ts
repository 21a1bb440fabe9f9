import { isTelling, soughtKeys } from '#app/domain/companies/name-key.ts'
import { type Knowledge, type Token, tokens } from '#app/engine/index.ts'
import type { Side } from '#prisma/generated/enums.ts'
import { isSaying, meaningsOf, token } from './entry.ts'
import { CHOICES, type DirectoryQuery } from './schema.ts'

/** Of several tokens one must be there. */
export type AnyOf = string[]

/** The words of a search, read once. */
export type Said = { words: Token[]; meanings: string[] }

/**
 * What the words ask for: a list for each of them. A company fits when every word is found in its names, its items or anywhere, or when one of the
 * meanings is. With a side chosen only the items of that side count.
 */
export type WordsWish = { inNames: AnyOf[]; nameAsOne: AnyOf; inItems: AnyOf[]; anywhere: AnyOf[]; meanings: AnyOf }

/** A search as the index understands it: for each part a list of tokens of which a company must have one. */
export type Wish = {
  choices: Partial<Record<(typeof CHOICES)[number], AnyOf>>
  /** Side, cooperation and goods, which one item must have together; null when the search names none of them. */
  items: AnyOf | null
  words: WordsWish | null
}

/** Reads the words; null when there are none. */
export function readSaid(q: string, knowledge: Knowledge): Said | null {
  const all = tokens(q)
  const saying = all.filter((word) => isTelling(word.word) && isSaying(word, knowledge))
  if (all.length === 0) return null
  return { words: saying.length > 0 ? saying : all, meanings: meaningsOf(q, knowledge) }
}

/** The search in tokens. */
export function wishOf(query: DirectoryQuery, said: Said | null): Wish {
  const choices: Wish['choices'] = {}
  for (const name of CHOICES)
    if (name !== 'cooperation' && query[name].length > 0) choices[name] = query[name].map((value) => token.choice(name, value))
  const hasItems = query.side || query.hs || query.cooperation.length > 0
  return { choices, items: hasItems ? itemsWish(query) : null, words: said && wordsWish(said, query.side) }
}

/** The tokens of items that have the side, one of the kinds of cooperation and the goods. */
export function itemsWish({ side = '', cooperation, hs = '' }: ItemsQuery): AnyOf {
  return (cooperation.length > 0 ? cooperation : (['' as const] satisfies ''[])).map((kind) => token.item(side, kind, hs))
}

type ItemsQuery = { side?: Side | ''; cooperation: DirectoryQuery['cooperation']; hs?: string }

/** What the words ask for when the side is chosen, or none is. */
export function wordsWish({ words, meanings }: Said, side?: Side): WordsWish {
  const sides: Side[] = side ? [side] : ['offer', 'need']
  const inItems = words.map(({ keys }) => sides.flatMap((one) => keys.map((stem) => token.word(one, stem))))
  const meant = sides.flatMap((one) => meanings.map((meaning) => token.word(one, meaning)))
  if (side) return { inNames: [], nameAsOne: [], inItems, anywhere: inItems, meanings: meant }
  return {
    inNames: words.map(({ word }) => soughtKeys(word).map(token.name)),
    nameAsOne: soughtKeys(words.map(({ word }) => word).join('')).map(token.name),
    inItems,
    anywhere: words.map(({ word, keys }) => [
      ...keys.map((stem) => token.word('', stem)),
      ...soughtKeys(word).flatMap((key) => [token.name(key), token.place(key)]),
    ]),
    meanings: meant,
  }
}
