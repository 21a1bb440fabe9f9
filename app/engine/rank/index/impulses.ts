import type { Answers } from './answers.ts'
import { ABOUT, CHANNEL, STATED } from './posted-claims.ts'

/** Sayings of the other side that answer a claim, strongest first, each with its level: the fit rounded up to a byte. */
export type Impulses = { sayings: Int32Array; levels: Uint8Array }

/** The level of a fit of 1. */
export const LEVELS = 255

/** Sorts the answers to a claim of this kind by what they speak for: a stated need met, a channel, a text about a company. */
export function sortImpulses(kind: number, answers: Answers, kindOf: Uint8Array): [Impulses, Impulses, Impulses] {
  return [
    sortBy(answers, (saying) => kind === STATED && kindOf[saying] === STATED),
    sortBy(answers, (saying) => kind === CHANNEL || kindOf[saying] === CHANNEL),
    sortBy(answers, (saying) => kind === ABOUT || kindOf[saying] === ABOUT),
  ]
}

/** A counting sort of the answers of this sort, greatest level first. */
function sortBy({ sayings, fits }: Answers, isOf: (saying: number) => boolean): Impulses {
  next.fill(0)
  let count = 0
  for (let i = 0; i < sayings.length; i++) {
    if (!isOf(sayings[i]!)) continue
    next[levelOf(fits[i]!)]! += 1
    count += 1
  }
  let from = 0
  for (let level = LEVELS; level >= 0; level--) {
    const own = next[level]!
    next[level] = from
    from += own
  }
  const sorted = { sayings: new Int32Array(count), levels: new Uint8Array(count) }
  for (let i = 0; i < sayings.length; i++) {
    if (!isOf(sayings[i]!)) continue
    const level = levelOf(fits[i]!)
    const at = next[level]!++
    sorted.sayings[at] = sayings[i]!
    sorted.levels[at] = level
  }
  return sorted
}

/** Where the next answer of each level goes. Only numbers within one call lie here. */
const next = new Int32Array(LEVELS + 1)

function levelOf(fit: number): number {
  return Math.ceil(fit * LEVELS)
}
