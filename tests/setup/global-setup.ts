import type { TestProject } from 'vitest/node'
import { fingerprint } from '#app/start/fingerprint.mjs'
import { dropDatabase, ensureDatabase, type Postgres, startPostgres } from '#app/start/postgres.mjs'
import { prepareDatabase } from '#app/start/prepare-database.mjs'
import { withClient } from '#app/start/with-client.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabase
  }
}

/** Where a test file gets its database: addresses with DATABASE for the name, and the template to clone. */
export type TestDatabase = { adminUrl: string; ownerUrl: string; appUrl: string; template: string }

/** Everything that the template is made of. */
const MADE_OF = ['prisma/migrations', 'app/start/grants.mjs', 'app/start/prepare-database.mjs', 'node_modules/graphile-worker/package.json']
const LOCK = 410025010

/** One PostgreSQL for all integration tests, with a migrated template database that each test file clones. */
export default async function setup(project: TestProject) {
  const postgres = await startPostgres({ folder: '.data/test/postgres', durable: false })
  const template = `template_${fingerprint(MADE_OF).slice(0, 16)}`
  await withClient(postgres.url('admin', 'postgres'), async (client) => {
    // Other test runs of this checkout wait until the template is whole.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await sweep(client, postgres, template)
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template])
    if (rowCount === 0) await makeTemplate(client, postgres, template)
  })
  project.provide('testDatabase', {
    adminUrl: postgres.url('admin', 'DATABASE'),
    ownerUrl: postgres.url('owner', 'DATABASE'),
    appUrl: postgres.url('app', 'DATABASE'),
    template,
  })
  return () => postgres.stop()
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0]

async function makeTemplate(client: Client, postgres: Postgres, template: string) {
  const part = 'template_in_the_making'
  await ensureDatabase(postgres, part, { fresh: true })
  await prepareDatabase({ ownerUrl: postgres.url('owner', part), appUrl: postgres.url('app', part) })
  await client.query(`ALTER DATABASE "${part}" RENAME TO "${template}"`)
}

/** Templates of former migrations, and what killed runs left: databases that carry the number of a process that is gone. */
async function sweep(client: Client, postgres: Postgres, template: string) {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname ~ '^(template_|test_|shadow_|scratch_)'`,
  )
  for (const { datname } of rows) {
    const [, pid] = /^(?:test|scratch)_(\d+)/.exec(datname) ?? []
    const isLeft = pid ? !isAlive(Number(pid)) : datname.startsWith('template_') && datname !== template
    if (isLeft) await dropDatabase(postgres, datname)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
