import type { Evidence } from '../evidence.ts'
import type { Haves, Wants } from './answers.ts'
import { ABOUT, CHANNEL, STATED } from './posted-claims.ts'

/** One claim of the company in hand: its kind, and how well each saying of the other side answers it, 0 for those that do not. */
export type OwnClaim = { kind: number; fit: Float64Array }

const FIRST = 0
const SECOND = 1
/** Which side of a pair gains by a met want. */
const MINE = 2
const THEIRS = 3
const OF_CHANNEL = 4
const OF_ABOUT = 5
/** The evidence with one company in the making. Only numbers within one call lie here. */
const sum = new Float64Array(6)

/** Puts the exact evidence with one company together: for every want the best of the stated haves, and every text about a company. */
export function exactEvidence(place: number, own: Record<'wants' | 'haves', OwnClaim[]>, wants: Wants, haves: Haves, into: Evidence) {
  sum.fill(0)
  metByTheirHaves(place, own.wants, haves)
  metByMyHaves(place, own.haves, wants)
  into.best = sum[FIRST]!
  into.second = sum[SECOND]!
  into.mutual = Math.min(sum[MINE]!, sum[THEIRS]!)
  into.channel = Math.max(0, sum[OF_CHANNEL]! - sum[FIRST]!)
  into.about = sum[OF_ABOUT]!
}

function metByTheirHaves(place: number, ownWants: OwnClaim[], { firstSaid, said, kindOf }: Haves) {
  const from = firstSaid[place]!
  const end = firstSaid[place + 1]!
  for (let w = 0; w < ownWants.length; w++) {
    const { kind, fit } = ownWants[w]!
    let best = 0
    let bestKind = STATED
    for (let i = from; i < end; i++) {
      const own = fit[said[i]!]!
      if (own === 0) continue
      const haveKind = kindOf[said[i]!]!
      if (haveKind === ABOUT) note(kind, ABOUT, own, MINE)
      else if (own > best) {
        best = own
        bestKind = haveKind
      }
    }
    if (best > 0) note(kind, bestKind, best, MINE)
  }
}

function metByMyHaves(place: number, ownHaves: OwnClaim[], { firstSaid, said, kindOf }: Wants) {
  const end = firstSaid[place + 1]!
  for (let i = firstSaid[place]!; i < end; i++) {
    const saying = said[i]!
    let best = 0
    let bestKind = STATED
    for (let h = 0; h < ownHaves.length; h++) {
      const { kind, fit } = ownHaves[h]!
      const own = fit[saying]!
      if (own === 0) continue
      if (kind === ABOUT) note(kindOf[saying]!, ABOUT, own, THEIRS)
      else if (own > best) {
        best = own
        bestKind = kind
      }
    }
    if (best > 0) note(kindOf[saying]!, bestKind, best, THEIRS)
  }
}

/** Adds one met want to the evidence in the making. */
function note(want: number, have: number, fit: number, side: number) {
  if (want === STATED && have === STATED) {
    if (fit > sum[FIRST]!) {
      sum[SECOND] = sum[FIRST]!
      sum[FIRST] = fit
    } else if (fit > sum[SECOND]!) sum[SECOND] = fit
    if (fit > sum[side]!) sum[side] = fit
    return
  }
  if ((want === CHANNEL || have === CHANNEL) && fit > sum[OF_CHANNEL]!) sum[OF_CHANNEL] = fit
  if ((want === ABOUT || have === ABOUT) && fit > sum[OF_ABOUT]!) sum[OF_ABOUT] = fit
}
