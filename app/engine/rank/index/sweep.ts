import type { Profile } from '../claims.ts'
import type { Graph } from '../concepts/graph.ts'
import type { Evidence } from '../evidence.ts'
import { type AnswerBook, type Answered, makeAnswerBook } from './answer-book.ts'
import { answersOfHave, answersToWant, type Haves, type Wants } from './answers.ts'
import { exactEvidence, type OwnClaim } from './exact.ts'
import { type Depths, type Marks, makeMarks, mark, mostSum, mostUnmarked, nextKind, unmark } from './marks.ts'
import { ABOUT, CHANNEL, type PostedClaims, postClaims, STATED } from './posted-claims.ts'
import { fitsWith } from './thing-fits.ts'

/** One country's companies as the other country's see them: what they want and what they have, with room to work in for one company at a time. */
export type SideIndex = {
  wants: Wants
  haves: Haves
  answersToWant: AnswerBook
  answersOfHave: AnswerBook
  fits: Float64Array[]
  marks: Marks
}

export function indexSide(profiles: Profile[], graph: Graph): SideIndex {
  const postedWants = postClaims(profiles, 'wants')
  const postedHaves = postClaims(profiles, 'haves')
  const wants = {
    ...postedWants,
    fitsOf: fitsWith(graph, postedWants.things, 'wanted'),
    own: new Float64Array(postedWants.slots.length),
    reached: new Int32Array(postedWants.sayings.length),
    isReached: new Uint8Array(postedWants.sayings.length),
  }
  const haves = {
    ...postedHaves,
    fitsOf: fitsWith(graph, postedHaves.things, 'had'),
    reached: new Int32Array(postedHaves.sayings.length),
    best: new Float64Array(postedHaves.sayings.length),
    met: new Float64Array(postedHaves.sayings.length),
    own: new Float64Array(postedHaves.sayings.length),
    touched: new Int32Array(postedHaves.sayings.length),
  }
  return {
    wants,
    haves,
    answersToWant: makeAnswerBook((want) => answersToWant(want, haves), haves.kindOf),
    answersOfHave: makeAnswerBook((have) => answersOfHave(have, wants), wants.kindOf),
    fits: [],
    marks: makeMarks(profiles.length),
  }
}

/** A claim of the company in hand with its answers, those who say them, and how far its impulses of each kind were followed. */
type Source = Answered & OwnClaim & { posted: PostedClaims; followed: [number, number, number] }

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
  const sources = openSources(profile, index)
  const own = { wants: sources.slice(0, profile.wants.length), haves: sources.slice(profile.wants.length) }
  const most = (kind: number) => Math.max(0, ...sources.map(({ impulses }) => impulses[kind]!.levels[0] ?? 0))
  const depths: Depths = [most(STATED), most(CHANNEL), most(ABOUT)]
  const evidence: Evidence = { best: 0, second: 0, mutual: 0, channel: 0, about: 0 }
  const look = (place: number) => {
    exactEvidence(place, own, wants, haves, evidence)
    tell(place, evidence)
  }
  let looked = 0
  for (let kind = nextKind(depths); kind !== null && mostUnmarked(depths) > bar(); kind = nextKind(depths)) {
    for (const source of sources) markLevel(kind, depths[kind]!, source, marks)
    depths[kind]! -= 1
    if (looked === 0 && marks.count >= ENOUGH_FOR_A_BAR) for (; looked < marks.count; looked++) look(marks.places[looked]!)
  }
  for (const place of byMostSum(looked, depths, marks, bar())) {
    if (mostSum(place, marks, depths) <= bar()) break
    look(place)
  }
  unmark(marks)
  for (const source of sources) closeSource(source)
}

/** So many of the first marked are looked at at once: what they come to is a bar for all others. */
const ENOUGH_FOR_A_BAR = 75

/** Marks those who say what answers a claim at this level. */
function markLevel(kind: number, level: number, { impulses, followed, posted }: Source, marks: Marks) {
  const { sayings, levels } = impulses[kind]!
  const { firstCompany, companies } = posted
  let at = followed[kind]!
  for (; at < levels.length && levels[at] === level; at++) {
    const saying = sayings[at]!
    mark(kind, level, companies, firstCompany[saying]!, firstCompany[saying + 1]!, marks)
  }
  followed[kind] = at
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

/** The claims of a company, wants first, each with its answers spread out by saying. */
function openSources({ wants: ownWants, haves: ownHaves }: Profile, index: SideIndex): Source[] {
  const open = (answered: Answered, posted: PostedClaims, i: number): Source => {
    const room = index.fits[i] ?? new Float64Array(Math.max(index.wants.sayings.length, index.haves.sayings.length))
    index.fits[i] = room
    const { sayings, fits } = answered.answers
    for (let n = 0; n < sayings.length; n++) room[sayings[n]!] = fits[n]!
    return { ...answered, fit: room, posted, followed: [0, 0, 0] }
  }
  return [
    ...ownWants.map((want, i) => open(index.answersToWant(want), index.haves, i)),
    ...ownHaves.map((have, i) => open(index.answersOfHave(have), index.wants, ownWants.length + i)),
  ]
}

function closeSource({ answers: { sayings }, fit }: Source) {
  for (let i = 0; i < sayings.length; i++) fit[sayings[i]!] = 0
}
