import type { MailLanguage } from '../define-email.ts'

export type Direction = 'ltr' | 'rtl'

export const directionOf = (language: MailLanguage): Direction => (language === 'ur' ? 'rtl' : 'ltr')

/** A stretch of text; a foreign one is written the other way round than the text in which it stands. */
export type Stretch = { text: string; isForeign: boolean }

/**
 * A name of the other direction, with its own brackets, digits and full stop. It ends where its last letter, digit, stop or bracket does: what comes
 * behind belongs to the sentence.
 */
const FOREIGN: Record<Direction, RegExp> = {
  rtl: /[(«“"'\p{N}]*[\p{Script=Latin}\p{Script=Cyrillic}](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N} .,:;&+@/()«»“”"'’–—-]*[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}.)»”"'’])?/gu,
  ltr: /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\p{N} .,:&()«»“”"'’–—-]*[\p{Script=Arabic}\p{M}\p{N})])?/gu,
}

/** The text cut where its direction changes, so that each foreign stretch can be kept whole. */
export function stretchesOf(text: string, direction: Direction): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  for (const match of text.matchAll(FOREIGN[direction])) {
    if (match.index > end) stretches.push({ text: text.slice(end, match.index), isForeign: false })
    stretches.push({ text: match[0], isForeign: true })
    end = match.index + match[0].length
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isForeign: false })
  return stretches
}

const ISOLATE = '\u2068'
const END_OF_ISOLATE = '\u2069'

/** The same for texts without markup: what HTML says with `bdi`, characters that nobody sees say here. */
export function isolateForeign(text: string, direction: Direction): string {
  return stretchesOf(text, direction)
    .map((stretch) => (stretch.isForeign ? ISOLATE + stretch.text + END_OF_ISOLATE : stretch.text))
    .join('')
}
