import { scriptOf } from '../text/script.ts'
import { skeleton } from '../text/skeleton.ts'
import { type Token, tokens } from '../text/tokens.ts'
import { MENTIONS } from '../weights.ts'
import { guessCodes } from './code-names.ts'
import type { ConceptKind } from './graph.ts'
import type { Knowledge } from './knowledge.ts'
import { modifiersAmong } from './modifiers.ts'
import { type Found, findPhrases } from './phrases.ts'
import { chooseSenses } from './senses.ts'
import { nearStems, speltStems } from './spelling.ts'

/** One thing in a text's enumeration. */
export type Segment = { tokens: Token[] }

/** A concept that a segment speaks of; doubtful when its one word has other meanings. A word that no list knows is its own concept (`word`), so that equal unknown words still meet. */
export type Mention = {
  concept: number | null
  word: string | null
  kind: ConceptKind | 'word'
  weight: number
  doubtful: boolean
  guessed?: boolean
}

/** The segments of a text; a word that no name has is given the stems of the names that it nearly is. */
export function readSegments(text: string, knowledge: Knowledge): Segment[] {
  const segments: Segment[] = []
  const words = tokens(text)
  const spelt = isSpeltInLatin(words, knowledge)
  for (const token of words) {
    ;(segments[token.segment] ??= { tokens: [] }).tokens.push(withNearStems(token, spelt, knowledge))
  }
  return segments.filter((segment) => segment !== undefined)
}

function withNearStems(token: Token, spelt: boolean, knowledge: Knowledge): Token {
  if (isKnown(token, knowledge)) return token
  const own = spelt ? speltStems(knowledge.spelling, token.word) : []
  const near = own.length > 0 ? own : token.keys.flatMap((key) => nearStems(knowledge.spelling, key))
  return near.length === 0 ? token : { ...token, keys: [...new Set([...token.keys, ...near])] }
}

/** Whether a text in Latin letters is hardly English: half or more of its longer words are unknown. */
function isSpeltInLatin(words: Token[], knowledge: Knowledge): boolean {
  const latin = words.filter(({ word }) => word.length >= 3 && scriptOf(word) === 'latin')
  return latin.length > 0 && latin.filter((token) => isKnown(token, knowledge)).length * 2 <= latin.length
}

/** Everything that a text speaks of, segment by segment, then names that run over several segments; segments that say nothing are left out. */
export function understand(text: string, knowledge: Knowledge): Mention[][] {
  const known = knowledge.understood.get(text)
  if (known) return known
  const mentions = readAnew(text, knowledge)
  if (knowledge.understood.size < MOST_REMEMBERED) knowledge.understood.set(text, mentions)
  return mentions
}

/** The same text means the same every time; so many texts are remembered. */
const MOST_REMEMBERED = 50_000

function readAnew(text: string, knowledge: Knowledge): Mention[][] {
  const segments = readSegments(text, knowledge)
  const spanning = spanningNames(segments, knowledge)
  const still = stillPurpose(segments)
  const each = segments.map((segment, i) => (still[i] ? aside(mentionsOf(segment, knowledge)) : mentionsOf(segment, knowledge)))
  return chooseSenses([...each, ...spanning], knowledge).filter((mentions) => mentions.length > 0)
}

/** "Leather for shoes and bags": the segment after "and" still says what for. */
function stillPurpose(segments: Segment[]): boolean[] {
  let open = false
  return segments.map(({ tokens: words }) => {
    const still = open && words[0]!.joined
    open = still || asideWords(words).has(words.length - 1)
    return still
  })
}

function aside(mentions: Mention[]): Mention[] {
  return mentions.map((mention) => ({ ...mention, weight: mention.weight * MENTIONS.aside }))
}

/** "Voice, chat and e-mail support" enumerates, yet names one thing: names whose words stand in neighbouring segments. */
function spanningNames(segments: Segment[], knowledge: Knowledge): Mention[][] {
  if (segments.length < 2) return []
  const words = segments.flatMap(({ tokens: own }, segment) => own.map((token) => ({ ...token, segment })))
  const within = new Set(segments.flatMap((segment) => findNames(segment.tokens, knowledge).map(({ node }) => node)))
  const found = findNames(words, knowledge).filter(
    ({ node, at }) => !within.has(node) && at.some((i) => words[i]!.segment !== words[at[0]!]!.segment),
  )
  return keepLongest(found, knowledge)
    .filter(({ node }) => isTopic(knowledge.graph.concepts[node]!.kind))
    .map(({ node, quality }) => {
      const { kind, weight } = knowledge.graph.concepts[node]!
      return [{ concept: node, word: null, kind, doubtful: false, weight: quality * weight * MENTIONS.spanning }]
    })
}

function mentionsOf({ tokens: words }: Segment, knowledge: Knowledge): Mention[] {
  const denied = deniedWords(words)
  const asides = asideWords(words)
  const attribute = withWords(words)
  const found = keepLongest(
    findNames(words, knowledge).filter((match) => !isTorn(match, attribute, words)),
    knowledge,
  )
  const modifiers = modifiersAmong(found, words, knowledge)
  const covered = new Set(found.flatMap(({ at }) => at))
  const mentions: Mention[] = []
  const topical = found.some(({ node, at }) => isTopic(knowledge.graph.concepts[node]!.kind) && !at.every((i) => asides.has(i)))
  for (const { node, at, quality, doubtful } of found) {
    if (at.some((i) => denied.has(i))) continue
    const concept = knowledge.graph.concepts[node]!
    const share = (topical && at.every((i) => asides.has(i))) || modifiers.has(node) ? MENTIONS.aside : 1
    mentions.push({
      concept: node,
      word: null,
      kind: concept.kind,
      doubtful,
      weight:
        quality *
        concept.weight *
        share *
        (concept.kind === 'attribute' ? MENTIONS.attribute : concept.kind === 'channel' ? MENTIONS.channel : 1),
    })
  }
  const free = words.filter((token, i) => !covered.has(i) && !denied.has(i) && isContent(token, knowledge))
  if (!topical) mentions.push(...guessedCodes(words, free, denied, knowledge), ...free.flatMap((token) => told(token, knowledge)))
  for (const token of free) mentions.push(wordMention(token, knowledge))
  return strongest(mentions)
}

/** Names among the words that anybody knows; unknown words between them are passed over. */
function findNames(words: Token[], knowledge: Knowledge): Found[] {
  const known = [...words.keys()].filter((i) => isKnown(words[i]!, knowledge))
  const found = findPhrases(
    knowledge.phrases,
    known.map((i) => words[i]!),
  )
  return found.map((match) => ({ ...match, at: match.at.map((i) => known[i]!) }))
}

function isKnown({ keys }: Token, { inPhrases, names, stop }: Knowledge): boolean {
  return keys.some((key) => inPhrases.has(key) || stop.has(key) || names.postings.has(key))
}

export function isTopic(kind: ConceptKind | 'word'): boolean {
  return kind === 'goods' || kind === 'service' || kind === 'knowhow' || kind === 'code'
}

/** Longer names win: a name all of whose words stand in a longer found name is dropped; equals stay side by side. */
function keepLongest(found: Found[], { graph }: Knowledge): Found[] {
  const order = [...found].sort(
    (a, b) => b.length - a.length || b.quality - a.quality || graph.concepts[a.node]!.id.localeCompare(graph.concepts[b.node]!.id, 'en'),
  )
  const kept: Found[] = []
  for (const match of order) {
    if (kept.some((other) => other.node === match.node)) continue
    if (
      kept.some(
        (other) => (other.length > match.length || other.quality > match.quality * 1.05) && match.at.every((i) => other.at.includes(i)),
      )
    )
      continue
    kept.push(match)
  }
  return kept
}

function guessedCodes(words: Token[], free: Token[], denied: Set<number>, knowledge: Knowledge): Mention[] {
  if (free.length === 0) return []
  const content = words.filter((token, i) => !denied.has(i) && isContent(token, knowledge)).map((token) => token.keys)
  return guessCodes(knowledge.names, content, MENTIONS.guesses)
    .filter(({ confidence }) => confidence >= MENTIONS.leastConfidence)
    .map(({ node, confidence }) => ({
      concept: node,
      word: null,
      kind: 'code' as const,
      doubtful: false,
      guessed: true,
      weight: confidence * knowledge.graph.concepts[node]!.weight * MENTIONS.guess,
    }))
}

/** What a word alone tells that stands in names of one concept only. */
function told({ keys }: Token, { telling, graph }: Knowledge): Mention[] {
  return keys.flatMap((key) => {
    const { node, share } = telling.get(key) ?? { node: -1, share: 0 }
    if (node === -1) return []
    const { kind, weight } = graph.concepts[node]!
    return [{ concept: node, word: null, kind, doubtful: false, guessed: true, weight: share * weight * MENTIONS.told }]
  })
}

function wordMention(token: Token, { names }: Knowledge): Mention {
  const sound = skeleton(token.keys[0]!)
  const rarity = Math.max(...token.keys.map((key) => names.rarity.get(key) ?? 0)) || 1
  return {
    concept: null,
    word: sound.length >= 4 ? `~${sound}` : token.keys[0]!,
    kind: 'word',
    weight: MENTIONS.word * rarity,
    doubtful: false,
  }
}

function isContent(token: Token, { stop }: Knowledge): boolean {
  return token.word.length > 2 && !/^\d/.test(token.word) && !token.keys.some((key) => stop.has(key)) && !stop.has(token.word)
}

const DENIES_NEXT = new Set(['not', 'no', 'without', 'except', 'don', 'doesn', 'never', 'не', 'нет', 'без', 'кроме', 'بغیر'])
const DENIES_BEFORE = new Set(['емес', 'жоқ', 'нет', 'نہین', 'نہیں'])

/** The words of a segment that a negation takes back ("not for human use", «холодных складов нет», ریفریجریٹر گاڑیاں نہیں). */
function deniedWords(words: Token[]): Set<number> {
  const denied = new Set<number>()
  words.forEach(({ word }, i) => {
    if (DENIES_BEFORE.has(word)) for (let j = 0; j < i; j++) denied.add(j)
    else if (DENIES_NEXT.has(word)) for (let j = i + 1; j < words.length; j++) denied.add(j)
  })
  return denied
}

const FOR_NEXT = new Set(['for', 'для', 'под'])
const FOR_BEFORE = new Set(['үшін', 'арналған', 'لیے', 'لئے', 'لیی'])
const WITH_NEXT = new Set(['with', 'с', 'со'])
const WITH_BEFORE = new Set(['سمیت', 'والی', 'والا', 'والے'])

/** The words that say what for or what with: "chemicals for tanneries" are chemicals, «шкуры с шерстью» hides. */
function asideWords(words: Token[]): Set<number> {
  const aside = withWords(words)
  words.forEach(({ word }, i) => {
    if (FOR_BEFORE.has(word)) for (let j = 0; j < i; j++) aside.add(j)
    else if (FOR_NEXT.has(word)) for (let j = i + 1; j < words.length; j++) aside.add(j)
  })
  return aside
}

function withWords(words: Token[]): Set<number> {
  const attribute = new Set<number>()
  words.forEach(({ word }, i) => {
    if (WITH_BEFORE.has(word) && i > 0) attribute.add(i - 1)
    else if (WITH_NEXT.has(word)) for (let j = i + 1; j < words.length; j++) attribute.add(j)
  })
  return attribute
}

/** "Sheep hides with wool" name no sheep's wool: no name stands on both sides of a "with", unless it holds the word itself. */
function isTorn({ at }: Found, attribute: Set<number>, words: Token[]): boolean {
  const inside = at.filter((i) => attribute.has(i)).length
  const hasWith = at.some((i) => WITH_NEXT.has(words[i]!.word) || WITH_BEFORE.has(words[i]!.word))
  return inside > 0 && inside < at.length && !hasWith
}

/** Each concept or word once, with its greatest weight. */
function strongest(mentions: Mention[]): Mention[] {
  const best = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = mention.word ?? String(mention.concept)
    if (mention.weight > (best.get(key)?.weight ?? 0)) best.set(key, mention)
  }
  return [...best.values()]
}
