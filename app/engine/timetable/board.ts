import type { Pool, Problem, Schedule } from './problem.ts'
import { UNPLACED } from './problem.ts'

/**
 * A timetable in the making. Its one invariant: nobody stands in two meetings of one column. Everything else may be broken for a
 * while and is counted: a meeting in a slot where it must not be (or in no slot), a slot with more meetings than tables, an order
 * not kept.
 *
 * Columns: 0 and slots + 1 are always empty, so that every slot has two neighbours; slot t is column t + 1; the columns from
 * slots + 2 on are the bench, where meetings wait that found no slot.
 */
export interface Board {
  readonly problem: Problem
  readonly width: number
  /** `at[p * width + c]` is the meeting of participant p in column c, or EMPTY. */
  readonly at: Int32Array
  /** Column of each meeting, or EMPTY before it is first put down. */
  readonly column: Int32Array
  readonly load: Int32Array
  readonly room: Int32Array
  readonly pools: readonly PoolColumns[]
  /** `wrong[m * width + c]` is 1 where meeting m must not stand. */
  readonly wrong: Uint8Array
  /** Maximal runs of slots with a meeting, for each participant. */
  readonly blocks: Int32Array
  /** Meetings in a wrong column, and where each stands in that list. */
  readonly misplaced: number[]
  readonly misplacedAt: Int32Array
  /** Orders that each meeting takes part in, by number; `undefined` when there are none at all. */
  readonly ordersOf: readonly number[][] | undefined
  overload: number
  brokenOrders: number
  /** Sum of gapCost over the participants. */
  idleCost: number
  readonly gapCost: Float64Array
}

/** The meetings of a pool in each column, and how many it has room for. */
export interface PoolColumns {
  readonly takes: Uint8Array
  readonly load: Int32Array
  readonly room: Int32Array
}

export const EMPTY = -1

/** Room of a column that is no slot. */
const ENDLESS = 0x7fffffff

/** What each gap beyond the second of one participant costs more, while a fair timetable is sought. */
const UNFAIR_GAP_COST = 3

/** A board without a meeting on it, with a bench wide enough for any start. */
export function emptyBoard(problem: Problem): Board {
  const { slots, meetings, participants, domains } = problem
  const degree = Math.max(1, ...problem.meetingsOf.map((list) => list.length))
  const width = slots + 2 + 2 * degree
  const wrong = new Uint8Array(meetings * width).fill(1)
  domains.forEach((domain, m) => {
    for (const t of domain) wrong[m * width + t + 1] = 0
  })
  return {
    problem,
    width,
    at: new Int32Array(participants * width).fill(EMPTY),
    column: new Int32Array(meetings).fill(EMPTY),
    load: new Int32Array(width),
    room: Int32Array.from({ length: width }, (_, c) => (c >= 1 && c <= slots ? problem.tables : ENDLESS)),
    pools: problem.pools.map((pool) => columnsOf(pool, slots, width)),
    wrong,
    blocks: new Int32Array(participants),
    misplaced: [],
    misplacedAt: new Int32Array(meetings).fill(EMPTY),
    ordersOf: problem.orders.length > 0 ? ordersOfEach(problem) : undefined,
    overload: 0,
    brokenOrders: 0,
    idleCost: 0,
    gapCost: Float64Array.from({ length: slots + 2 }, (_, blocks) => costOfBlocks(blocks, problem.fair)),
  }
}

function columnsOf({ takes, room }: Pool, slots: number, width: number): PoolColumns {
  return {
    takes,
    load: new Int32Array(width),
    room: Int32Array.from({ length: width }, (_, c) => (c >= 1 && c <= slots ? room[c - 1]! : ENDLESS)),
  }
}

function ordersOfEach({ orders, meetings }: Problem): number[][] {
  const of: number[][] = Array.from({ length: meetings }, () => [])
  orders.forEach(({ before, after }, k) => {
    of[before]!.push(k)
    of[after]!.push(k)
  })
  return of
}

function costOfBlocks(blocks: number, fair: boolean): number {
  const gaps = Math.max(0, blocks - 1)
  return fair ? gaps + UNFAIR_GAP_COST * Math.max(0, gaps - 2) : gaps
}

/** Puts a meeting that is nowhere yet into a column where both its participants are free. */
export function putDown(board: Board, m: number, column: number): void {
  const { first, second } = board.problem
  for (const p of [first[m]!, second[m]!]) {
    changeBlocks(board, p, blocksChange(board, p, 0, column))
    board.at[p * board.width + column] = m
  }
  board.column[m] = column
  board.load[column]!++
  if (board.load[column]! > board.room[column]!) board.overload++
  for (const { takes, load, room } of board.pools) if (takes[m] && ++load[column]! > room[column]!) board.overload++
  if (board.wrong[m * board.width + column]) noteMisplaced(board, m)
  for (const k of board.ordersOf?.[m] ?? []) if (isBroken(board, k)) board.brokenOrders++
}

/** How the number of p's blocks changes when p leaves column `from` and takes column `to` (0 or a bench column: no slot). */
export function blocksChange(board: Board, p: number, from: number, to: number): number {
  const { at, width } = board
  const { slots } = board.problem
  const row = p * width
  let change = 0
  if (from >= 1 && from <= slots) change += (at[row + from - 1]! >= 0 ? 1 : 0) + (at[row + from + 1]! >= 0 ? 1 : 0) - 1
  if (to >= 1 && to <= slots) {
    change += 1
    if (to - 1 !== from && at[row + to - 1]! >= 0) change--
    if (to + 1 !== from && at[row + to + 1]! >= 0) change--
  }
  return change
}

/** Books a change of p's blocks. */
export function changeBlocks(board: Board, p: number, change: number): void {
  if (change === 0) return
  const { blocks, gapCost } = board
  board.idleCost += gapCost[blocks[p]! + change]! - gapCost[blocks[p]!]!
  blocks[p]! += change
}

/** Whether order k is not kept by the columns of its two meetings (a meeting on the bench breaks no order). */
export function isBroken(board: Board, k: number): boolean {
  const { before, after } = board.problem.orders[k]!
  const from = board.column[before]!
  const to = board.column[after]!
  const { slots } = board.problem
  return from >= 1 && to >= 1 && from <= slots && to <= slots && from >= to
}

export function noteMisplaced(board: Board, m: number): void {
  board.misplacedAt[m] = board.misplaced.length
  board.misplaced.push(m)
}

export function forgetMisplaced(board: Board, m: number): void {
  const hole = board.misplacedAt[m]!
  const last = board.misplaced.pop()!
  if (last !== m) {
    board.misplaced[hole] = last
    board.misplacedAt[last] = hole
  }
  board.misplacedAt[m] = EMPTY
}

/** True when the board is a timetable: every meeting where it may be, enough tables and room in the pools, all orders kept. */
export function isSound(board: Board): boolean {
  return board.misplaced.length === 0 && board.overload === 0 && board.brokenOrders === 0
}

/** The slots of the meetings; UNPLACED for those that stand where they must not. */
export function scheduleOf(board: Board): Schedule {
  return board.column.map((column, m) => (column < 0 || board.wrong[m * board.width + column] ? UNPLACED : column - 1))
}

/** A board with the meetings of a schedule on it; those without a slot wait on the bench. */
export function boardOf(problem: Problem, schedule: Schedule): Board {
  const board = emptyBoard(problem)
  schedule.forEach((slot, m) => {
    if (slot !== UNPLACED) putDown(board, m, slot + 1)
  })
  schedule.forEach((slot, m) => {
    if (slot === UNPLACED) putDown(board, m, benchColumn(board, m))
  })
  return board
}

/** Whether a column has a table for one more meeting, and room in its pools. */
export function hasRoom({ load, room, pools }: Board, m: number, column: number): boolean {
  return load[column]! < room[column]! && pools.every((pool) => !pool.takes[m] || pool.load[column]! < pool.room[column]!)
}

/** The first bench column in which both participants of a meeting are free; one exists because the bench is twice the largest degree. */
export function benchColumn(board: Board, m: number): number {
  const { first, second, slots } = board.problem
  let column = slots + 2
  while (!isFree(board, first[m]!, column) || !isFree(board, second[m]!, column)) column++
  return column
}

export function isFree(board: Board, p: number, column: number): boolean {
  return board.at[p * board.width + column] === EMPTY
}
