import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type * as Bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { MigrationDatabase } from './database.ts'

export const SCHEMA_FOLDER = path.resolve('prisma/schema')
export const MIGRATIONS_FOLDER = path.resolve('prisma/migrations')

const EVERYTHING = { externalTables: [], externalEnums: [] }
const LOCK_FILE = 'migration_lock.toml'

export type MigrationFolders = { schemaFolder?: string; migrationsFolder?: string }
export type MigrationEngine = Awaited<ReturnType<typeof openMigrationEngine>>

/**
 * Prisma's schema engine on a database that may create others (its shadows); close it when done.
 * It only compares and writes migrations: app/start/deploy.mjs applies them.
 */
export async function openMigrationEngine(
  url: string,
  { schemaFolder = SCHEMA_FOLDER, migrationsFolder = MIGRATIONS_FOLDER }: MigrationFolders = {},
) {
  const { SchemaEngine } = await loadOnce()
  const schema = { files: readSchema(schemaFolder) }
  const database = new MigrationDatabase(url)
  const engine = await SchemaEngine.new(
    { datamodels: schema.files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(database),
  )

  /** What the schema has and the migrations do not, as SQL; null when they agree. */
  async function findDrift(): Promise<string | null> {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(migrationsFolder) },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: EVERYTHING,
    })
    return exitCode === 0 ? null : stdout
  }

  return {
    findDrift,

    /** Writes the migration that brings the migrations up to the schema. Returns its folder's name, or null when nothing is missing. */
    async create(name: string, { empty = false } = {}): Promise<string | null> {
      const script = await findDrift()
      if (script === null && !empty) return null
      const folder = `${timestamp(new Date())}_${name}`
      fs.mkdirSync(path.join(migrationsFolder, folder), { recursive: true })
      fs.writeFileSync(path.join(migrationsFolder, folder, 'migration.sql'), script ?? '-- Write the statements here.\n')
      fs.writeFileSync(
        path.join(migrationsFolder, LOCK_FILE),
        '# Prisma reads this file; please do not edit it.\nprovider = "postgresql"\n',
      )
      return folder
    },

    /** What the database has of the migrations. */
    async diagnose() {
      return engine.diagnoseMigrationHistory({
        migrationsList: readMigrations(migrationsFolder),
        optInToShadowDatabase: false,
        filters: EVERYTHING,
      })
    },

    async close(): Promise<void> {
      engine.free()
      await database.close()
    },
  }
}

let loading: Promise<typeof Bindings> | undefined

/** Once a process: a second instance would share the first one's views of its memory and panic. */
function loadOnce(): Promise<typeof Bindings> {
  loading ??= load()
  return loading
}

async function load(): Promise<typeof Bindings> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message() {} } })
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(file.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  const { __wbg_set_wasm } = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  __wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return bindings
}

function readSchema(folder: string) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: path.join(folder, name), content: fs.readFileSync(path.join(folder, name), 'utf8') }))
}

function readMigrations(folder: string) {
  const entries = fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const lock = path.join(folder, LOCK_FILE)
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    // Prisma wants the file even for a history without migrations.
    lockfile: { path: LOCK_FILE, content: fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8') : 'provider = "postgresql"\n' },
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** 20261124021530: migrations sort by the time they were made, in UTC. */
function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14)
}
