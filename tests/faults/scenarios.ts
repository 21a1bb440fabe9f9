import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { type Tally, tally } from './tally.ts'
import { MANNERS, type Manner, type UnfriendlyServer } from './unfriendly-server.ts'
import type { WorkerProcess } from './worker-process.ts'

/** What the scenarios are played on. */
export type Ground = {
  pool: Pool
  server: UnfriendlyServer
  host: string
  startWorker: () => Promise<WorkerProcess>
  /** The database's server falls, for everybody; it comes back by itself. */
  crashDatabase: () => Promise<void>
  /** Hands to a person what dead workers left in `sending`. */
  sweep: () => Promise<void>
}

const PER_ROUND = 20
const PATIENCE_SECONDS = 120

/** The server misbehaves in each of its manners, so many times each, towards one worker. */
export async function playManners(ground: Ground, times: number): Promise<Map<Manner, Tally>> {
  const run = randomUUID()
  for (const manner of MANNERS)
    await queueMails(
      ground.pool,
      `${run}:${manner}:`,
      Array.from({ length: times }, (_, i) => `${manner}.${run.slice(0, 8)}-${i}@firm.example`),
    )
  const worker = await ground.startWorker()
  await settle(ground, run, { leasesToo: false })
  await worker.stop()
  const tallies = new Map<Manner, Tally>()
  for (const manner of MANNERS) tallies.set(manner, await count(ground, `${run}:${manner}:`))
  return tallies
}

/** Two workers send; each is killed at a moment of its own while mails are on the wire, and another one starts in its place. So many are killed. */
export async function playKills(ground: Ground, times: number): Promise<Tally> {
  const run = randomUUID()
  let workers = await startTwo(ground)
  for (let killed = 0; killed < times; killed += 2) {
    await queueRound(ground, run, killed)
    await untilTaken(ground)
    await Promise.all(workers.map((worker) => sleep(Math.random() * 40).then(worker.kill)))
    await passTime(ground.pool)
    workers = await startTwo(ground)
  }
  await settle(ground, run, { sendingIsLeft: true })
  await Promise.all(workers.map((worker) => worker.kill()))
  await ground.sweep()
  return count(ground, run)
}

const startTwo = ({ startWorker }: Ground) => Promise.all([startWorker(), startWorker()])

/** The database falls again and again while two workers send; nobody dies. */
export async function playDatabaseCrashes(ground: Ground, times: number): Promise<Tally & { workersLost: number }> {
  const run = randomUUID()
  const workers = await startTwo(ground)
  for (let round = 0; round < times; round++) {
    await queueRound(ground, run, round)
    await untilTaken(ground)
    await sleep(Math.random() * 40)
    await ground.crashDatabase()
    await untilAnswers(ground.pool)
    await passTime(ground.pool)
  }
  await settle(ground, run)
  const workersLost = workers.filter((worker) => worker.hasEnded()).length
  await Promise.all(workers.map((worker) => worker.stop()))
  return { ...(await count(ground, run)), workersLost }
}

/** The mail server goes, taking all connections with it, and comes back, again and again, while two workers send. */
export async function playServerGone(ground: Ground, times: number): Promise<Tally> {
  const run = randomUUID()
  const workers = await startTwo(ground)
  for (let round = 0; round < times; round++) {
    await queueRound(ground, run, round)
    await untilTaken(ground)
    await sleep(Math.random() * 40)
    await ground.server.close()
    await sleep(Math.random() * 100)
    await ground.server.open()
    await passTime(ground.pool)
  }
  await settle(ground, run)
  await Promise.all(workers.map((worker) => worker.stop()))
  return count(ground, run)
}

/** Three workers look for the same mails, which are given free again and again while they are being sent. */
export async function playRivals(ground: Ground, times: number): Promise<Tally> {
  const run = randomUUID()
  const workers = await Promise.all([ground.startWorker(), ground.startWorker(), ground.startWorker()])
  for (let round = 0; round < times; round++) {
    await queueRound(ground, run, round)
    await sleep(Math.random() * 40)
    await passTime(ground.pool)
  }
  await settle(ground, run)
  await Promise.all(workers.map((worker) => worker.stop()))
  return count(ground, run)
}

const count = ({ pool, server, host }: Ground, prefix: string) => tally({ pool, prefix, taken: server.taken, host })

const queueRound = ({ pool }: Ground, run: string, round: number) =>
  queueMails(
    pool,
    `${run}:${round}:`,
    Array.from({ length: PER_ROUND }, (_, i) => `kind.${round}-${i}@firm.example`),
  )

/** Rows as `queueMail` writes them, with a text of an introduction's length. */
async function queueMails(pool: Pool, prefix: string, addresses: readonly string[]): Promise<void> {
  const text = 'A leather mill of Sialkot would like to meet you. '.repeat(80)
  await pool.query(
    `INSERT INTO "Mail" (id, template, language, "toAddress", subject, html, text, "onceKey", "copyTo")
     SELECT id, 'introduction-invitation', 'en', address, 'An introduction', '<p>' || $4 || '</p>', $4, $3 || address, '{}'
     FROM unnest($1::uuid[], $2::text[]) AS mail(id, address)`,
    [addresses.map(() => randomUUID()), addresses, prefix, text],
  )
}

/** What waits, waits no longer: as if hours had passed. With `leasesToo`, what a worker is just sending looks free to the others. */
async function passTime(pool: Pool, { leasesToo = true } = {}): Promise<void> {
  const within = leasesToo ? '1 day' : '2 minutes'
  await pool.query(`UPDATE "Mail" SET "dueAt" = now() WHERE state = 'queued' AND "dueAt" > now() AND "dueAt" < now() + $1::interval`, [
    within,
  ])
}

/** Until the server takes the next one. */
async function untilTaken({ server, pool }: Ground): Promise<void> {
  const before = total(server.taken)
  for (let waited = 0; total(server.taken) === before; waited += 5) {
    if (waited > PATIENCE_SECONDS * 1000) throw new Error('no mail is sent any more')
    if (waited % 1000 === 995) await passTime(pool)
    await sleep(5)
  }
}

const total = (taken: ReadonlyMap<string, number>) => [...taken.values()].reduce((sum, times) => sum + times, 0)

async function untilAnswers(pool: Pool): Promise<void> {
  for (let waited = 0; waited < PATIENCE_SECONDS * 1000; waited += 20) {
    const isBack = await pool.query('SELECT 1').then(
      () => true,
      () => false,
    )
    if (isBack) return
    await sleep(20)
  }
  throw new Error('the database does not come back')
}

/** Until every mail of the run has come to an end, or none does any more. */
async function settle({ pool }: Ground, run: string, { sendingIsLeft = false, leasesToo = true } = {}): Promise<void> {
  const open = sendingIsLeft ? ['queued'] : ['queued', 'sending']
  let before = -1
  for (let waited = 0; waited < PATIENCE_SECONDS * 1000; waited += 1000) {
    const { rows } = await pool.query(
      `SELECT count(*)::int AS n FROM "Mail" WHERE "onceKey" LIKE $1 || '%' AND state::text = ANY($2::text[])`,
      [run, open],
    )
    if (rows[0].n === 0) return
    if (rows[0].n !== before) waited = 0
    before = rows[0].n
    // Were the leases of mails that are being sent to lapse all the time, few would get through.
    await passTime(pool, { leasesToo: leasesToo && waited >= 10_000 })
    await sleep(1000)
  }
}
