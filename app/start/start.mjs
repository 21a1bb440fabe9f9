// `npm start`: brings everything up in order, says where it is, and takes everything down in the opposite order.
import './load-env-file.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { QuietFailure, runSeed, startChild } from './child.mjs'
import { openServerCode } from './load-server.mjs'
import { startMailCatcher } from './mail-catcher.mjs'
import { makeDatabase } from './make-database.mjs'
import { startPostgres } from './postgres.mjs'
import { prepareDatabase } from './prepare-database.mjs'
import { readSettings } from './settings.mjs'

const DATABASE = 'dosti'

/** What runs, in the order of starting. @type {{ stop: () => Promise<void>, kill?: () => void }[]} */
const running = []
let stoppingSince = 0

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal)
stopWithNpm()

try {
  await start()
} catch (error) {
  if (!stoppingSince) {
    if (!(error instanceof QuietFailure)) console.error(sentence(error))
    await stopAll(1)
  }
}

async function start() {
  const settings = await readSettings(process.argv.slice(2), process.env)
  const { mode, env, port, wantedPort, demonstration } = settings
  await checkEnvironment(settings)
  await provideMailServer(settings)
  const logins = await provideDatabase(settings)
  const [worker, web] = await Promise.all([startChild('work', env), startChild('web', env)])
  running.push(worker, web)
  for (const child of [worker, web]) child.ended.then((how) => endWith(child.name, how))
  if (port !== wantedPort) console.log(`Port ${wantedPort} is taken: this is ${port}.`)
  console.log(`\nDosti is ready at ${env.ORIGIN} (${mode}, after ${process.uptime().toFixed(1)} s)`)
  if (logins) console.log(demonstrationText(logins))
  if (env.MAIL_DIR && demonstration) console.log(`Every mail it sends is kept and shown at ${env.ORIGIN}/dev/mail`)
  console.log('Ctrl-C stops everything.')
}

/** Before anything is started or changed. Development checks as it loads the sources. @param {import('./settings.mjs').Settings} settings */
async function checkEnvironment({ mode, env }) {
  if (mode === 'development') return
  const { load } = await openServerCode()
  const { readEnv } = await load('environment')
  const embedded = mode === 'production' ? {} : { DATABASE_URL: 'postgresql://embedded/dosti', SMTP_URL: 'smtp://embedded' }
  readEnv({ ...env, ...Object.fromEntries(Object.entries(embedded).map(([name, value]) => [name, env[name] || value])) })
}

/** The given database, or else an embedded PostgreSQL's, brought up to this version and filled. @param {import('./settings.mjs').Settings} settings */
async function provideDatabase({ data, fresh, demonstration, env }) {
  const givenOwner = env.DATABASE_OWNER_URL
  // What serves and works never migrates: it has no business with the owner's password.
  env.DATABASE_OWNER_URL = ''
  /** @type {Awaited<ReturnType<typeof runSeed>>} */
  let logins = null
  /** @param {string} ownerUrl @param {string} appUrl */
  const fill = async (ownerUrl, appUrl) => {
    const applied = await prepareDatabase({ ownerUrl, appUrl })
    if (applied.length > 0) console.log(`Migrations applied: ${applied.length}`)
    logins = await runSeed(demonstration, { ...env, DATABASE_URL: appUrl })
  }

  if (env.DATABASE_URL) {
    await fill(givenOwner || env.DATABASE_URL, env.DATABASE_URL)
    return logins
  }
  const postgres = await startPostgres({ folder: path.join(data, 'postgres'), durable: !fresh })
  running.push(postgres)
  await makeDatabase(postgres, DATABASE, { fresh, fill: (name) => fill(postgres.url('owner', name), postgres.url('app', name)) })
  env.DATABASE_URL = postgres.url('app', DATABASE)
  return logins
}

/** The given mail server, or else a catcher. @param {import('./settings.mjs').Settings} settings */
async function provideMailServer({ data, fresh, env }) {
  if (env.SMTP_URL) return
  env.MAIL_DIR = path.join(data, 'mail')
  if (fresh) fs.rmSync(env.MAIL_DIR, { recursive: true, force: true })
  const catcher = await startMailCatcher({ folder: env.MAIL_DIR })
  running.push(catcher)
  env.SMTP_URL = catcher.url
}

/** @param {import('../../prisma/seed/demonstration.ts').DemonstrationLogin[]} logins */
function demonstrationText(logins) {
  const width = Math.max(...logins.map(({ email }) => email.length))
  return `\nDemonstration sign-ins:\n${logins.map(({ role, email, password }) => `  ${email.padEnd(width)}  ${password}  ${role}`).join('\n')}\n`
}

/** @param {string} name @param {string} how */
function endWith(name, how) {
  if (stoppingSince) return
  console.error(`${name} ended by itself (${how}): stopping the rest.`)
  stopAll(1)
}

/** npm repeats to us what the terminal has told us already: only a later signal is a second one, and does not wait. */
function onSignal() {
  if (!stoppingSince) return stopAll(0)
  if (Date.now() - stoppingSince < 1000) return
  for (const service of running) service.kill?.()
  process.exit(130)
}

/** The web first, PostgreSQL last. @param {number} code */
async function stopAll(code) {
  stoppingSince = Date.now()
  if (code === 0) console.log('\nStopping …')
  for (const service of running.reverse()) await service.stop()
  process.exit(code)
}

/** A killed npm tells nobody: without it this is nobody's terminal. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const npm = process.ppid
  setInterval(() => process.ppid !== npm && !stoppingSince && stopAll(1), 1000).unref()
}

/** @param {unknown} error */
function sentence(error) {
  if (!(error instanceof Error)) return String(error)
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error instanceof AggregateError ? error.errors[0] : error)
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return `The database does not answer: ${message}`
  return message
}
