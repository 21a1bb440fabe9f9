import { LOGISTIC } from '../weights.ts'
import { LEVELS } from './impulses.ts'
import { ABOUT, CHANNEL, STATED } from './posted-claims.ts'

/**
 * What is known so far of the companies that answers have led to, as levels: the greatest stated answer, the second, the greatest of a channel
 * and of a text about a company; 0 when none was met yet. Answers are met strongest first, so the first level noted is the greatest.
 * One answer may be noted twice, never forgotten. Four bytes a company keep a whole side in the processor's cache.
 */
export type Marks = { bytes: Uint8Array; words: Uint32Array; places: Int32Array; count: number }

/** Down to which level all answers of each kind have been met; by the numbers of kinds. */
export type Depths = [stated: number, channel: number, about: number]

const WIDTH = 4
const FIRST = 0
const SECOND = 3

export function makeMarks(companies: number): Marks {
  const words = new Uint32Array(companies)
  return { words, bytes: new Uint8Array(words.buffer), places: new Int32Array(companies), count: 0 }
}

export function unmark(marks: Marks) {
  for (let i = 0; i < marks.count; i++) marks.words[marks.places[i]!] = 0
  marks.count = 0
}

/** Notes an answer of this kind and level for the companies from one position to another. */
export function mark(kind: number, level: number, companies: Int32Array, from: number, end: number, marks: Marks) {
  const { bytes, words, places } = marks
  for (let i = from; i < end; i++) {
    const place = companies[i]!
    if (words[place] === 0) places[marks.count++] = place
    const at = place * WIDTH
    if (bytes[at + kind] === 0) bytes[at + kind] = level
    else if (kind === STATED && bytes[at + SECOND] === 0) bytes[at + SECOND] = level
  }
}

/** What rounding may add to a sum of evidence. */
const ROUNDING = 1e-9
const { constant, best, second, mutual, channel, about } = LOGISTIC

/** No less than the weighed sum of the exact evidence with this company, when all answers over these depths are marked. */
export function mostSum(place: number, { bytes }: Marks, [stated, channels, abouts]: Depths): number {
  const at = place * WIDTH
  return sumOfLevels(
    bytes[at + FIRST]! || stated,
    bytes[at + SECOND]! || stated,
    bytes[at + CHANNEL]! || channels,
    bytes[at + ABOUT]! || abouts,
  )
}

/** The same for a company that no mark leads to. */
export function mostUnmarked([stated, channels, abouts]: Depths): number {
  return sumOfLevels(stated, stated, channels, abouts)
}

/** The lesser side's gain is never over the second best. */
function sumOfLevels(first: number, other: number, ofChannel: number, ofAbout: number): number {
  const beyond = Math.max(0, ofChannel - first)
  return constant + ROUNDING + (best * first + (second + mutual) * other + channel * beyond + about * ofAbout) / LEVELS
}

/** Stated answers are met first down to this level: they weigh most and few companies have them. */
const STATED_FIRST = 0.3 * LEVELS

/** The kind of answers to go on with: that which keeps the sum of the unmarked up most; null when none is left. */
export function nextKind([stated, channels, abouts]: Depths): number | null {
  if (stated > STATED_FIRST) return STATED
  const weights = [(best + second + mutual) * stated, channel * (channels - stated), about * abouts]
  const most = Math.max(...weights)
  return most > 0 ? weights.indexOf(most) : null
}
