import type { Problem } from './problem.ts'

/** A number of idle gaps that no timetable with all meetings can go below: the sum of what each participant cannot avoid alone. */
export function leastIdle(problem: Problem): number {
  let total = 0
  for (let p = 0; p < problem.participants; p++) total += leastIdleOf(problem, p)
  return total
}

/**
 * The fewest gaps of one participant, the others left aside: slots are chosen so that there are as many as meetings, those of locked
 * meetings among them, and up to each slot no fewer and no more than the meetings that must stand, and can stand, there. Dynamic programming
 * over (slot, slots chosen, whether the last one is). 0 when no choice exists at all.
 */
export function leastIdleOf(problem: Problem, p: number): number {
  const { slots, domains, locked } = problem
  const mine = problem.meetingsOf[p]!
  if (mine.length < 2) return 0
  const usable = new Uint8Array(slots)
  const forced = new Uint8Array(slots)
  const atMost = new Int32Array(slots)
  const atLeast = new Int32Array(slots)
  for (const m of mine) {
    const domain = domains[m]!
    if (domain.length === 0) return 0
    for (const t of domain) usable[t] = 1
    if (locked[m]) forced[domain[0]!] = 1
    for (let t = domain[0]!; t < slots; t++) atMost[t]!++
    for (let t = domain.at(-1)!; t < slots; t++) atLeast[t]!++
  }
  let off = [0, ...new Array<number>(mine.length).fill(Number.POSITIVE_INFINITY)]
  let on = off.map(() => Number.POSITIVE_INFINITY)
  for (let t = 0; t < slots; t++) {
    const nextOn = off.map((_, n) => (n > 0 && usable[t] ? Math.min(on[n - 1]!, off[n - 1]! + (n > 1 ? 1 : 0)) : Number.POSITIVE_INFINITY))
    const nextOff = off.map((cost, n) => (forced[t] ? Number.POSITIVE_INFINITY : Math.min(cost, on[n]!)))
    const within = (cost: number, n: number) => (n >= atLeast[t]! && n <= atMost[t]! ? cost : Number.POSITIVE_INFINITY)
    on = nextOn.map(within)
    off = nextOff.map(within)
  }
  const least = Math.min(on[mine.length]!, off[mine.length]!)
  return least === Number.POSITIVE_INFINITY ? 0 : least
}
