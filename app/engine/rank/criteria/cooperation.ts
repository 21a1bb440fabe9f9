import { COOPERATIONS } from '../schema.ts'
import type { Cooperation } from '../types.ts'

/**
 * How well a kind of cooperation asked for (first) is answered by one offered (second), in [0, 1]; equal kinds are 1, kinds not listed 0.
 * A buyer of goods is well served by a contract maker; one who seeks a distributor is not served by another seller.
 */
const ANSWERS: Partial<Record<Cooperation, Partial<Record<Cooperation, number>>>> = {
  supply: { manufacturing: 0.8, distribution: 0.25, licence: 0.4, services: 0.35, joint_venture: 0.3 },
  services: { technology_transfer: 0.6, agency: 0.65, licence: 0.7, manufacturing: 0.5, supply: 0.35, joint_venture: 0.35, research: 0.3 },
  distribution: { agency: 0.7, services: 0.3, joint_venture: 0.35, licence: 0.45 },
  agency: { distribution: 0.75, services: 0.65, joint_venture: 0.35 },
  manufacturing: { supply: 0.6, joint_venture: 0.6, services: 0.5, licence: 0.3 },
  joint_venture: {
    investment: 0.7,
    manufacturing: 0.6,
    technology_transfer: 0.55,
    distribution: 0.4,
    licence: 0.3,
    research: 0.4,
    services: 0.35,
    agency: 0.3,
  },
  licence: { technology_transfer: 0.65, services: 0.6, distribution: 0.5, joint_venture: 0.4, supply: 0.5 },
  technology_transfer: { joint_venture: 0.55, services: 0.6, licence: 0.6, research: 0.6, investment: 0.2, supply: 0.2 },
  investment: { joint_venture: 0.7 },
  research: { technology_transfer: 0.55, joint_venture: 0.45, services: 0.4 },
}

export type CooperationFit = { fit: number; cooperation: Cooperation | null }

/** The best answer of an offer to a need; a text about a company names no kind and is answered by any. */
export function cooperationFit(wanted: readonly Cooperation[], had: readonly Cooperation[]): CooperationFit {
  if (wanted.length === 0 || had.length === 0) return { fit: 1, cooperation: wanted[0] ?? had[0] ?? null }
  let best: CooperationFit = { fit: 0, cooperation: null }
  for (const want of wanted)
    for (const have of had) {
      const fit = want === have ? 1 : (ANSWERS[want]?.[have] ?? 0)
      if (fit > best.fit) best = { fit, cooperation: have }
    }
  return best
}

/**
 * A set of kinds as a small number, the same for the same set, so that fits can be looked up: there are few sets in use, and
 * numbering them as they come keeps the table that is really read small.
 */
export function cooperationSet(kinds: readonly Cooperation[]): number {
  const bits = kinds.reduce((sum, kind) => sum | (1 << COOPERATIONS.indexOf(kind)), 0)
  if (numberOf[bits] === -1) numberOf[bits] = sets.push(COOPERATIONS.filter((kind) => kinds.includes(kind))) - 1
  return numberOf[bits]!
}

const SETS = 1 << COOPERATIONS.length
const numberOf = new Int32Array(SETS).fill(-1)
const sets: Cooperation[][] = []
const known = new Float64Array(SETS * SETS).fill(Number.NaN)

/** The fit of `cooperationFit` for two numbered sets; each is worked out once. */
export function fitOfSets(wanted: number, had: number): number {
  const at = wanted * SETS + had
  if (Number.isNaN(known[at]!)) known[at] = cooperationFit(sets[wanted]!, sets[had]!).fit
  return known[at]!
}
