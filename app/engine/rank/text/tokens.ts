import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import { stemKazakh } from './kazakh.ts'
import { normalise } from './normalise.ts'
import { scriptOf } from './script.ts'
import { stemUrdu } from './urdu.ts'

/** One word of a text: as written (normalised), the stems under which it may be looked up, its segment, and whether an "and" stands before it. */
export type Token = { word: string; keys: string[]; segment: number; joined: boolean }

const WORD = /[\p{L}\p{M}]+|\d+(?:·\d+)*/gu
const BREAK = /[,;:.!?()،؛۔•\n–—"«»/]|\s-\s/u

/**
 * The words of a text, each with the number of the segment (the thing in an enumeration) that it stands in.
 * Segments end at punctuation and at "and" in any of the four languages.
 */
export function tokens(text: string): Token[] {
  const plain = normalise(text).replace(/(?<=\d)[.,](?=\d)/g, '·')
  const found: Token[] = []
  let segment = 0
  let end = 0
  let joined = false
  for (const match of plain.matchAll(WORD)) {
    const between = plain.slice(end, match.index)
    end = match.index + match[0].length
    if (found.length > 0 && (BREAK.test(between) || AND.has(match[0]))) segment += 1
    if (!AND.has(match[0])) found.push({ word: match[0], keys: stems(match[0]), segment, joined })
    joined = AND.has(match[0])
  }
  return found
}

const AND = new Set(['and', 'or', 'plus', 'и', 'или', 'мен', 'және', 'немесе', 'اور', 'یا'])
const cache = new Map<string, string[]>()

/** Every stem a word may have: a Cyrillic word may be Russian or Kazakh. */
export function stems(word: string): string[] {
  const known = cache.get(word)
  if (known) return known
  const made = [...new Set(stemsOf(word))]
  if (cache.size < 200_000) cache.set(word, made)
  return made
}

function stemsOf(word: string): string[] {
  const script = scriptOf(word)
  if (script === 'latin') return /[^s]ses$/.test(word) ? [stemLatin(word.slice(0, -1)), stemLatin(word)] : [stemLatin(word)]
  if (script === 'arabic') return [stemUrdu(word)]
  if (script === 'cyrillic') return stemsOfCyrillic(word)
  return [word]
}

const SHORTEST_STEM = 3

/** A stem too short to tell is none: соя (soya) is not со (with). */
function stemsOfCyrillic(word: string): string[] {
  const russian = stemRussian(word)
  const stem = russian.length < Math.min(SHORTEST_STEM, word.length) ? word : russian
  return [stem, withoutFleetingVowel(stem), stemKazakh(word)]
}

/** перчаток, перчатки → перчатк: the vowel that comes and goes before a last к. */
function withoutFleetingVowel(stem: string): string {
  return stem.length > 4 ? stem.replace(/[ое]к$/, 'к') : stem
}

/** Longer endings than this make another word: a combination is no combine. */
const LONGEST_ENDING = 4

function stemLatin(word: string): string {
  const singular = word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<=s|x|ch|sh)es$|(?<=[^su])s$/, '') : word
  const stem = stemEnglish(singular)
  return singular.length - stem.length > LONGEST_ENDING ? singular : stem
}
