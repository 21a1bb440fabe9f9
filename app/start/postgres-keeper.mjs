// Runs beside a process that uses the embedded PostgreSQL. When that process ends, or says so by closing the channel,
// the last of all keepers stops the server.
import { once } from 'node:events'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from './with-client.mjs'

const [{ url, pid, pidFile }] = /** @type {[{ url: string, pid: number, pidFile: string }]} */ (
  /** @type {unknown} */ (await once(process, 'message'))
)
const left = once(process, 'disconnect')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

const last = await withClient({ connectionString: url, application_name: 'dosti keeper' }, async (client) => {
  process.send?.('kept')
  await left
  return isLast(client)
}).catch(() => false)
if (last) await stop()

/** One after the other leaves, so that of two who leave at once exactly one is the last. @param {import('pg').Client} client */
async function isLast(client) {
  await client.query('SELECT pg_advisory_lock(410025002)')
  await client.query(`SET application_name = 'dosti keeper leaving'`)
  const { rowCount } = await client.query(`SELECT FROM pg_stat_activity WHERE application_name = 'dosti keeper'`)
  return rowCount === 0
}

/** Waits for the file too: a dead server whose parent does not collect it still answers to signals. */
async function stop() {
  while (signal('SIGINT') && fs.existsSync(pidFile)) await sleep(20)
}

/** @param {NodeJS.Signals} name @returns {boolean} whether there is a process to hear it */
function signal(name) {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
