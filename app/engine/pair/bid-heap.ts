/** Held bids, each with its edge, in heaps one behind the other; the lowest bid of a heap is first. */
export interface Bids {
  readonly bids: Float64Array
  readonly slots: Int32Array
}

/** Puts a bid at the end of the heap that begins at `from`. */
export function raise({ bids, slots }: Bids, from: number, last: number, e: number, bid: number): void {
  let at = last
  while (at > 0) {
    const above = (at - 1) >> 1
    if (bids[from + above]! <= bid) break
    bids[from + at] = bids[from + above]!
    slots[from + at] = slots[from + above]!
    at = above
  }
  bids[from + at] = bid
  slots[from + at] = e
}

/** Puts a bid in the place of the lowest one of the heap of `length` bids that begins at `from`. */
export function sink({ bids, slots }: Bids, from: number, length: number, e: number, bid: number): void {
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= length) break
    if (below + 1 < length && bids[from + below + 1]! < bids[from + below]!) below++
    if (bids[from + below]! >= bid) break
    bids[from + at] = bids[from + below]!
    slots[from + at] = slots[from + below]!
    at = below
  }
  bids[from + at] = bid
  slots[from + at] = e
}
