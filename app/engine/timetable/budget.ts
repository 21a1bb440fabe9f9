/** How long a search may go on: in counted steps, by the clock it is handed, or both. */
export interface Budget {
  /** Steps spent so far. One step is one proposed move of the annealing; a conflict of the SAT solver counts STEPS_PER_CONFLICT. */
  readonly steps: () => number
  /** Books steps and tells whether the search must stop. Cheap enough for every thousand steps, not for every one. */
  readonly spend: (steps: number) => boolean
  /** Whether the search must stop. */
  readonly over: () => boolean
  /** Share of the budget already used, in [0, 1]: the larger of steps and time. */
  readonly used: () => number
  /** Milliseconds since the start by the clock that was handed in; 0 without a clock. */
  readonly elapsedMs: () => number
  /** A part of this budget that ends after so many more steps or milliseconds, when `stop` says so, or when the whole ends; its steps are the whole's too. */
  readonly part: (limits: { steps?: number; ms?: number; stop?: () => boolean }) => Budget
}

/** What a conflict of the SAT solver costs, in moves of the annealing: about the ratio of their times. */
export const STEPS_PER_CONFLICT = 1_000

/** Clock and limits of a search. Without `now` only steps count, and the search is deterministic. */
export interface BudgetLimits {
  steps: number
  ms: number
  now?: (() => number) | undefined
}

/** Starts counting now. */
export function budgetOf(limits: BudgetLimits): Budget {
  const start = limits.now?.() ?? 0
  let spent = 0
  const elapsedMs = () => (limits.now ? limits.now() - start : 0)

  function slice(stepsFrom: number, stepsTo: number, msFrom: number, msTo: number, isStopped: () => boolean): Budget {
    const over = () => spent >= stepsTo || elapsedMs() >= msTo || isStopped()
    return {
      steps: () => spent,
      spend: (steps) => {
        spent += steps
        return over()
      },
      over,
      used: () => Math.min(1, Math.max(share(spent, stepsFrom, stepsTo), share(elapsedMs(), msFrom, msTo))),
      elapsedMs,
      part: ({ steps = Number.POSITIVE_INFINITY, ms = Number.POSITIVE_INFINITY, stop }) => {
        const passed = elapsedMs()
        const isOver = stop ? () => isStopped() || stop() : isStopped
        return slice(spent, Math.min(stepsTo, spent + steps), passed, Math.min(msTo, passed + ms), isOver)
      },
    }
  }
  return slice(0, limits.steps, 0, limits.ms, () => false)
}

function share(value: number, from: number, to: number): number {
  if (to === Number.POSITIVE_INFINITY) return 0
  return to <= from ? 1 : (value - from) / (to - from)
}
