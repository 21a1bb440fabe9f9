/**
 * Prints how good the ranking is on the labelled fixtures: as shipped, held out by companies, without any code, and how far the score can be trusted.
 * `--fit` prints the weights that the graded pairs ask for.
 */
import { readFileSync } from 'node:fs'
import { loadKnowledge } from '../../app/engine/knowledge/load.ts'
import { buildKnowledge, type Knowledge } from '../../app/engine/rank/concepts/knowledge.ts'
import { type Evidence, wantsMet, weighEvidence } from '../../app/engine/rank/evidence.ts'
import { openMarket } from '../../app/engine/rank/market.ts'
import { rank } from '../../app/engine/rank/rank.ts'
import { scoreOf, sumOf } from '../../app/engine/rank/score.ts'
import { FLOOR, PROPOSED } from '../../app/engine/rank/weights.ts'
import { type Calibration, calibrated, fitCalibration } from './fit-isotonic.ts'
import { fitWeights, type Weights, weighed } from './fit-logistic.ts'
import { type Figures, figures, gradesOf, type LabelledSet } from './quality-measures.ts'

type Pair = { pk: string; kz: string; evidence: Evidence; grade: number }
const FOLDS = 5

const knowledge = buildKnowledge(loadKnowledge('app/engine/knowledge'))
const sets = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
  name,
  set: JSON.parse(readFileSync(`tests/fixtures/match-set-${name}.json`, 'utf8')) as LabelledSet,
}))

if (process.argv.includes('--fit')) {
  for (const { name, set } of sets) console.log(`fitted on ${name}:`, show(fitWeights(evidenceOf(set, knowledge))))
  console.log('fitted on all:', show(fitWeights(sets.flatMap(({ set }) => evidenceOf(set, knowledge)))))
  const points = fitCalibration(sets.flatMap(({ set }) => evidenceOf(set, knowledge).map(outcomeOf)))
  console.log(
    'calibration on all, with the weights in use:',
    points.map(([sum, share]) => `[${sum.toFixed(2)}, ${share.toFixed(3)}]`).join(', '),
  )
}
console.log('set                     nDCG@6  recall3  gain/all  served  idle')
for (const { name, set } of sets) {
  line(`${name} as shipped`, shipped(set))
  line(`${name} held out (${FOLDS} folds)`, heldOut(set))
  line(`${name} without codes`, shipped(withoutCodes(set)))
}
for (const { name, set } of sets)
  reliability(
    name,
    evidenceOf(set, knowledge).map((pair) => ({ ...pair, score: scoreOf(pair.evidence) })),
  )

reliability(
  'all sets, each company by a calibration fitted without it',
  sets.flatMap(({ set }) => calibratedWithout(set)),
)

function outcomeOf({ evidence, grade }: Pair) {
  return { sum: sumOf(evidence), isGood: grade >= 2 }
}

/** The pairs of a set with scores by a calibration that was fitted on the other sets and on the other folds of this one. */
function calibratedWithout(set: LabelledSet): (Pair & { score: number })[] {
  const pairs = evidenceOf(set, knowledge)
  const others = sets.filter((other) => other.set !== set).flatMap((other) => evidenceOf(other.set, knowledge))
  const foldOf = foldsOf(set)
  const points = Array.from({ length: FOLDS }, (_, fold) =>
    fitCalibration([...others, ...pairs.filter(({ pk, kz }) => foldOf.get(pk) !== fold && foldOf.get(kz) !== fold)].map(outcomeOf)),
  )
  return pairs.map((pair) => ({ ...pair, score: calibrated(points[foldOf.get(pair.pk)!]!, sumOf(pair.evidence)) }))
}

/** Each company's fold, by the order of ids, the same for both countries. */
function foldsOf(set: LabelledSet): Map<string, number> {
  return new Map(
    ['PK', 'KZ'].flatMap((country) =>
      set.companies
        .filter((company) => company.country === country)
        .map(({ id }) => id)
        .sort()
        .map((id, i) => [id, i % FOLDS] as const),
    ),
  )
}

function shipped(set: LabelledSet): Figures {
  const result = rank(set, knowledge)
  return figures(set, new Map(result.rankings.map(({ id, candidates }) => [id, candidates.map((candidate) => candidate.id)])), result.pairs)
}

function withoutCodes(set: LabelledSet): LabelledSet {
  const bare = <T>(item: T) => ({ ...item, hs: null, isic: null })
  return {
    ...set,
    companies: set.companies.map((company) => ({ ...company, offers: company.offers.map(bare), needs: company.needs.map(bare) })),
  }
}

function evidenceOf(set: LabelledSet, { graph }: Knowledge): Pair[] {
  const grade = gradesOf(set)
  const { PK, KZ } = openMarket(set, knowledge).sides
  return PK.profiles.flatMap((a) =>
    KZ.profiles.map((b) => ({
      pk: a.company.id,
      kz: b.company.id,
      grade: grade(a.company.id, b.company.id),
      evidence: weighEvidence(wantsMet(graph, a, b, 'a'), wantsMet(graph, b, a, 'b')),
    })),
  )
}

/** Every company is ranked with weights and a calibration that were fitted without any pair of it. */
function heldOut(set: LabelledSet): Figures {
  const pairs = evidenceOf(set, knowledge)
  const foldOf = foldsOf(set)
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitModel(pairs.filter(({ pk, kz }) => foldOf.get(pk) !== fold && foldOf.get(kz) !== fold)),
  )
  const scored = (id: string) =>
    pairs.filter(({ pk, kz }) => pk === id || kz === id).map((pair) => ({ ...pair, score: scoreBy(models[foldOf.get(id)!]!, pair) }))
  const rankings = new Map(
    set.companies.map(({ id }) => [
      id,
      scored(id)
        .filter(({ score }) => score >= FLOOR)
        .sort((a, b) => b.score - a.score)
        .map(({ pk, kz }) => (pk === id ? kz : pk)),
    ]),
  )
  const edges = set.companies
    .filter(({ country }) => country === 'PK')
    .flatMap(({ id }) => scored(id))
    .filter(({ score }) => score >= PROPOSED)
    .sort((a, b) => b.score - a.score)
  const load = new Map<string, number>()
  const chosen = edges.filter(({ pk, kz }) => {
    if ([pk, kz].some((id) => (load.get(id) ?? 0) >= set.event.meetingsPerCompany)) return false
    for (const id of [pk, kz]) load.set(id, (load.get(id) ?? 0) + 1)
    return true
  })
  return figures(set, rankings, chosen)
}

type Model = { weights: Weights; points: Calibration }

function fitModel(pairs: Pair[]): Model {
  const weights = fitWeights(pairs)
  return { weights, points: fitCalibration(pairs.map(({ evidence, grade }) => ({ sum: weighed(weights, evidence), isGood: grade >= 2 }))) }
}

function scoreBy({ weights, points }: Model, { evidence }: Pair): number {
  return calibrated(points, weighed(weights, evidence))
}

function reliability(name: string, pairs: (Pair & { score: number })[]) {
  console.log(`\nreliability on ${name}: score, pairs, mean score, share of grade 2 or better, share of grade 1 or better`)
  const edges = [0, FLOOR, 0.05, PROPOSED, 0.25, 0.4, 0.6, 0.75, 0.9, 1.0001]
  edges.slice(0, -1).forEach((from, i) => {
    const inside = pairs.filter(({ score }) => score >= from && score < edges[i + 1]!)
    if (inside.length === 0) return
    const share = (least: number) => (inside.filter(({ grade }) => grade >= least).length / inside.length).toFixed(2)
    const average = inside.reduce((sum, { score }) => sum + score, 0) / inside.length
    console.log(
      `${from.toFixed(2)}–${Math.min(1, edges[i + 1]!).toFixed(2)}  ${String(inside.length).padStart(4)}  ${average.toFixed(2)}  ${share(2)}  ${share(1)}`,
    )
  })
  const brier = pairs.reduce((sum, { score, grade }) => sum + (score - (grade >= 2 ? 1 : 0)) ** 2, 0) / pairs.length
  console.log(`Brier score ${brier.toFixed(4)}`)
}

function line(name: string, { ndcg, recall3, gain, served, idle }: Figures) {
  console.log(name.padEnd(24) + [ndcg, recall3, gain, served, idle].map((value) => value.toFixed(4).padEnd(8)).join(' '))
}

function show(weights: Weights): string {
  return Object.entries(weights)
    .map(([name, value]) => `${name}: ${value.toFixed(2)}`)
    .join(', ')
}
