import { fork, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createCluster, postgresEnvironment, ROLES, readPasswords } from './postgres-cluster.mjs'
import { findPostgresHome } from './postgres-home.mjs'
import { withClient } from './with-client.mjs'

const KEEPER = fileURLToPath(new URL('postgres-keeper.mjs', import.meta.url))
/** One process at a time makes roles and databases. */
const LOCK = 410025001
const STARTING_SECONDS = 30
const ATTEMPTS = 5

/** @typedef {import('./postgres-cluster.mjs').Role} Role */
/** @typedef {import('./postgres-cluster.mjs').Passwords} Passwords */
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
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { pid, port } = await findOrLaunch(home, passwords, durable)
    /** @param {Role} role @param {string} database */
    const url = (role, database) => `postgresql://${ROLES[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`
    const stop = await keep({ url: url('admin', 'postgres'), pid, pidFile: pidFile(home) })
    // Not kept: it was just stopping with the last process that used it.
    if (!stop) continue
    await withClient(url('admin', 'postgres'), (client) => createRoles(client, passwords))
    return { url, stop }
  }
  throw new Error(`PostgreSQL started on ${home.data} and did not stay.`)
}

/**
 * The database exists and belongs to the owner role; `fresh` empties it first.
 * @param {Postgres} postgres @param {string} name @param {{ fresh?: boolean }} [options]
 */
export async function ensureDatabase(postgres, name, { fresh = false } = {}) {
  await withClient(postgres.url('admin', 'postgres'), async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    if (fresh) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name}" OWNER ${ROLES.owner}`)
  })
}

/** @param {Postgres} postgres @param {string} name */
export async function dropDatabase(postgres, name) {
  await withClient(postgres.url('admin', 'postgres'), (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
}

/** @param {{ data: string }} home */
const pidFile = ({ data }) => path.join(data, 'postmaster.pid')

/**
 * Another process may be starting the same server, the last processes of a killed one may still be ending, or the port may be taken in between.
 * @param {import('./postgres-home.mjs').PostgresHome} home @param {Passwords} passwords @param {boolean} durable
 */
async function findOrLaunch(home, passwords, durable) {
  for (let attempt = 1; ; attempt++) {
    const running = await findRunning(home, passwords)
    if (running) return running
    const launched = await launch(home, passwords, durable)
    if (!launched.failure) return launched
    if (attempt === ATTEMPTS) throw new Error(`PostgreSQL did not start. ${launched.failure}`)
    await sleep(300)
  }
}

/**
 * The server that runs on the data, once it answers. A pid file of a dead server is removed:
 * after a restart of the machine its number may be another program's, and PostgreSQL would then refuse to start.
 * @param {import('./postgres-home.mjs').PostgresHome} home @param {Passwords} passwords
 */
async function findRunning(home, passwords) {
  const file = pidFile(home)
  for (let waited = 0; waited < STARTING_SECONDS * 20; waited++) {
    const text = readIfThere(file)
    const [pid, , , port] = text.split('\n').map(Number)
    // An empty file is one that is just being written.
    if (pid ? !isServerOf(pid, home.data) : waited > 20) fs.rmSync(file, { force: true })
    if (!fs.existsSync(file)) return null
    if (pid && port && (await answers(port, passwords))) return { pid, port }
    await sleep(50)
  }
  throw new Error(`A PostgreSQL server runs on ${home.data} but does not answer. End it and start again.`)
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
 * @param {import('./postgres-home.mjs').PostgresHome} home @param {Passwords} passwords @param {boolean} durable
 * @returns {Promise<{ pid: number, port: number, failure?: string }>}
 */
async function launch({ runAs, binaries, data, log }, passwords, durable) {
  const port = await freePort()
  const output = fs.openSync(log, 'w', 0o600)
  const child = spawn(path.join(binaries, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...settings(durable)], {
    ...runAs,
    env: postgresEnvironment(),
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
  const pid = child.pid ?? 0
  while (!ended) {
    if (pid && (await answers(port, passwords))) return { pid, port }
    await sleep(20)
  }
  return { pid, port, failure: `It ended with ${ended} and said:\n${fs.readFileSync(log, 'utf8').slice(-2000)}` }
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
  await client.query('SELECT pg_advisory_lock($1)', [LOCK])
  const { rows } = await client.query('SELECT rolname FROM pg_roles')
  for (const role of /** @type {const} */ (['owner', 'app'])) {
    if (rows.some(({ rolname }) => rolname === ROLES[role])) continue
    await client.query(`CREATE ROLE ${ROLES[role]} LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`)
  }
}

/**
 * A keeper outlives this process, however it ends, and then stops the server unless another process uses it.
 * @param {{ url: string, pid: number, pidFile: string }} server
 * @returns {Promise<(() => Promise<void>) | null>} null when the server went away
 */
async function keep(server) {
  const keeper = fork(KEEPER, { execArgv: [], detached: true, stdio: 'ignore' })
  keeper.send(server)
  const ended = once(keeper, 'exit')
  const kept = await Promise.race([once(keeper, 'message').then(() => true), ended.then(() => false)])
  if (!kept) return null
  keeper.unref()
  keeper.channel?.unref()
  return async () => {
    if (!keeper.connected) return
    keeper.ref()
    keeper.disconnect()
    await ended
  }
}
