import type { KnowledgeFiles } from '../../knowledge/load.ts'
import { readTable } from '../../knowledge/table.ts'
import { tokens } from '../text/tokens.ts'
import type { Graph } from './graph.ts'

/** The official names of HS and ISIC codes as an index of stems: the way from any word of trade to a code when the lexicon lacks it. */
export type CodeNames = { postings: Map<string, number[]>; rarity: Map<string, number>; length: Map<number, number> }

/** Indexes the English and Russian names (and the short Urdu and Kazakh names of chapters) of all codes but three-digit groups. */
export function indexCodeNames(files: KnowledgeFiles, graph: Graph, isStop: (key: string) => boolean): CodeNames {
  const documents = new Map<number, Set<string>>()
  const read = (node: number | undefined, text: string) => {
    if (node === undefined) return
    const keys = documents.get(node) ?? new Set<string>()
    for (const token of tokens(beforeExclusion(text))) for (const key of token.keys) if (!isStop(key) && key.length > 2) keys.add(key)
    documents.set(node, keys)
  }
  for (const { code, en, ru } of readTable(files.hs, ['code', 'en', 'ru'] as const)) read(graph.byId.get(`hs:${code}`), `${en} ; ${ru}`)
  for (const { code, ur, kk } of readTable(files.hsChapters, ['code', 'ur', 'kk'] as const))
    read(graph.byId.get(`hs:${code}`), `${ur} ; ${kk}`)
  for (const { code, en, ru } of readTable(files.isic, ['code', 'en', 'ru'] as const))
    if (code.length !== 3) read(graph.byId.get(`isic:${code}`), `${en} ; ${ru}`)
  return weighNames(documents)
}

/** "Footwear; other than sports, n.e.c. in heading 6402" is about footwear: what stands after the exclusion is left out. */
function beforeExclusion(name: string): string {
  return name
    .replace(/\b(?:other than|excluding|except|not including|n\.e\.c\.?|not elsewhere|whether or not)[^;]*/gi, ' ')
    .replace(/(?:кроме|за исключением|не включенн|или не|в другом месте)[^;]*/gi, ' ')
}

function weighNames(documents: Map<number, Set<string>>): CodeNames {
  const postings = new Map<string, number[]>()
  for (const [node, keys] of documents)
    for (const key of keys) {
      const list = postings.get(key)
      if (list) list.push(node)
      else postings.set(key, [node])
    }
  const rarity = new Map<string, number>()
  for (const [key, nodes] of postings) rarity.set(key, Math.log(1 + documents.size / nodes.length) / Math.log(1 + documents.size))
  const length = new Map<number, number>()
  for (const [node, keys] of documents)
    length.set(
      node,
      [...keys].reduce((sum, key) => sum + rarity.get(key)!, 0),
    )
  return { postings, rarity, length }
}

export type CodeGuess = { node: number; confidence: number }

/** A word in more names than this says too little to look up by. */
const TOO_COMMON = 400

/**
 * The codes whose names share most with these words (each word = its possible stems), best first.
 * Confidence in [0, 1]: the share of the known words' rarity that the name has, times a little for the share of the name that the words have.
 */
export function guessCodes(names: CodeNames, words: string[][], limit: number): CodeGuess[] {
  const shared = new Map<number, number>()
  let asked = 0
  for (const keys of words) {
    const known = keys.filter((key) => names.postings.has(key))
    if (known.length === 0) continue
    asked += Math.max(...known.map((key) => names.rarity.get(key)!))
    const hit = new Map<number, number>()
    for (const key of known)
      if (names.postings.get(key)!.length <= TOO_COMMON)
        for (const node of names.postings.get(key)!) hit.set(node, Math.max(hit.get(node) ?? 0, names.rarity.get(key)!))
    for (const [node, rarity] of hit) shared.set(node, (shared.get(node) ?? 0) + rarity)
  }
  if (asked === 0) return []
  return [...shared]
    .map(([node, sum]) => ({ node, confidence: (sum / asked) * (0.6 + 0.4 * Math.min(1, (2 * sum) / names.length.get(node)!)) }))
    .sort((a, b) => b.confidence - a.confidence || a.node - b.node)
    .slice(0, limit)
}
