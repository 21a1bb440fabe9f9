/** Companies of both sides by their distance from the start of a search, nearest first. Cleared in time proportional to what was used. */
export interface NodeHeap {
  /** Infinity for a company that this search has not reached. */
  readonly distance: Float64Array
  /** Reaches a company, or brings it nearer; the distance is less than before. */
  readonly lower: (node: number, distance: number) => void
  /** The nearest company not yet taken, or -1. */
  readonly takeNearest: () => number
  /** The companies reached in this search, in the order of reaching. */
  readonly touched: () => Int32Array
  readonly clear: () => void
}

const UNREACHED = -1

/** A binary heap with places, for nodes 0 … size - 1. */
export function nodeHeap(size: number): NodeHeap {
  const distance = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const place = new Int32Array(size).fill(UNREACHED)
  const heap = new Int32Array(size)
  const trail = new Int32Array(size)
  let length = 0
  let trailed = 0

  function up(node: number, from: number): void {
    const d = distance[node]!
    let at = from
    while (at > 0) {
      const above = (at - 1) >> 1
      const other = heap[above]!
      if (distance[other]! <= d) break
      heap[at] = other
      place[other] = at
      at = above
    }
    heap[at] = node
    place[node] = at
  }

  function down(node: number): void {
    const d = distance[node]!
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= length) break
      if (below + 1 < length && distance[heap[below + 1]!]! < distance[heap[below]!]!) below++
      const other = heap[below]!
      if (distance[other]! >= d) break
      heap[at] = other
      place[other] = at
      at = below
    }
    heap[at] = node
    place[node] = at
  }

  return {
    distance,
    lower: (node, d) => {
      const at = place[node]!
      distance[node] = d
      if (at === UNREACHED) trail[trailed++] = node
      up(node, at === UNREACHED ? length++ : at)
    },
    takeNearest: () => {
      if (length === 0) return -1
      const node = heap[0]!
      length--
      if (length > 0) down(heap[length]!)
      return node
    },
    touched: () => trail.subarray(0, trailed),
    clear: () => {
      for (let k = 0; k < trailed; k++) {
        place[trail[k]!] = UNREACHED
        distance[trail[k]!] = Number.POSITIVE_INFINITY
      }
      trailed = 0
      length = 0
    },
  }
}
