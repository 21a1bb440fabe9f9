import type { Bound } from './bounds.ts'

/** Hands out bounds from the greatest down; a binary heap, because mostly a few of many are asked for. */
export function* bestFirst(bounds: Bound[]): Generator<Bound> {
  for (let at = (bounds.length >> 1) - 1; at >= 0; at--) sink(bounds, at, bounds.length)
  for (let size = bounds.length; size > 0; size--) {
    yield bounds[0]!
    bounds[0] = bounds[size - 1]!
    sink(bounds, 0, size - 1)
  }
}

function sink(bounds: Bound[], from: number, size: number) {
  const moved = bounds[from]!
  let at = from
  for (;;) {
    let child = 2 * at + 1
    if (child >= size) break
    if (child + 1 < size && bounds[child + 1]!.bound > bounds[child]!.bound) child += 1
    if (bounds[child]!.bound <= moved.bound) break
    bounds[at] = bounds[child]!
    at = child
  }
  bounds[at] = moved
}
