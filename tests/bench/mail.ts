/**
 * Measures how fast queued introductions leave: 5,000 rows through the outbox (claimed, marked, sent, written down in a durable PostgreSQL) against
 * the same pooled transport that is handed the same messages ready-made in a loop, to the same sink, in turns. The median of the rounds' ratios should
 * be 0.8 or more. The rates are by the clock, so they need a machine that does nothing else; beside them stands this process's processor time a mail,
 * which does not. A last round, outside the count, collects garbage after each fifth: what is then left should not grow with the number of mails.
 */
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ensureDatabase, startPostgres } from '../../app/start/postgres.mjs'
import { prepareDatabase } from '../../app/start/prepare-database.mjs'

const MAILS = Number(process.argv[2] ?? 5000)
const ROUNDS = Number(process.argv[3] ?? 3)
const IN_HAND = 50
const DATABASE = 'dosti_bench'

const postgres = await startPostgres({ folder: path.resolve('.data/bench'), durable: true })
await ensureDatabase(postgres, DATABASE, { fresh: true })
await prepareDatabase({ ownerUrl: postgres.url('owner', DATABASE), appUrl: postgres.url('app', DATABASE) })
const sink = fork(new URL('mail-sink.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
const [port] = await once(sink, 'message')
Object.assign(process.env, {
  NODE_ENV: 'production',
  DATABASE_URL: postgres.url('app', DATABASE),
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  ORIGIN: 'http://localhost:3000',
  SESSION_SECRET: 'for-tests-only-for-tests-only-for-tests-only',
  MAIL_FROM: 'Dosti <no-reply@dosti.example>',
  MAIL_BOUNCE_ADDRESS: 'bounces@dosti.example',
  LOG_LEVEL: 'fatal',
})
const { db, closeDb } = await import('../../app/platform/db.server.ts')
const { compose } = await import('../../app/platform/mail/compose.server.ts')
const { startPosting } = await import('../../app/platform/mail/post.server.ts')
const { renderMail } = await import('../../app/platform/mail/render.server.tsx')
const { closeTransport, openPool } = await import('../../app/platform/mail/transport.server.ts')
const { emails } = await import('../../emails/index.ts')

const rendered = await Promise.all(
  (['en', 'ur', 'ru', 'kk'] as const).map(async (language) => ({
    language,
    ...(await renderMail('introduction-invitation', emails['introduction-invitation'].preview, language)),
  })),
)
setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
const bytes = Math.round(rendered.reduce((sum, { html, text }) => sum + html.length + text.length, 0) / rendered.length)
console.log(`${MAILS} introductions of about ${bytes} characters, ${ROUNDS} rounds, Node ${process.version}`)

/** Milliseconds of processor time of this process. */
const processor = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000

/** The rows of a round, waiting for a moment that has not come. */
async function queue() {
  await db.mail.deleteMany()
  for (let i = 0; i < MAILS; i += 500)
    await db.mail.createMany({
      data: Array.from({ length: Math.min(500, MAILS - i) }, (_, k) => ({
        id: randomUUID(),
        template: 'introduction-invitation',
        toAddress: `reader-${i + k}@firm-${(i + k) % 300}.example`,
        dueAt: new Date(Date.now() + 3_600_000),
        ...rendered[(i + k) % 4]!,
      })),
    })
}

/** Mails a second of the transport alone: messages made beforehand, a few always in hand. */
async function inLoop(): Promise<{ rate: number; cost: number }> {
  const messages = (await db.mail.findMany()).map((mail) => compose({ ...mail, hasAttachments: false, suppressed: new Map() }, []))
  const pool = openPool()
  const started = performance.now()
  const spent = processor()
  let next = 0
  await Promise.all(
    Array.from({ length: IN_HAND }, async () => {
      while (next < messages.length) await pool.sendMail(messages[next++]!)
    }),
  )
  const rate = (MAILS / (performance.now() - started)) * 1000
  const cost = (processor() - spent) / MAILS
  pool.close()
  return { rate, cost }
}

/** Mails a second through the outbox: all of them are due, a worker begins, and the last one is written down. */
async function throughOutbox(): Promise<{ rate: number; cost: number }> {
  await db.mail.updateMany({ data: { dueAt: new Date() } })
  const allTaken = once(sink, 'message')
  sink.send(MAILS)
  const started = performance.now()
  const spent = processor()
  const posting = startPosting()
  await allTaken
  while ((await countSent()) < MAILS) await sleep(5)
  const rate = (MAILS / (performance.now() - started)) * 1000
  const cost = (processor() - spent) / MAILS
  await posting.stop()
  closeTransport()
  return { rate, cost }
}

/** Megabytes in use when garbage is collected after each fifth of the mails, and those that the process holds. */
async function memoryThroughOutbox(): Promise<string[]> {
  const memory: string[] = []
  await db.mail.updateMany({ data: { dueAt: new Date() } })
  const posting = startPosting()
  for (let fifth = 1; fifth <= 5; fifth++) {
    while ((await countSent()) < (MAILS * fifth) / 5) await sleep(20)
    collectGarbage()
    const { heapUsed, external, rss } = process.memoryUsage()
    memory.push(`${((heapUsed + external) / 2 ** 20).toFixed(1)} (${Math.round(rss / 2 ** 20)})`)
  }
  await posting.stop()
  closeTransport()
  return memory
}

const countSent = () => db.mail.count({ where: { state: 'sent' } })

const ratios: number[] = []
for (let round = 1; round <= ROUNDS; round++) {
  await queue()
  const loop = await inLoop()
  const ours = await throughOutbox()
  ratios.push(ours.rate / loop.rate)
  console.log(
    `round ${round}: in a loop ${loop.rate.toFixed(0)}/s (${loop.cost.toFixed(2)} ms of processor), through the outbox ${ours.rate.toFixed(0)}/s (${ours.cost.toFixed(2)} ms): ratio ${ratios.at(-1)!.toFixed(2)}`,
  )
}
console.log(`median ratio ${ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!.toFixed(2)} (0.80 wanted)`)

await queue()
const memory = await memoryThroughOutbox()
console.log(`memory in use (and held) after each fifth: ${memory.join(', ')} MB`)

await closeDb()
sink.kill()
await postgres.stop()
