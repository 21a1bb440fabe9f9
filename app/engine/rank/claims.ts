import type { Knowledge } from './concepts/knowledge.ts'
import { isTopic, type Mention, understand } from './concepts/mentions.ts'
import { cooperationSet } from './criteria/cooperation.ts'
import { languagesNamed } from './criteria/language.ts'
import { topicLikeness } from './criteria/topic.ts'
import type { Topic } from './reach.ts'
import { codesIn } from './text/codes.ts'
import { type Saying, sharedSaying, type Vocabulary } from './things.ts'
import type { Company, Cooperation, Item } from './types.ts'
import { CLAIMS, MENTIONS } from './weights.ts'

/**
 * Something that a company wants or has: a need or an offer as stated, the channel that a maker would welcome, or what only its text
 * about itself says. `strength` in [0, 1]: 1 stated, less the more it is our reading.
 */
export type Claim = {
  kind: 'stated' | 'channel' | 'about'
  index: number | null
  cooperation: readonly Cooperation[]
  /** The same as the number of the set. */
  terms: number
  strength: number
  /** The languages that a stated need asks for, or that the firm of an offer works in. */
  languages: readonly string[]
} & Saying

/** What one company wants and has, ready to be set against another's. */
export type Profile = { company: Company; wants: Claim[]; haves: Claim[] }

const CHANNELS: readonly Cooperation[] = ['distribution', 'agency']
const BORROWS_OFFERS: readonly Cooperation[] = ['distribution', 'agency', 'joint_venture', 'investment', 'licence', 'research']

/** Reads a company's items and text into wants and haves. */
export function readProfile(company: Company, knowledge: Knowledge, vocabulary: Vocabulary): Profile {
  const read = (item: Item): ReadItem => ({ item, things: thingsOf(item, knowledge, vocabulary) })
  const about = thingsIn(understand(company.about, knowledge), knowledge, vocabulary)
  const [offers, needs] = settleDoubts(company.offers.map(read), company.needs.map(read), about, knowledge)
  const wants = needs.map((need, index) => stated(need, index, goodsOf(offers), languagesNamed(need.item.text)))
  const haves = offers.map((offer, index) =>
    stated(ofGoods(offer), index, goodsOf(isChannel(offer.item) ? needs : offers), [
      ...company.languages,
      ...languagesNamed(offer.item.text),
    ]),
  )
  const supplies = offers.filter(({ item }) => item.cooperation.includes('supply'))
  if (!needs.some(({ item }) => isChannel(item)))
    wants.push(...unstated('channel', ['distribution'], allThings(supplies), CLAIMS.impliedChannel))
  const lineOf = (channels: ReadItem[], goods: ReadItem[]) =>
    channels.length === 0
      ? []
      : unstated('channel', ['distribution'], domainsOf(allThings([...channels, ...goods]), knowledge.graph), CLAIMS.sameLine)
  wants.push(
    ...lineOf(
      needs.filter(({ item }) => isChannel(item)),
      offers,
    ),
  )
  haves.push(
    ...lineOf(
      offers.filter(({ item }) => isChannel(item)),
      needs,
    ),
  )
  wants.push(...unstated('about', [], apart(about, allThings(offers), knowledge), CLAIMS.about))
  haves.push(...unstated('about', [], apart(about, allThings(needs), knowledge), CLAIMS.about))
  const toClaim = (draft: DraftClaim) => makeClaim(draft, vocabulary)
  return { company, wants: wants.map(toClaim), haves: haves.map(toClaim) }
}

/** A claim before its things are shared. */
type DraftClaim = Pick<Claim, 'kind' | 'index' | 'cooperation' | 'strength' | 'languages'> & { things: Topic[][] }

/** All that sets one claim apart from another is in the key of its saying, but for its place in the profile. */
function makeClaim({ kind, index, cooperation, strength, languages, things }: DraftClaim, vocabulary: Vocabulary): Claim {
  const terms = cooperationSet(cooperation)
  const saying = sharedSaying(`${kind} ${terms} ${strength} ${languages.join(' ')}:`, things, vocabulary)
  return { kind, index, cooperation, terms, strength, languages, ...saying }
}

/** A word with several meanings counts in full only where something else that the company says is near the meaning taken. */
function settleDoubts(offers: ReadItem[], needs: ReadItem[], about: Topic[][], { graph }: Knowledge): [ReadItem[], ReadItem[]] {
  const said = [...allThings(offers), ...allThings(needs), ...about]
  const isBacked = (topic: Topic, thing: Topic[]) =>
    said.some((other) =>
      other.some(
        (near) => near.node !== topic.node && (other !== thing || !near.doubtful) && topicLikeness(graph, topic, near) >= CLAIMS.backing,
      ),
    )
  const settle = ({ item, things }: ReadItem): ReadItem => ({
    item,
    things: things.map((thing) =>
      thing.map((topic) => (topic.doubtful && !isBacked(topic, thing) ? { ...topic, weight: topic.weight * CLAIMS.doubt } : topic)),
    ),
  })
  return [offers.map(settle), needs.map(settle)]
}

/** An item and the things that it is about, each by its topics. */
type ReadItem = { item: Item; things: Topic[][] }

function isChannel({ cooperation }: Item): boolean {
  return cooperation.some((kind) => CHANNELS.includes(kind))
}

function allThings(items: ReadItem[]): Topic[][] {
  return items.flatMap(({ things }) => things)
}

function goodsOf(items: ReadItem[]): Topic[][] {
  return allThings(items.filter(({ item }) => !isChannel(item)))
}

/** An item as a claim; one that is about a channel, or whose words name no goods ("partner with own site"), is also about the goods of the company's other items. */
function stated({ item, things }: ReadItem, index: number, others: Topic[][], languages: readonly string[]): DraftClaim {
  const said = Math.max(0, ...things.flat().map(({ topical, weight }) => (topical ? weight : 0)))
  const borrows = item.cooperation.some((kind) => BORROWS_OFFERS.includes(kind))
  const factor = said < CLAIMS.enoughSaid ? CLAIMS.borrowedAlone : CLAIMS.borrowed
  const borrowed = borrows ? others.map((topics) => topics.map((topic) => ({ ...topic, weight: topic.weight * factor }))) : []
  const own = item.cooperation.every((kind) => CHANNELS.includes(kind)) ? things.map(withoutGeneral) : things
  return { kind: 'stated', index, cooperation: item.cooperation, things: [...own, ...borrowed], strength: 1, languages }
}

/** The lines of trade that a channel's goods belong to, each a thing of its own: who carries seed may well carry fertiliser. */
function domainsOf(things: Topic[][], { concepts }: Knowledge['graph']): Topic[][] {
  const named = things.flat().filter(({ topical, isConcept, weight }) => topical && isConcept && weight >= CLAIMS.enoughSaid)
  const said = new Map<number, number>()
  for (const { node, weight } of named) {
    const domain = concepts[node]?.domain
    if (domain !== undefined) said.set(domain, (said.get(domain) ?? 0) + weight)
  }
  const all = [...said.values()].reduce((sum, weight) => sum + weight, 0)
  return [...said]
    .sort(([a], [b]) => a - b)
    .map(([node, own]) => {
      const weight = Math.min(1, (own / all) * CLAIMS.wholeLine)
      return [{ node, up: concepts[node]!.up, weight, topical: false, isConcept: true }]
    })
}

/** A shop of saddles is an online shop, yet hardly one for towels: beside goods the channel that they go through says less. */
function ofGoods({ item, things }: ReadItem): ReadItem {
  if (!things.flat().some(({ isGoods, weight }) => isGoods && weight >= CLAIMS.enoughSaid)) return { item, things }
  const less = (topic: Topic) => (topic.isChannel ? { ...topic, weight: topic.weight * CLAIMS.channelOfGoods } : topic)
  return { item, things: things.map((topics) => topics.map(less)) }
}

function withoutGeneral(topics: Topic[]): Topic[] {
  return topics.map((topic) => (topic.isGeneral && topic.topical ? { ...topic, weight: topic.weight * CLAIMS.generalOfChannel } : topic))
}

function unstated(kind: 'channel' | 'about', cooperation: Cooperation[], things: Topic[][], strength: number): DraftClaim[] {
  return things.length === 0 ? [] : [{ kind, index: null, cooperation, things, strength, languages: [] }]
}

/** The things of an item: those its words name and the codes it states. A code whose good the words name more closely counts a little less than they. */
function thingsOf(item: Item, knowledge: Knowledge, vocabulary: Vocabulary): Topic[][] {
  const things = thingsIn(understand(item.text, knowledge), knowledge, vocabulary)
  const named = things.flat()
  const stated = [item.hs, ...codesIn(item.text)].filter((code) => code !== null).map((code) => `hs:${code}`)
  const codes = [...new Set(item.isic ? [...stated, `isic:${item.isic}`] : stated)].flatMap((id) => {
    const node = knowledge.graph.byId.get(id)
    if (node === undefined) return []
    const { up, weight } = knowledge.graph.concepts[node]!
    const isNamed = named.some((topic) => topic.topical && topic.node !== node && topic.up.some((above) => above.node === node))
    return [
      [{ node, up, weight: weight * (isNamed ? MENTIONS.statedCodeBesideName : MENTIONS.statedCode), topical: true, isConcept: true }],
    ]
  })
  return [...things, ...codes]
}

function thingsIn(segments: Mention[][], knowledge: Knowledge, vocabulary: Vocabulary): Topic[][] {
  return segments
    .map((mentions) => mentions.map((mention) => topicOf(mention, knowledge, vocabulary)).filter((topic) => topic !== null))
    .filter((topics) => topics.length > 0)
}

function topicOf({ concept, word, kind, weight, doubtful, guessed }: Mention, { graph }: Knowledge, { words }: Vocabulary): Topic | null {
  if (concept !== null) {
    const { id, up, general = 1 } = graph.concepts[concept]!
    if (kind === 'role' || general === 0 || id.startsWith('coop.')) return null
    const isGeneral = general < 1
    return {
      node: concept,
      up,
      weight: weight * general,
      topical: isTopic(kind),
      isConcept: !guessed && kind !== 'channel' && !isGeneral,
      doubtful,
      isGeneral,
      isChannel: kind === 'channel',
      isGoods: kind === 'goods',
    }
  }
  if (!words.has(word!)) words.set(word!, graph.concepts.length + words.size)
  const node = words.get(word!)!
  return { node, up: [{ node, share: 1 }], weight, topical: false, isConcept: false }
}

/** What of a text is not already among these things: a shoemaker's text speaks of shoes, which is no wish for shoes. */
function apart(about: Topic[][], known: Topic[][], { graph }: Knowledge): Topic[][] {
  const all = known.flat()
  const isKnown = (topic: Topic) => all.some((other) => topicLikeness(graph, topic, other) >= CLAIMS.sameThing)
  return about.map((topics) => topics.filter((topic) => topic.topical && !isKnown(topic))).filter((topics) => topics.length > 0)
}
