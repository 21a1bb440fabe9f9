import { describe, expect, it } from 'vitest'
import { projectKnowledge } from './knowledge-for-tests.ts'
import { rank } from './rank.ts'
import type { Company, Cooperation, Item } from './types.ts'
import { PROPOSED } from './weights.ts'

const knowledge = projectKnowledge()

/** One item of each company; "distribution: …" names its kind of cooperation, otherwise goods are supplied. */
type Firm = { offers: string; needs: string }

describe('two companies that share only a word or a trade', () => {
  it.each<[string, Firm, Firm]>([
    ['two tanneries', { offers: 'finished leather for shoes', needs: 'raw hides' }, { offers: 'кожа для обуви', needs: 'шкуры КРС' }],
    [
      'two towel makers who each seek a distributor',
      { offers: 'cotton towels', needs: 'distribution: distributor' },
      { offers: 'сүлгі', needs: 'distribution: дистрибьютор іздейміз' },
    ],
    [
      'two software houses who each seek a reseller',
      { offers: 'services: software development', needs: 'distribution: reseller' },
      { offers: 'services: разработка ПО', needs: 'distribution: партнёр по продажам' },
    ],
    ['two buyers of wheat', { offers: 'rice', needs: 'wheat' }, { offers: 'carpets', needs: 'пшеница' }],
    ['sewing and washing machines', { offers: 'sewing machines', needs: 'cotton' }, { offers: 'coal', needs: 'кір жуғыш машина' }],
    ['systems', { offers: 'irrigation system', needs: 'urea' }, { offers: 'services: аудит', needs: 'информационная система больницы' }],
    ['oils', { offers: 'motor oil', needs: 'crude oil' }, { offers: 'мука', needs: 'подсолнечное масло' }],
    ['leather goods', { offers: 'leather shoes', needs: 'soles' }, { offers: 'мёд', needs: 'сёдла и уздечки' }],
    ['salts', { offers: 'himalayan pink salt', needs: 'walnuts' }, { offers: 'уголь', needs: 'техническая соль' }],
    ['banks', { offers: 'services: mobile banking app', needs: 'pilot' }, { offers: 'мёд', needs: 'стеклянные банки' }],
  ])('are not proposed: %s', (_, pk, kz) => {
    expect(scoreOfPair(pk, kz)).toBeLessThan(PROPOSED)
  })

  it.each<[string, Firm, Firm]>([
    ['en and ru', { offers: 'finished leather', needs: 'raw cow hides' }, { offers: 'шкуры крс мокросоленые', needs: 'обувная кожа' }],
    [
      'ur and ru',
      { offers: 'تولیے', needs: 'distribution: ہمیں تقسیم کار چاہیے' },
      { offers: 'distribution: дистрибуция полотенец', needs: 'полотенца' },
    ],
    [
      'en and kk',
      { offers: 'surgical instruments', needs: 'distribution: seeking distributor' },
      { offers: 'distribution: хирургиялық құралдар дистрибьюторымыз', needs: 'жеткізуші іздейміз: скальпель' },
    ],
    ['en and Latin Kazakh', { offers: 'cotton towels', needs: 'cotton' }, { offers: 'maqta', needs: 'suulgi' }],
  ])('are proposed when a need is met: %s', (_, pk, kz) => {
    expect(scoreOfPair(pk, kz)).toBeGreaterThan(0.75)
  })
})

function scoreOfPair(pk: Firm, kz: Firm): number {
  const { rankings } = rank({ event: { id: 'event', meetingsPerCompany: 1 }, companies: [firm('PK', pk), firm('KZ', kz)] }, knowledge)
  return rankings[0]!.candidates[0]?.score ?? 0
}

function firm(country: 'PK' | 'KZ', { offers, needs }: Firm): Company {
  return {
    id: country,
    country,
    name: '',
    sectors: [],
    languages: ['en'],
    about: '',
    certifications: [],
    offers: [item(offers)],
    needs: [item(needs)],
  }
}

function item(said: string): Item {
  const [, kind = 'supply', text] = said.match(/^(?:(distribution|services): )?(.*)$/)!
  return { text: text!, hs: null, isic: null, cooperation: [kind as Cooperation] }
}
