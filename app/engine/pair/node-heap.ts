const UNREACHED = -1

/**
 * Companies of both sides, nodes 0 … size - 1, by their distance from the start of a search, nearest first: a binary heap with places. Cleared
 * in time proportional to what was used.
 */
export class NodeHeap {
  /** Infinity for a company that this search has not reached. */
  readonly distance: Float64Array
  private readonly place: Int32Array
  private readonly heap: Int32Array
  private readonly trail: Int32Array
  private length = 0
  private trailed = 0

  constructor(size: number) {
    this.distance = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
    this.place = new Int32Array(size).fill(UNREACHED)
    this.heap = new Int32Array(size)
    this.trail = new Int32Array(size)
  }

  /** Reaches a company, or brings it nearer; the distance is less than before. */
  lower(node: number, distance: number): void {
    const at = this.place[node]!
    this.distance[node] = distance
    if (at === UNREACHED) this.trail[this.trailed++] = node
    this.up(node, at === UNREACHED ? this.length++ : at)
  }

  /** The nearest company not yet taken, or -1. */
  takeNearest(): number {
    if (this.length === 0) return -1
    const node = this.heap[0]!
    this.length--
    if (this.length > 0) this.down(this.heap[this.length]!)
    return node
  }

  /** The companies reached in this search, in the order of reaching. */
  touched(): Int32Array {
    return this.trail.subarray(0, this.trailed)
  }

  clear(): void {
    for (const node of this.touched()) {
      this.place[node] = UNREACHED
      this.distance[node] = Number.POSITIVE_INFINITY
    }
    this.trailed = 0
    this.length = 0
  }

  private up(node: number, from: number): void {
    const { distance, heap, place } = this
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

  private down(node: number): void {
    const { distance, heap, place, length } = this
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
}
