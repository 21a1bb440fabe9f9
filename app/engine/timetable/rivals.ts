/**
 * What searches of the same problem in several threads tell each other: the fewest idle gaps any of them has found, and the greatest bound any
 * has proven. When the two meet, all can stop: the one that found it holds the optimum.
 */
export interface Rivals {
  readonly least: () => number
  readonly bound: () => number
  readonly tellFound: (idle: number) => void
  readonly tellBound: (bound: number) => void
}

/** Memory for rivals in several threads. */
export function rivalsMemory(): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(8)
  new Int32Array(memory)[0] = 0x7fffffff
  return memory
}

/** The view of one thread on that memory. */
export function rivalsIn(memory: SharedArrayBuffer): Rivals {
  const cells = new Int32Array(memory)
  return {
    least: () => Atomics.load(cells, 0),
    bound: () => Atomics.load(cells, 1),
    tellFound: (idle) => raise(cells, 0, idle, (old) => idle < old),
    tellBound: (bound) => raise(cells, 1, bound, (old) => bound > old),
  }
}

/** A search without rivals. */
export const ALONE: Rivals = { least: () => Number.POSITIVE_INFINITY, bound: () => 0, tellFound: () => {}, tellBound: () => {} }

function raise(cells: Int32Array, cell: number, value: number, isBetterThan: (old: number) => boolean): void {
  for (let old = Atomics.load(cells, cell); isBetterThan(old); old = Atomics.load(cells, cell)) {
    if (Atomics.compareExchange(cells, cell, old, value) === old) return
  }
}
