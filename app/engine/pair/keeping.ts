import type { Party } from './stable.ts'

/**
 * A function by which the companies of one side receive proposals. Each keeps the best it has received, as many as its capacity: the
 * answer is the edge it lets go (perhaps the one offered), or -1 while it has room. `partnerAt` decides ties: who comes first is better.
 */
export function keeping({ capacity, end, opinion }: Party, partnerAt: Int32Array): (e: number) => number {
  const received = new Int32Array(capacity.length)
  for (const v of end) received[v]!++
  const start = new Int32Array(capacity.length + 1)
  for (let v = 0; v < capacity.length; v++) start[v + 1] = start[v]! + Math.min(capacity[v]!, received[v]!)
  /** A heap for each company, its worst edge first. */
  const heap = new Int32Array(start[capacity.length]!)
  const size = new Int32Array(capacity.length)

  const worse = (a: number, b: number) => opinion[a]! < opinion[b]! || (opinion[a] === opinion[b] && partnerAt[a]! > partnerAt[b]!)

  function rise(from: number, at: number, e: number): void {
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!worse(e, heap[from + above]!)) break
      heap[from + at] = heap[from + above]!
      at = above
    }
    heap[from + at] = e
  }

  function sink(from: number, length: number, e: number): void {
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= length) break
      if (below + 1 < length && worse(heap[from + below + 1]!, heap[from + below]!)) below++
      if (!worse(heap[from + below]!, e)) break
      heap[from + at] = heap[from + below]!
      at = below
    }
    heap[from + at] = e
  }

  return (e) => {
    const v = end[e]!
    const from = start[v]!
    if (size[v]! < capacity[v]!) {
      rise(from, size[v]!++, e)
      return -1
    }
    const worst = heap[from]!
    if (!worse(worst, e)) return e
    sink(from, size[v]!, e)
    return worst
  }
}
