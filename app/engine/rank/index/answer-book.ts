import type { Claim } from '../claims.ts'
import type { Answers } from './answers.ts'
import { type Impulses, sortImpulses } from './impulses.ts'
import { KINDS } from './posted-claims.ts'

/** How the other side answers a claim of this kind, and the same answers sorted by what they speak for. */
export type Answered = { kind: number; answers: Answers; impulses: [Impulses, Impulses, Impulses] }

/** Tells how the other side answers a claim. What is asked for again is kept, while there is room. */
export type AnswerBook = (claim: Claim) => Answered

/** So many answers may be kept in one book: about 20 bytes each. */
const ROOM = 4_000_000

export function makeAnswerBook(workOut: (claim: Claim) => Answers, kindOf: Uint8Array): AnswerBook {
  const kept = new Map<number, Answered>()
  const asked = new Set<number>()
  let room = ROOM
  return (claim) => {
    const known = kept.get(claim.saying)
    if (known) return known
    const kind = KINDS.indexOf(claim.kind)
    const answers = workOut(claim)
    const answered = { kind, answers, impulses: sortImpulses(kind, answers, kindOf) }
    if (asked.has(claim.saying) && answers.sayings.length <= room) {
      kept.set(claim.saying, answered)
      room -= answers.sayings.length
    } else asked.add(claim.saying)
    return answered
  }
}
