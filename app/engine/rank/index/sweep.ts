import type { Profile } from '../claims.ts'
import type { Graph } from '../concepts/graph.ts'
import type { Evidence } from '../evidence.ts'
import { type Answers, answersOfHave, answersToWant, forget, type Haves, makeAnswers, type Wants } from './answers.ts'
import { type Answered, exactEvidence } from './exact.ts'
import { type Impulses, sortImpulses } from './impulses.ts'
import { type Depths, type Marks, makeMarks, mark, mostSum, mostUnmarked, nextKind, unmark } from './marks.ts'
import { ABOUT, CHANNEL, KINDS, type PostedClaims, postClaims, STATED } from './posted-claims.ts'
import { fitsWith } from './thing-fits.ts'

/** One country's companies as the other country's see them: what they want and what they have, with room to work in for one company at a time. */
export type SideIndex = { wants: Wants; haves: Haves; answers: Record<'wants' | 'haves', Answers[]>; marks: Marks }

export function indexSide(profiles: Profile[], graph: Graph): SideIndex {
  const wants = postClaims(profiles, 'wants')
  const haves = postClaims(profiles, 'haves')
  return {
    wants: {
      ...wants,
      fitsOf: fitsWith(graph, wants.things, 'wanted'),
      own: new Float64Array(wants.slots.length),
      isReached: new Uint8Array(wants.sayings.length),
    },
    haves: {
      ...haves,
      fitsOf: fitsWith(graph, haves.things, 'had'),
      own: new Float64Array(haves.sayings.length),
      met: new Float64Array(haves.sayings.length),
      touched: new Int32Array(haves.sayings.length),
    },
    answers: { wants: [], haves: [] },
    marks: makeMarks(profiles.length),
  }
}

/**
 * Sets one company against the other side and tells the exact evidence, by place, with every company whose sum of evidence may be over the
 * bar; the evidence is equal to what `weighEvidence` finds pair by pair, and one object, used again. `bar` may rise with what is told.
 *
 * It goes from things to sayings to companies: how well each saying answers each claim is worked out once. The strongest answers are met
 * first, and mark those who say so, until nobody unmarked can come over the bar (the threshold algorithm of Fagin); then the marked are
 * looked at closely in the order of what they can have at most, while that is over the bar.
 */
export function sweep(profile: Profile, index: SideIndex, bar: () => number, tell: (place: number, evidence: Evidence) => void) {
  const { wants, haves, marks } = index
  const answered = answerAll(profile, index)
  const impulses = sortImpulses([
    ...answered.wants.map((one) => ({ ...one, kindOf: haves.kindOf, side: 0 as const })),
    ...answered.haves.map((one) => ({ ...one, kindOf: wants.kindOf, side: 1 as const })),
  ])
  const depths: Depths = [impulses[STATED].most, impulses[CHANNEL].most, impulses[ABOUT].most]
  const evidence: Evidence = { best: 0, second: 0, mutual: 0, channel: 0, about: 0 }
  const look = (place: number) => {
    exactEvidence(place, answered, wants, haves, evidence)
    tell(place, evidence)
  }
  let looked = 0
  for (let kind = nextKind(depths); kind !== null && mostUnmarked(depths) > bar(); kind = nextKind(depths)) {
    markLevel(kind, depths[kind]!, impulses[kind]!, index)
    depths[kind]! -= 1
    if (looked === 0 && marks.count >= ENOUGH_FOR_A_BAR) for (; looked < marks.count; looked++) look(marks.places[looked]!)
  }
  for (const place of byMostSum(looked, depths, marks, bar())) {
    if (mostSum(place, marks, depths) <= bar()) break
    look(place)
  }
  unmark(marks)
  for (const { answers } of [...answered.wants, ...answered.haves]) forget(answers)
}

/** So many of the first marked are looked at at once: what they come to is a bar for all others. */
const ENOUGH_FOR_A_BAR = 75

function markLevel(kind: number, level: number, { first, members }: Impulses, { wants, haves, marks }: SideIndex) {
  for (let i = first[level]!; i < first[level + 1]!; i++) {
    const { firstCompany, companies } = members[i]! % 2 === 1 ? wants : haves
    const saying = members[i]! >> 1
    mark(kind, level, companies, firstCompany[saying]!, firstCompany[saying + 1]!, marks)
  }
}

const PLACES = 2 ** 31
const STEPS = 1000

/** The marked, but for the first `looked`, that may come over the bar, those first that can have most. */
function byMostSum(looked: number, depths: Depths, marks: Marks, bar: number): number[] {
  const keys: number[] = []
  for (let i = looked; i < marks.count; i++) {
    const most = mostSum(marks.places[i]!, marks, depths)
    if (most > bar) keys.push(marks.places[i]! - Math.ceil(most * STEPS) * PLACES)
  }
  return Array.from(Float64Array.from(keys).sort(), (key) => ((key % PLACES) + PLACES) % PLACES)
}

function answerAll(profile: Profile, { wants, haves, answers: room }: SideIndex): Answered {
  const roomFor = (rooms: Answers[], i: number, { sayings }: PostedClaims) => {
    rooms[i] ??= makeAnswers(sayings.length)
    return rooms[i]
  }
  return {
    wants: profile.wants.map((claim, i) => ({
      kind: KINDS.indexOf(claim.kind),
      answers: answersToWant(claim, haves, roomFor(room.wants, i, haves)),
    })),
    haves: profile.haves.map((claim, i) => ({
      kind: KINDS.indexOf(claim.kind),
      answers: answersOfHave(claim, wants, roomFor(room.haves, i, wants)),
    })),
  }
}
