import type { Board, PoolColumns } from './board.ts'
import { blocksChange, changeBlocks, forgetMisplaced, isBroken, noteMisplaced } from './board.ts'

/**
 * A Kempe chain: the meetings that must change places between two columns when one of them does, so that nobody gets into two
 * meetings at once. Each participant has at most one meeting in either column, so the chain is a path or a circle; only the
 * participants at the ends of a path notice a difference.
 */
export interface Chain {
  from: number
  to: number
  length: number
  readonly meetings: Int32Array
  /** The participants at the ends, with the column each gains; NOBODY for a circle. */
  readonly ends: Int32Array
  readonly gains: Int32Array
  /** Meetings that go from `from` to `to`, minus those that go back. */
  surplus: number
}

const NOBODY = -1

/** Memory for one chain at a time. */
export function chainFor(board: Board): Chain {
  return {
    from: 0,
    to: 0,
    length: 0,
    meetings: new Int32Array(board.problem.meetings + 1),
    ends: new Int32Array(2).fill(NOBODY),
    gains: new Int32Array(2),
    surplus: 0,
  }
}

/** Follows the chain that starts with meeting m going to column `to`. False when a locked meeting is in it: it cannot be moved. */
export function trace(board: Board, chain: Chain, m: number, to: number): boolean {
  const { first, second, locked } = board.problem
  if (locked[m]) return false
  chain.from = board.column[m]!
  chain.to = to
  chain.meetings[0] = m
  chain.length = 1
  chain.surplus = 1
  chain.ends[0] = NOBODY
  chain.ends[1] = NOBODY
  const circle = follow(board, chain, m, second[m]!, 0)
  if (circle < 0) return false
  return circle === 1 || follow(board, chain, m, first[m]!, 1) === 0
}

/** Follows one side: 0 at an end, 1 when it comes back to its first meeting, −1 at a locked one. */
function follow(board: Board, chain: Chain, start: number, participant: number, side: number): number {
  const { at, width } = board
  const { first, second, locked } = board.problem
  let p = participant
  let column = chain.to
  while (true) {
    const m = at[p * width + column]!
    if (m < 0) {
      chain.ends[side] = p
      chain.gains[side] = column
      return 0
    }
    if (m === start) return 1
    if (locked[m]) return -1
    chain.meetings[chain.length++] = m
    p = first[m] === p ? second[m]! : first[m]!
    column = column === chain.to ? chain.from : chain.to
    chain.surplus += column === chain.to ? 1 : -1
  }
}

/** By how many the meetings in wrong places change when the chain is swapped. */
export function misplacedChange(board: Board, chain: Chain): number {
  const { wrong, width, column } = board
  const { from, to, length, meetings } = chain
  let change = 0
  for (let i = 0; i < length; i++) {
    const m = meetings[i]!
    const row = m * width
    change += column[m] === from ? wrong[row + to]! - wrong[row + from]! : wrong[row + from]! - wrong[row + to]!
  }
  return change
}

/** By how many the meetings without a table, or without room in a pool, change. */
export function overloadChange(board: Board, chain: Chain): number {
  let change = excessChange(board, chain, chain.surplus)
  for (const pool of board.pools) change += excessChange(pool, chain, surplusOf(board, chain, pool))
  return change
}

/** Meetings of a pool that go from `from` to `to`, minus those that go back. */
function surplusOf({ column }: Board, { from, length, meetings }: Chain, { takes }: PoolColumns): number {
  let surplus = 0
  for (let i = 0; i < length; i++) if (takes[meetings[i]!]) surplus += column[meetings[i]!] === from ? 1 : -1
  return surplus
}

function excessChange({ load, room }: Pick<PoolColumns, 'load' | 'room'>, { from, to }: Chain, surplus: number): number {
  if (surplus === 0) return 0
  return (
    excess(load[from]! - surplus, room[from]!) +
    excess(load[to]! + surplus, room[to]!) -
    excess(load[from]!, room[from]!) -
    excess(load[to]!, room[to]!)
  )
}

function excess(load: number, room: number): number {
  return load > room ? load - room : 0
}

/** By how much the cost of the idle gaps changes: only the ends of the chain have other slots afterwards. */
export function idleChange(board: Board, chain: Chain): number {
  const { blocks, gapCost } = board
  let change = 0
  for (let side = 0; side < 2; side++) {
    const p = chain.ends[side]!
    if (p < 0) continue
    const gain = chain.gains[side]!
    const loss = gain === chain.to ? chain.from : chain.to
    change += gapCost[blocks[p]! + blocksChange(board, p, loss, gain)]! - gapCost[blocks[p]!]!
  }
  return change
}

/** Swaps the chain. Swapping it again undoes it. */
export function swap(board: Board, chain: Chain): void {
  const { at, width, column, wrong, load } = board
  const { first, second } = board.problem
  const { from, to, length, meetings } = chain
  for (let side = 0; side < 2; side++) {
    const p = chain.ends[side]!
    if (p < 0) continue
    const gain = chain.gains[side]!
    changeBlocks(board, p, blocksChange(board, p, gain === to ? from : to, gain))
    chain.gains[side] = gain === to ? from : to
  }
  board.overload += overloadChange(board, chain)
  load[from]! -= chain.surplus
  load[to]! += chain.surplus
  for (const pool of board.pools) {
    const surplus = surplusOf(board, chain, pool)
    pool.load[from]! -= surplus
    pool.load[to]! += surplus
  }
  const broken = countBroken(board, chain)
  for (let i = 0; i < length; i++) {
    const m = meetings[i]!
    at[first[m]! * width + column[m]!] = -1
    at[second[m]! * width + column[m]!] = -1
  }
  for (let i = 0; i < length; i++) {
    const m = meetings[i]!
    const old = column[m]!
    const next = old === from ? to : from
    column[m] = next
    at[first[m]! * width + next] = m
    at[second[m]! * width + next] = m
    const change = wrong[m * width + next]! - wrong[m * width + old]!
    if (change > 0) noteMisplaced(board, m)
    else if (change < 0) forgetMisplaced(board, m)
  }
  board.brokenOrders += countBroken(board, chain) - broken
  chain.surplus = -chain.surplus
}

/** Broken orders that a meeting of the chain takes part in, each counted once. */
function countBroken(board: Board, chain: Chain): number {
  if (!board.ordersOf) return 0
  const seen = new Set<number>()
  for (let i = 0; i < chain.length; i++) for (const k of board.ordersOf[chain.meetings[i]!]!) if (isBroken(board, k)) seen.add(k)
  return seen.size
}
