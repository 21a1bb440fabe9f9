/**
 * A timetable to be made, as numbers: slots, participants and meetings are indices, and what may stand where is a table of bits.
 * Everything after the reading of the document works on this.
 */
export interface Problem {
  readonly slots: number
  /** Meetings that fit into one slot. */
  readonly tables: number
  /** Of the meetings of a pool only so many fit into a slot. Few events have any. */
  readonly pools: readonly Pool[]
  readonly participants: number
  readonly meetings: number
  /** The two participants of each meeting. */
  readonly first: Int32Array
  readonly second: Int32Array
  /** `allowed[m * slots + t]` is 1 where meeting m may stand in slot t. */
  readonly allowed: Uint8Array
  /** The allowed slots of each meeting, ascending. */
  readonly domains: readonly Int32Array[]
  /** The meetings of each participant. */
  readonly meetingsOf: readonly Int32Array[]
  /** 1 for a meeting that stands in its only allowed slot and must not be moved. */
  readonly locked: Uint8Array
  /** Meeting `before` must stand in an earlier slot than meeting `after`. */
  readonly orders: readonly Order[]
  /** Whether the gaps have to be shared evenly (spread of at most FAIR_SPREAD). */
  readonly fair: boolean
}

/** Meetings that take one each of something of which there are only so many: interpreters of two languages; tables, where not all need one. */
export interface Pool {
  /** 1 for a meeting of the pool. */
  readonly takes: Uint8Array
  /** How many of them fit into each slot. */
  readonly room: Int32Array
}

export interface Order {
  readonly before: number
  readonly after: number
}

/** The slot of each meeting, UNPLACED for one that has none. */
export type Schedule = Int32Array

export const UNPLACED = -1

/** The largest difference between the gaps of two participants that counts as fair. */
export const FAIR_SPREAD = 2

/** What a problem is made from; the rest follows. */
export interface ProblemParts {
  slots: number
  tables: number
  pools: readonly Pool[]
  participants: number
  pairs: readonly (readonly [number, number])[]
  allowed: Uint8Array
  locked: Uint8Array
  orders: readonly Order[]
  fair: boolean
}

/** Builds the indices that the searches read. */
export function problemFrom(parts: ProblemParts): Problem {
  const { pairs, slots, allowed, participants } = parts
  const of: number[][] = Array.from({ length: participants }, () => [])
  pairs.forEach(([a, b], m) => {
    of[a]!.push(m)
    of[b]!.push(m)
  })
  return {
    slots,
    tables: parts.tables,
    pools: parts.pools,
    participants,
    meetings: pairs.length,
    first: Int32Array.from(pairs, ([a]) => a),
    second: Int32Array.from(pairs, ([, b]) => b),
    allowed,
    domains: pairs.map((_, m) => Int32Array.from(range(slots).filter((t) => allowed[m * slots + t]))),
    meetingsOf: of.map((list) => Int32Array.from(list)),
    locked: parts.locked,
    orders: parts.orders,
    fair: parts.fair,
  }
}

/** The same problem with only the meetings of `kept`, in that order: meeting i of it is meeting `kept[i]` of the whole. */
export function restrict(problem: Problem, kept: readonly number[]): Problem {
  const place = new Map(kept.map((m, i) => [m, i]))
  const { slots } = problem
  const allowed = new Uint8Array(kept.length * slots)
  kept.forEach((m, i) => {
    allowed.set(problem.allowed.subarray(m * slots, (m + 1) * slots), i * slots)
  })
  return problemFrom({
    slots,
    tables: problem.tables,
    pools: problem.pools.map(({ takes, room }) => ({ takes: Uint8Array.from(kept, (m) => takes[m]!), room })),
    participants: problem.participants,
    pairs: kept.map((m) => [problem.first[m]!, problem.second[m]!] as const),
    allowed,
    locked: Uint8Array.from(kept, (m) => problem.locked[m]!),
    orders: problem.orders.flatMap(({ before, after }) =>
      place.has(before) && place.has(after) ? [{ before: place.get(before)!, after: place.get(after)! }] : [],
    ),
    fair: problem.fair,
  })
}

/** The meetings of a pool. */
export function membersOf({ takes }: Pool): number[] {
  return range(takes.length).filter((m) => takes[m])
}

/** 0, 1, … n − 1. */
export function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i)
}
