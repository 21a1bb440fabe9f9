import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { denseCosts, type MarketKind, sparseMarket } from './markets.ts'
import { ourAssignment, ourHeaviest, ourStable } from './pair-ours.ts'
import { byOrTools, highsSolver, munkresTotal, orTools } from './pair-peers.ts'

/**
 * `npm run bench:pair [-- --quick] [-- --repeats N]`: step *pair* beside the peers that a TypeScript user would take, in one run, on seeded markets.
 * Every time includes what the method builds from the same arrays; every optimum is compared; medians are
 * printed, of time and of processor time, which other work on the machine disturbs less. `--quick` leaves out
 * 20,000 companies a side. The peers that only this needs are installed beside it when they are missing.
 */
const QUICK = process.argv.includes('--quick')
const REPEATS = Number(process.argv[process.argv.indexOf('--repeats') + 1]) || 3
const SIZES = QUICK ? [1_000, 5_000] : [1_000, 5_000, 20_000]
const KINDS: MarketKind[] = ['uniform', 'skewed', 'crowded']
const HIGHS_UP_TO = 5_000
const SEED = 7
const HEAD = ['ours', 'cpu']

installPeers()
const highs = await highsSolver()
await orTools()
await warmUp()

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; medians of ${REPEATS}, milliseconds; seed ${SEED}`)
await sparse()
await dense()
memory()

/** Lets every method be compiled before it is measured, ours and the peers alike. */
async function warmUp(): Promise<void> {
  for (const kind of KINDS) {
    const market = sparseMarket(kind, 1_000, SEED + 1)
    for (let k = 0; k < 3; k++) {
      ourHeaviest(market)
      ourStable(market)
      await byOrTools(market)
    }
    highs(market)
  }
}

/** Choosing pairs on sparse markets. Ours and the peer take turns, so that a busy machine slows both. */
async function sparse(): Promise<void> {
  console.log('\nSparse markets: 50 candidates a company, capacity 8')
  printRow(
    'market',
    'a side',
    ...HEAD,
    'or-tools',
    'cpu',
    'ratio',
    'cpu',
    'highs',
    'cpu',
    'ratio',
    'cpu',
    'optimum',
    'proof',
    'stable',
    'cpu',
    'weight',
    'blocking',
  )
  for (const size of SIZES) {
    for (const kind of KINDS) {
      const market = sparseMarket(kind, size, SEED)
      const ours = trial(() => ourHeaviest(market))
      const flow = trial(() => byOrTools(market))
      const stable = trial(() => ourStable(market))
      const linear = trial(() => highs(market))
      for (let k = 0; k < REPEATS; k++) {
        await ours.run()
        await flow.run()
        await stable.run()
      }
      if (size <= HIGHS_UP_TO) await linear.run()
      const { total, proven } = ours.last!
      const same = total === flow.last && (linear.last === undefined || Math.abs(total - linear.last) < 0.5)
      const share = `${((100 * stable.last!.total) / total).toFixed(2)} %`
      const beside = [...ours.times(), ...flow.times(), ...ratios(flow, ours), ...linear.times(), ...ratios(linear, ours)]
      const verdict = [same ? 'same' : 'DIFFERENT', proven ? 'holds' : 'FAILS']
      printRow(kind, size.toLocaleString('en'), ...beside, ...verdict, ...stable.times(), share, String(stable.last!.blocking))
    }
  }
}

/** The dense assignment of everybody to one partner, which is a market with capacity 1 and an edge for every pair. */
async function dense(): Promise<void> {
  console.log('\nDense assignment: whole costs 1 to 100,000')
  printRow('', 'size', ...HEAD, 'munkres', 'cpu', 'ratio', 'cpu', 'optimum', 'proof')
  for (const size of QUICK ? [200] : [200, 500, 1_000]) {
    const costs = denseCosts(size, SEED)
    const ours = trial(() => ourAssignment(costs))
    const peer = trial(() => munkresTotal(costs))
    for (let k = 0; k < REPEATS + 4; k++) {
      await ours.run()
      await peer.run()
    }
    const { total, proven } = ours.last!
    const verdict = [total === peer.last ? 'same' : 'DIFFERENT', proven ? 'holds' : 'FAILS']
    printRow('', size.toLocaleString('en'), ...ours.times(), ...peer.times(), ...ratios(peer, ours), ...verdict)
  }
}

/** Peak memory of ours alone, each market in a process of its own, the market's own arrays and the process itself included. */
function memory(): void {
  console.log('\nPeak memory of ours in a process of its own, MB (an empty one, then markets of each kind)')
  const program = fileURLToPath(new URL('./pair-memory.ts', import.meta.url))
  const peakOf = (...args: string[]) => execFileSync(process.execPath, ['--import', 'tsx', program, ...args], { encoding: 'utf8' }).trim()
  printRow('empty', '', peakOf())
  for (const kind of KINDS) printRow(kind, SIZES.at(-1)!.toLocaleString('en'), peakOf(kind, String(SIZES.at(-1)), String(SEED)))
}

/** One method on one market, to be run several times. */
interface Trial<T> {
  readonly run: () => Promise<void>
  last: T | undefined
  readonly wall: number[]
  readonly cpu: number[]
  /** Its medians as text. */
  readonly times: () => string[]
}

function trial<T>(act: () => T | Promise<T>): Trial<T> {
  const made: Trial<T> = {
    run: async () => {
      const start = performance.now()
      const cpu = process.cpuUsage()
      made.last = await act()
      const { user, system } = process.cpuUsage(cpu)
      made.wall.push(performance.now() - start)
      made.cpu.push((user + system) / 1000)
    },
    last: undefined,
    wall: [],
    cpu: [],
    times: () => [made.wall, made.cpu].map((values) => (values.length === 0 ? '–' : median(values).toFixed(0))),
  }
  return made
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function ratios(peer: Trial<unknown>, ours: Trial<unknown>): string[] {
  if (peer.wall.length === 0) return ['–', '–']
  return [median(peer.wall) / median(ours.wall), median(peer.cpu) / median(ours.cpu)].map((ratio) => `${ratio.toFixed(1)}×`)
}

function printRow(...cells: string[]): void {
  console.log(cells.map((cell, k) => (k === 0 ? cell.padEnd(8) : cell.padStart(8))).join(' '))
}

/** Installs exactly what the lock file beside this program names. */
function installPeers(): void {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  if (existsSync(`${folder}node_modules/or-tools-wasm`) && existsSync(`${folder}node_modules/munkres`)) return
  console.log('Installing the peers (or-tools-wasm unpacks to 318 MB) …')
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
}
