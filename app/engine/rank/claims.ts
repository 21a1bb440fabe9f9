import { likeness, type Membership } from './concepts/graph.ts'
import type { Knowledge } from './concepts/knowledge.ts'
import { isTopic, type Mention, understand } from './concepts/mentions.ts'
import type { Company, Cooperation, Item } from './types.ts'
import { CLAIMS, MENTIONS, NOISE } from './weights.ts'

/** A concept in a claim, with the nodes it belongs to. Words that no list knows have a node of their own, shared by equal words of one document. */
export type Topic = { node: number; up: Membership[]; weight: number; topical: boolean }

/** One thing that a claim is about. */
export type Thing = Topic[]

/**
 * Something that a company wants or has: a need or an offer as stated, the channel that a maker would welcome, or what only its text
 * about itself says. `strength` in [0, 1]: 1 stated, less the more it is our reading.
 */
export type Claim = {
  kind: 'stated' | 'channel' | 'about'
  index: number | null
  cooperation: readonly Cooperation[]
  things: Thing[]
  strength: number
}

/** What one company wants and has, ready to be set against another's. */
export type Profile = { company: Company; wants: Claim[]; haves: Claim[]; hasChannel: boolean; seeksChannel: boolean }

/** Gives every word that no list knows a node number after the graph's, the same number for the same word. */
export type Words = Map<string, number>

const CHANNELS: readonly Cooperation[] = ['distribution', 'agency']
const BORROWS_OFFERS: readonly Cooperation[] = ['distribution', 'agency', 'joint_venture', 'investment', 'licence', 'research']

/** Reads a company's items and text into wants and haves. */
export function readProfile(company: Company, knowledge: Knowledge, words: Words): Profile {
  const read = (item: Item) => thingsOf(item, knowledge, words)
  const offers = company.offers.map((item) => ({ item, things: read(item) }))
  const needs = company.needs.map((item) => ({ item, things: read(item) }))
  const about = thingsIn(understand(company.about, knowledge), knowledge, words)
  const goods = (items: typeof offers) =>
    items.filter(({ item }) => !item.cooperation.some((kind) => CHANNELS.includes(kind))).flatMap(({ things }) => things)
  const isChannel = ({ item }: { item: Item }) => item.cooperation.some((kind) => CHANNELS.includes(kind))

  const wants = needs.map(({ item, things }, index) => stated(item, index, things, goods(offers)))
  const haves = offers.map(({ item, things }, index) => stated(item, index, things, isChannel({ item }) ? goods(needs) : goods(offers)))
  const supplies = offers.filter(({ item }) => item.cooperation.includes('supply')).flatMap(({ things }) => things)
  const seeksChannel = needs.some(isChannel)
  if (supplies.length > 0 && !seeksChannel)
    wants.push({
      kind: 'channel',
      index: null,
      cooperation: ['distribution'],
      things: supplies,
      strength: CLAIMS.impliedChannel,
    })
  const wish = apart(
    about,
    offers.flatMap(({ things }) => things),
    knowledge,
  )
  const wealth = apart(
    about,
    needs.flatMap(({ things }) => things),
    knowledge,
  )
  if (wish.length > 0) wants.push({ kind: 'about', index: null, cooperation: [], things: wish, strength: CLAIMS.about })
  if (wealth.length > 0) haves.push({ kind: 'about', index: null, cooperation: [], things: wealth, strength: CLAIMS.about })
  return { company, wants, haves, hasChannel: offers.some(isChannel), seeksChannel }
}

/** An item as a claim; one whose words name no goods ("distributor with own warehouse") is about the goods of the company's other side. */
function stated(item: Item, index: number, things: Thing[], others: Thing[]): Claim {
  const said = Math.max(0, ...things.flat().map((topic) => (topic.topical ? topic.weight : 0)))
  const channel = item.cooperation.some((kind) => CHANNELS.includes(kind))
  const borrows = item.cooperation.some((kind) => BORROWS_OFFERS.includes(kind)) && (channel || said < CLAIMS.enoughSaid)
  const factor = said < CLAIMS.enoughSaid ? CLAIMS.borrowedAlone : CLAIMS.borrowed
  const borrowed = borrows ? others.map((thing) => thing.map((topic) => ({ ...topic, weight: topic.weight * factor }))) : []
  return { kind: 'stated', index, cooperation: item.cooperation, things: [...things, ...borrowed], strength: 1 }
}

function thingsOf(item: Item, knowledge: Knowledge, words: Words): Thing[] {
  const things = thingsIn(understand(item.text, knowledge), knowledge, words)
  const codes = [item.hs ? `hs:${item.hs}` : null, item.isic ? `isic:${item.isic}` : null].flatMap((id) => {
    const node = id === null ? undefined : knowledge.graph.byId.get(id)
    if (node === undefined) return []
    const concept = knowledge.graph.concepts[node]!
    return [[{ node, up: concept.up, weight: MENTIONS.statedCode * concept.weight, topical: true }]]
  })
  return [...things, ...codes]
}

function thingsIn(segments: Mention[][], knowledge: Knowledge, words: Words): Thing[] {
  return segments
    .map((mentions) => mentions.map((mention) => topicOf(mention, knowledge, words)).filter((topic) => topic !== null))
    .filter((thing) => thing.length > 0)
}

function topicOf({ concept, word, kind, weight }: Mention, { graph }: Knowledge, words: Words): Topic | null {
  if (kind === 'channel' || kind === 'role') return null
  if (concept !== null) return { node: concept, up: graph.concepts[concept]!.up, weight, topical: isTopic(kind) }
  if (!words.has(word!)) words.set(word!, graph.concepts.length + words.size)
  const node = words.get(word!)!
  return { node, up: [{ node, share: 1 }], weight, topical: false }
}

/** What of a text is not already among these things: a shoemaker's text speaks of shoes, which is no wish for shoes. */
function apart(about: Thing[], known: Thing[], { graph }: Knowledge): Thing[] {
  const all = known.flat()
  const isKnown = ({ node }: Topic) =>
    all.some((other) =>
      node < graph.concepts.length && other.node < graph.concepts.length
        ? likeness(graph, node, other.node) >= CLAIMS.sameThing
        : node === other.node,
    )
  return about.map((thing) => thing.filter((topic) => topic.topical && !isKnown(topic))).filter((thing) => thing.length > 0)
}

/** The nodes that a claim reaches, ascending, and for each the greatest weight × share of its topics; what could never rise over the noise is left out. */
export type Reach = { nodes: Int32Array; impacts: Float64Array }

const reaches = new WeakMap<Claim, Reach>()

export function reachOf(claim: Claim): Reach {
  const made = reaches.get(claim) ?? makeReach(claim)
  reaches.set(claim, made)
  return made
}

function makeReach({ things }: Claim): Reach {
  const impacts = new Map<number, number>()
  for (const { up, weight } of things.flat())
    for (const { node, share } of up)
      if (weight * share >= NOISE && weight * share > (impacts.get(node) ?? 0)) impacts.set(node, weight * share)
  const nodes = Int32Array.from(impacts.keys()).sort()
  return { nodes, impacts: Float64Array.from(nodes, (node) => impacts.get(node)!) }
}

/** Whether two claims share no node: then nothing of the one can meet anything of the other. */
export function isApart(a: Claim, b: Claim): boolean {
  const left = reachOf(a).nodes
  const right = reachOf(b).nodes
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) return false
    if (left[i]! < right[j]!) i += 1
    else j += 1
  }
  return true
}
