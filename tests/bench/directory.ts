/**
 * Measures the directory on 50,000 generated companies: what the server takes to answer searches with facets, and, in between, to answer one company
 * by id; over HTTP, from the build. The companies are made once and kept in .data/bench; `--fresh` makes them anew.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { loadKnowledge } from '../../app/engine/knowledge/load.ts'
import { ensureDatabase, startPostgres } from '../../app/start/postgres.mjs'
import { prepareDatabase } from '../../app/start/prepare-database.mjs'
import { withClient } from '../../app/start/with-client.mjs'
import { mulberry32 } from './market.ts'

const COMPANIES = 50_000
const SEED = 11
const WARM_UP = 60
const ASKED = 500
const GOAL = 3
const PORT = 3390

const postgres = await startPostgres({ folder: '.data/bench/postgres', durable: false })
const ownerUrl = postgres.url('owner', 'directory')
const appUrl = postgres.url('app', 'directory')
await ensureDatabase(postgres, 'directory', { fresh: process.argv.includes('--fresh') })
await prepareDatabase({ ownerUrl, appUrl })
const env = {
  ...process.env,
  NODE_ENV: 'production' as const,
  PORT: String(PORT),
  HOST: '127.0.0.1',
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Dosti <no-reply@dosti.example>',
  ORIGIN: `http://localhost:${PORT}`,
  SESSION_SECRET: 'for-the-benchmark-only-for-the-benchmark-only',
  SECOND_FACTOR: 'optional',
  DEMONSTRATION: '1',
  LOG_LEVEL: 'silent',
}
Object.assign(process.env, env)
await fillDatabase()

const web = fork('app/start/web.mjs', [], { env, silent: true })
await once(web, 'message')
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
try {
  await measure()
} finally {
  agent.destroy()
  web.kill('SIGTERM')
  await once(web, 'exit')
  await postgres.stop()
}

async function measure() {
  const random = mulberry32(SEED)
  const ids = await withClient(ownerUrl, (client) => client.query('SELECT "id" FROM "Company" ORDER BY "id"'))
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)]!
  const companies = () => `/companies/${pick(ids.rows as { id: string }[]).id}`
  const searches = mixOf(random, await wordsAsked())
  const readySeconds = await untilReady()
  const cold = await timeOf('/companies')
  for (let i = 0; i < WARM_UP; i++) {
    await timeOf(searches())
    await timeOf(companies())
  }
  const taken = { search: [] as number[], company: [] as number[] }
  for (let i = 0; i < ASKED; i++) {
    taken.search.push(await timeOf(searches()))
    taken.company.push(await timeOf(companies()))
  }
  const status = readFileSync(`/proc/${web.pid}/status`, 'utf8')
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024
  console.log(`${ids.rows.length} companies, ${ASKED} of each in turn over HTTP, Node ${process.version}, seed ${SEED}`)
  console.log(
    `ready after ${readySeconds.toFixed(1)} s, first search of the process ${cold.toFixed(0)} ms, process ${megabytes.toFixed(0)} MB`,
  )
  console.log('                    p50 ms   p95 ms   p99 ms')
  for (const [name, times] of Object.entries(taken))
    console.log(`${name.padEnd(18)} ${[50, 95, 99].map((p) => quantile(times, p).toFixed(1).padStart(8)).join(' ')}`)
  const ratio = quantile(taken.search, 95) / quantile(taken.company, 95)
  console.log(
    `p95 of a search is ${ratio.toFixed(2)} times that of a company by id; at most ${GOAL} is wanted: ${ratio <= GOAL ? 'met' : 'MISSED'}`,
  )
  process.exitCode = ratio <= GOAL ? 0 : 1
}

/** What people ask, about as often as they do: words, words with choices, choices alone, names, orders, and now and then everything. */
function mixOf(random: () => number, words: string[]): () => string {
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)]!
  const word = () => `q=${encodeURIComponent(pick(words))}`
  const country = () => `country=${pick(['PK', 'KZ'])}`
  const side = () => `side=${pick(['offer', 'need'])}`
  const cooperation = () => `cooperation=${pick(['supply', 'distribution', 'services', 'manufacturing'])}`
  const sector = () => `sector=${pick(['leather', 'agriculture', 'sme', 'it', 'ecommerce'])}`
  const hs = () => `hs=${pick(['41', '42', '52', '10', '08', '64', '0804', '5205', '4107'])}`
  const name = () => `q=${encodeURIComponent(pick(['Qaraghandy', 'Караганда', 'Қарағанды', 'Сиалкот', 'لاہور', 'Zhetysu', 'Alatau']))}`
  const kinds: (() => string[])[] = [
    () => [],
    () => [word()],
    () => [word()],
    () => [word(), country()],
    () => [word(), side()],
    () => [word(), side(), sector()],
    () => [name()],
    () => [country(), sector()],
    () => [side(), hs()],
    () => [country(), side(), cooperation()],
    () => [sector(), 'sort=name'],
    () => [country(), sector(), side(), hs(), 'language=ru'],
  ]
  return () => `/companies?${pick(kinds)().join('&')}`
}

async function wordsAsked(): Promise<string[]> {
  const { rows } = await withClient(ownerUrl, (client) => client.query('SELECT "text" FROM "Item" ORDER BY "id" LIMIT 4000'))
  return rows.map(({ text }: { text: string }) => text)
}

/** From the moment when it listens until it says that it can serve: it reads the directory meanwhile. */
async function untilReady(): Promise<number> {
  for (const start = performance.now(); ; await setTimeout(50)) {
    const { status } = await fetch(`http://127.0.0.1:${PORT}/readyz`)
    if (status === 200) return (performance.now() - start) / 1000
  }
}

async function timeOf(path: string): Promise<number> {
  const start = performance.now()
  const request = http.get({ host: '127.0.0.1', port: PORT, path, agent })
  const [response] = (await once(request, 'response')) as [http.IncomingMessage]
  for await (const _ of response);
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} for ${path}`)
  return performance.now() - start
}

function quantile(times: number[], percent: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))]!
}

/** What reads the environment is loaded once that is set. */
async function fillDatabase() {
  const { rows } = await withClient(ownerUrl, (client) => client.query('SELECT count(*)::int AS count FROM "Company"'))
  if (rows[0].count === COMPANIES) return
  const start = performance.now()
  const { seedReference } = await import('../../prisma/seed/reference.ts')
  const { generateDirectory } = await import('./directory-companies.ts')
  const { closeDb } = await import('../../app/platform/db.server.ts')
  await seedReference()
  await generateDirectory({ ownerUrl, files: loadKnowledge('app/engine/knowledge'), size: COMPANIES, seed: SEED })
  await closeDb()
  console.log(`made ${COMPANIES} companies in ${((performance.now() - start) / 1000).toFixed(0)} s`)
}
