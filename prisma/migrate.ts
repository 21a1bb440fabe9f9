import fs from 'node:fs'
import path from 'node:path'
import { dropDatabase, ensureDatabase, startPostgres } from '#app/start/postgres.mjs'
import { MIGRATIONS_FOLDER, openMigrationEngine } from './migration/engine.ts'

const USAGE = `npm run migration -- create verb_noun [--empty]   write the migration that brings the database up to prisma/schema
npm run migration -- drift                        say what the schema has and the migrations do not
npm run migration -- status                       say what a database has of the migrations (DATABASE_OWNER_URL or DATABASE_URL)`

const [command, name, option] = process.argv.slice(2)

if (command === 'create' && /^[a-z]+(_[a-z0-9]+)*$/.test(name ?? ''))
  await withScratchDatabase((url) => create(url, name!, option === '--empty'))
else if (command === 'drift') await withScratchDatabase(drift)
else if (command === 'status') await status(process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL)
else {
  console.error(USAGE)
  process.exitCode = 1
}

async function create(url: string, name: string, empty: boolean) {
  const engine = await openMigrationEngine(url)
  const folder = await engine.create(name, { empty }).finally(engine.close)
  if (folder === null) return console.log('The migrations already give the schema: nothing to write.')
  const file = path.join(MIGRATIONS_FOLDER, folder, 'migration.sql')
  console.log(
    `${path.relative('.', file)} (${fs.readFileSync(file, 'utf8').split('\n').length} lines): read it, add what the schema cannot say, commit it.`,
  )
}

async function drift(url: string) {
  const engine = await openMigrationEngine(url)
  const script = await engine.findDrift().finally(engine.close)
  console.log(script ?? 'The migrations give exactly the schema.')
  if (script !== null) process.exitCode = 2
}

async function status(url: string | undefined) {
  if (!url) throw new Error('Say which database: DATABASE_OWNER_URL=… npm run migration -- status')
  const engine = await openMigrationEngine(url)
  const { history, editedMigrationNames, failedMigrationNames } = await engine.diagnose().finally(engine.close)
  const isCurrent = history === null && editedMigrationNames.length === 0 && failedMigrationNames.length === 0
  console.log(
    isCurrent ? 'The database has every migration.' : JSON.stringify({ history, editedMigrationNames, failedMigrationNames }, null, 2),
  )
  if (!isCurrent) process.exitCode = 2
}

/** The work gets an empty database of the embedded PostgreSQL, so that no database of anyone's is touched. */
async function withScratchDatabase(work: (url: string) => Promise<void>) {
  const postgres = await startPostgres({ folder: '.data/test/postgres', durable: false })
  const name = `scratch_${process.pid}`
  try {
    await ensureDatabase(postgres, name, { fresh: true })
    await work(postgres.url('admin', name))
  } finally {
    await dropDatabase(postgres, name)
    await postgres.stop()
  }
}
