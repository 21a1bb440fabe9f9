import type { Claim, Profile } from '../claims.ts'
import type { Thing } from '../things.ts'

/**
 * The wants or the haves of one country's companies, found by the things that they are about. Claims that say the same on the same
 * terms are one *saying*, worked out once for all the companies that say it. A slot is one thing of one saying; the slots of a saying
 * follow each other in the order of its things.
 */
export type PostedClaims = {
  /** One claim for each saying. */
  sayings: Claim[]
  /** Its kind, as one of `KINDS`. */
  kindOf: Uint8Array
  /** The companies that say each saying, by place: those from `firstCompany[n]` to `firstCompany[n + 1]`. */
  firstCompany: Int32Array
  companies: Int32Array
  /** What each company says, in the order of its profile: the sayings from `firstSaid[n]` to `firstSaid[n + 1]`. */
  firstSaid: Int32Array
  said: Int32Array
  /** One claim for each set of terms in use, and for each saying which. */
  termsList: Claim[]
  termsOf: Int32Array
  /** The first slot of each saying; one more at the end. */
  firstSlot: Int32Array
  /** The distinct things, and for each its slots and their sayings: those from `firstOf[n]` to `firstOf[n + 1]`. */
  things: Thing[]
  firstOf: Int32Array
  slots: Int32Array
  sayingOf: Int32Array
}

/** The kinds of claims by number: a stated need or offer, a channel for goods, something read in a text about a company. */
export const KINDS: Claim['kind'][] = ['stated', 'channel', 'about']
export const STATED = 0
export const CHANNEL = 1
export const ABOUT = 2

/** Posts the wants or the haves of these profiles. */
export function postClaims(profiles: Profile[], side: 'wants' | 'haves'): PostedClaims {
  const all = profiles.flatMap((profile) => profile[side])
  const companyOf = Int32Array.from(profiles.flatMap((profile, place) => profile[side].map(() => place)))
  const thingNumbers = new Map<Thing, number>()
  const numberOf = (thing: Thing) => {
    const number = thingNumbers.get(thing) ?? thingNumbers.size
    thingNumbers.set(thing, number)
    return number
  }
  const [said, sayings] = numbered(all, ({ saying }) => saying)
  const [termsOf, termsList] = numbered(sayings, keyOfTerms)
  const firstSlot = new Int32Array(sayings.length + 1)
  sayings.forEach(({ things }, saying) => {
    firstSlot[saying + 1] = firstSlot[saying]! + things.length
  })
  const sayingOfSlot = Int32Array.from(sayings.flatMap(({ things }, saying) => things.map(() => saying)))
  const { first: firstCompany, members: claims } = grouped(said, sayings.length)
  const { first: firstOf, members: slots } = grouped(
    Int32Array.from(sayings.flatMap(({ things }) => things.map(numberOf))),
    thingNumbers.size,
  )
  return {
    sayings,
    kindOf: Uint8Array.from(sayings, ({ kind }) => KINDS.indexOf(kind)),
    firstCompany,
    companies: claims.map((claim) => companyOf[claim]!),
    firstSaid: grouped(companyOf, profiles.length).first,
    said,
    termsList,
    termsOf,
    firstSlot,
    things: [...thingNumbers.keys()],
    firstOf,
    slots,
    sayingOf: slots.map((slot) => sayingOfSlot[slot]!),
  }
}

/** All that `termsFit` looks at. */
function keyOfTerms({ kind, terms, strength, languages }: Claim): string {
  return `${kind} ${terms} ${strength} ${languages.join(' ')}`
}

/** Each one's number, the same for equal keys, in the order of their coming; and the first of each number. */
function numbered<Key>(all: Claim[], keyOf: (claim: Claim) => Key): [Int32Array, Claim[]] {
  const numbers = new Map<Key, number>()
  const first: Claim[] = []
  const numberOf = Int32Array.from(all, (claim) => {
    const key = keyOf(claim)
    const number = numbers.get(key) ?? first.push(claim) - 1
    numbers.set(key, number)
    return number
  })
  return [numberOf, first]
}

/** A counting sort: the members of each group, ascending, from `first[group]` to `first[group + 1]`. */
function grouped(groupOf: Int32Array, groups: number): { first: Int32Array; members: Int32Array } {
  const first = new Int32Array(groups + 1)
  for (const group of groupOf) first[group + 1]! += 1
  for (let group = 0; group < groups; group++) first[group + 1]! += first[group]!
  const next = first.slice()
  const members = new Int32Array(groupOf.length)
  groupOf.forEach((group, member) => {
    members[next[group]!++] = member
  })
  return { first, members }
}
