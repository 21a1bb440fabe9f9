/** Ciura's gaps, continued by 2.25. */
const GAPS = [28401, 12622, 5610, 2493, 1108, 492, 219, 97, 23, 10, 4, 1]

/**
 * Sorts three parallel rows, from `from` up to without `to`, by value falling, then partner rising (a Shell sort: in place, and quick for fifty
 * as for fifty thousand). Partners of a row differ, so the order leaves nothing open.
 */
export function sortRow(from: number, to: number, value: Float64Array, partner: Int32Array, edge: Int32Array): void {
  for (const gap of GAPS) {
    if (gap >= to - from) continue
    for (let k = from + gap; k < to; k++) {
      const v = value[k]!
      const p = partner[k]!
      const e = edge[k]!
      let at = k
      for (; at - gap >= from; at -= gap) {
        const before = value[at - gap]!
        if (before > v || (before === v && partner[at - gap]! < p)) break
        value[at] = before
        partner[at] = partner[at - gap]!
        edge[at] = edge[at - gap]!
      }
      value[at] = v
      partner[at] = p
      edge[at] = e
    }
  }
}
