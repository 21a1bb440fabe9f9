/**
 * Measures how fast queued introductions leave: 5,000 rows through the outbox (claimed, marked, sent, written down in a durable PostgreSQL) against
 * the same pooled transport that is handed ready-made messages in a loop, to the same sink, in turns. The ratio of the medians should be 0.8 or more;
 * memory should not grow with the number of mails. The rates are by the clock, so they need a machine that does nothing else; beside them stands
 * this process's processor time a mail, which does not.
 */
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20)
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
  const messages = (await db.mail.findMany()).map((mail) => compose({ ...mail, hasAttachments: false }, []))
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

/** Mails a second through the outbox, and the memory after each fifth of them. */
async function throughOutbox(): Promise<{ rate: number; cost: number; memory: number[] }> {
  const memory: number[] = []
  const posting = startPosting()
  await sleep(1000)
  const started = performance.now()
  const spent = processor()
  await db.mail.updateMany({ data: { dueAt: new Date() } })
  for (let fifth = 1; ; ) {
    const sent = await db.mail.count({ where: { state: 'sent' } })
    for (; fifth <= 5 && sent >= (MAILS * fifth) / 5; fifth++) memory.push(megabytes())
    if (sent === MAILS) break
    await sleep(50)
  }
  const rate = (MAILS / (performance.now() - started)) * 1000
  const cost = (processor() - spent) / MAILS
  await posting.stop()
  closeTransport()
  return { rate, cost, memory }
}

const loops: number[] = []
const ours: number[] = []
for (let round = 1; round <= ROUNDS; round++) {
  await queue()
  const loop = await inLoop()
  loops.push(loop.rate)
  const { rate, cost, memory } = await throughOutbox()
  ours.push(rate)
  console.log(
    `round ${round}: in a loop ${loop.rate.toFixed(0)}/s (${loop.cost.toFixed(2)} ms of processor), through the outbox ${rate.toFixed(0)}/s (${cost.toFixed(2)} ms); memory after each fifth ${memory.join(', ')} MB`,
  )
}
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
console.log(
  `median ${median(loops).toFixed(0)}/s and ${median(ours).toFixed(0)}/s: ratio ${(median(ours) / median(loops)).toFixed(2)} (0.80 wanted)`,
)

await closeDb()
sink.kill()
await postgres.stop()
