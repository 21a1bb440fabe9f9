import type { Problem, Schedule } from './problem.ts'
import { UNPLACED } from './problem.ts'

/** Meetings that fit only into these slots, one more than the slots can take: Hall's condition broken. */
export interface Crowd {
  meetings: number[]
  slots: number[]
}

/**
 * Why meeting m cannot join the placed ones among `members` when each slot takes `room` of them: the crowd it would belong to. Undefined
 * when this alone does not forbid it. Searches from m over "could stand in" and "stands now in" (an augmenting path, Kőnig 1931).
 */
export function crowdAround(
  problem: Problem,
  schedule: Schedule,
  m: number,
  members: Iterable<number>,
  room: (slot: number) => number,
): Crowd | undefined {
  const standing = new Map<number, number[]>()
  for (const other of members) {
    const slot = schedule[other]!
    if (slot !== UNPLACED) standing.set(slot, [...(standing.get(slot) ?? []), other])
  }
  const meetings = new Set([m])
  const slots = new Set<number>()
  for (const next of meetings) {
    for (const slot of problem.domains[next]!) {
      if (slots.has(slot)) continue
      const here = standing.get(slot) ?? []
      if (here.length < room(slot)) return undefined
      slots.add(slot)
      for (const other of here) meetings.add(other)
    }
  }
  return { meetings: [...meetings], slots: [...slots] }
}
