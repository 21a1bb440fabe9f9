import type { Claim, Profile } from '../claims.ts'
import type { Graph } from '../concepts/graph.ts'
import { fitOfMet } from '../criteria/topic.ts'
import { type Evidence, termsFit } from '../evidence.ts'
import { type PostedClaims, postClaims } from './posted-claims.ts'
import { type Answers, keepBest, MINE, makeAnswers, makeSums, note, type Sums, THEIRS, takeEvidence } from './sums.ts'
import { type FitsOf, fitsWith } from './thing-fits.ts'

/** One country's companies as the other country's see them: what they want and what they have, with room to sum up in. */
export type SideIndex = { wants: Wants; haves: Haves; sums: Sums }

/** `own[slot]` is how well the claim in hand meets each thing wanted; `answers` are by want. */
type Wants = PostedClaims & { fitsOf: FitsOf; own: Float64Array; isReached: Uint8Array; answers: Answers }

/** How much of the want in hand each claim meets: of the thing in hand, of all things together and of the best; `answers` are by company. */
type Haves = PostedClaims & { fitsOf: FitsOf; own: Float64Array; met: Float64Array; most: Float64Array; answers: Answers }

export function indexSide(profiles: Profile[], graph: Graph): SideIndex {
  const wants = postClaims(profiles, 'wants')
  const haves = postClaims(profiles, 'haves')
  const each = ({ companyOf }: PostedClaims) => new Float64Array(companyOf.length)
  return {
    wants: {
      ...wants,
      fitsOf: fitsWith(graph, wants.things, 'wanted'),
      own: new Float64Array(wants.slots.length),
      isReached: new Uint8Array(wants.companyOf.length),
      answers: makeAnswers(wants.companyOf.length),
    },
    haves: {
      ...haves,
      fitsOf: fitsWith(graph, haves.things, 'had'),
      own: each(haves),
      met: each(haves),
      most: each(haves),
      answers: makeAnswers(profiles.length),
    },
    sums: makeSums(profiles.length),
  }
}

/**
 * The evidence for one company with every company of the other side that has any, told by place; equal to what `weighEvidence` finds
 * pair by pair. It goes from things to claims to companies: the fits of a thing are looked up, summed up for each claim of the other
 * side that is about it, and the claims' fits for each company, so that only what two companies have in common is work.
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
  const { companyOf, termsList, termsOf, met, most, answers } = haves
  const terms = Float64Array.from(termsList, (have) => termsFit(want, have))
  const kinds = termsList.map(({ kind }) => kind)
  const answered: number[] = []
  for (const id of meetThings(want, haves)) {
    const fit = fitOfMet(most[id]!, met[id]!, want.things.length) * terms[termsOf[id]!]!
    met[id] = 0
    most[id] = 0
    if (fit === 0) continue
    const place = companyOf[id]!
    const kind = kinds[termsOf[id]!]!
    if (kind === 'about') note(want.kind, kind, place, fit, MINE, sums)
    else if (keepBest(place, id, fit, answers)) answered.push(place)
  }
  for (const place of answered) {
    note(want.kind, kinds[termsOf[answers.claim[place]!]!]!, place, answers.fit[place]!, MINE, sums)
    answers.fit[place] = 0
  }
}

/** Sums up for every claim how much it meets of the things wanted; answers the claims that meet some. */
function meetThings(want: Claim, { start, claims, fitsOf, own, met, most }: Haves): number[] {
  const reached: number[] = []
  for (const thing of want.things) {
    const touched: number[] = []
    const { things, fits } = fitsOf(thing)
    for (let i = 0; i < things.length; i++) {
      const fit = fits[i]!
      const end = start[things[i]! + 1]!
      for (let at = start[things[i]!]!; at < end; at++) {
        const id = claims[at]!
        if (own[id] === 0) touched.push(id)
        if (fit > own[id]!) own[id] = fit
      }
    }
    for (const id of touched) {
      if (met[id] === 0) reached.push(id)
      met[id]! += own[id]!
      if (own[id]! > most[id]!) most[id] = own[id]!
      own[id] = 0
    }
  }
  return reached
}

/** All that the company has against all that the others want. */
function sweepTheirWants(haves: Claim[], wants: Wants, sums: Sums) {
  const { companyOf, termsList, termsOf, answers } = wants
  const kinds = termsList.map(({ kind }) => kind)
  const answered: number[] = []
  haves.forEach((have, number) => {
    const terms = Float64Array.from(termsList, (want) => termsFit(want, have))
    for (const id of reachWants(have, wants)) {
      const fit = takeMet(id, wants) * terms[termsOf[id]!]!
      if (fit === 0) continue
      if (have.kind === 'about') note(kinds[termsOf[id]!]!, have.kind, companyOf[id]!, fit, THEIRS, sums)
      else if (keepBest(id, number, fit, answers)) answered.push(id)
    }
  })
  for (const id of answered) {
    note(kinds[termsOf[id]!]!, haves[answers.claim[id]!]!.kind, companyOf[id]!, answers.fit[id]!, THEIRS, sums)
    answers.fit[id] = 0
  }
}

/** Notes for every thing that the others want how well this claim meets it; answers the wants of which it meets some. */
function reachWants(have: Claim, { start, slots, claims, fitsOf, own, isReached }: Wants): number[] {
  const reached: number[] = []
  for (const thing of have.things) {
    const { things, fits } = fitsOf(thing)
    for (let i = 0; i < things.length; i++) {
      const fit = fits[i]!
      const end = start[things[i]! + 1]!
      for (let at = start[things[i]!]!; at < end; at++) {
        const slot = slots[at]!
        const id = claims[at]!
        if (isReached[id] === 0) reached.push(id)
        isReached[id] = 1
        if (fit > own[slot]!) own[slot] = fit
      }
    }
  }
  return reached
}

/** The topic fit of one of their wants, from what was noted for its things. */
function takeMet(id: number, { firstSlot, own, isReached }: Wants): number {
  const from = firstSlot[id]!
  const end = firstSlot[id + 1]!
  let most = 0
  let met = 0
  for (let slot = from; slot < end; slot++) {
    met += own[slot]!
    if (own[slot]! > most) most = own[slot]!
    own[slot] = 0
  }
  isReached[id] = 0
  return fitOfMet(most, met, end - from)
}
