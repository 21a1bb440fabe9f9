import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withClient } from './with-client.mjs'

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** The number that Prisma's own engine locks, so that the two never deploy at once. */
const PRISMA_LOCK = 72707369

const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/**
 * The database has every migration of the folder, each applied whole or not at all, recorded as Prisma records them.
 * Refuses a migration that was edited after it was applied. Of several deployers at once one works and the others wait.
 * @param {string} url of the role that owns the tables
 * @param {{ folder?: string }} [options]
 * @returns {Promise<string[]>} the migrations applied now
 */
export function deploy(url, { folder = MIGRATIONS } = {}) {
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(HISTORY_TABLE)
    const { rows } = await client.query('SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    const done = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    const applied = []
    for (const migration of readMigrations(folder)) {
      const checksum = done.get(migration.name)
      if (checksum === migration.checksum) continue
      if (checksum)
        throw new Error(`The migration ${migration.name} was edited after it was applied: undo the edit and write a new migration.`)
      await apply(client, migration)
      applied.push(migration.name)
    }
    return applied
  })
}

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** @param {string} folder @returns {Migration[]} */
function readMigrations(folder) {
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map(({ name }) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** @param {import('pg').Client} client @param {Migration} migration */
async function apply(client, { name, sql, checksum }) {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`The migration ${name} failed and changed nothing: ${/** @type {Error} */ (error).message}`, { cause: error })
  }
}
