import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deploy } from '#app/start/deploy.mjs'
import { withClient } from '#app/start/with-client.mjs'
import { MIGRATIONS_FOLDER, openMigrationEngine } from '#prisma/migration/engine.ts'
import { createEmptyDatabase, type EmptyDatabase } from '#tests/setup/empty-database.ts'

const names = fs.readdirSync(MIGRATIONS_FOLDER).filter((name) => /^\d/.test(name))

let database: EmptyDatabase
beforeEach(async () => {
  database = await createEmptyDatabase()
})
afterEach(() => database.drop())

test('the migrations give exactly the schema', async () => {
  const engine = await openMigrationEngine(database.adminUrl)

  const drift = await engine.findDrift().finally(engine.close)

  expect(drift).toBeNull()
})

test('a second deployment changes nothing', async () => {
  const first = await deploy(database.ownerUrl)
  const before = await history()

  const second = await deploy(database.ownerUrl)

  expect(first).toEqual(names)
  expect(second).toEqual([])
  expect(await history()).toEqual(before)
})

test('of two deployers at once each migration is applied by one', async () => {
  const applied = await Promise.all([deploy(database.ownerUrl), deploy(database.ownerUrl)])

  expect(applied.flat().sort()).toEqual(names)
  expect((await history()).map((row) => row.migration_name)).toEqual(names)
})

test("Prisma's own engine reads the history as complete", async () => {
  await deploy(database.ownerUrl)
  const engine = await openMigrationEngine(database.adminUrl)

  const diagnosis = await engine.diagnose().finally(engine.close)

  expect(diagnosis).toMatchObject({ history: null, editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true })
})

test('a migration that fails half way changes nothing and is not recorded', async () => {
  const folder = migrationsFolder({ '1_good': 'CREATE TABLE good ()', '2_bad': 'CREATE TABLE half (); SELECT 1 / 0' })

  const deploying = deploy(database.ownerUrl, { folder })

  await expect(deploying).rejects.toThrow('The migration 2_bad failed and changed nothing: division by zero')
  expect((await history()).map((row) => row.migration_name)).toEqual(['1_good'])
  expect(await ask(`SELECT relname FROM pg_class WHERE relname IN ('good', 'half')`)).toEqual([{ relname: 'good' }])
})

test('a migration that was edited after it was applied is refused', async () => {
  await deploy(database.ownerUrl, { folder: migrationsFolder({ '1_good': 'CREATE TABLE good ()' }) })

  const deploying = deploy(database.ownerUrl, { folder: migrationsFolder({ '1_good': 'CREATE TABLE better ()' }) })

  await expect(deploying).rejects.toThrow('The migration 1_good was edited after it was applied')
})

const history = () =>
  ask('SELECT migration_name, checksum, started_at, applied_steps_count FROM _prisma_migrations ORDER BY migration_name')

function ask(sql: string) {
  return withClient(database.ownerUrl, async (client) => (await client.query(sql)).rows)
}

function migrationsFolder(migrations: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dosti-migrations-'))
  for (const [name, sql] of Object.entries(migrations)) {
    fs.mkdirSync(path.join(folder, name))
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  }
  return folder
}
