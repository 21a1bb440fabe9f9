import { expect, test } from 'vitest'
import type { Candidate } from '#app/engine/index.ts'
import { choosePartners } from './matching.ts'
import { readWishes, type Said, WISH_WEIGHTS } from './wishes.ts'

const pair = (pkCompanyId: string, kzCompanyId: string) => ({ pkCompanyId, kzCompanyId })
const says = (companyId: string, wish: Said['wish'], otherId: string): Said => ({
  companyId,
  country: companyId.startsWith('pk') ? 'PK' : 'KZ',
  otherId,
  wish,
})

test('a "no thanks" of either side excludes the pair, whatever the other asks', () => {
  expect(readWishes([says('pk1', 'no_thanks', 'kz1'), says('kz1', 'must_meet', 'pk1')], [])).toEqual({
    asked: [],
    excluded: [pair('pk1', 'kz1')],
  })
  expect(readWishes([says('kz1', 'no_thanks', 'pk1')], []).excluded).toEqual([pair('pk1', 'kz1')])
})

test.each([
  ['who know each other are not brought together again', [says('pk1', 'already_known', 'kz1')], [], 1],
  ['who were introduced before neither', [], [pair('pk1', 'kz1')], 1],
  ['unless one of them asks for it', [says('pk1', 'already_known', 'kz1'), says('kz1', 'would_like', 'pk1')], [pair('pk1', 'kz1')], 0],
])('two %s', (_what, said, met, excluded) => {
  expect(readWishes(said, met).excluded).toHaveLength(excluded)
})

test('the order in which wishes were said changes nothing', () => {
  const said = [says('pk1', 'must_meet', 'kz2'), says('kz2', 'would_like', 'pk1'), says('pk2', 'already_known', 'kz1')]

  const one = readWishes(said, [pair('pk3', 'kz3')])

  expect(one.asked).toEqual([
    [
      'pk1 kz2',
      [
        { by: 'PK', wish: 'must_meet' },
        { by: 'KZ', wish: 'would_like' },
      ],
    ],
  ])
  expect(readWishes([said[2]!, said[0]!, said[1]!], [pair('pk3', 'kz3')])).toEqual(one)
})

test('a must outweighs every score, a wish does not', () => {
  expect(WISH_WEIGHTS.must_meet).toBeGreaterThanOrEqual(1)
  expect(WISH_WEIGHTS.would_like).toBeLessThan(0.5)
})

const company = (id: string) => ({
  id,
  country: id.startsWith('pk') ? ('PK' as const) : ('KZ' as const),
  name: id,
  sectors: [],
  languages: [],
  about: '',
  certifications: [],
  offers: [],
  needs: [],
})

/** Which pairs are chosen when every company has room for one, the scores being given as "pk kz": score. */
function chosen(scores: Record<string, number>, said: Said[], mode: 'weight' | 'stable' = 'weight') {
  const ids = ['pk1', 'pk2', 'kz1', 'kz2']
  const candidatesOf = (pk: string): Candidate[] =>
    Object.entries(scores).flatMap(([key, score]) =>
      key.startsWith(pk) ? [{ id: key.split(' ')[1]!, score, reasons: [], missing: [] }] : [],
    )
  const rankings = ids.filter((id) => id.startsWith('pk')).map((id) => ({ id, candidates: candidatesOf(id) }))
  const document = { event: { id: 'e', meetingsPerCompany: 1 }, companies: ids.map(company) }
  const { asked } = readWishes(said, [])
  const { proposals } = choosePartners({ document, capacities: new Map(ids.map((id) => [id, 1])), mode, asked }, { rankings })
  return proposals.map(({ pkCompanyId, kzCompanyId, score, asked }) => `${pkCompanyId} ${kzCompanyId} ${score} ${asked.length}`).sort()
}

const CROSSED = { 'pk1 kz1': 0.9, 'pk1 kz2': 0.8, 'pk2 kz1': 0.8, 'pk2 kz2': 0.6 }

test.each(['weight', 'stable'] as const)('in a choice by %s a must wins over the better fit; the score stays what it is', (mode) => {
  expect(chosen(CROSSED, [says('pk2', 'must_meet', 'kz2')], mode)).toEqual(['pk1 kz1 0.9 0', 'pk2 kz2 0.6 1'])
})

test('a wish decides between pairs that fit about as well', () => {
  expect(chosen(CROSSED, [])).toEqual(['pk1 kz2 0.8 0', 'pk2 kz1 0.8 0'])
  expect(chosen(CROSSED, [says('pk1', 'would_like', 'kz1')])).toEqual(['pk1 kz1 0.9 1', 'pk2 kz2 0.6 0'])
})

test('who was asked for is proposed also where the engine found nothing', () => {
  expect(chosen({ 'pk1 kz1': 0.9 }, [says('kz2', 'must_meet', 'pk2')])).toEqual(['pk1 kz1 0.9 0', 'pk2 kz2 0 1'])
})
