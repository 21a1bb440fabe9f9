import type { Claim } from '../claims.ts'
import type { Evidence } from '../evidence.ts'

/** Which side of a pair gains by a met want. */
export const MINE = 2
export const THEIRS = 3
const FIRST = 0
const SECOND = 1
const CHANNEL = 4
const ABOUT = 5
const IS_TOUCHED = 6
/** Numbers a company; its sums lie together, as they are used together. */
const WIDTH = 8

/** One company's evidence with each of the other side, in the making; made once a side and all zero between two sweeps. */
export type Sums = { places: number[]; of: Float64Array }

export function makeSums(size: number): Sums {
  return { places: [], of: new Float64Array(size * WIDTH) }
}

/** Adds one met want to the evidence with a company. */
export function note(want: Claim['kind'], have: Claim['kind'], place: number, fit: number, side: typeof MINE | typeof THEIRS, sums: Sums) {
  const { of } = sums
  const at = place * WIDTH
  if (of[at + IS_TOUCHED] === 0) sums.places.push(place)
  of[at + IS_TOUCHED] = 1
  if (want === 'stated' && have === 'stated') {
    if (fit > of[at + FIRST]!) {
      of[at + SECOND] = of[at + FIRST]!
      of[at + FIRST] = fit
    } else if (fit > of[at + SECOND]!) of[at + SECOND] = fit
    if (fit > of[at + side]!) of[at + side] = fit
    return
  }
  if ((want === 'channel' || have === 'channel') && fit > of[at + CHANNEL]!) of[at + CHANNEL] = fit
  if ((want === 'about' || have === 'about') && fit > of[at + ABOUT]!) of[at + ABOUT] = fit
}

/** Writes the evidence with a company into the object given, and empties its sums. */
export function takeEvidence(place: number, { of }: Sums, into: Evidence) {
  const at = place * WIDTH
  into.best = of[at + FIRST]!
  into.second = of[at + SECOND]!
  into.mutual = Math.min(of[at + MINE]!, of[at + THEIRS]!)
  into.channel = Math.max(0, of[at + CHANNEL]! - into.best)
  into.about = of[at + ABOUT]!
  of[at + FIRST] = 0
  of[at + SECOND] = 0
  of[at + MINE] = 0
  of[at + THEIRS] = 0
  of[at + CHANNEL] = 0
  of[at + ABOUT] = 0
  of[at + IS_TOUCHED] = 0
}

/** The best answers so far, by whom or what they answer: which claim, of which saying, and how well. */
export type Answers = { claim: Int32Array; saying: Int32Array; fit: Float64Array }

export function makeAnswers(length: number): Answers {
  return { claim: new Int32Array(length), saying: new Int32Array(length), fit: new Float64Array(length) }
}

/** Keeps the better answer, of equals the first of the profile; tells whether it is the first one kept. */
export function keepBest(at: number, claim: number, saying: number, fit: number, best: Answers): boolean {
  const known = best.fit[at]!
  if (fit > known || (fit === known && claim < best.claim[at]!)) {
    best.fit[at] = fit
    best.claim[at] = claim
    best.saying[at] = saying
  }
  return known === 0
}
