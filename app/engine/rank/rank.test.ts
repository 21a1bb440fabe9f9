import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figures, type LabelledSet } from '#tests/bench/quality-measures.ts'
import { explain, explanationText } from './explain.ts'
import { projectKnowledge } from './knowledge-for-tests.ts'
import { rank } from './rank.ts'
import type { Company, RankDocument } from './types.ts'
import { PROPOSED } from './weights.ts'

const knowledge = projectKnowledge()
const read = (name: string) => JSON.parse(readFileSync(`tests/fixtures/${name}`, 'utf8'))
const setA: LabelledSet = read('match-set-a.json')
const setB: LabelledSet = read('match-set-b.json')
const setC: LabelledSet = read('match-set-c.json')
const setD: LabelledSet = read('match-set-d.json')

const tannery = aCompany('pk-1', 'PK', { needs: [anItem('Wet salted sheepskins')], offers: [anItem('Sheep nappa leather')] })
const collector = aCompany('kz-1', 'KZ', { offers: [anItem('Овчина мокросолёная')], needs: [anItem('Соль техническая')] })

describe('rank', () => {
  it('proposes a need met across languages and tells by what', () => {
    const { rankings } = rank(aDocument(tannery, collector), knowledge)

    const [candidate] = rankings.find(({ id }) => id === 'pk-1')!.candidates
    expect(candidate).toMatchObject({
      id: 'kz-1',
      reasons: [
        {
          kind: 'need-met',
          need: { company: 'pk-1', index: 0 },
          offer: { company: 'kz-1', index: 0 },
          cooperation: 'supply',
          concept: { hs: '4102' },
        },
      ],
    })
    expect(candidate!.reasons[0]!.part).toBeGreaterThan(0.5)
    expect(candidate!.missing).toContain('no-common-language')
  })

  it('proposes nobody to a competitor', () => {
    const rival = { ...collector, offers: [anItem('Кожа наппа овечья')], needs: [anItem('Овчина мокросолёная')] }

    expect(rank(aDocument(tannery, rival), knowledge).rankings.flatMap(({ candidates }) => candidates)).toEqual([])
  })

  it('never proposes companies of one country or an excluded pair', () => {
    const neighbour = { ...collector, id: 'pk-2', country: 'PK' as const }

    expect(rank(aDocument(tannery, neighbour), knowledge).pairs).toEqual([])
    expect(rank({ ...aDocument(tannery, collector), exclude: [{ a: 'kz-1', b: 'pk-1' }] }, knowledge).pairs).toEqual([])
  })

  it('lets unknown words cost nothing', () => {
    const plain = scoreOf(aDocument(tannery, collector))
    const wordy = { ...tannery, needs: [anItem('Wet salted sheepskins zxqvbn brxltq')] }

    expect(scoreOf(aDocument(wordy, collector))).toBeGreaterThanOrEqual(plain)
  })

  it('gives the same bytes whatever the order of the companies', () => {
    const bytes = JSON.stringify(rank(setB, knowledge))
    fc.assert(
      fc.property(fc.shuffledSubarray(setB.companies, { minLength: setB.companies.length }), (companies) => {
        expect(JSON.stringify(rank({ ...setB, companies }, knowledge))).toBe(bytes)
      }),
      { numRuns: 5 },
    )
  }, 30_000)

  it('gives the first candidates of the whole list when only the top is asked for', () => {
    const all = rank(setA, knowledge)
    const top = rank(setA, knowledge, { top: 3 })

    top.rankings.forEach(({ id, candidates }, i) => {
      expect(id).toBe(all.rankings[i]!.id)
      expect(candidates).toEqual(all.rankings[i]!.candidates.slice(0, 3))
    })
  }, 30_000)

  it('ranks candidates too weak to be proposed, but proposes none of them', () => {
    const { rankings, pairs } = rank(setA, knowledge)

    expect(Math.min(...rankings.flatMap(({ candidates }) => candidates.map(({ score }) => score)))).toBeLessThan(PROPOSED)
    expect(Math.min(...pairs.map(({ score }) => score))).toBeGreaterThanOrEqual(PROPOSED)
  }, 30_000)

  it('tells its progress and stops when cancelled', () => {
    const seen: number[] = []
    rank(aDocument(tannery, collector), knowledge, { onProgress: (done) => seen.push(done) })

    expect(seen).toEqual([1, 2])
    expect(() => rank(aDocument(tannery, collector), knowledge, { isCancelled: () => true })).toThrow('cancelled')
  })

  it('ranks set B as it did', () => {
    const golden = rank(setB, knowledge).rankings.map(({ id, candidates }) => ({
      id,
      candidates: candidates.slice(0, 3).map((candidate) => candidate.id),
    }))

    return expect(JSON.stringify(golden, null, 1)).toMatchFileSnapshot('../../../tests/fixtures/golden-ranking-b.txt')
  })

  it.each([
    ['a', setA, { ndcg: 0.94, recall3: 0.98, idle: 0.1 }],
    ['b', setB, { ndcg: 0.97, recall3: 0.99, idle: 0.1 }],
    ['c', setC, { ndcg: 0.97, recall3: 0.99, idle: 0.2 }],
    ['d', setD, { ndcg: 0.95, recall3: 0.99, idle: 0.1 }],
  ])(
    'keeps its quality on set %s',
    (_, set, least) => {
      const { rankings, pairs } = rank(set, knowledge)

      const reached = figures(set, new Map(rankings.map(({ id, candidates }) => [id, candidates.map((candidate) => candidate.id)])), pairs)
      expect(reached.ndcg).toBeGreaterThanOrEqual(least.ndcg)
      expect(reached.recall3).toBeGreaterThanOrEqual(least.recall3)
      expect(reached.idle).toBeLessThanOrEqual(least.idle)
    },
    30_000,
  )
})

describe('explain', () => {
  it('shows the evidence that makes up the score of rank', () => {
    const document = aDocument(tannery, collector)
    const explanation = explain(document, knowledge, 'kz-1', 'pk-1')!

    expect(explanation.score).toBe(scoreOf(document))
    expect(explanationText(explanation)).toContain('Wet salted sheepskins')
  })

  it('is null for an unknown company', () => {
    expect(explain(aDocument(tannery, collector), knowledge, 'pk-1', 'nobody')).toBeNull()
  })
})

function scoreOf(document: RankDocument): number {
  return rank(document, knowledge).rankings[0]!.candidates[0]?.score ?? 0
}

function aDocument(...companies: Company[]): RankDocument {
  return { event: { id: 'e', meetingsPerCompany: 6 }, companies }
}

function anItem(text: string): Company['offers'][number] {
  return { text, hs: null, isic: null, cooperation: ['supply'] }
}

function aCompany(id: string, country: 'PK' | 'KZ', more: Partial<Company>): Company {
  return {
    id,
    country,
    name: id,
    sectors: [],
    languages: [country === 'PK' ? 'en' : 'ru'],
    about: '',
    certifications: [],
    offers: [],
    needs: [],
    ...more,
  }
}
