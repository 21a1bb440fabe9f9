import { dropDatabase, ensureDatabase } from './postgres.mjs'
import { withClient } from './with-client.mjs'

const LOCK = 410025005

/**
 * The embedded database exists and is filled. A new one is filled aside and takes its name when complete, so that a start
 * that was killed in between leaves no half-filled one; of several starts at once one makes it and the others wait.
 * @param {import('./postgres.mjs').Postgres} postgres @param {string} name
 * @param {{ fresh: boolean, fill: (name: string) => Promise<void> }} options
 */
export function makeDatabase(postgres, name, { fresh, fill }) {
  return withClient(postgres.url('admin', 'postgres'), async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    if (fresh) await dropDatabase(postgres, name)
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return fill(name)
    const part = `${name}_in_the_making`
    await ensureDatabase(postgres, part, { fresh: true })
    await fill(part)
    await client.query(`ALTER DATABASE "${part}" RENAME TO "${name}"`)
  })
}
