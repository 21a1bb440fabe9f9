import { type Token, tokens } from '../text/tokens.ts'
import type { LexiconRow } from './build-graph.ts'
import type { Graph } from './graph.ts'

/**
 * A name of a concept as stems: one set of stems a word. A doubtful name is one word that names of other families have too
 * ("belt" is worn, conveys, and grows grain).
 */
export type Phrase = { words: string[][]; node: number; weight: number; doubtful: boolean }

/** Phrases by each stem of their rarest word. */
export type PhraseIndex = Map<string, Phrase[]>

const LANGUAGE_COLUMNS = ['en', 'ur', 'ru', 'kk', 'latin'] as const
/** A category of a sector is a wide notion: its name proves less than a lexicon entry. */
const CATEGORY_WEIGHT = 0.75

/** Every name in the lexicon in all its languages and spellings, ready to be found in a text. A name that belongs to several concepts is shared among them. */
export function indexPhrases(rows: LexiconRow[], graph: Graph): PhraseIndex {
  const byForm = new Map<string, Map<number, Phrase>>()
  for (const row of rows) {
    const node = graph.byId.get(row.concept)!
    const names = LANGUAGE_COLUMNS.flatMap((column) => row[column].split('|'))
    for (const name of names) {
      const words = tokens(name).map((token) => token.keys)
      if (words.length === 0) continue
      const form = words.map((keys) => keys[0]).join(' ')
      const same = byForm.get(form) ?? new Map<number, Phrase>()
      same.set(node, { words, node, weight: row.concept.startsWith('sector.') ? CATEGORY_WEIGHT : 1, doubtful: false })
      byForm.set(form, same)
    }
  }
  for (const same of byForm.values()) shareAmong([...same.values()])
  const phrases = [...byForm.values()].flatMap((same) => [...same.values()])
  markDoubtful(phrases, graph)
  return indexByRarestWord(phrases)
}

function shareAmong(phrases: Phrase[]) {
  const own = phrases.filter((phrase) => phrase.weight === 1)
  for (const phrase of phrases) phrase.weight /= Math.sqrt(Math.max(1, own.length))
}

/** From this share of names in other families on, a word alone is doubtful. */
const DOUBTFUL_SHARE = 0.4

function markDoubtful(phrases: Phrase[], graph: Graph) {
  const uses = new Map<string, Map<string, number>>()
  const family = ({ node }: Phrase) => graph.concepts[node]!.id.split('.')[0]!
  for (const phrase of phrases.filter((one) => family(one) !== 'sector'))
    for (const key of phrase.words.flat()) {
      const own = uses.get(key) ?? new Map<string, number>()
      uses.set(key, own.set(family(phrase), (own.get(family(phrase)) ?? 0) + 1))
    }
  const elsewhere = (key: string, own: string) => {
    const counts = [...(uses.get(key) ?? [])]
    const all = counts.reduce((sum, [, count]) => sum + count, 0)
    return all === 0 ? 0 : counts.reduce((sum, [name, count]) => sum + (name === own ? 0 : count), 0) / all
  }
  for (const phrase of phrases)
    phrase.doubtful = phrase.words.length === 1 && phrase.words[0]!.some((key) => elsewhere(key, family(phrase)) >= DOUBTFUL_SHARE)
}

function indexByRarestWord(phrases: Phrase[]): PhraseIndex {
  const uses = new Map<string, number>()
  for (const { words } of phrases) for (const keys of words) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1)
  const frequency = (keys: string[]) => Math.max(...keys.map((key) => uses.get(key)!))
  const index: PhraseIndex = new Map()
  for (const phrase of phrases) {
    const rarest = phrase.words.reduce((a, b) => (frequency(b) < frequency(a) ? b : a))
    for (const key of rarest) {
      const list = index.get(key)
      if (list) list.push(phrase)
      else index.set(key, [phrase])
    }
  }
  return index
}

/** What a word tells alone: the concept that most of the names with it belong to, and their share in (0, 1]. */
export type Telling = Map<string, { node: number; share: number }>

/** Fewer names than this with a word, or a lesser share of them in one concept, tell nothing. */
const LEAST_NAMES = 2
const LEAST_SHARE = 0.5

/** The words that stand in the names of hardly more than one good or service (таможенные услуги are no name, yet таможенный is said of customs). */
export function tellingWords(index: PhraseIndex, isTopical: (node: number) => boolean): Telling {
  const uses = new Map<string, Map<number, number>>()
  const phrases = new Set([...index.values()].flat())
  for (const { words, node } of phrases)
    for (const key of new Set(words.flat())) {
      const own = uses.get(key) ?? new Map<number, number>()
      uses.set(key, own.set(node, (own.get(node) ?? 0) + 1))
    }
  const telling: Telling = new Map()
  for (const [key, own] of uses) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0)
    const [node, count] = [...own].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))
    if (all >= LEAST_NAMES && count / all >= LEAST_SHARE && isTopical(node)) telling.set(key, { node, share: count / all })
  }
  return telling
}

/** A name found in a text: which words of it, and how exactly. */
export type Found = { node: number; at: number[]; quality: number; length: number; doubtful: boolean }

/** How many foreign words may stand among the words of a name ("кожа для верха хромового дубления"). */
const SLACK = 2
const APART = 0.88

/** All names that occur in the words of one segment, in any order and with a few words between. */
export function findPhrases(index: PhraseIndex, words: Token[]): Found[] {
  const found: Found[] = []
  for (let i = 0; i < words.length; i++) {
    const seen = new Set<Phrase>()
    for (const key of words[i]!.keys)
      for (const phrase of index.get(key) ?? []) {
        if (seen.has(phrase)) continue
        seen.add(phrase)
        const match = place(phrase, words, i)
        if (match) found.push(match)
      }
  }
  return found
}

function place(phrase: Phrase, words: Token[], anchor: number): Found | null {
  const size = phrase.words.length
  const from = Math.max(0, anchor - size + 1 - SLACK)
  const to = Math.min(words.length - 1, anchor + size - 1 + SLACK)
  const at: number[] = []
  for (const keys of phrase.words) {
    const place = nearest(keys, words, from, to, at, anchor)
    if (place < 0) return null
    at.push(place)
  }
  if (!at.includes(anchor)) return null
  const inOrder = at.every((place, i) => i === 0 || place === at[i - 1]! + 1)
  return {
    node: phrase.node,
    at: at.sort((a, b) => a - b),
    quality: phrase.weight * (inOrder ? 1 : APART),
    length: size,
    doubtful: phrase.doubtful,
  }
}

function nearest(keys: string[], words: Token[], from: number, to: number, taken: number[], anchor: number): number {
  let best = -1
  const target = taken.length > 0 ? taken.at(-1)! + 1 : anchor
  for (let i = from; i <= to; i++) {
    if (taken.includes(i) || !words[i]!.keys.some((key) => keys.includes(key))) continue
    if (best < 0 || Math.abs(i - target) < Math.abs(best - target)) best = i
  }
  return best
}
