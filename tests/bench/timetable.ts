/**
 * Measures timetables: generated fair events and, with `--real DIR`, a folder of instances in the engine's format with their optima in
 * `known.json` (found, proven, time), each with HiGHS on the same event for `--peer SECONDS` (60; 0 leaves it out); then large events (a first
 * timetable, gaps after ten seconds), one of them with HiGHS too. `--quick` leaves out what takes a minute: the peer and the long runs.
 * Times are of the wall clock, and of the processor for all threads together, which other work on the machine disturbs less. Every answer
 * is verified; a faulty one ends the benchmark.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runStep } from '../../app/engine/threads/run-step.ts'
import type { TimetableResult } from '../../app/engine/timetable/result.ts'
import { parseTimetableDocument, type TimetableDocument } from '../../app/engine/timetable/schema.ts'
import { verify } from '../../app/engine/timetable/verify.ts'
import { aTimetableDocument, withLocks } from '../factories/timetable-document.ts'
import { solveByHighs } from './timetable-peer.ts'

const { values } = parseArgs({
  options: {
    real: { type: 'string' },
    quick: { type: 'boolean' },
    only: { type: 'string' },
    seeds: { type: 'string' },
    peer: { type: 'string' },
    limit: { type: 'string' },
  },
})
const seeds = Array.from({ length: Number(values.seeds ?? 1) }, (_, i) => 1 + 10 * i)
const peerSeconds = values.quick ? 0 : Number(values.peer ?? 60)
const proofMs = 1000 * Number(values.limit ?? 60)

console.log(`Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}, two threads, seconds with the threads' start`)
await measureProofs()
if (values.only === undefined || values.only === 'large') await measureLarge()
console.log(`load at the end ${loadavg()[0]!.toFixed(1)}`)

interface Timed {
  result: TimetableResult
  seconds: number
  cpu: number
}

/** One answer, verified. */
async function answered(document: TimetableDocument, timeLimitMs: number, seed = 1): Promise<Timed> {
  const start = performance.now()
  const startCpu = process.cpuUsage()
  const result = await runStep('timetable', { ...document, timeLimitMs }, { seed })
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(startCpu)
  const faults = verify(document, result)
  if (faults.length > 0) throw new Error(`A faulty timetable: ${JSON.stringify(faults.slice(0, 5))}`)
  return { result, seconds, cpu: (user + system) / 1e6 }
}

async function measureProofs(): Promise<void> {
  console.log(
    '\nevent                            meetings slots tables | gaps  known  proven  unplaced   s    cpu s (each run) | HiGHS: gaps, s, cpu s',
  )
  for (const { name, document, known } of [...generatedEvents(), ...realEvents()]) {
    if (values.only && !name.includes(values.only)) continue
    const runs: Timed[] = []
    for (const seed of seeds) runs.push(await answered(document, proofMs, seed))
    const worst = runs.map(({ result }) => result).reduce((a, b) => (b.idle.total > a.idle.total ? b : a))
    const times = runs.map(({ seconds }) => seconds).sort((a, b) => a - b)
    const cpus = runs.map(({ cpu }) => cpu).sort((a, b) => a - b)
    const size = [document.meetings.length, document.slots.length, tablesOf(document)].map((n) => String(n).padStart(7)).join('')
    const proven = `${runs.filter(({ result }) => result.optimal).length}/${runs.length}`
    const middle = runs.length >> 1
    const told = [worst.idle.total, known ?? '-', proven, worst.unplaced.length, times[middle]!.toFixed(1), cpus[middle]!.toFixed(1)]
    const ours = `${told.map((value) => String(value).padStart(6)).join(' ')}   (${times.map((s) => s.toFixed(1)).join(' ')})`
    console.log(`${name.padEnd(30)}${size}  | ${ours} | ${await peerOn(document)}`)
  }
}

async function peerOn(document: TimetableDocument): Promise<string> {
  if (peerSeconds === 0) return '-'
  const { idle, status, seconds, cpu } = await solveByHighs(document, peerSeconds)
  return `${idle ?? 'none'}${status === 'Optimal' ? ' proven' : ''}, ${seconds.toFixed(1)}, ${cpu.toFixed(1)}`
}

interface Named {
  name: string
  document: TimetableDocument
  known?: number
}

function generatedEvents(): Named[] {
  const fair = { away: 0.03, objective: 'fair' as const }
  return [
    { name: 'fair, one session', document: aTimetableDocument({ seed: 1, companies: 48, meetings: 180, slots: 10, tables: 21, ...fair }) },
    { name: 'fair, few tables', document: aTimetableDocument({ seed: 2, companies: 60, meetings: 220, slots: 10, tables: 24, ...fair }) },
    {
      name: 'fair, precedences',
      document: aTimetableDocument({ seed: 3, companies: 48, meetings: 170, slots: 10, tables: 21, precedences: 0.2, ...fair }),
    },
    {
      name: 'fair, two sessions',
      document: aTimetableDocument({ seed: 4, companies: 70, meetings: 160, slots: 20, tables: 14, morning: 12, bound: 0.3, ...fair }),
    },
  ]
}

function realEvents(): Named[] {
  const folder = values.real
  if (folder === undefined) return []
  const known: Record<string, number> = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))
  return readdirSync(folder).flatMap((file) => {
    if (!file.endsWith('.json') || file === 'known.json') return []
    const name = file.slice(0, -'.json'.length)
    const parsed = parseTimetableDocument(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    if (!parsed.ok) throw new Error(`${file}: ${parsed.faults[0]}`)
    return [{ name, document: parsed.value, ...(name in known ? { known: known[name]! } : {}) }]
  })
}

function tablesOf({ tables }: TimetableDocument): number {
  return typeof tables === 'number' ? tables : tables.length
}

async function measureLarge(): Promise<void> {
  const mission = aTimetableDocument({ seed: 7, companies: 200, meetings: 800, slots: 16, tables: 60, away: 0.05 })
  const wide = aTimetableDocument({ seed: 8, companies: 300, meetings: 2_000, slots: 40, tables: 60, away: 0.05 })
  const huge = aTimetableDocument({ seed: 9, companies: 2_000, meetings: 8_000, slots: 16, tables: 600, away: 0.05 })
  console.log('\nlarge event                                limit s | unplaced   gaps  bound  seconds  cpu s')
  await measureOne('200 companies, 800 meetings', mission, 1)
  const ten = await measureOne('200 companies, 800 meetings', mission, 10)
  if (peerSeconds > 0) {
    const peer = await solveByHighs(mission, peerSeconds)
    const ratio = peer.idle === undefined ? 'none' : `${(peer.idle / Math.max(1, ten.result.idle.total)).toFixed(1)} × ours after 10 s`
    console.log(
      `  HiGHS on the same event: ${peer.status}, gaps ${peer.idle ?? 'none'} after ${peer.seconds.toFixed(0)} s, ${peer.cpu.toFixed(0)} s of the processor (${ratio})`,
    )
  }
  await measureOne('300 companies, 2,000 meetings, 40 slots', wide, 2)
  await measureOne('300 companies, 2,000 meetings, 40 slots', wide, 10)
  if (!values.quick) await measureOne('300 companies, 2,000 meetings, 40 slots', wide, 60)
  await measureOne('2,000 companies, 8,000 meetings', huge, 5)
  await measureOne('800 meetings, 90 % of them locked', withLocks(mission, ten.result, 0.9, 1), 1)
}

async function measureOne(name: string, document: TimetableDocument, limit: number): Promise<Timed> {
  const timed = await answered(document, limit * 1000)
  const { unplaced, idle, bound } = timed.result
  const told = [unplaced.length, idle.total, bound, timed.seconds.toFixed(1), timed.cpu.toFixed(1)].map((value) =>
    String(value).padStart(7),
  )
  console.log(`${name.padEnd(44)}${String(limit).padStart(5)}  | ${told.join('')}`)
  return timed
}
