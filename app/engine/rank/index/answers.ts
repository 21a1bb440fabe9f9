import type { Claim } from '../claims.ts'
import { fitOfMet } from '../criteria/topic.ts'
import { termsFit } from '../evidence.ts'
import type { PostedClaims } from './posted-claims.ts'
import type { FitsOf } from './thing-fits.ts'

/** The sayings of the other side that answer one claim, and how well each does, in (0, 1]. */
export type Answers = { sayings: Int32Array; fits: Float64Array }

/**
 * What the other side has, with room for the want in hand: the sayings that it reaches, for each the best of all its things and their sum,
 * the best of one thing, and the sayings that this one touches.
 */
export type Haves = PostedClaims & {
  fitsOf: FitsOf
  reached: Int32Array
  best: Float64Array
  met: Float64Array
  own: Float64Array
  touched: Int32Array
}

/** How well each saying of the haves answers this want: its things one by one, then what they come to together, then the terms. */
export function answersToWant(want: Claim, haves: Haves): Answers {
  const { termsList, termsOf, reached, best, met } = haves
  const terms = termsList.map((have) => termsFit(want, have))
  let count = 0
  for (const thing of want.things) count = addThing(haves.fitsOf(thing), haves, count)
  return gather(reached, count, (saying) => {
    const topic = fitOfMet(best[saying]!, met[saying]!, want.things.length)
    best[saying] = 0
    met[saying] = 0
    return topic * terms[termsOf[saying]!]!
  })
}

/** Works out the fit of every saying reached and keeps those that answer. */
function gather(reached: Int32Array, count: number, fitOf: (saying: number) => number): Answers {
  const sayings = new Int32Array(count)
  const fits = new Float64Array(count)
  let kept = 0
  for (let i = 0; i < count; i++) {
    const fit = fitOf(reached[i]!)
    if (fit === 0) continue
    sayings[kept] = reached[i]!
    fits[kept++] = fit
  }
  return { sayings: sayings.subarray(0, kept), fits: fits.subarray(0, kept) }
}

/** Adds to every saying the best that it has for one thing wanted; tells how many are reached by now. */
function addThing({ things, fits }: ReturnType<FitsOf>, haves: Haves, reachedBefore: number): number {
  const { firstOf, sayingOf, reached, best, met, own, touched } = haves
  let count = 0
  for (let i = 0; i < things.length; i++) {
    const end = firstOf[things[i]! + 1]!
    for (let at = firstOf[things[i]!]!; at < end; at++) {
      const saying = sayingOf[at]!
      if (own[saying] === 0) touched[count++] = saying
      if (fits[i]! > own[saying]!) own[saying] = fits[i]!
    }
  }
  let reachedBy = reachedBefore
  for (let i = 0; i < count; i++) {
    const saying = touched[i]!
    if (met[saying] === 0) reached[reachedBy++] = saying
    met[saying]! += own[saying]!
    if (own[saying]! > best[saying]!) best[saying] = own[saying]!
    own[saying] = 0
  }
  return reachedBy
}

/** What the other side wants, with room for how well the claim in hand meets each thing of it (by slot), and for the sayings reached. */
export type Wants = PostedClaims & { fitsOf: FitsOf; own: Float64Array; reached: Int32Array; isReached: Uint8Array }

/** How well this claim answers each saying of the wants. */
export function answersOfHave(have: Claim, wants: Wants): Answers {
  const { termsList, termsOf, firstOf, slots, sayingOf, fitsOf, own, reached, isReached } = wants
  const terms = termsList.map((want) => termsFit(want, have))
  let count = 0
  for (const thing of have.things) {
    const { things, fits } = fitsOf(thing)
    for (let i = 0; i < things.length; i++) {
      const end = firstOf[things[i]! + 1]!
      for (let at = firstOf[things[i]!]!; at < end; at++) {
        const saying = sayingOf[at]!
        if (isReached[saying] === 0) reached[count++] = saying
        isReached[saying] = 1
        if (fits[i]! > own[slots[at]!]!) own[slots[at]!] = fits[i]!
      }
    }
  }
  return gather(reached, count, (saying) => takeMet(saying, wants) * terms[termsOf[saying]!]!)
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
