import { type Reach, reachOf, type Topic } from './reach.ts'

/** One thing that a claim is about. */
export type Thing = { topics: Topic[]; reach: Reach }

/** What a claim is about and how it is put: all claims with the same `saying` say the same on the same terms. */
export type Saying = { saying: number; things: Thing[]; reach: Reach }

/**
 * What the profiles of one document share: a node number after the graph's for every word that no list knows, one `Thing` for all
 * claims about the same, one `Saying` for all that say the same. What follows from them is worked out once, however many companies say it.
 */
export type Vocabulary = { words: Map<string, number>; things: Map<string, { number: number; thing: Thing }>; sayings: Map<string, Saying> }

export function emptyVocabulary(): Vocabulary {
  return { words: new Map(), things: new Map(), sayings: new Map() }
}

/** The one saying of the vocabulary about exactly these things, each given by its topics, on these terms. */
export function sharedSaying(terms: string, topicsOfThings: Topic[][], { things, sayings }: Vocabulary): Saying {
  const said = topicsOfThings.map((topics) => sharedThing(topics, things))
  const key = `${terms} ${said.map(({ number }) => number).join(' ')}`
  const known = sayings.get(key)
  if (known) return known
  const shared = { saying: sayings.size, things: said.map(({ thing }) => thing), reach: reachOf(topicsOfThings.flat()) }
  sayings.set(key, shared)
  return shared
}

/** The one thing that fits others exactly as these topics do. */
function sharedThing(topics: Topic[], things: Vocabulary['things']): { number: number; thing: Thing } {
  const key = topics.map(({ node, weight, isConcept }) => `${node}:${weight}:${isConcept}`).join(' ')
  const known = things.get(key)
  if (known) return known
  const shared = { number: things.size, thing: { topics, reach: reachOf(topics) } }
  things.set(key, shared)
  return shared
}
