import type { Profile } from './claims.ts'
import type { Graph } from './concepts/graph.ts'
import { cooperationFit } from './criteria/cooperation.ts'
import { meetingNode } from './criteria/topic.ts'
import type { Met } from './evidence.ts'
import type { ConceptLabel, Reason } from './types.ts'

const MOST_REASONS = 4
/** A reason that is less than this share of the best one is noise to a reader. */
const LEAST_SHARE = 0.3

/** The reasons for a pair as plain data, best first: enough for a sentence in any of the four languages. The parts add up to 1. */
export function reasonsOf(graph: Graph, a: Profile, b: Profile, met: Met[]): Reason[] {
  const told = met.filter(({ fit }) => fit >= LEAST_SHARE * met[0]!.fit).slice(0, MOST_REASONS)
  const sum = told.reduce((total, { fit }) => total + fit, 0)
  return told.map(({ side, want, have, fit }) => {
    const node = meetingNode(graph, want, have)
    const [wanting, having] = side === 'a' ? [a, b] : [b, a]
    return {
      kind: want.kind === 'channel' ? 'channel' : want.kind === 'stated' && have.kind === 'stated' ? 'need-met' : 'about',
      need: { company: wanting.company.id, index: want.index },
      offer: { company: having.company.id, index: have.index },
      cooperation: cooperationFit(want.cooperation, have.cooperation).cooperation,
      concept: node === null ? null : conceptLabel(graph, node),
      part: round(fit / sum),
    }
  })
}

/** Null for a word that no list knows: the texts themselves show it. */
export function conceptLabel(graph: Graph, node: number): ConceptLabel | null {
  const concept = graph.concepts[node]
  if (!concept) return null
  return { id: concept.id, hs: concept.hs[0] ?? null, isic: concept.isic[0] ?? null, label: { ...concept.label } }
}

function round(part: number): number {
  return Math.round(part * 1000) / 1000
}
