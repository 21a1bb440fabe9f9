import { readFileSync } from 'node:fs'
import { type MarketKind, sparseMarket } from './markets.ts'
import { ourHeaviest } from './pair-ours.ts'

// Prints the peak resident memory of this process in MB after choosing pairs on one market, or of doing nothing. Linux counts what the parent
// held at the fork into maxRSS, so the process's own high-water mark is read where there is one.
const [kind, size, seed] = process.argv.slice(2)
if (kind && !ourHeaviest(sparseMarket(kind as MarketKind, Number(size), Number(seed))).proven) throw new Error('The choice is not proven')
console.log(Math.round(peakKilobytes() / 1024))

function peakKilobytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
