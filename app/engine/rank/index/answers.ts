import type { Claim } from '../claims.ts'
import { fitOfMet } from '../criteria/topic.ts'
import { termsFit } from '../evidence.ts'
import type { PostedClaims } from './posted-claims.ts'
import type { FitsOf } from './thing-fits.ts'

/**
 * How well every saying of the other side answers one claim, in [0, 1]; those that do, and the level of each, a fit rounded up to a byte.
 * Room for one company at a time.
 */
export type Answers = { fit: Float64Array; reached: Int32Array; level: Uint8Array; count: number }

/** The level of a fit of 1. */
export const LEVELS = 255

export function makeAnswers(sayings: number): Answers {
  return { fit: new Float64Array(sayings), reached: new Int32Array(sayings), level: new Uint8Array(sayings), count: 0 }
}

export function forget({ fit, reached, count }: Answers) {
  for (let i = 0; i < count; i++) fit[reached[i]!] = 0
}

/** What the other side has, with room for the things and sayings that the want in hand meets. */
export type Haves = PostedClaims & { fitsOf: FitsOf; own: Float64Array; met: Float64Array; touched: Int32Array }

/** How well each saying of the haves answers this want: its things one by one, then what they come to together, then the terms. */
export function answersToWant(want: Claim, haves: Haves, answers: Answers): Answers {
  const { termsList, termsOf, met } = haves
  const { fit } = answers
  const terms = termsList.map((have) => termsFit(want, have))
  answers.count = 0
  for (const thing of want.things) addThing(haves.fitsOf(thing), haves, answers)
  answers.count = keepAnswers(answers, (saying) => {
    const topic = fitOfMet(fit[saying]!, met[saying]!, want.things.length)
    met[saying] = 0
    return topic * terms[termsOf[saying]!]!
  })
  return answers
}

/** Works out the fit of every saying reached and keeps those that answer; tells how many. */
function keepAnswers({ fit, reached, level, count }: Answers, fitOf: (saying: number) => number): number {
  let kept = 0
  for (let i = 0; i < count; i++) {
    const saying = reached[i]!
    const own = fitOf(saying)
    fit[saying] = own
    if (own === 0) continue
    reached[kept] = saying
    level[kept++] = Math.ceil(own * LEVELS)
  }
  return kept
}

/** Adds to every saying the best that it has for one thing wanted; `fit` holds the best of all things so far, `met` their sum. */
function addThing({ things, fits }: ReturnType<FitsOf>, haves: Haves, answers: Answers) {
  const { firstOf, sayingOf, own, met, touched } = haves
  const { fit, reached } = answers
  let count = 0
  for (let i = 0; i < things.length; i++) {
    const end = firstOf[things[i]! + 1]!
    for (let at = firstOf[things[i]!]!; at < end; at++) {
      const saying = sayingOf[at]!
      if (own[saying] === 0) touched[count++] = saying
      if (fits[i]! > own[saying]!) own[saying] = fits[i]!
    }
  }
  for (let i = 0; i < count; i++) {
    const saying = touched[i]!
    if (met[saying] === 0) reached[answers.count++] = saying
    met[saying]! += own[saying]!
    if (own[saying]! > fit[saying]!) fit[saying] = own[saying]!
    own[saying] = 0
  }
}

/** What the other side wants, with room for how well the claim in hand meets each thing of it (by slot). */
export type Wants = PostedClaims & { fitsOf: FitsOf; own: Float64Array; isReached: Uint8Array }

/** How well this claim answers each saying of the wants. */
export function answersOfHave(have: Claim, wants: Wants, answers: Answers): Answers {
  const { termsList, termsOf, firstOf, slots, sayingOf, fitsOf, own, isReached } = wants
  const { reached } = answers
  const terms = termsList.map((want) => termsFit(want, have))
  answers.count = 0
  for (const thing of have.things) {
    const { things, fits } = fitsOf(thing)
    for (let i = 0; i < things.length; i++) {
      const end = firstOf[things[i]! + 1]!
      for (let at = firstOf[things[i]!]!; at < end; at++) {
        const saying = sayingOf[at]!
        if (isReached[saying] === 0) reached[answers.count++] = saying
        isReached[saying] = 1
        if (fits[i]! > own[slots[at]!]!) own[slots[at]!] = fits[i]!
      }
    }
  }
  answers.count = keepAnswers(answers, (saying) => takeMet(saying, wants) * terms[termsOf[saying]!]!)
  return answers
}

/** The topic fit of one of their wants, from what was noted for its things. */
function takeMet(saying: number, { firstSlot, own, isReached }: Wants): number {
  const from = firstSlot[saying]!
  const end = firstSlot[saying + 1]!
  let most = 0
  let met = 0
  for (let slot = from; slot < end; slot++) {
    met += own[slot]!
    if (own[slot]! > most) most = own[slot]!
    own[slot] = 0
  }
  isReached[saying] = 0
  return fitOfMet(most, met, end - from)
}
