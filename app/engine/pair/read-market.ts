import type { Served } from './cover-first.ts'
import { type Market, marketFrom } from './market.ts'
import type { PairDocument } from './schema.ts'
import { quantised } from './units.ts'

/** A forced pair, with its edge in the document or -1. */
export interface ForcedPair {
  readonly left: number
  readonly right: number
  readonly edge: number
}

/** A document as numbers: companies are indices in the order of their ids, so that the order of the input leaves no trace. */
export interface ReadMarket {
  /** What is left to choose from once the forced pairs have taken their places. */
  readonly market: Market
  readonly leftIds: readonly string[]
  readonly rightIds: readonly string[]
  /** For each edge of the document its companies and its weight in units. */
  readonly edgeLeft: Int32Array
  readonly edgeRight: Int32Array
  readonly units: Float64Array
  /** How many units make a weight of 1. */
  readonly perOne: number
  readonly forced: readonly ForcedPair[]
  /** Who has a forced pair. */
  readonly served: Served
}

/** Reads a document that fits its format; of one that does not, an unknown id throws. */
export function readMarket({ left, right, edges, forced = [] }: PairDocument): ReadMarket {
  const lefts = companiesOf(left)
  const rights = companiesOf(right)
  const edgeLeft = indicesOf(lefts, edges, 'left')
  const edgeRight = indicesOf(rights, edges, 'right')
  const { units, perOne } = quantised(Float64Array.from(edges, ({ weight }) => weight))
  const forcedLeft = indicesOf(lefts, forced, 'left')
  const forcedRight = indicesOf(rights, forced, 'right')
  const { open, edgeOf } = forcedEdges({ edgeLeft, edgeRight, forcedLeft, forcedRight, rights: rights.ids.length })
  return {
    market: marketFrom({
      leftCapacity: capacityBeside(lefts.capacity, forcedLeft),
      rightCapacity: capacityBeside(rights.capacity, forcedRight),
      left: edgeLeft,
      right: edgeRight,
      weight: units,
      open,
    }),
    leftIds: lefts.ids,
    rightIds: rights.ids,
    edgeLeft,
    edgeRight,
    units,
    perOne,
    forced: forced.map((_, f) => ({ left: forcedLeft[f]!, right: forcedRight[f]!, edge: edgeOf[f]! })),
    served: { left: marked(lefts.ids.length, forcedLeft), right: marked(rights.ids.length, forcedRight) },
  }
}

interface Companies {
  ids: string[]
  capacity: Int32Array
  indexOf: Map<string, number>
}

function companiesOf(rows: PairDocument['left']): Companies {
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ids: sorted.map(({ id }) => id),
    capacity: Int32Array.from(sorted, ({ capacity }) => capacity),
    indexOf: new Map(sorted.map(({ id }, v) => [id, v])),
  }
}

function indicesOf<Side extends 'left' | 'right'>({ indexOf }: Companies, pairs: readonly Record<Side, string>[], side: Side): Int32Array {
  const indices = new Int32Array(pairs.length)
  for (let k = 0; k < pairs.length; k++) {
    const index = indexOf.get(pairs[k]![side])
    if (index === undefined) throw new RangeError(`No company of ${side} has the id ${JSON.stringify(pairs[k]![side])}`)
    indices[k] = index
  }
  return indices
}

/** The edge of each forced pair (-1 for one that is no candidate), and which edges are still open. */
function forcedEdges(ends: {
  edgeLeft: Int32Array
  edgeRight: Int32Array
  forcedLeft: Int32Array
  forcedRight: Int32Array
  rights: number
}) {
  const { edgeLeft, edgeRight, forcedLeft, forcedRight, rights } = ends
  const edgeOf = new Int32Array(forcedLeft.length).fill(-1)
  if (forcedLeft.length === 0) return { open: undefined, edgeOf }
  const open = new Uint8Array(edgeLeft.length).fill(1)
  const forcedAt = new Map(Array.from(forcedLeft, (left, f) => [left * rights + forcedRight[f]!, f]))
  for (let k = 0; k < edgeLeft.length; k++) {
    const f = forcedAt.get(edgeLeft[k]! * rights + edgeRight[k]!)
    if (f === undefined) continue
    edgeOf[f] = k
    open[k] = 0
  }
  return { open, edgeOf }
}

function capacityBeside(capacity: Int32Array, forced: Int32Array): Int32Array {
  const free = capacity.slice()
  for (const v of forced) free[v] = free[v]! - 1
  return free
}

function marked(companies: number, forced: Int32Array): Uint8Array {
  const marks = new Uint8Array(companies)
  for (const v of forced) marks[v] = 1
  return marks
}
