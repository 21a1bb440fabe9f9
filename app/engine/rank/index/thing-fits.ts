import type { Graph } from '../concepts/graph.ts'
import { thingFit } from '../criteria/topic.ts'
import type { Thing } from '../things.ts'
import { NOISE } from '../weights.ts'

/** The things of a list that fit one thing, by their numbers in the list, and how well each does, in (0, 1]. */
export type Fits = { things: Int32Array; fits: Float64Array }

/** Tells which of the listed things fit a thing. Each answer is worked out once. */
export type FitsOf = (thing: Thing) => Fits

/**
 * The fits between any thing and those of this list; `listed` says on which side the things of the list are. The list is entered by
 * node, greatest impact first, and read only while the product of the two impacts is over the noise, which a fit must reach to count.
 */
export function fitsWith(graph: Graph, things: Thing[], listed: 'wanted' | 'had'): FitsOf {
  const byNode = postByNode(things)
  const known = new Map<Thing, Fits>()
  return (thing) => {
    const answer = known.get(thing) ?? workOut(thing)
    known.set(thing, answer)
    return answer
  }

  function workOut(thing: Thing): Fits {
    const found: number[] = []
    const fits: number[] = []
    for (const number of near(thing, byNode)) {
      const other = things[number]!
      const fit = listed === 'wanted' ? thingFit(graph, other, thing) : thingFit(graph, thing, other)
      if (fit === 0) continue
      found.push(number)
      fits.push(fit)
    }
    return { things: Int32Array.from(found), fits: Float64Array.from(fits) }
  }
}

type ByNode = Map<number, { number: number; impact: number }[]>

function postByNode(things: Thing[]): ByNode {
  const byNode: ByNode = new Map()
  things.forEach(({ reach: { nodes, impacts } }, number) => {
    nodes.forEach((node, i) => {
      const posted = byNode.get(node) ?? []
      posted.push({ number, impact: impacts[i]! })
      byNode.set(node, posted)
    })
  })
  for (const posted of byNode.values()) posted.sort((a, b) => b.impact - a.impact)
  return byNode
}

/** The listed things that share a node with this one strongly enough. */
function near({ reach: { nodes, impacts } }: Thing, byNode: ByNode): Set<number> {
  const found = new Set<number>()
  nodes.forEach((node, i) => {
    for (const { number, impact } of byNode.get(node) ?? []) {
      if (impact * impacts[i]! < NOISE) break
      found.add(number)
    }
  })
  return found
}
