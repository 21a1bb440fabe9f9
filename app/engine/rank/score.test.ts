import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cooperationFit } from './criteria/cooperation.ts'
import { languageFit, languagesNamed } from './criteria/language.ts'
import { topicFit, topicLikeness } from './criteria/topic.ts'
import { EVIDENCE, type Evidence } from './evidence.ts'
import { projectKnowledge } from './knowledge-for-tests.ts'
import { openMarket } from './market.ts'
import { COOPERATIONS } from './schema.ts'
import { barUnder, roundedScore, scoreOf } from './score.ts'
import { scorePair } from './score-pair.ts'
import type { Cooperation, RankDocument } from './types.ts'
import { CALIBRATION } from './weights.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const evidence = fc.record(Object.fromEntries(EVIDENCE.map((name) => [name, share])) as Record<keyof Evidence, typeof share>)
const cooperations = fc.uniqueArray(fc.constantFrom(...COOPERATIONS), { minLength: 1, maxLength: 3 })
const knowledge = projectKnowledge()

describe('scoreOf', () => {
  it('lies between 0 and 1 and never falls when a criterion rises', () => {
    fc.assert(
      fc.property(evidence, fc.constantFrom(...EVIDENCE), share, (before, name, more) => {
        const after = { ...before, [name]: Math.max(before[name], more) }

        expect(scoreOf(before)).toBeGreaterThanOrEqual(0)
        expect(scoreOf(after)).toBeLessThanOrEqual(1)
        expect(scoreOf(after)).toBeGreaterThanOrEqual(scoreOf(before))
      }),
    )
  })
})

describe('barUnder', () => {
  it('is a sum up to which every score is under the one asked for, and no lower than need be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.double({ min: 0, max: 12, noNaN: true }), (millionths, away) => {
        const score = millionths / 1e6

        expect(roundedScore(barUnder(score) - away)).toBeLessThan(score)
        expect(roundedScore(barUnder(score) + 0.01 + away)).toBeGreaterThanOrEqual(score)
      }),
    )
  })
})

describe('calibration', () => {
  it('ascends in sums and in shares, so that unequal pairs are no ties', () => {
    CALIBRATION.slice(1).forEach(([sum, share], i) => {
      expect(sum).toBeGreaterThan(CALIBRATION[i]![0])
      expect(share).toBeGreaterThan(CALIBRATION[i]![1])
    })
    expect(roundedScore(0.35)).toBeGreaterThan(roundedScore(0.34))
  })
})

describe('cooperationFit', () => {
  it('is 1 for a kind in common and within 0 and 1 always', () => {
    fc.assert(
      fc.property(cooperations, cooperations, (wanted, had) => {
        const { fit, cooperation } = cooperationFit(wanted, had)

        expect(fit).toBeGreaterThanOrEqual(0)
        expect(fit).toBeLessThanOrEqual(1)
        if (wanted.some((kind) => had.includes(kind))) expect(fit).toBe(1)
        expect(cooperation === null).toBe(fit === 0)
      }),
    )
  })

  it('does not send a seller who seeks a distributor to another seller', () => {
    expect(cooperationFit(['distribution'], ['supply']).fit).toBe(0)
  })
})

describe('languageFit', () => {
  it('counts only languages that a need asks for', () => {
    expect(languagesNamed('Операторы на русском и казахском')).toEqual(['ru', 'kk'])
    expect(languageFit([], [])).toBe(1)
    expect(languageFit(['ru'], ['ru', 'en'])).toBe(1)
    expect(languageFit(['ru'], ['en'])).toBeLessThan(1)
  })
})

describe('topicFit', () => {
  it.each([
    ['goat leather', 'козья кожа'],
    ['basmati rice', 'باسمتی چاول'],
    ['sunflower oil', 'күнбағыс майы'],
    ['footballs', 'футбольные мячи'],
    ['ERP', 'ERP-система для завода'],
  ])('finds %s and %s alike', (a, b) => {
    expect(fitOf(a, b)).toBeGreaterThan(0.4)
  })

  it.each([
    ['shoe lasts', 'last mile delivery'],
    ['work gloves', 'wheat flour'],
    ['chrome tanning chemicals', 'Chrome extension'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(fitOf(a, b)).toBeLessThan(0.2)
  })

  it('prefers the same subheading to the same heading to the same chapter', () => {
    const topic = (code: string) => {
      const node = knowledge.graph.byId.get(`hs:${code}`)!
      return { node, up: knowledge.graph.concepts[node]!.up, weight: 1, topical: true, isConcept: true }
    }
    const like = (a: string, b: string) => topicLikeness(knowledge.graph, topic(a), topic(b))

    expect(like('410411', '410411')).toBe(1)
    expect(like('410411', '4104')).toBeGreaterThan(like('410411', '410449'))
    expect(like('410411', '410449')).toBeGreaterThan(like('410411', '420221'))
    expect(like('410411', '100630')).toBe(0)
  })
})

describe('scorePair', () => {
  it('is the same whichever company comes first, and 0 evidence when nothing is shared', () => {
    const { sides } = openMarket(marketOf('goat leather', 'козья кожа', ['supply']), knowledge)
    const [a, b] = [sides.PK.profiles[0]!, sides.KZ.profiles[0]!]

    expect(scorePair(knowledge, a, b).score).toBe(scorePair(knowledge, b, a).score)
  })
})

function fitOf(wanted: string, had: string): number {
  const { sides } = openMarket(marketOf(wanted, had, ['supply']), knowledge)
  return topicFit(knowledge.graph, sides.PK.profiles[0]!.wants[0]!, sides.KZ.profiles[0]!.haves[0]!)
}

function marketOf(wanted: string, had: string, cooperation: Cooperation[]): RankDocument {
  const company = { name: '', sectors: [], languages: ['en'], about: '', certifications: [], offers: [], needs: [] }
  const item = (text: string) => ({ text, hs: null, isic: null, cooperation })
  return {
    event: { id: 'e', meetingsPerCompany: 6 },
    companies: [
      { ...company, id: 'pk', country: 'PK', needs: [item(wanted)] },
      { ...company, id: 'kz', country: 'KZ', offers: [item(had)] },
    ],
  }
}
