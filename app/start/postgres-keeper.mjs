// Runs beside a process that uses the embedded PostgreSQL. When that process ends, or says so by closing the channel,
// the last of all keepers stops the server.
import { once } from 'node:events'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from './with-client.mjs'

const ONE_LEAVES = 410025002

const [{ url, pid, pidFile }] = /** @type {[{ url: string, pid: number, pidFile: string }]} */ (
  /** @type {unknown} */ (await once(process, 'message'))
)
const left = once(process, 'disconnect')
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {})

try {
  await withClient({ connectionString: url, application_name: 'dosti keeper' }, async (client) => {
    // While the last keeper stops the server this waits, and fails with it: whoever came too late starts anew.
    await client.query('SELECT pg_advisory_lock($1)', [ONE_LEAVES])
    await client.query('SELECT pg_advisory_unlock($1)', [ONE_LEAVES])
    process.send?.('kept')
    await left
    await client.query('SELECT pg_advisory_lock($1)', [ONE_LEAVES])
    await client.query(`SET application_name = 'dosti keeper leaving'`)
    const { rowCount } = await client.query(`SELECT FROM pg_stat_activity WHERE application_name = 'dosti keeper'`)
    if (rowCount === 0) await stopServer()
  })
} catch {
  // The server is gone already.
}
process.exit()

/** Waits for the file too: a dead server whose parent does not collect it still answers to signals. */
async function stopServer() {
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
