/** What a concept is about: something traded, something done, know-how; a channel or role of a firm; a property of goods; a code itself. */
export type ConceptKind = 'goods' | 'service' | 'channel' | 'knowhow' | 'role' | 'attribute' | 'code'

/** A concept's place among the others: each node it belongs to, itself first, with how much (1 itself, less the wider the node). */
export type Membership = { node: number; share: number }

export type Concept = {
  id: string
  kind: ConceptKind
  hs: string[]
  isic: string[]
  label: { en?: string; ur?: string; ru?: string; kk?: string }
  /** How much it says, in [0, 1]: 1 for a leaf, less for one with many concepts below it. */
  weight: number
  up: Membership[]
}

/** All concepts by node number, and the pairs that look alike but must never meet. */
export type Graph = { concepts: Concept[]; byId: Map<string, number>; neverMeet: Set<string> }

/** How alike two concepts are, in [0, 1]: the widest share that both have in one node; 1 only for the same concept; 0 for false friends. */
export function likeness(graph: Graph, a: number, b: number): number {
  if (a === b) return 1
  if (graph.neverMeet.size > 0 && graph.neverMeet.has(pairKey(a, b))) return 0
  const left = graph.concepts[a]!.up
  const right = graph.concepts[b]!.up
  let best = 0
  for (const x of left) for (const y of right) if (x.node === y.node && x.share * y.share > best) best = x.share * y.share
  return best
}

export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
