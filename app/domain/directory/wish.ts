import { isTelling, soughtKeys } from '#app/domain/companies/name-key.ts'
import { type Knowledge, type Token, tokens } from '#app/engine/index.ts'
import type { Side } from '#prisma/generated/enums.ts'
import { isSaying, meaningsOf, meaningWish, token } from './entry.ts'
import { CHOICES, type DirectoryQuery } from './schema.ts'

/** Of several tokens one must be there. */
export type AnyOf = string[]

/** The words of a search, read once: each that says something with what it means by itself, those of a name, and what all of them mean together. */
export type Said = { words: (Token & { meanings: string[] })[]; names: string[]; meanings: string[] }

/**
 * What the words ask for: a list for each of them. A company fits when every word is found in its names, its items or anywhere, or at least meant,
 * or when what all of them mean together is there. With a side chosen only the items of that side count.
 */
export type WordsWish = { inNames: AnyOf[]; nameAsOne: AnyOf; inItems: AnyOf[]; anywhere: AnyOf[]; meant: AnyOf[]; asOne: AnyOf }

/** A search as the index understands it: for each part a list of tokens of which a company must have one. */
export type Wish = {
  choices: Partial<Record<(typeof CHOICES)[number], AnyOf>>
  /** Side, cooperation and goods, which one item must have together; null when the search names none of them. */
  items: AnyOf | null
  words: WordsWish | null
}

/** What reading a search takes to know: trade, and the keys of all places. */
export type Known = { knowledge: Knowledge; places: ReadonlySet<string> }

/** Reads the words; null when there are none. A word that says nothing of trade is kept when it is a place, or when there is no other. */
export function readSaid(q: string, { knowledge, places }: Known): Said | null {
  const all = tokens(q).map((word) => ({ ...word, meanings: meaningsOf(word.word, knowledge) }))
  if (all.length === 0) return null
  const isPlace = (word: string) => soughtKeys(word).some((key) => places.has(key))
  const naming = all.filter(({ word }) => isTelling(word))
  const saying = naming.filter((word) => isSaying(word, knowledge) || isPlace(word.word))
  const names = naming.length > 0 ? naming : all
  return { words: saying.length > 0 ? saying : names, names: names.map(({ word }) => word), meanings: meaningsOf(q, knowledge) }
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
export function wordsWish({ words, names, meanings }: Said, side?: Side): WordsWish {
  const sides: Side[] = side ? [side] : ['offer', 'need']
  const inItems = words.map(({ keys }) => sides.flatMap((one) => keys.map((stem) => token.word(one, stem))))
  const meaningIn = (meaning: string) => sides.flatMap((one) => meaningWish(one, meaning))
  const anywhere = side
    ? inItems
    : words.map(({ word, keys }) => [
        ...keys.map((stem) => token.word('', stem)),
        ...soughtKeys(word).flatMap((key) => [token.name(key), token.place(key)]),
      ])
  return {
    inNames: side ? [] : names.map((word) => soughtKeys(word).map(token.name)),
    nameAsOne: side ? [] : soughtKeys(names.join('')).map(token.name),
    inItems,
    anywhere,
    meant: words.map((word, i) => [...anywhere[i]!, ...word.meanings.flatMap(meaningIn)]),
    asOne: meanings.flatMap(meaningIn),
  }
}
