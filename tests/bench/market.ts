import type { KnowledgeFiles } from '../../app/engine/knowledge/load.ts'
import { type LexiconRow, lexiconRows } from '../../app/engine/rank/concepts/build-graph.ts'
import type { Company, Cooperation, Item, RankDocument } from '../../app/engine/rank/types.ts'

type Random = () => number
type Firm = 'maker' | 'distributor' | 'service' | 'raw-material'
const LANGUAGES = { PK: ['en', 'en', 'en', 'en', 'ur'], KZ: ['ru', 'ru', 'ru', 'kk', 'en'] } as const
/** The share of each kind of firm at a trade mission, about as in the labelled set. */
const FIRMS: Firm[] = [
  'maker',
  'maker',
  'maker',
  'maker',
  'distributor',
  'distributor',
  'distributor',
  'service',
  'service',
  'raw-material',
]
/** 45 % of items carry no code. */
const CODED = 0.55
/** Popularity of what is traded falls with this power of its rank. */
const ZIPF = 0.8

/** A market of `size` companies a side, the same for the same seed: goods and services of the lexicon, in the languages of each country. */
export function generateMarket(files: KnowledgeFiles, size: number, seed: number): RankDocument {
  const random = mulberry32(seed)
  const rows = shuffled(
    lexiconRows(files).filter((row) => row.en && (row.kind === 'goods' || row.kind === 'service')),
    random,
  )
  const goods = zipfDraw(
    rows.filter((row) => row.kind === 'goods'),
    random,
  )
  const services = zipfDraw(
    rows.filter((row) => row.kind === 'service'),
    random,
  )
  const companies = (['PK', 'KZ'] as const).flatMap((country) =>
    Array.from({ length: size }, (_, i) =>
      company(`${country.toLowerCase()}-${String(i + 1).padStart(5, '0')}`, country, pick(FIRMS, random), goods, services, random),
    ),
  )
  return { event: { id: `market-${size}-${seed}`, meetingsPerCompany: 6 }, companies }
}

function company(
  id: string,
  country: 'PK' | 'KZ',
  firm: Firm,
  goods: () => LexiconRow,
  services: () => LexiconRow,
  random: Random,
): Company {
  const language = pick(LANGUAGES[country], random)
  const say = (row: LexiconRow, cooperation: Cooperation[]) => item(row, language, cooperation, random)
  const many = (least: number, most: number, make: () => Item) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make)
  const channel = item(null, language, random() < 0.3 ? ['distribution', 'agency'] : ['distribution'], random)
  const items = {
    maker: () => ({
      offers: many(1, 3, () => say(goods(), random() < 0.15 ? ['manufacturing'] : ['supply'])),
      needs: [channel, ...many(0, 2, () => say(goods(), ['supply']))],
    }),
    distributor: () => ({ offers: [channel], needs: many(2, 4, () => say(goods(), ['supply'])) }),
    service: () => ({
      offers: many(1, 3, () => say(services(), ['services'])),
      needs: many(1, 2, () => say(services(), random() < 0.2 ? ['licence'] : ['services'])),
    }),
    'raw-material': () => ({
      offers: many(1, 2, () => say(goods(), ['supply'])),
      needs: many(1, 2, () =>
        say(random() < 0.5 ? goods() : services(), random() < 0.4 ? ['joint_venture', 'technology_transfer'] : ['supply']),
      ),
    }),
  }[firm]()
  return {
    id,
    country,
    name: id,
    sectors: [],
    languages: [language, 'en'],
    about: name(goods(), language, random),
    certifications: random() < 0.4 ? ['ISO 9001'] : [],
    ...items,
  }
}

function item(
  row: LexiconRow | null,
  language: keyof LexiconRow & ('en' | 'ur' | 'ru' | 'kk'),
  cooperation: Cooperation[],
  random: Random,
): Item {
  if (row === null)
    return {
      text: { en: 'Distributor with own warehouse', ur: 'تقسیم کار', ru: 'Дистрибьютор со складом', kk: 'Дистрибьютор' }[language],
      hs: null,
      isic: null,
      cooperation,
    }
  const coded = random() < CODED
  return {
    text: name(row, language, random),
    hs: (coded && row.hs.split(' ')[0]) || null,
    isic: (coded && row.isic.split(' ')[0]) || null,
    cooperation,
  }
}

function name(row: LexiconRow, language: 'en' | 'ur' | 'ru' | 'kk', random: Random): string {
  return pick((row[language] || row.en).split('|'), random)
}

function zipfDraw<T>(things: T[], random: Random): () => T {
  let sum = 0
  const upTo = things.map((_, i) => (sum += 1 / (i + 1) ** ZIPF))
  return () => {
    const at = random() * sum
    let low = 0
    let high = things.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! < at) low = middle + 1
      else high = middle
    }
    return things[low]!
  }
}

function pick<T>(things: readonly T[], random: Random): T {
  return things[Math.floor(random() * things.length)]!
}

function shuffled<T>(things: T[], random: Random): T[] {
  const mixed = [...things]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!]
  }
  return mixed
}

/** A small seeded generator (mulberry32), so that every run sees the same market. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
