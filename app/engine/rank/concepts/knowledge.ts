import type { KnowledgeFiles } from '../../knowledge/load.ts'
import { readTable } from '../../knowledge/table.ts'
import { tokens } from '../text/tokens.ts'
import { buildGraph, lexiconRows } from './build-graph.ts'
import { type CodeNames, indexCodeNames } from './code-names.ts'
import type { Graph } from './graph.ts'
import type { Mention } from './mentions.ts'
import { indexPhrases, type PhraseIndex, type Telling, tellingWords } from './phrases.ts'
import { readSenses, type Sense } from './senses.ts'
import { indexSpelling, type Spelling } from './spelling.ts'

/** All that the engine knows of trade, ready for use: built once, shared by every call, never changed but for `understood`, its memory of texts already read. */
export type Knowledge = {
  graph: Graph
  phrases: PhraseIndex
  telling: Telling
  names: CodeNames
  senses: Map<number, Sense[]>
  spelling: Spelling
  stop: Set<string>
  inPhrases: Set<string>
  understood: Map<string, Mention[][]>
}

/** Builds the knowledge from its files' texts (takes about a second; pure). */
export function buildKnowledge(files: KnowledgeFiles): Knowledge {
  const stop = new Set(
    readTable(files.stopWords, ['language', 'words'] as const).flatMap(({ words }) => tokens(words).flatMap((token) => token.keys)),
  )
  const graph = buildGraph(files)
  const phrases = indexPhrases(lexiconRows(files), graph)
  const telling = tellingWords(phrases, (node) => graph.concepts[node]!.kind === 'goods' || graph.concepts[node]!.kind === 'service')
  const inPhrases = new Set<string>()
  for (const list of phrases.values())
    for (const phrase of list) for (const keys of phrase.words) for (const key of keys) inPhrases.add(key)
  const names = indexCodeNames(files, graph, (key) => stop.has(key))
  const spelling = indexSpelling([...inPhrases].filter((key) => !stop.has(key)))
  return { graph, phrases, telling, names, senses: readSenses(files.senses, graph), spelling, stop, inPhrases, understood: new Map() }
}
