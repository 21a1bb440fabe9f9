import type { Board } from './board.ts'
import { benchColumn, emptyBoard, hasRoom, isFree, putDown } from './board.ts'
import { colourEdges } from './colouring.ts'
import { chainFor, misplacedChange, overloadChange, swap, trace } from './kempe.ts'
import type { Problem } from './problem.ts'
import { range } from './problem.ts'

/**
 * A first board. When every meeting may stand in every slot it is an edge colouring: clash-free, with enough tables, whenever the
 * participants' meetings and the tables allow it. Otherwise locked meetings are put down first, then those with the fewest allowed slots,
 * each where both are free, or where a Kempe chain makes room, or on the bench.
 */
export function startBoard(problem: Problem): Board {
  const board = emptyBoard(problem)
  if (!putDownColouring(board)) putDownOneByOne(board)
  return board
}

function putDownColouring(board: Board): boolean {
  const { problem } = board
  if (
    problem.locked.includes(1) ||
    problem.orders.length + problem.pools.length > 0 ||
    problem.domains.some((domain) => domain.length < problem.slots)
  )
    return false
  const colour = colourEdges(problem, problem.slots, problem.tables)
  colour?.forEach((slot, m) => {
    putDown(board, m, slot + 1)
  })
  return colour !== undefined
}

function putDownOneByOne(board: Board): void {
  const { problem } = board
  const chain = chainFor(board)
  const size = (m: number) => (problem.locked[m] ? 0 : problem.domains[m]!.length)
  for (const m of range(problem.meetings).sort((a, b) => size(a) - size(b) || a - b)) {
    const column = freeColumn(board, m)
    if (column > 0) {
      putDown(board, m, column)
      continue
    }
    putDown(board, m, benchColumn(board, m))
    for (const slot of problem.domains[m]!) {
      if (trace(board, chain, m, slot + 1) && misplacedChange(board, chain) < 0 && overloadChange(board, chain) <= 0) {
        swap(board, chain)
        break
      }
    }
  }
}

/** The allowed slot with both participants and most tables free, as a column; 0 when there is none. */
function freeColumn(board: Board, m: number): number {
  const { problem, load } = board
  let best = 0
  for (const slot of problem.domains[m]!) {
    const c = slot + 1
    if (!hasRoom(board, m, c) || !isFree(board, problem.first[m]!, c) || !isFree(board, problem.second[m]!, c)) continue
    if (best === 0 || load[c]! < load[best]!) best = c
  }
  return best
}
