import type { Problem, Schedule } from './problem.ts'
import { FAIR_SPREAD, UNPLACED } from './problem.ts'

/** The idle gaps of each participant: maximal runs of slots without a meeting between two of the participant's meetings. */
export function gapsOfEach(problem: Problem, schedule: Schedule): Int32Array {
  const { participants, slots, first, second } = problem
  const used = new Uint8Array(participants * slots)
  schedule.forEach((slot, m) => {
    if (slot === UNPLACED) return
    used[first[m]! * slots + slot] = 1
    used[second[m]! * slots + slot] = 1
  })
  return Int32Array.from({ length: participants }, (_, p) => {
    let blocks = 0
    for (let t = 0; t < slots; t++) if (used[p * slots + t] && (t === 0 || !used[p * slots + t - 1])) blocks++
    return Math.max(0, blocks - 1)
  })
}

/** All idle gaps of a schedule. */
export function idleOf(problem: Problem, schedule: Schedule): number {
  return gapsOfEach(problem, schedule).reduce((sum, gaps) => sum + gaps, 0)
}

/** Whether the gaps are shared evenly enough, or need not be. */
export function isFair(problem: Problem, schedule: Schedule): boolean {
  return !problem.fair || spreadOf(gapsOfEach(problem, schedule)) <= FAIR_SPREAD
}

/** The largest number minus the smallest; 0 for none. */
export function spreadOf(gaps: Int32Array): number {
  return gaps.length === 0 ? 0 : gaps.reduce((a, b) => Math.max(a, b)) - gaps.reduce((a, b) => Math.min(a, b))
}
