import { describe, expect, it } from 'vitest'
import { completenessOf, levelOf, type MatchingFacts, WORTH } from './completeness.ts'

const item = (id: string, side: 'offer' | 'need', more = {}) => ({
  id,
  side,
  text: id,
  hasCode: true,
  isClear: true,
  isPast: false,
  ...more,
})
const FULL: MatchingFacts = {
  missing: [],
  items: [item('hides', 'offer'), item('belts', 'need'), item('dyes', 'need')],
  about: 'clear',
  languages: ['ur', 'en'],
  certifications: ['lwg'],
}
const kinds = (facts: Partial<MatchingFacts>) =>
  completenessOf({ ...FULL, ...facts }).gaps.map(({ kind, item }) => (item ? `${kind} ${item.id}` : kind))
const share = (facts: Partial<MatchingFacts>) => Math.round(completenessOf({ ...FULL, ...facts }).share * 100)

describe('how well a company can be matched', () => {
  it('is all of it when nothing is missing', () => {
    expect(completenessOf(FULL)).toEqual({ share: 1, gaps: [] })
    expect(levelOf(completenessOf(FULL))).toBe('full')
  })

  it('is worth 100 in all, and nothing for an empty profile', () => {
    expect(Object.values(WORTH).reduce((sum, part) => sum + part, 0)).toBe(100)
    // An empty profile has no item that lacks a code.
    expect(share({ items: [], about: 'none', languages: [], certifications: [] })).toBe(WORTH.code)
  })

  it.each([
    [{ items: [item('belts', 'need')] }, 'no-offer', 58],
    [{ items: [item('hides', 'offer')] }, 'no-need', 60],
    [{ items: [...FULL.items.slice(0, 2), item('partner', 'need', { isClear: false, hasCode: false })] }, 'item-unclear partner', 80],
    [{ items: [...FULL.items.slice(0, 2), item('summer', 'need', { isPast: true })] }, 'item-expired summer', 80],
    [{ items: [item('hides', 'offer', { hasCode: false }), item('belts', 'need')] }, 'item-no-code hides', 98],
    [{ about: 'none' }, 'no-about', 94],
    [{ about: 'unclear' }, 'about-unclear', 94],
    [{ languages: ['ur'] }, 'no-shared-language', 96],
    [{ certifications: [] }, 'no-certificate', 97],
  ] as [Partial<MatchingFacts>, string, number][])('without %j names %s', (facts, kind, left) => {
    expect(kinds(facts)).toEqual([kind])
    expect(share(facts)).toBe(left)
  })

  it('asks no words of an item that a code explains', () => {
    expect(kinds({ items: [item('hides', 'offer', { isClear: false }), item('belts', 'need')] })).toEqual([])
  })

  it('names the dearest gap first, and what the chamber needs before all', () => {
    const missing = [{ step: 'identity', name: 'legalName', label: 'companies.legalName' }] as const
    const facts = {
      missing: [...missing],
      items: [item('hides', 'offer'), item('partner', 'need', { isClear: false, hasCode: false })],
      certifications: [],
    }
    expect(kinds(facts)).toEqual(['required', 'item-unclear partner', 'no-certificate'])
    expect(completenessOf({ ...FULL, ...facts }).gaps[0]).toMatchObject({ step: 'identity', missing: missing[0] })
  })

  it.each([
    [{ certifications: [] }, 'good'],
    [{ items: [item('hides', 'offer')] }, 'fair'],
    [{ items: [] }, 'low'],
  ] as const)('without %j is %s', (facts, level) => {
    expect(levelOf(completenessOf({ ...FULL, ...facts, items: [...('items' in facts ? facts.items : FULL.items)] } as MatchingFacts))).toBe(
      level,
    )
  })
})
