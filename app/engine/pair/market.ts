import { sortRow } from './sort-row.ts'

/** Candidate pairs as three parallel lists: who, whom, and what the pair is worth in whole units. */
export interface Candidates {
  readonly leftCapacity: Int32Array
  readonly rightCapacity: Int32Array
  readonly left: Int32Array
  readonly right: Int32Array
  /** Whole numbers above 0: weights are quantised once, before this step. */
  readonly weight: Float64Array
  /** 0 for a candidate that is not to be chosen from; without it all are. */
  readonly open?: Uint8Array | undefined
}

/**
 * The candidate pairs in the order in which the algorithms read them: grouped by left, heaviest first, ties by right. The order of the
 * input leaves no trace in it. Pairs of companies without capacity are left out.
 */
export interface Market {
  readonly lefts: number
  readonly rights: number
  readonly leftCapacity: Int32Array
  readonly rightCapacity: Int32Array
  /** The edges of left i are those from `start[i]` up to, without, `start[i + 1]`. */
  readonly start: Int32Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly weight: Float64Array
  /** Where each edge stands among the candidates. */
  readonly source: Int32Array
  readonly heaviest: number
}

/** Groups and sorts candidate pairs. At most one candidate a pair; ids are indices into the capacities. */
export function marketFrom(candidates: Candidates): Market {
  const { leftCapacity, rightCapacity, open } = candidates
  const usable = (e: number) =>
    (open === undefined || open[e] === 1) && leftCapacity[candidates.left[e]!]! > 0 && rightCapacity[candidates.right[e]!]! > 0
  const { start, order: source } = grouped(leftCapacity.length, candidates.left, usable)
  const edges = source.length
  const left = new Int32Array(edges)
  const right = new Int32Array(edges)
  const weight = new Float64Array(edges)
  for (let k = 0; k < edges; k++) {
    const e = source[k]!
    left[k] = candidates.left[e]!
    right[k] = candidates.right[e]!
    weight[k] = candidates.weight[e]!
  }
  let heaviest = 0
  for (let i = 0; i < leftCapacity.length; i++) {
    sortRow(start[i]!, start[i + 1]!, weight, right, source)
    if (start[i]! < start[i + 1]!) heaviest = Math.max(heaviest, weight[start[i]!]!)
  }
  return {
    lefts: leftCapacity.length,
    rights: rightCapacity.length,
    leftCapacity,
    rightCapacity,
    start,
    left,
    right,
    weight,
    source,
    heaviest,
  }
}

/** Edges grouped by one of their ends, in their order inside a group (a counting sort). */
export function grouped(
  groups: number,
  end: Int32Array,
  usable: (e: number) => boolean = () => true,
): { start: Int32Array; order: Int32Array } {
  const start = new Int32Array(groups + 1)
  for (let e = 0; e < end.length; e++) if (usable(e)) start[end[e]! + 1]!++
  for (let i = 0; i < groups; i++) start[i + 1]! += start[i]!
  const order = new Int32Array(start[groups]!)
  const next = start.slice(0, groups)
  for (let e = 0; e < end.length; e++) if (usable(e)) order[next[end[e]!]!++] = e
  return { start, order }
}
