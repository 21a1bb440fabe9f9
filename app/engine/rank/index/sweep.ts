import type { Claim, Profile } from '../claims.ts'
import type { Graph } from '../concepts/graph.ts'
import { fitOfMet } from '../criteria/topic.ts'
import { type Evidence, termsFit } from '../evidence.ts'
import { type PostedClaims, postClaims } from './posted-claims.ts'
import { type Answers, keepBest, MINE, makeAnswers, makeSums, note, type Sums, THEIRS, takeEvidence } from './sums.ts'
import { type FitsOf, fitsWith } from './thing-fits.ts'

/** One country's companies as the other country's see them: what they want and what they have, with room to sum up in. */
export type SideIndex = { wants: Wants; haves: Haves; sums: Sums }

/** `own[slot]` is how well the claim in hand meets each thing wanted; `answers` are by saying. */
type Wants = PostedClaims & { fitsOf: FitsOf; own: Float64Array; isReached: Uint8Array; answers: Answers }

/** How much of the want in hand each saying meets: of the thing in hand, of all things together and of the best; `answers` are by company. */
type Haves = PostedClaims & { fitsOf: FitsOf; own: Float64Array; met: Float64Array; most: Float64Array; answers: Answers }

export function indexSide(profiles: Profile[], graph: Graph): SideIndex {
  const wants = postClaims(profiles, 'wants')
  const haves = postClaims(profiles, 'haves')
  return {
    wants: {
      ...wants,
      fitsOf: fitsWith(graph, wants.things, 'wanted'),
      own: new Float64Array(wants.slots.length),
      isReached: new Uint8Array(wants.termsOf.length),
      answers: makeAnswers(wants.termsOf.length),
    },
    haves: {
      ...haves,
      fitsOf: fitsWith(graph, haves.things, 'had'),
      own: new Float64Array(haves.termsOf.length),
      met: new Float64Array(haves.termsOf.length),
      most: new Float64Array(haves.termsOf.length),
      answers: makeAnswers(profiles.length),
    },
    sums: makeSums(profiles.length),
  }
}

/**
 * The evidence for one company with every company of the other side that has any, told by place; equal to what `weighEvidence` finds
 * pair by pair. It goes from things to sayings to companies: the fits of a thing are looked up, summed up for each saying of the other
 * side that is about it, and the sayings' fits for each company that says so. Only what two companies have in common is work.
 * The evidence told is one object, used again for the next company.
 */
export function sweep(profile: Profile, { wants, haves, sums }: SideIndex, tell: (place: number, evidence: Evidence) => void) {
  for (const want of profile.wants) sweepOwnWant(want, haves, sums)
  sweepTheirWants(profile.haves, wants, sums)
  const evidence: Evidence = { best: 0, second: 0, mutual: 0, channel: 0, about: 0 }
  for (const place of sums.places) {
    takeEvidence(place, sums, evidence)
    tell(place, evidence)
  }
  sums.places.length = 0
}

/** One want of the company against all that the others have. */
function sweepOwnWant(want: Claim, haves: Haves, sums: Sums) {
  const { firstClaim, claims, companies, termsList, termsOf, met, most, answers } = haves
  const terms = Float64Array.from(termsList, (have) => termsFit(want, have))
  const answered: number[] = []
  for (const saying of meetThings(want, haves)) {
    const fit = fitOfMet(most[saying]!, met[saying]!, want.things.length) * terms[termsOf[saying]!]!
    met[saying] = 0
    most[saying] = 0
    if (fit === 0) continue
    const isAbout = termsList[termsOf[saying]!]!.kind === 'about'
    for (let at = firstClaim[saying]!; at < firstClaim[saying + 1]!; at++) {
      const place = companies[at]!
      if (isAbout) note(want.kind, 'about', place, fit, MINE, sums)
      else if (keepBest(place, claims[at]!, saying, fit, answers)) answered.push(place)
    }
  }
  for (const place of answered) {
    note(want.kind, termsList[termsOf[answers.saying[place]!]!]!.kind, place, answers.fit[place]!, MINE, sums)
    answers.fit[place] = 0
  }
}

/** Sums up for every saying how much it meets of the things wanted; answers the sayings that meet some. */
function meetThings(want: Claim, { firstOf, sayingOf, fitsOf, own, met, most }: Haves): number[] {
  const reached: number[] = []
  for (const thing of want.things) {
    const touched: number[] = []
    const { things, fits } = fitsOf(thing)
    for (let i = 0; i < things.length; i++) {
      const fit = fits[i]!
      const end = firstOf[things[i]! + 1]!
      for (let at = firstOf[things[i]!]!; at < end; at++) {
        const saying = sayingOf[at]!
        if (own[saying] === 0) touched.push(saying)
        if (fit > own[saying]!) own[saying] = fit
      }
    }
    for (const saying of touched) {
      if (met[saying] === 0) reached.push(saying)
      met[saying]! += own[saying]!
      if (own[saying]! > most[saying]!) most[saying] = own[saying]!
      own[saying] = 0
    }
  }
  return reached
}

/** All that the company has against all that the others want. */
function sweepTheirWants(haves: Claim[], wants: Wants, sums: Sums) {
  const { termsList, termsOf, answers } = wants
  const answered: number[] = []
  haves.forEach((have, number) => {
    const terms = Float64Array.from(termsList, (want) => termsFit(want, have))
    for (const saying of reachWants(have, wants)) {
      const fit = takeMet(saying, wants) * terms[termsOf[saying]!]!
      if (fit === 0) continue
      if (have.kind === 'about') noteAll(saying, have, fit, wants, sums)
      else if (keepBest(saying, number, number, fit, answers)) answered.push(saying)
    }
  })
  for (const saying of answered) {
    noteAll(saying, haves[answers.saying[saying]!]!, answers.fit[saying]!, wants, sums)
    answers.fit[saying] = 0
  }

  function noteAll(saying: number, have: Claim, fit: number, { firstClaim, companies }: Wants, into: Sums) {
    const { kind } = termsList[termsOf[saying]!]!
    for (let at = firstClaim[saying]!; at < firstClaim[saying + 1]!; at++) note(kind, have.kind, companies[at]!, fit, THEIRS, into)
  }
}

/** Notes for every thing that the others want how well this claim meets it; answers the sayings of which it meets some. */
function reachWants(have: Claim, { firstOf, slots, sayingOf, fitsOf, own, isReached }: Wants): number[] {
  const reached: number[] = []
  for (const thing of have.things) {
    const { things, fits } = fitsOf(thing)
    for (let i = 0; i < things.length; i++) {
      const fit = fits[i]!
      const end = firstOf[things[i]! + 1]!
      for (let at = firstOf[things[i]!]!; at < end; at++) {
        const saying = sayingOf[at]!
        if (isReached[saying] === 0) reached.push(saying)
        isReached[saying] = 1
        if (fit > own[slots[at]!]!) own[slots[at]!] = fit
      }
    }
  }
  return reached
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
