import { type Answers, LEVELS } from './answers.ts'
import { ABOUT, CHANNEL, STATED } from './posted-claims.ts'

/** Sayings of the other side that answer something, by level: `members` from `first[level]` to `first[level + 1]`. Haves are even, wants odd. */
export type Impulses = { first: Int32Array; members: Int32Array; most: number }

/** The answers to one claim, whose kind is given as of the sayings; `side` is 0 when haves answer a want, 1 when wants meet a have. */
export type Answered = { kind: number; answers: Answers; kindOf: Uint8Array; side: 0 | 1 }

/** Sorts the answers to all claims of one company by what they speak for (a stated need met, a channel, a text about a company) and how strongly. */
export function sortImpulses(answered: Answered[]): [Impulses, Impulses, Impulses] {
  return [
    sortBy(answered, (a, b) => a === STATED && b === STATED),
    sortBy(answered, (a, b) => a === CHANNEL || b === CHANNEL),
    sortBy(answered, (a, b) => a === ABOUT || b === ABOUT),
  ]
}

/** A counting sort of the answers whose two kinds are of this sort; rooms for counts are used again. */
function sortBy(answered: Answered[], isOf: (claim: number, saying: number) => boolean): Impulses {
  const first = new Int32Array(LEVELS + 2)
  const lists = answered.map((one) => ({ ...one, kinds: [STATED, CHANNEL, ABOUT].map((kind) => isOf(one.kind, kind)) }))
  for (const { answers, kindOf, kinds } of lists)
    if (kinds.includes(true))
      for (let i = 0; i < answers.count; i++) if (kinds[kindOf[answers.reached[i]!]!]) first[answers.level[i]! + 1]! += 1
  let most = 0
  for (let level = 0; level <= LEVELS; level++) {
    if (first[level + 1]! > 0) most = level
    first[level + 1]! += first[level]!
  }
  const members = new Int32Array(first[LEVELS + 1]!)
  const next = first.slice()
  for (const { answers, kindOf, kinds, side } of lists)
    if (kinds.includes(true))
      for (let i = 0; i < answers.count; i++) {
        const saying = answers.reached[i]!
        if (kinds[kindOf[saying]!]) members[next[answers.level[i]!]!++] = saying * 2 + side
      }
  return { first, members, most }
}
