import { fork, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findPostgresHome } from './postgres-home.mjs'
import { withClient } from './with-client.mjs'

/** `admin` may do everything, `owner` migrates its databases, `app` is the restricted role that the application connects with. */
const ROLES = { admin: 'dosti_admin', owner: 'dosti_owner', app: 'dosti_app' }
const KEEPER = fileURLToPath(new URL('postgres-keeper.mjs', import.meta.url))
const STARTING_SECONDS = 30

/** @typedef {keyof typeof ROLES} Role */
/** @typedef {Record<Role, string>} Passwords */
/** @typedef {{ url: (role: Role, database: string) => string, stop: () => Promise<void> }} Postgres */

/**
 * A private PostgreSQL on loopback, of the binaries that npm installed, with its data in the folder.
 * A server that is already running there is shared, and it stops with the last process that uses it, however that one ends.
 * `durable: false` trades safety against a power cut for speed: for tests.
 * @param {{ folder: string, durable?: boolean }} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ folder, durable = true }) {
  const home = findPostgresHome(folder)
  if (!fs.existsSync(home.data)) createCluster(home)
  const passwords = readPasswords(home)
  const { pid, port } = (await findRunning(home, passwords)) ?? (await launch(home, passwords, durable))
  /** @param {Role} role @param {string} database */
  const url = (role, database) => `postgresql://${ROLES[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`
  await withClient(url('admin', 'postgres'), (client) => createRoles(client, passwords))
  return { url, stop: await keep({ url: url('admin', 'postgres'), pid, pidFile: pidFile(home) }) }
}

/**
 * The database exists and belongs to the owner role; `fresh` empties it first.
 * @param {Postgres} postgres @param {string} name @param {{ fresh?: boolean }} [options]
 */
export async function ensureDatabase(postgres, name, { fresh = false } = {}) {
  await withClient(postgres.url('admin', 'postgres'), async (client) => {
    if (fresh) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name}" OWNER ${ROLES.owner}`)
  })
}

/** @param {Postgres} postgres @param {string} name */
export async function dropDatabase(postgres, name) {
  await withClient(postgres.url('admin', 'postgres'), (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
}

/** Made aside and moved into place when complete: a killed start leaves no half of it. @param {import('./postgres-home.mjs').PostgresHome} home */
function createCluster({ runAs, binaries, data }) {
  const part = `${data}.part-${process.pid}`
  const passwordFile = `${part}.password`
  const passwords = { admin: newPassword(), owner: newPassword(), app: newPassword() }
  for (const name of fs.readdirSync(path.dirname(data))) {
    if (name.startsWith(`${path.basename(data)}.part-`)) fs.rmSync(path.join(path.dirname(data), name), { recursive: true, force: true })
  }
  fs.mkdirSync(part, { mode: 0o700 })
  fs.writeFileSync(passwordFile, passwords.admin, { mode: 0o600 })
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    fs.chownSync(part, runAs.uid, runAs.gid)
    fs.chownSync(passwordFile, runAs.uid, runAs.gid)
  }
  const made = spawnSync(
    path.join(binaries, 'bin', 'initdb'),
    [
      [
        '-D',
        part,
        '-U',
        ROLES.admin,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--no-sync',
        '--no-instructions',
      ],
      // Letters of every language have their capitals; the order is that of the code points, the same on every machine.
      ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ].flat(),
    { ...runAs, env: environment(), cwd: '/', encoding: 'utf8' },
  )
  fs.rmSync(passwordFile)
  if (made.status !== 0) {
    fs.rmSync(part, { recursive: true, force: true })
    throw new Error(`PostgreSQL could not create its data folder ${data}: ${made.error?.message ?? made.stderr.trim()}`)
  }
  fs.writeFileSync(passwordsFile(part), JSON.stringify(passwords), { mode: 0o600 })
  fs.renameSync(part, data)
}

const newPassword = () => randomBytes(24).toString('base64url')
const environment = () => ({ ...process.env, LC_ALL: 'C', TZ: 'UTC' })
/** @param {string} data */
const passwordsFile = (data) => path.join(data, 'dosti-passwords.json')
/** @param {{ data: string }} home */
const pidFile = ({ data }) => path.join(data, 'postmaster.pid')

/** @param {import('./postgres-home.mjs').PostgresHome} home @returns {Passwords} */
function readPasswords({ data }) {
  try {
    return JSON.parse(fs.readFileSync(passwordsFile(data), 'utf8'))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EACCES') throw error
    throw new Error(
      `${data} belongs to another user: start Dosti as that user, or remove the folder ${path.dirname(data)} to begin afresh.`,
    )
  }
}

/**
 * The server that an earlier process left running, once it answers. A pid file of a dead server is removed:
 * after a restart of the machine its number may be another program's, and PostgreSQL would then refuse to start.
 * @param {import('./postgres-home.mjs').PostgresHome} home @param {Passwords} passwords
 */
async function findRunning({ data }, passwords) {
  const file = pidFile({ data })
  for (let waited = 0; waited < STARTING_SECONDS * 20; waited++) {
    if (!fs.existsSync(file)) return null
    const [pid, , , port] = fs.readFileSync(file, 'utf8').split('\n').map(Number)
    if (!pid || !isServerOf(pid, data)) {
      fs.rmSync(file, { force: true })
      return null
    }
    if (port && (await answers(port, passwords))) return { pid, port }
    await sleep(50)
  }
  throw new Error(`A PostgreSQL server runs on ${data} but does not answer. End it and start again.`)
}

/** @param {number} pid @param {string} data */
function isServerOf(pid, data) {
  const command = fs.existsSync('/proc/self/cmdline')
    ? readIfThere(`/proc/${pid}/cmdline`)
    : askFor('ps', '-o', 'command=', '-p', String(pid))
  return command.includes('postgres') && command.includes(data)
}

/** @param {string} file */
function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

/** @param {string} program @param {string[]} args */
function askFor(program, ...args) {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout ?? ''
}

/** @param {number} port @param {Passwords} passwords */
async function answers(port, passwords) {
  try {
    const where = {
      host: '127.0.0.1',
      port,
      user: ROLES.admin,
      password: passwords.admin,
      database: 'postgres',
      connectionTimeoutMillis: 3000,
    }
    await withClient(where, (client) => client.query('SELECT'))
    return true
  } catch {
    return false
  }
}

/**
 * Starts the server apart from our process group: Ctrl-C reaches us alone, so that the application is done before its database goes.
 * Tries again while the port is taken in between, or the last processes of a killed server are still ending.
 * @param {import('./postgres-home.mjs').PostgresHome} home @param {Passwords} passwords @param {boolean} durable
 */
async function launch({ runAs, binaries, data, log }, passwords, durable) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const output = fs.openSync(log, 'w', 0o600)
    const child = spawn(path.join(binaries, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...settings(durable)], {
      ...runAs,
      env: environment(),
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
    })
    fs.closeSync(output)
    /** @type {string | undefined} */
    let ended
    child.once('error', (error) => (ended = error.message))
    child.once('exit', (code) => (ended ??= `exit code ${code}`))
    child.unref()
    while (!ended) {
      if (child.pid && (await answers(port, passwords))) return { pid: child.pid, port }
      await sleep(20)
    }
    if (attempt === 5) throw new Error(`PostgreSQL did not start (${ended}). It said:\n${fs.readFileSync(log, 'utf8').slice(-2000)}`)
    await sleep(500)
  }
}

/** @param {boolean} durable */
function settings(durable) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    // What a constraint says of a row may name a person: the log holds no values.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {net.AddressInfo} */ (server.address())
  server.close()
  await once(server, 'close')
  return port
}

/** @param {import('pg').Client} client @param {Passwords} passwords */
async function createRoles(client, passwords) {
  await client.query('SELECT pg_advisory_lock(410025001)')
  const { rows } = await client.query('SELECT rolname FROM pg_roles')
  for (const role of /** @type {const} */ (['owner', 'app'])) {
    if (rows.some(({ rolname }) => rolname === ROLES[role])) continue
    await client.query(`CREATE ROLE ${ROLES[role]} LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`)
  }
}

/**
 * A keeper outlives this process, however it ends, and then stops the server unless another process uses it.
 * @param {{ url: string, pid: number, pidFile: string }} server
 */
async function keep(server) {
  const keeper = fork(KEEPER, { execArgv: [], detached: true, stdio: 'ignore' })
  keeper.send(server)
  await Promise.race([once(keeper, 'message'), once(keeper, 'exit')])
  if (keeper.exitCode !== null) throw new Error('The process that looks after PostgreSQL did not start.')
  keeper.unref()
  keeper.channel?.unref()
  return async () => {
    if (!keeper.connected) return
    keeper.ref()
    keeper.disconnect()
    await once(keeper, 'exit')
  }
}
