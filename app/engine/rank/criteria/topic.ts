import type { Claim } from '../claims.ts'
import type { Graph } from '../concepts/graph.ts'
import { isApart, type Topic } from '../reach.ts'
import type { Thing } from '../things.ts'
import { FIT, NOISE, SHARES } from '../weights.ts'

/**
 * How alike two topics are, in [0, 1]: the product of their shares in the node that both belong to most, less when it is
 * above them both; 0 for false friends.
 */
export function topicLikeness(graph: Graph, a: Topic, b: Topic): number {
  if (a.node === b.node) return 1
  if (graph.neverMeet.get(a.node)?.has(b.node)) return 0
  let likeness = 0
  for (const x of a.up) {
    if (x.share <= likeness) break
    for (const y of b.up) {
      if (x.share * y.share <= likeness) break
      if (x.node !== y.node) continue
      const isAbove = x.node === a.node || y.node === b.node
      likeness = Math.max(likeness, x.share * y.share * (isAbove ? 1 : SHARES.sibling))
    }
  }
  return likeness
}

/** How well what one claim has meets what the other wants, in [0, 1]: the best of its things, a little more when several are met. */
export function topicFit(graph: Graph, want: Claim, have: Claim): number {
  if (isApart(want.reach, have.reach)) return 0
  let best = 0
  let met = 0
  for (const wanted of want.things) {
    let own = 0
    for (const had of have.things) own = Math.max(own, thingFit(graph, wanted, had))
    met += own
    best = Math.max(best, own)
  }
  return fitOfMet(best, met, want.things.length)
}

/** The topic fit of a claim about `things` things, of which the best is met by `best` and all together by `met`. */
export function fitOfMet(best: number, met: number, things: number): number {
  const breadth = things > 1 ? Math.min(1, (met - best) / (things - 1)) : 0
  return Math.min(1, best * (1 + FIT.breadth * breadth))
}

/** One thing wanted against one thing had: their likest concepts, less the less of either thing is in the other. */
export function thingFit(graph: Graph, wanted: Thing, had: Thing): number {
  if (isApart(wanted.reach, had.reach)) return 0
  let best = 0
  let isTopical = false
  for (const a of wanted.topics)
    for (const b of had.topics) {
      const fit = topicLikeness(graph, a, b) * a.weight * b.weight
      if (fit <= best) continue
      best = fit
      isTopical = a.topical
    }
  if (best < NOISE) return 0
  // A shop of saddles is an online shop, yet hardly one for towels.
  if (!isTopical && had.topics.some((topic) => topic.topical && !meets(graph, topic, wanted))) best *= FIT.forOtherGoods
  return best * (FIT.best + FIT.wanted * cover(graph, wanted, had) + FIT.had * cover(graph, had, wanted))
}

function meets(graph: Graph, topic: Topic, thing: Thing): boolean {
  return thing.topics.some((other) => topicLikeness(graph, topic, other) > 0)
}

/** The share of one thing's weight that the other has, in [0, 1]. A word that no list knows and that the other does not have costs nothing. */
function cover(graph: Graph, thing: Thing, by: Thing): number {
  let all = 0
  let met = 0
  for (const a of thing.topics) {
    let own = 0
    for (const b of by.topics) own = Math.max(own, topicLikeness(graph, a, b))
    if (own === 0 && !a.isConcept) continue
    all += a.weight
    met += own * a.weight
  }
  return all === 0 ? 1 : met / all
}

/** The node by which two claims met: the one that their best things share most; null when they do not meet. */
export function meetingNode(graph: Graph, want: Claim, have: Claim): number | null {
  let best = 0
  let node: number | null = null
  for (const wanted of want.things)
    for (const had of have.things) {
      const fit = thingFit(graph, wanted, had)
      if (fit <= best) continue
      best = fit
      node = likestNode(graph, wanted, had)
    }
  return node
}

function likestNode(graph: Graph, wanted: Thing, had: Thing): number | null {
  const pairs = wanted.topics.flatMap((a) => had.topics.map((b) => ({ a, b, weight: topicLikeness(graph, a, b) * a.weight * b.weight })))
  const { a, b } = pairs.reduce((x, y) => (y.weight > x.weight ? y : x))
  const shared = a.up.flatMap((x) => b.up.filter((y) => y.node === x.node).map((y) => ({ node: x.node, share: x.share * y.share })))
  return shared.length === 0 ? null : shared.reduce((x, y) => (y.share > x.share ? y : x)).node
}
