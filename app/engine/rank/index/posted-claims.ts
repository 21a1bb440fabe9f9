import type { Claim, Profile } from '../claims.ts'
import type { Thing } from '../things.ts'

/**
 * All claims of one kind (wants or haves) of one country's companies, found by the things that they are about. A slot is one thing of
 * one claim; the slots of a claim follow each other in the order of its things, the claims of a company in the order of its profile.
 */
export type PostedClaims = {
  /** The company of each claim, by its place in the list of profiles. */
  companyOf: Int32Array
  /** One claim for all that have the same terms, and for each claim which. */
  termsList: Claim[]
  termsOf: Int32Array
  /** The first slot of each claim; one more at the end. */
  firstSlot: Int32Array
  /** The distinct things, and for each its slots and their claims: those from `start[n]` to `start[n + 1]`. */
  things: Thing[]
  start: Int32Array
  slots: Int32Array
  claims: Int32Array
}

/** Posts the wants or the haves of these profiles. */
export function postClaims(profiles: Profile[], side: 'wants' | 'haves'): PostedClaims {
  const all = profiles.flatMap((profile) => profile[side])
  const companyOf = Int32Array.from(profiles.flatMap((profile, place) => profile[side].map(() => place)))
  const claimOf = Int32Array.from(all.flatMap(({ things }, claim) => things.map(() => claim)))
  const firstSlot = new Int32Array(all.length + 1)
  all.forEach(({ things }, claim) => {
    firstSlot[claim + 1] = firstSlot[claim]! + things.length
  })
  const [termsOf, termsList] = numbered(all, keyOfTerms)
  const [thingOf, things] = numbered(
    all.flatMap((claim) => claim.things),
    (thing) => thing,
  )
  const { start, slots } = slotsByThing(thingOf, things.length)
  return { companyOf, termsList, termsOf, firstSlot, things, start, slots, claims: slots.map((slot) => claimOf[slot]!) }
}

/** All that `termsFit` looks at. */
function keyOfTerms({ kind, terms, strength, languages }: Claim): string {
  return `${kind} ${terms} ${strength} ${languages.join(' ')}`
}

/** Each one's number, the same for equal keys, in the order of their coming; and the first of each number. */
function numbered<T>(all: T[], keyOf: (one: T) => unknown): [Int32Array, T[]] {
  const numbers = new Map<unknown, number>()
  const first: T[] = []
  const numberOf = Int32Array.from(all, (one) => {
    const key = keyOf(one)
    const number = numbers.get(key) ?? first.push(one) - 1
    numbers.set(key, number)
    return number
  })
  return [numberOf, first]
}

/** A counting sort of the slots by their things. */
function slotsByThing(thingOf: Int32Array, things: number): { start: Int32Array; slots: Int32Array } {
  const start = new Int32Array(things + 1)
  for (const thing of thingOf) start[thing + 1]! += 1
  for (let thing = 0; thing < things; thing++) start[thing + 1]! += start[thing]!
  const next = start.slice()
  const slots = new Int32Array(thingOf.length)
  thingOf.forEach((thing, slot) => {
    slots[next[thing]!++] = slot
  })
  return { start, slots }
}
