import type { Membership } from './concepts/graph.ts'
import { NOISE } from './weights.ts'

/** A concept in a claim, with the nodes it belongs to. Words that no list knows have a node of their own, shared by equal words of one document. */
export type Topic = {
  node: number
  up: readonly Membership[]
  weight: number
  topical: boolean
  isConcept: boolean
  doubtful?: boolean
  isGeneral?: boolean
  isChannel?: boolean
  isGoods?: boolean
}

/** The nodes that some topics reach, ascending, and for each the greatest weight × share; what could never rise over the noise is left out. */
export type Reach = { nodes: Int32Array; impacts: Float64Array }

export function reachOf(topics: Topic[]): Reach {
  const impacts = new Map<number, number>()
  for (const { up, weight } of topics)
    for (const { node, share } of up) {
      const impact = weight * share
      if (impact >= NOISE && impact > (impacts.get(node) ?? 0)) impacts.set(node, impact)
    }
  const nodes = Int32Array.from(impacts.keys()).sort()
  return { nodes, impacts: Float64Array.from(nodes, (node) => impacts.get(node)!) }
}

/** Whether two reaches share no node: then nothing of the one can meet anything of the other. */
export function isApart({ nodes: left }: Reach, { nodes: right }: Reach): boolean {
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const difference = left[i]! - right[j]!
    if (difference === 0) return false
    if (difference < 0) i += 1
    else j += 1
  }
  return true
}
