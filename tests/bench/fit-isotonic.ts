export type Outcome = { sum: number; isGood: boolean }
export type Calibration = [sum: number, share: number][]

/** Pairs are taken together until there are so many, and so many good ones among them (or so very many), before their share is told. */
const FEWEST = 12
const FEWEST_GOOD = 3
const MANY = 200
/** Two points of the calibration are at least this far apart, in sums and in log odds: no ties, no cliffs. */
const APART = 0.3

type Block = { pairs: number; good: number; sums: number }

/**
 * Isotonic regression of good outcomes on sums by pooling adjacent violators (PAV), as points through which a line of log odds can be drawn:
 * small blocks are taken together first, shares smoothed by half an outcome either way.
 */
export function fitCalibration(outcomes: Outcome[]): Calibration {
  const blocks = pool(inBlocks(outcomes))
  const points: Calibration = []
  for (const block of blocks) {
    const point: [number, number] = [block.sums / block.pairs, shareOf(block)]
    const before = points.at(-1)
    if (before && (point[0] - before[0] < APART || logOdds(point[1]) - logOdds(before[1]) < APART * 0.1)) continue
    points.push(point)
  }
  return points
}

/** The share that a calibration gives a sum: straight in log odds between its points, one for one beyond them. */
export function calibrated(points: Calibration, sum: number): number {
  const at = points.findIndex(([one]) => sum <= one)
  const [from, to] = at <= 0 ? [points.at(at)!, points.at(at)!] : [points[at - 1]!, points[at]!]
  const slope = from === to ? 1 : (logOdds(to[1]) - logOdds(from[1])) / (to[0] - from[0])
  return 1 / (1 + Math.exp(-(logOdds(from[1]) + slope * (sum - from[0]))))
}

function inBlocks(outcomes: Outcome[]): Block[] {
  const blocks: Block[] = []
  let own: Block = { pairs: 0, good: 0, sums: 0 }
  for (const { sum, isGood } of [...outcomes].sort((a, b) => a.sum - b.sum)) {
    own = { pairs: own.pairs + 1, good: own.good + (isGood ? 1 : 0), sums: own.sums + sum }
    if (own.pairs < FEWEST || (own.good < FEWEST_GOOD && own.pairs < MANY)) continue
    blocks.push(own)
    own = { pairs: 0, good: 0, sums: 0 }
  }
  return own.pairs === 0 ? blocks : [...blocks.slice(0, -1), together(blocks.at(-1) ?? { pairs: 0, good: 0, sums: 0 }, own)]
}

function pool(blocks: Block[]): Block[] {
  const pooled: Block[] = []
  for (let block of blocks) {
    while (pooled.length > 0 && shareOf(pooled.at(-1)!) >= shareOf(block)) block = together(pooled.pop()!, block)
    pooled.push(block)
  }
  return pooled
}

function together(a: Block, b: Block): Block {
  return { pairs: a.pairs + b.pairs, good: a.good + b.good, sums: a.sums + b.sums }
}

function shareOf({ pairs, good }: Block): number {
  return (good + 0.5) / (pairs + 1)
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share))
}
