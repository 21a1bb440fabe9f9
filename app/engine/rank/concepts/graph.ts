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
  /** What remains of the weight of a concept that says little ("training"); absent for the others. */
  general?: number
  /** The node of its line of trade. */
  domain?: number
  up: Membership[]
}

/** All concepts by node number, and for each the concepts that look like it but must never meet it. */
export type Graph = { concepts: Concept[]; byId: Map<string, number>; neverMeet: Map<number, Set<number>> }
