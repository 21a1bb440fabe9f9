import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The knowledge files as text, in one fixed order: all that `buildKnowledge` needs, and the only thing that the engine reads from disk. */
export type KnowledgeFiles = {
  hs: string
  hsChapters: string
  isic: string
  isicSections: string
  sectors: string
  stopWords: string
  general: string
  relations: string
  channelRelations: string
  domains: string
  senses: string
  lexicon: { name: string; text: string }[]
}

/** Reads the knowledge folder (`app/engine/knowledge` of the project, wherever the caller keeps it). */
export function loadKnowledge(folder: string): KnowledgeFiles {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const lexicon = readdirSync(join(folder, 'lexicon'))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => ({ name: name.slice(0, -'.tsv'.length), text: read(join('lexicon', name)) }))
  return {
    hs: read('hs2022.tsv'),
    hsChapters: read('hs-chapters.tsv'),
    isic: read('isic-rev4.tsv'),
    isicSections: read('isic-sections.tsv'),
    sectors: read('sectors.json'),
    stopWords: read('stop-words.tsv'),
    general: read('general-concepts.tsv'),
    relations: read('relations.tsv'),
    channelRelations: read('channel-relations.tsv'),
    domains: read('domains.tsv'),
    senses: read('senses.tsv'),
    lexicon,
  }
}
