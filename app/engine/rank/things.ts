import { type Reach, reachOf, type Topic } from './reach.ts'

/** One thing that a claim is about. */
export type Thing = { topics: Topic[]; reach: Reach }

/**
 * What the profiles of one document share: a node number after the graph's for every word that no list knows, and one `Thing` for all
 * claims about the same. Equal things being one object, their fits are worked out once, however many companies name them.
 */
export type Vocabulary = { words: Map<string, number>; things: Map<string, Thing> }

export function emptyVocabulary(): Vocabulary {
  return { words: new Map(), things: new Map() }
}

export function makeThing(topics: Topic[]): Thing {
  return { topics, reach: reachOf(topics) }
}

/** The one thing of the vocabulary that fits others exactly as these topics do. */
export function sharedThing(topics: Topic[], { things }: Vocabulary): Thing {
  const key = topics.map(({ node, weight, isConcept }) => `${node}:${weight}:${isConcept}`).join(' ')
  const known = things.get(key)
  if (known) return known
  const thing = makeThing(topics)
  things.set(key, thing)
  return thing
}
