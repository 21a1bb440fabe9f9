import { type MarketKind, sparseMarket } from './markets.ts'
import { ourHeaviest } from './pair-ours.ts'

// Prints the peak resident memory of this process in MB after choosing pairs on one market, or of doing nothing.
const [kind, size, seed] = process.argv.slice(2)
if (kind && !ourHeaviest(sparseMarket(kind as MarketKind, Number(size), Number(seed))).proven) throw new Error('The choice is not proven')
console.log(Math.round(process.resourceUsage().maxRSS / 1024))
