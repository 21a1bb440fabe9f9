/** How a caller follows a long calculation and ends it early; both are asked often, so they must be quick. */
export interface WatchOptions {
  /** Told the share of the work done, rising from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined
  /** Answering true ends the calculation with a `Cancelled` error. */
  readonly cancelled?: (() => boolean) | undefined
}

/** Thrown when the caller has cancelled a calculation. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** What the algorithms call while they work. */
export interface Watch {
  /** Ends the calculation if the caller wishes so. */
  readonly check: () => void
  /** Reports the share of the work done, and checks. */
  readonly reach: (share: number) => void
}

/** Passes on a caller's wishes. */
export function watchFor({ onProgress, cancelled }: WatchOptions): Watch {
  const check = () => {
    if (cancelled?.()) throw new Cancelled('The caller has cancelled the calculation')
  }
  return {
    check,
    reach: (share) => {
      onProgress?.(share)
      check()
    },
  }
}
