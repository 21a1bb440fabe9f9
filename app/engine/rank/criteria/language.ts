import { tokens } from '../text/tokens.ts'
import type { Language } from '../types.ts'
import { LANGUAGE } from '../weights.ts'

/** Words by which a text asks for work in a language, as beginnings of words in the four languages. */
const NAMED: [Language, string[]][] = [
  ['ru', ['russian', 'русск', 'орыс', 'روسی']],
  ['kk', ['kazakh', 'казахск', 'қазақша', 'قازق زبان']],
  ['en', ['english', 'английск', 'англоязычн', 'ағылшын', 'انگریزی']],
  ['ur', ['urdu', 'урду', 'اردو']],
]

/** The languages that a text names: what a need asks for, or what an offer has. */
export function languagesNamed(text: string): Language[] {
  const words = tokens(text).map(({ word }) => word)
  return NAMED.filter(([, beginnings]) => words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)))).map(
    ([language]) => language,
  )
}

/** How well a firm's languages meet those that a need asks for, in [0, 1]: 1 when nothing is asked or all is spoken. */
export function languageFit(asked: readonly string[], spoken: readonly string[]): number {
  if (asked.length === 0) return 1
  const met = asked.filter((language) => spoken.includes(language)).length
  return LANGUAGE.without + (1 - LANGUAGE.without) * (met / asked.length)
}
