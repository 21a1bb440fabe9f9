import type { Claim, Profile } from '../claims.ts'
import { fitOfSets } from '../criteria/cooperation.ts'
import { scoreOf } from '../score.ts'
import { FIT, NOISE } from '../weights.ts'
import type { Postings } from './postings.ts'

/** The other country's companies as an index: what they want and what they have. */
export type SideIndex = { size: number; wants: Postings; haves: Postings }

/** A company of the other side, by its place, and the most that its score can be. */
export type Bound = { place: number; bound: number }

/** Room for one company's sums over the other side; made once a side and reused, so that a run allocates little per company. */
export type Scratch = {
  raw: Float64Array
  stated: Float64Array
  perWant: Float64Array
  places: Uint8Array
  first: Float64Array
  second: Float64Array
  mine: Float64Array
  theirs: Float64Array
  channel: Float64Array
  about: Float64Array
}

export function makeScratch({ size, wants, haves }: SideIndex): Scratch {
  const each = (length: number) => new Float64Array(length)
  return {
    raw: each(Math.max(wants.claims.length, haves.claims.length)),
    stated: each(wants.claims.length),
    perWant: each(size),
    places: new Uint8Array(size),
    first: each(size),
    second: each(size),
    mine: each(size),
    theirs: each(size),
    channel: each(size),
    about: each(size),
  }
}

/** Breadth may lift a fit over its best thing by this factor; the tiny rest covers rounding. */
const SLACK = (1 + FIT.breadth) * (1 + 1e-9)
const LEAST = NOISE

/**
 * Every company of the other side that may reach the floor, with an upper bound of its score. Walks only the postings of the
 * company's own nodes, and of each only while the product of the two impacts is over the noise, which a fit must reach to count.
 */
export function boundsOf(profile: Profile, side: SideIndex, scratch: Scratch, floor: number): Bound[] {
  const places: number[] = []
  boundOwnWants(profile, side.haves, scratch, places)
  boundTheirWants(profile, side.wants, scratch, places)
  const bounds: Bound[] = []
  for (const place of places) {
    const { first, second, mine, theirs, channel, about } = scratch
    const bound = scoreOf({
      best: first[place]!,
      second: second[place]!,
      mutual: Math.min(mine[place]!, theirs[place]!),
      channel: Math.max(0, channel[place]! - first[place]!),
      about: about[place]!,
    })
    if (bound >= floor) bounds.push({ place, bound })
    scratch.places[place] = 0
    for (const sums of [first, second, mine, theirs, channel, about]) sums[place] = 0
  }
  return bounds
}

function boundOwnWants(profile: Profile, haves: Postings, scratch: Scratch, places: number[]) {
  for (const want of profile.wants) {
    const met: number[] = []
    for (const id of walk(want, haves, scratch)) {
      const have = haves.claims[id]!
      const place = haves.companyOf[id]!
      const fit = fitBound(want, have, scratch.raw[id]!)
      scratch.raw[id] = 0
      if (fit === 0) continue
      touch(place, scratch, places)
      if (want.kind === 'stated' && have.kind === 'stated') {
        if (scratch.perWant[place] === 0) met.push(place)
        if (fit > scratch.perWant[place]!) scratch.perWant[place] = fit
      } else hint(want, have, place, fit, scratch)
    }
    for (const place of met) {
      const fit = scratch.perWant[place]!
      scratch.perWant[place] = 0
      push(place, fit, scratch)
      if (fit > scratch.mine[place]!) scratch.mine[place] = fit
    }
  }
}

function boundTheirWants(profile: Profile, wants: Postings, scratch: Scratch, places: number[]) {
  const met: number[] = []
  for (const have of profile.haves) {
    for (const id of walk(have, wants, scratch)) {
      const want = wants.claims[id]!
      const place = wants.companyOf[id]!
      const fit = fitBound(want, have, scratch.raw[id]!)
      scratch.raw[id] = 0
      if (fit === 0) continue
      touch(place, scratch, places)
      if (want.kind === 'stated' && have.kind === 'stated') {
        if (scratch.stated[id] === 0) met.push(id)
        if (fit > scratch.stated[id]!) scratch.stated[id] = fit
      } else hint(want, have, place, fit, scratch)
    }
  }
  for (const id of met) {
    const place = wants.companyOf[id]!
    const fit = scratch.stated[id]!
    scratch.stated[id] = 0
    push(place, fit, scratch)
    if (fit > scratch.theirs[place]!) scratch.theirs[place] = fit
  }
}

/** The claims that share a node with this one; `scratch.raw` holds for each the greatest product of impacts. */
function walk(claim: Claim, { start, claim: ids, impact }: Postings, { raw }: Scratch): number[] {
  const touched: number[] = []
  const { nodes, impacts } = claim.reach
  for (let i = 0; i < nodes.length; i++) {
    const own = impacts[i]!
    const end = start[nodes[i]! + 1]!
    for (let at = start[nodes[i]!]!; at < end; at++) {
      const product = own * impact[at]!
      if (product < LEAST) break
      const id = ids[at]!
      if (raw[id] === 0) touched.push(id)
      if (product > raw[id]!) raw[id] = product
    }
  }
  return touched
}

function fitBound(want: Claim, have: Claim, raw: number): number {
  return Math.min(1, raw * SLACK) * fitOfSets(want.terms, have.terms) * want.strength * have.strength
}

function hint(want: Claim, have: Claim, place: number, fit: number, { channel, about }: Scratch) {
  if (have.kind === 'about' && want.kind !== 'stated') return
  const sums = want.kind === 'channel' ? channel : about
  if (fit > sums[place]!) sums[place] = fit
}

function push(place: number, fit: number, { first, second }: Scratch) {
  if (fit > first[place]!) {
    second[place] = first[place]!
    first[place] = fit
  } else if (fit > second[place]!) second[place] = fit
}

function touch(place: number, { places: seen }: Scratch, places: number[]) {
  if (seen[place] === 1) return
  seen[place] = 1
  places.push(place)
}
