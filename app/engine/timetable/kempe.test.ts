import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTimetableDocument, uniform } from '#tests/factories/timetable-document.ts'
import { type Board, EMPTY } from './board.ts'
import { compile } from './compile.ts'
import { chainFor, idleChange, misplacedChange, overloadChange, swap, trace } from './kempe.ts'
import { range } from './problem.ts'
import { startBoard } from './start.ts'

function aBoard(seed: number, shape: { tableless?: number; interpreted?: number } = {}): Board {
  const document = aTimetableDocument({
    seed,
    companies: 12,
    meetings: 30,
    slots: 8,
    tables: 5,
    away: 0.1,
    precedences: 0.3,
    objective: 'fair',
    ...shape,
  })
  return startBoard(compile(document).problem)
}

/** Faults of a board, counted anew. */
function countedAnew({ problem, column, wrong, width, load, pools }: Board) {
  const inPools = pools.flatMap(({ takes, room }) =>
    range(problem.slots).map((t) => Math.max(0, column.filter((at, m) => at === t + 1 && takes[m]).length - room[t + 1]!)),
  )
  return {
    misplaced: column.filter((at, m) => wrong[m * width + at] === 1).length,
    overload:
      load.subarray(1, problem.slots + 1).reduce((sum, n) => sum + Math.max(0, n - problem.tables), 0) + inPools.reduce((a, b) => a + b, 0),
  }
}

test('a random walk of chains never puts anybody into two places, and every count stays right', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.constantFrom({}, { tableless: 0.4, interpreted: 0.5 }), (seed, shape) => {
      const board = aBoard(seed, shape)
      const random = uniform(seed)
      const chain = chainFor(board)
      for (let i = 0; i < 200; i++) {
        const m = Math.floor(random() * board.problem.meetings)
        const to = 1 + Math.floor(random() * board.problem.slots)
        if (board.column[m] === to || !trace(board, chain, m, to)) continue
        const foretold = [
          board.misplaced.length + misplacedChange(board, chain),
          board.overload + overloadChange(board, chain),
          board.idleCost + idleChange(board, chain),
        ]

        swap(board, chain)

        expect([board.misplaced.length, board.overload, board.idleCost]).toEqual(foretold)
      }
      for (const [m, column] of board.column.entries()) {
        expect(board.at[board.problem.first[m]! * board.width + column]).toBe(m)
        expect(board.at[board.problem.second[m]! * board.width + column]).toBe(m)
      }
      expect(board.at.filter((m) => m !== EMPTY)).toHaveLength(2 * board.problem.meetings)
      expect(countedAnew(board)).toEqual({ misplaced: board.misplaced.length, overload: board.overload })
    }),
    { numRuns: 40 },
  )
})

test('a chain swapped twice leaves the board as it was', () => {
  const board = aBoard(5)
  const before = { column: [...board.column], idle: board.idleCost, broken: board.brokenOrders, blocks: [...board.blocks] }
  const chain = chainFor(board)
  for (let m = 0; m < board.problem.meetings; m++) {
    if (!trace(board, chain, m, (board.column[m]! % board.problem.slots) + 1)) continue
    swap(board, chain)
    swap(board, chain)
  }

  expect({ column: [...board.column], idle: board.idleCost, broken: board.brokenOrders, blocks: [...board.blocks] }).toEqual(before)
})
