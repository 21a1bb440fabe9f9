/** The finest step of a weight: one millionth. */
const UNITS_PER_ONE = 1_000_000

/** The most that all weights together may come to, in units: then sums, prices and bonuses stay whole numbers that a double holds exactly. */
const MOST_UNITS = 2 ** 50

/** Whether a weight is a number above 0 with at most six decimals. */
export function isWeight(weight: number): boolean {
  return weight > 0 && Math.round(weight * UNITS_PER_ONE) / UNITS_PER_ONE === weight
}

/** Weights as whole numbers of one unit, the coarsest power of ten that writes them all. */
export interface Quantised {
  readonly units: Float64Array
  readonly perOne: number
}

/** Turns weights into whole numbers, once and exactly. */
export function quantised(weights: Float64Array): Quantised {
  let units = weights.map((weight) => Math.round(weight * UNITS_PER_ONE))
  let perOne = UNITS_PER_ONE
  while (perOne > 1 && units.every((unit) => unit % 10 === 0)) {
    units = units.map((unit) => unit / 10)
    perOne /= 10
  }
  return { units, perOne }
}

/** Whether weights can be added without rounding. */
export function canBeAdded(weights: Float64Array): boolean {
  return quantised(weights).units.reduce((sum, unit) => sum + unit, 0) <= MOST_UNITS
}
