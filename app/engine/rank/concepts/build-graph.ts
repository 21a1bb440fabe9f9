import type { KnowledgeFiles } from '../../knowledge/load.ts'
import { readTable } from '../../knowledge/table.ts'
import { SHARES } from '../weights.ts'
import type { Concept, ConceptKind, Graph, Membership } from './graph.ts'

const LEXICON_COLUMNS = ['concept', 'hs', 'isic', 'kind', 'en', 'ur', 'ru', 'kk', 'latin'] as const
export type LexiconRow = Record<(typeof LEXICON_COLUMNS)[number], string>
type Parent = { id: string; share: number }

/** The lexicon's rows of all areas; the sectors' categories follow as rows of their own under `sector.`. */
export function lexiconRows(files: KnowledgeFiles): LexiconRow[] {
  return [...files.lexicon.flatMap((area) => readTable(area.text, LEXICON_COLUMNS)), ...categoryRows(files.sectors)].filter(
    (row) => row.concept !== '',
  )
}

type Sectors = { sectors: { categories: { id: string; kind: string; label: Record<string, string>; hs: string[]; isic: string[] }[] }[] }

function categoryRows(json: string): LexiconRow[] {
  const { sectors } = JSON.parse(json) as Sectors
  const parts = (label = '') =>
    label
      .replace(/\(([^)]*)\)/g, ', $1')
      .replace(/^[^:]{3,12}:/, '')
      .split(/\s*[,،]\s*|\s+(?:and|и|және|اور)\s+/u)
      .map((part) => part.trim())
  // "Textile and garment machinery": one word split off a label ("textile") is not what the category is.
  const terms = (label = '') =>
    parts(label)
      .filter((part, _, all) => all.length === 1 || part.includes(' '))
      .join('|')
  return sectors.flatMap((sector) =>
    sector.categories.map(({ id, kind, label, hs, isic }) => ({
      concept: `sector.${id}`,
      hs: hs.join(' '),
      isic: isic.join(' '),
      kind: kind === 'product' ? 'goods' : 'service',
      en: terms(label.en),
      ur: terms(label.ur),
      ru: terms(label.ru),
      kk: terms(label.kk),
      latin: '',
    })),
  )
}

/** Builds the graph of concepts: codes under codes, the lexicon's concepts under their families and codes, and the relations between them. */
export function buildGraph(files: KnowledgeFiles): Graph {
  const concepts: Concept[] = []
  const byId = new Map<string, number>()
  const parents: Parent[][] = []
  const add = (id: string, kind: ConceptKind, more: Partial<Concept> = {}) => {
    const node = byId.get(id) ?? concepts.push({ id, kind, hs: [], isic: [], label: {}, weight: 1, up: [] }) - 1
    byId.set(id, node)
    parents[node] ??= []
    Object.assign(concepts[node]!, more, { kind })
    return node
  }
  addCodes('hs', files.hs, add, parents)
  addCodes('isic', files.isic, add, parents)
  nameChapters(files.hsChapters, concepts, byId)
  for (const row of lexiconRows(files)) addRow(row, add, parents, byId)
  addDomains(files.domains, concepts, add, parents)
  const neverMeet = addRelations([files.relations, files.channelRelations], concepts, byId, parents)
  thinOut(concepts, parents, byId)
  weigh(concepts, parents, byId)
  for (const { concept, weight } of readTable(files.general, ['concept', 'weight'] as const)) {
    const node = byId.get(concept)
    if (node !== undefined) concepts[node]!.general = Number(weight)
  }
  for (const [node, concept] of concepts.entries()) concept.up = climb(node, parents, byId)
  return { concepts, byId, neverMeet }
}

/** Gives every concept of the lexicon the line of trade that it belongs to: that of its nearest family named in the table. */
function addDomains(table: string, concepts: Concept[], add: Add, parents: Parent[][]) {
  const lexicon = concepts.filter(({ kind }) => kind === 'goods' || kind === 'service' || kind === 'knowhow')
  const domainOf = new Map<string, number>()
  const columns = ['domain', 'within', 'families', 'en', 'ur', 'ru', 'kk'] as const
  for (const { domain, within, families, en, ur, ru, kk } of readTable(table, columns)) {
    const node = add(`domain:${domain}`, 'channel', { label: { en, ur, ru, kk } })
    if (within !== '') parents[node]!.push({ id: `domain:${within}`, share: SHARES.domain })
    for (const family of families.split(' ')) domainOf.set(family, node)
  }
  for (const concept of lexicon) {
    const parts = concept.id.split('.')
    const families = parts.map((_, i) => parts.slice(0, parts.length - i).join('.'))
    const domain = families.map((family) => domainOf.get(family)).find((node) => node !== undefined)
    if (domain !== undefined) concept.domain = domain
  }
}

type Add = (id: string, kind: ConceptKind, more?: Partial<Concept>) => number

function addCodes(system: 'hs' | 'isic', table: string, add: Add, parents: Parent[][]) {
  const rows = readTable(table, ['code', 'en', 'ru'] as const)
  const below = new Map<string, number>()
  for (const { code } of rows) for (const parent of parentCodes(system, code).slice(0, 1)) below.set(parent, (below.get(parent) ?? 0) + 1)
  for (const { code, en, ru } of rows) {
    const node = add(`${system}:${code}`, 'code', { [system]: [code], label: { en, ru } })
    for (const parent of parentCodes(system, code).slice(0, 1))
      parents[node]!.push({ id: `${system}:${parent}`, share: stepUp(system, code.length, below.get(parent)!) })
  }
}

/** The codes that a code stands under, nearest first: 410411 → 4104 → 41. ISIC groups (three digits) say little more than divisions and are passed over. */
export function parentCodes(system: 'hs' | 'isic', code: string): string[] {
  const lengths = system === 'hs' ? [4, 2] : [2]
  return lengths.filter((length) => length < code.length).map((length) => code.slice(0, length))
}

/** A narrow heading says nearly as much as its subheading, a wide one much less (information content by the number of codes below). */
function stepUp(system: 'hs' | 'isic', length: number, siblings: number): number {
  if (system === 'isic') return SHARES.isicDivision
  if (length === 4) return SHARES.hsChapter
  return Math.max(SHARES.hsHeadingLeast, SHARES.hsHeadingMost - SHARES.hsHeadingPerDoubling * Math.log2(siblings))
}

function nameChapters(table: string, concepts: Concept[], byId: Map<string, number>) {
  for (const { code, en, ur, ru, kk } of readTable(table, ['code', 'en', 'ur', 'ru', 'kk'] as const)) {
    const node = byId.get(`hs:${code}`)
    if (node !== undefined) concepts[node]!.label = { en, ur, ru, kk }
  }
}

function addRow(row: LexiconRow, add: Add, parents: Parent[][], byId: Map<string, number>) {
  const codes = (cell: string) => cell.split(/\s+/).filter(Boolean)
  const first = (cell: string) => cell.split('|')[0]!.trim()
  const label = Object.fromEntries((['en', 'ur', 'ru', 'kk'] as const).filter((l) => row[l]).map((l) => [l, first(row[l])]))
  const hs = codes(row.hs)
  const isic = codes(row.isic)
  // A concept's second row, in a file of further words, adds names only.
  if (byId.has(row.concept) && row.kind === '') return
  const node = add(row.concept, kindOf(row.kind), { hs, isic, label })
  const family = row.concept.split('.')
  for (let depth = family.length - 1; depth >= 1; depth--) {
    const id = family.slice(0, depth).join('.')
    if (row.concept.startsWith('sector.')) break
    if (!byId.has(id)) add(id, kindOf(row.kind))
    const child = depth === family.length - 1 ? node : byId.get(family.slice(0, depth + 1).join('.'))!
    parents[child]!.push({ id, share: depth === 1 ? SHARES.familyRoot : SHARES.family })
  }
  for (const code of hs) parents[node]!.push({ id: `hs:${code}`, share: code.length > 2 ? SHARES.lexiconHs : SHARES.lexiconHsChapter })
  for (const code of isic)
    parents[node]!.push({ id: `isic:${code}`, share: code.length > 2 ? SHARES.lexiconIsic : SHARES.lexiconIsicDivision })
}

const KINDS = new Set(['goods', 'service', 'channel', 'knowhow', 'role', 'attribute'])

function kindOf(cell: string): ConceptKind {
  return KINDS.has(cell) ? (cell as ConceptKind) : 'goods'
}

function addRelations(tables: string[], concepts: Concept[], byId: Map<string, number>, parents: Parent[][]): Map<number, Set<number>> {
  const neverMeet = new Map<number, Set<number>>()
  const keepApart = (a: number, b: number) => neverMeet.set(a, (neverMeet.get(a) ?? new Set()).add(b))
  for (const { from, relation, to, strength } of tables.flatMap((table) =>
    readTable(table, ['from', 'relation', 'to', 'strength'] as const),
  )) {
    const a = byId.get(from)
    const b = byId.get(to)
    if (a === undefined || b === undefined) continue
    if (relation === 'not') {
      keepApart(a, b)
      keepApart(b, a)
    }
    if (relation === 'serves' && concepts[a]!.kind !== 'service') continue
    const share = (SHARES.relation[relation] ?? 0) * Math.min(1, Math.max(0, Number(strength) || 1))
    if (share > 0) parents[a]!.push({ id: to, share })
  }
  return neverMeet
}

/** A code that many concepts of the lexicon stand under says less of each: every doubling takes a little off the share; so does naming three codes or more. */
function thinOut(concepts: Concept[], parents: Parent[][], byId: Map<string, number>) {
  const under = new Map<string, number>()
  const named = (node: number) => (concepts[node]!.kind === 'code' ? [] : parents[node]!.filter(({ id }) => /^(hs|isic):/.test(id)))
  for (const node of byId.values()) for (const { id } of named(node)) under.set(id, (under.get(id) ?? 0) + 1)
  for (const node of byId.values()) {
    const codes = named(node)
    for (const parent of codes) {
      const crowd = Math.max(SHARES.crowdLeast, 1 - SHARES.crowdPerDoubling * Math.log2(under.get(parent.id)!))
      parent.share *= crowd * (codes.filter(({ id }) => id.slice(0, 2) === parent.id.slice(0, 2)).length > 2 ? SHARES.manyCodes : 1)
    }
  }
}

function weigh(concepts: Concept[], parents: Parent[][], byId: Map<string, number>) {
  const below = new Array<number>(concepts.length).fill(0)
  for (const list of parents) for (const { id, share } of list) if (share >= SHARES.family * 0.9 && byId.has(id)) below[byId.get(id)!]! += 1
  for (const [node, concept] of concepts.entries()) {
    if (concept.kind === 'code') concept.weight = codeWeight(concept)
    else concept.weight = Math.max(SHARES.leastWeight, 1 - SHARES.weightPerDoubling * Math.log2(1 + below[node]!))
  }
}

function codeWeight({ hs, isic }: Concept): number {
  const length = (hs[0] ?? isic[0] ?? '').length
  if (isic.length > 0 && TRADE_DIVISIONS.has(isic[0]!.slice(0, 2))) return SHARES.tradeWeight
  return length <= 2 ? SHARES.chapterWeight : isic.length > 0 ? SHARES.isicWeight : 1
}

/** ISIC's wholesale and retail trade: a class there says that a firm trades, and hardly in what. */
const TRADE_DIVISIONS = new Set(['45', '46', '47'])

/** Every node above a concept with the best product of shares on a way up; what falls under the least share is cut. */
function climb(start: number, parents: Parent[][], byId: Map<string, number>): Membership[] {
  const best = new Map<number, number>([[start, 1]])
  const queue = [start]
  while (queue.length > 0) {
    const node = queue.shift()!
    for (const { id, share } of parents[node]!) {
      const above = byId.get(id)
      const reached = best.get(node)! * share
      if (above === undefined || reached < SHARES.least || reached <= (best.get(above) ?? 0)) continue
      best.set(above, reached)
      queue.push(above)
    }
  }
  return [...best].map(([node, share]) => ({ node, share })).sort((a, b) => b.share - a.share || a.node - b.node)
}
