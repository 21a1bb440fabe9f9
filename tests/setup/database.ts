import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, inject } from 'vitest'
import { withClient } from '#app/start/with-client.mjs'

// Each test file has a database of its own, cloned from the migrated template, and works on it with the application's restricted role.
const { adminUrl, ownerUrl, appUrl, template } = inject('testDatabase')
const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
await withClient(named(adminUrl, 'postgres'), (client) =>
  client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}" OWNER dosti_owner STRATEGY FILE_COPY`),
)

const filesDir = await mkdtemp(path.join(tmpdir(), 'dosti-files-'))

// Before anything reads the environment.
Object.assign(process.env, {
  NODE_ENV: 'test',
  DATABASE_URL: named(appUrl, name),
  DATABASE_OWNER_URL: named(ownerUrl, name),
  SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
  MAIL_FROM: 'Dosti <no-reply@dosti.test>',
  MAIL_BOUNCE_ADDRESS: 'bounces@dosti.test',
  MAIL_REPLY_ADDRESS: 'reply@dosti.test',
  ORIGIN: 'http://dosti.test',
  SESSION_SECRET: 'for-tests-only-for-tests-only-for-tests-only',
  SECOND_FACTOR: 'optional',
  DEMONSTRATION: '0',
  LOG_LEVEL: 'silent',
  FILES_DIR: filesDir,
})

afterAll(async () => {
  await rm(filesDir, { recursive: true, force: true })
  // Only a file that used the application's pool has one to close.
  if ('dostiDb' in globalThis) await (await import('#app/platform/db.server.ts')).closeDb()
  await withClient(named(adminUrl, 'postgres'), async (client) => {
    const left = await connectionsLeft(client)
    await client.query(`DROP DATABASE "${name}" WITH (FORCE)`)
    if (left > 0) throw new Error(`This test file left ${left} connection(s) to its database open.`)
  })
})

function named(url: string, database: string): string {
  return url.replace(/DATABASE$/, database)
}

/** A closed connection's server process ends a moment later. */
async function connectionsLeft(client: Parameters<Parameters<typeof withClient>[1]>[0]): Promise<number> {
  for (let waited = 0; ; waited += 20) {
    const { rowCount } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1', [name])
    if (!rowCount || waited > 1000) return rowCount ?? 0
    await sleep(20)
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
