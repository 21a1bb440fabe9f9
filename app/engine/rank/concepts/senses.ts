import { readTable } from '../../knowledge/table.ts'
import { MENTIONS } from '../weights.ts'
import type { Graph } from './graph.ts'
import type { Knowledge } from './knowledge.ts'
import type { Mention } from './mentions.ts'

/** What a concept means beside certain others: an antibiotic beside a vaccine for sheep is a veterinary medicine. */
export type Sense = { beside: Set<number>; means: number }

/** The senses by the concept that is taken otherwise; a family named in the table stands for all concepts below it. */
export function readSenses(table: string, graph: Graph): Map<number, Sense[]> {
  const senses = new Map<number, Sense[]>()
  for (const { concept, beside, means } of readTable(table, ['concept', 'beside', 'means'] as const)) {
    const sense = { beside: new Set(beside.split(' ').flatMap((id) => family(id, graph))), means: graph.byId.get(means)! }
    for (const node of family(concept, graph)) senses.set(node, [...(senses.get(node) ?? []), sense])
  }
  return senses
}

function family(id: string, { concepts }: Graph): number[] {
  return [...concepts.keys()].filter((node) => concepts[node]!.id === id || concepts[node]!.id.startsWith(`${id}.`))
}

/** Takes every concept of a text in the sense that the others beside it call for; names that several concepts share call for none. */
export function chooseSenses(segments: Mention[][], { senses, graph }: Pick<Knowledge, 'senses' | 'graph'>): Mention[][] {
  const sure = segments.flat().filter(({ guessed, doubtful, weight }) => !guessed && !doubtful && weight >= MENTIONS.sure)
  const said = new Set(sure.map(({ concept }) => concept))
  return segments.map((mentions) =>
    mentions.map((mention) => {
      const sense = senses.get(mention.concept ?? -1)?.find(({ beside }) => [...beside].some((node) => said.has(node)))
      return sense ? { ...mention, concept: sense.means, kind: graph.concepts[sense.means]!.kind, doubtful: false } : mention
    }),
  )
}
