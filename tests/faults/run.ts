/**
 * Plays every fault of a mail's way 200 times (or as many as the argument says) on real workers, a real PostgreSQL and a real SMTP server, and counts.
 * A mail that is lost or taken twice makes the run fail. `npm run test:faults -- 20 kills crashes` plays some of them, 20 times.
 */
import path from 'node:path'
import pg from 'pg'
import { ensureDatabase, startPostgres } from '../../app/start/postgres.mjs'
import { prepareDatabase } from '../../app/start/prepare-database.mjs'
import { withClient } from '../../app/start/with-client.mjs'
import { type Ground, playDatabaseCrashes, playKills, playManners, playRivals, playServerGone } from './scenarios.ts'
import type { Tally } from './tally.ts'
import { startUnfriendlyServer } from './unfriendly-server.ts'
import { startWorkerProcess } from './worker-process.ts'

const [count = '200', ...names] = process.argv.slice(2)
const times = Number(count)
const DATABASE = 'dosti_faults'

const postgres = await startPostgres({ folder: path.resolve('.data', ['faults', ...names].join('-')), durable: true })
const postmaster = await withClient(postgres.url('admin', 'postgres'), async (admin) => {
  // What falls here is processes, not the machine: what they have written stays, whether the disk has it or not.
  await admin.query('ALTER SYSTEM SET fsync = off')
  await admin.query('SELECT pg_reload_conf()')
  const { rows } = await admin.query(`SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`)
  return rows[0].pid as number
})
await ensureDatabase(postgres, DATABASE, { fresh: true })
await prepareDatabase({ ownerUrl: postgres.url('owner', DATABASE), appUrl: postgres.url('app', DATABASE) })
const server = await startUnfriendlyServer({ delay: 3 })
const env = {
  ...process.env,
  NODE_ENV: 'production' as const,
  DATABASE_URL: postgres.url('app', DATABASE),
  SMTP_URL: server.url,
  ORIGIN: 'http://localhost:3000',
  SESSION_SECRET: 'for-tests-only-for-tests-only-for-tests-only',
  MAIL_FROM: 'Dosti <no-reply@dosti.example>',
  LOG_LEVEL: 'fatal',
}
Object.assign(process.env, env)
const { sweepMail } = await import('../../app/platform/mail/send.server.ts')
const { closeDb } = await import('../../app/platform/db.server.ts')
const pool = new pg.Pool({ connectionString: env.DATABASE_URL })
pool.on('error', () => undefined)

const ground: Ground = {
  pool,
  server,
  host: 'localhost',
  startWorker: () => startWorkerProcess(env),
  // One server process that is killed takes all others with it: PostgreSQL recovers from its log, as after a crash.
  async crashDatabase() {
    const witness = new pg.Client({ connectionString: env.DATABASE_URL })
    witness.on('error', () => undefined)
    await witness.connect()
    const fallen = new Promise((resolve) => void witness.once('end', resolve))
    const { rows } = await witness.query('SELECT pid FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid() LIMIT 1', [
      DATABASE,
    ])
    process.kill(rows[0].pid, 'SIGKILL')
    await fallen
  },
  async sweep() {
    await pool.query(`UPDATE "Mail" SET "sendingAt" = "sendingAt" - interval '1 hour' WHERE state = 'sending'`)
    await sweepMail(new Date())
  },
}

const HEADS = ['times', 'mails', 'arrived', 'refused', 'to a person', 'of them taken', 'twice', 'lost'] as const
let faults = 0
console.log(`${'scenario'.padEnd(44)}${HEADS.map((head) => head.padStart(15)).join('')}`)
const show = (what: string, { mails, arrived, refused, toPerson, ofThemTaken, twice, lost }: Tally) => {
  faults += twice + lost
  console.log(
    what.padEnd(44) + [times, mails, arrived, refused, toPerson, ofThemTaken, twice, lost].map((n) => String(n).padStart(15)).join(''),
  )
}

const scenarios: Record<string, () => Promise<void>> = {
  async manners() {
    for (const [manner, sum] of await playManners(ground, times)) show(`server: ${manner.replaceAll('-', ' ')}`, sum)
  },
  gone: async () => show('server gone and back, two workers', await playServerGone(ground, times)),
  rivals: async () => show('three workers at once, leases lapsing', await playRivals(ground, times)),
  kills: async () => show('worker killed (SIGKILL), two at work', await playKills(ground, times)),
  async crashes() {
    const { workersLost, ...sum } = await playDatabaseCrashes(ground, times)
    show('database crashed and back, two workers', sum)
    if (workersLost > 0) console.log(`workers that the database took with it: ${workersLost}`)
  },
}
for (const name of names.length > 0 ? names : Object.keys(scenarios)) {
  const started = performance.now()
  await scenarios[name]!()
  console.log(`${' '.repeat(44)}(${Math.round((performance.now() - started) / 1000)} s)`)
}

await pool.end()
await closeDb()
await server.close()
await postgres.stop()
// Who keeps it fell with it.
try {
  process.kill(postmaster, 'SIGINT')
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
}
console.log(faults === 0 ? 'None was lost, none was taken twice.' : `${faults} FAULTS`)
process.exit(faults === 0 ? 0 : 1)
