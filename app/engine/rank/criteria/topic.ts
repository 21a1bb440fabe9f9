import type { Claim, Thing, Topic } from '../claims.ts'
import { type Graph, pairKey } from '../concepts/graph.ts'
import { FIT, NOISE } from '../weights.ts'

export type TopicFit = { fit: number; node: number | null }

/** How alike two topics are, in [0, 1], and by which node: the product of their shares in the node that both belong to most. */
export function topicLikeness(graph: Graph, a: Topic, b: Topic): { likeness: number; node: number } {
  if (a.node === b.node) return { likeness: 1, node: a.node }
  if (graph.neverMeet.size > 0 && graph.neverMeet.has(pairKey(a.node, b.node))) return { likeness: 0, node: a.node }
  let likeness = 0
  let node = a.node
  for (const x of a.up)
    for (const y of b.up)
      if (x.node === y.node && x.share * y.share > likeness) {
        likeness = x.share * y.share
        node = x.node
      }
  return { likeness, node }
}

/** How well what one claim has meets what the other wants, in [0, 1]: the best of its things, a little more when several are met. */
export function topicFit(graph: Graph, want: Claim, have: Claim): TopicFit {
  let best: TopicFit = { fit: 0, node: null }
  let met = 0
  for (const wanted of want.things) {
    let own: TopicFit = { fit: 0, node: null }
    for (const had of have.things) {
      const here = thingFit(graph, wanted, had)
      if (here.fit > own.fit) own = here
    }
    met += own.fit
    if (own.fit > best.fit) best = own
  }
  const breadth = want.things.length > 1 ? Math.min(1, (met - best.fit) / (want.things.length - 1)) : 0
  return { fit: Math.min(1, best.fit * (1 + FIT.breadth * breadth)), node: best.node }
}

function thingFit(graph: Graph, wanted: Thing, had: Thing): TopicFit {
  let best = 0
  let node: number | null = null
  let metWanted = 0
  let allWanted = 0
  const metHad = new Array<number>(had.length).fill(0)
  for (const a of wanted) {
    let own = 0
    had.forEach((b, j) => {
      const { likeness, node: shared } = topicLikeness(graph, a, b)
      if (likeness > own) own = likeness
      if (likeness > metHad[j]!) metHad[j] = likeness
      const weight = likeness * a.weight * b.weight
      if (weight > best && weight >= NOISE) {
        best = weight
        node = shared
      }
    })
    metWanted += own * a.weight
    allWanted += a.weight
  }
  if (best === 0) return { fit: 0, node: null }
  const allHad = had.reduce((sum, topic) => sum + topic.weight, 0)
  const coverHad = had.reduce((sum, topic, j) => sum + topic.weight * metHad[j]!, 0) / allHad
  return { fit: best * (FIT.best + FIT.wanted * (metWanted / allWanted) + FIT.had * coverHad), node }
}
