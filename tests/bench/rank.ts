/**
 * Measures the ranking on generated markets: the index against the all-pairs oracle (equal results checked where the oracle can run, its time
 * projected from a sample of rows elsewhere), growth, memory and the cost of one changed company. `--quick` leaves the large markets out.
 */
import { loadKnowledge } from '../../app/engine/knowledge/load.ts'
import { buildKnowledge } from '../../app/engine/rank/concepts/knowledge.ts'
import { bestPartners, everyonesPartners, type Market, openMarket, partnersOfChanged } from '../../app/engine/rank/market.ts'
import { allPairsPartners } from '../../app/engine/rank/oracle.ts'
import { generateMarket } from './market.ts'

const TOP = 50
const SEED = 7
const ORACLE_RUNS_TO = 500
const ORACLE_ROWS = 40
const CHANGED = 200
const sizes = process.argv.includes('--quick') ? [500, 2_000] : [500, 2_000, 10_000, 40_000]

const files = loadKnowledge('app/engine/knowledge')
const knowledge = buildKnowledge(files)
/** Seconds of processor time of this process: what other work on the machine takes does not count. */
const clock = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
const totals = new Map<number, number>()

console.log(`top ${TOP} of every company, seed ${SEED}, Node ${process.version}, seconds of processor time`)
console.log('a side   read+index s   rank s   total s   oracle s        ratio   one changed ms   1/of full   memory MB')
for (const size of sizes) {
  const document = generateMarket(files, size, SEED)
  const start = clock()
  const market = openMarket(document, knowledge)
  const opened = clock()
  let listed = 0
  for (const { best } of everyonesPartners(market, TOP)) listed += best.length
  const done = clock()
  const memory = process.memoryUsage().rss / 2 ** 20
  const total = done - start
  totals.set(size, total)
  const oracle = size <= ORACLE_RUNS_TO ? checkAgainstOracle(market) : projectOracle(market)
  const changed = timeChanged(market)
  console.log(
    [
      String(size).padStart(6),
      (opened - start).toFixed(2).padStart(14),
      (done - opened).toFixed(2).padStart(8),
      total.toFixed(2).padStart(9),
      `${oracle.seconds.toFixed(1)} ${oracle.how}`.padStart(18),
      `${(oracle.seconds / (done - opened)).toFixed(0)}×`.padStart(7),
      (changed * 1000).toFixed(2).padStart(13),
      `1/${(total / changed).toFixed(0)}`.padStart(12),
      memory.toFixed(0).padStart(9),
      `  ${(listed / size / 2).toFixed(1)} partners each`,
    ].join(' '),
  )
}
const from = 2_000
const to = Math.max(...sizes)
if (to > from)
  console.log(`growth from ${from} to ${to} a side: n^${(Math.log(totals.get(to)! / totals.get(from)!) / Math.log(to / from)).toFixed(2)}`)

/** Runs the oracle on every company of the first country and compares; a difference ends the benchmark. */
function checkAgainstOracle(market: Market): { seconds: number; how: string } {
  const start = clock()
  const lists = market.sides.PK.profiles.map((profile) => allPairsPartners(market, profile, TOP))
  const seconds = clock() - start
  market.sides.PK.profiles.forEach((profile, i) => {
    if (JSON.stringify(bestPartners(market, profile, TOP)) !== JSON.stringify(lists[i]))
      throw new Error(`the index differs from the oracle for ${profile.company.id}`)
  })
  return { seconds, how: 'equal' }
}

function projectOracle(market: Market): { seconds: number; how: string } {
  const { profiles } = market.sides.PK
  const rows = Array.from({ length: ORACLE_ROWS }, (_, i) => profiles[Math.floor((i * profiles.length) / ORACLE_ROWS)]!)
  const start = clock()
  const lists = rows.map((profile) => allPairsPartners(market, profile, TOP))
  const seconds = ((clock() - start) / ORACLE_ROWS) * profiles.length
  rows.forEach((profile, i) => {
    if (JSON.stringify(bestPartners(market, profile, TOP)) !== JSON.stringify(lists[i]))
      throw new Error(`the index differs from the oracle for ${profile.company.id}`)
  })
  return { seconds, how: `projected` }
}

/** Seconds for one company whose profile changed: read anew and ranked against the rest, mean of many. */
function timeChanged(market: Market): number {
  const { profiles } = market.sides.KZ
  const start = clock()
  for (let i = 0; i < CHANGED; i++) {
    const { company } = profiles[Math.floor((i * profiles.length) / CHANGED)]!
    partnersOfChanged(
      market,
      { ...company, needs: [...company.needs, ...profiles[(i * 7) % profiles.length]!.company.needs].slice(0, 4) },
      TOP,
    )
  }
  return (clock() - start) / CHANGED
}
