import { describe, expect, it } from 'vitest'
import { generateMarket } from '#tests/bench/market.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { projectKnowledge } from './knowledge-for-tests.ts'
import { bestPartners, everyonesPartners, openMarket, partnersOfChanged } from './market.ts'
import { allPairsPartners } from './oracle.ts'

const files = loadKnowledge('app/engine/knowledge')
const TOP = 10

describe('the index', () => {
  it.each([1, 2, 3])(
    'finds what the all-pairs oracle finds, market %i',
    (seed) => {
      const market = openMarket(generateMarket(files, 90, seed), projectKnowledge())

      for (const { profile, best } of everyonesPartners(market, TOP)) expect(best).toEqual(allPairsPartners(market, profile, TOP))
    },
    30_000,
  )

  it('finds everybody over the floor when no limit is set', () => {
    const market = openMarket(generateMarket(files, 60, 9), projectKnowledge())

    for (const profile of market.sides.KZ.profiles) expect(bestPartners(market, profile)).toEqual(allPairsPartners(market, profile, 60))
  }, 30_000)

  it('gives a changed company what a new market would give it', () => {
    const document = generateMarket(files, 60, 4)
    const knowledge = projectKnowledge()
    const [first, second] = document.companies.filter(({ country }) => country === 'PK')
    const changed = { ...first!, needs: second!.needs, offers: second!.offers }

    const partners = partnersOfChanged(openMarket(document, knowledge), changed, TOP)

    const renewed = openMarket(
      { ...document, companies: document.companies.map((company) => (company === first ? changed : company)) },
      knowledge,
    )
    const profile = renewed.sides.PK.profiles.find(({ company }) => company.id === changed.id)!
    expect(partners).toEqual(
      bestPartners(renewed, profile, TOP).map(({ place, score }) => ({ id: renewed.sides.KZ.profiles[place]!.company.id, score })),
    )
  })
})
