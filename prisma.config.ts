import { defineConfig } from 'prisma/config'

// The CLI would download a native schema engine, which this project never runs: prisma/migrate.ts has the same engine
// as WebAssembly. An executable that exists keeps it from trying.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL || 'postgresql://nobody@127.0.0.1/none' },
})
