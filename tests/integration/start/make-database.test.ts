import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeDatabase } from '#app/start/make-database.mjs'
import { dropDatabase, type Postgres, startPostgres } from '#app/start/postgres.mjs'
import { withClient } from '#app/start/with-client.mjs'

let postgres: Postgres
let name: string
beforeAll(async () => {
  postgres = await startPostgres({ folder: '.data/test/postgres', durable: false })
})
afterAll(() => postgres.stop())
beforeEach(() => {
  name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  return async () => {
    await dropDatabase(postgres, name)
    await dropDatabase(postgres, `${name}_in_the_making`)
  }
})

const ask = async (database: string, sql: string) =>
  withClient(postgres.url('owner', database), async (client) => (await client.query(sql)).rows)
const addRow = async (database: string) =>
  void (await ask(database, 'CREATE TABLE IF NOT EXISTS filled (); INSERT INTO filled DEFAULT VALUES'))
const rowsIn = async () => (await ask(name, 'SELECT count(*)::int AS rows FROM filled'))[0]

test('a filling that fails leaves no database, and the next one begins afresh', async () => {
  const making = makeDatabase(postgres, name, {
    fresh: false,
    async fill(database) {
      await addRow(database)
      throw new Error('killed')
    },
  })
  await expect(making).rejects.toThrow('killed')
  await expect(rowsIn()).rejects.toThrow('does not exist')

  await makeDatabase(postgres, name, { fresh: false, fill: addRow })

  expect(await rowsIn()).toEqual({ rows: 1 })
})

test('of two makers at once one makes it, and the other fills what is there', async () => {
  const filled: string[] = []
  const fill = async (database: string) => {
    filled.push(database)
    await addRow(database)
  }

  await Promise.all([makeDatabase(postgres, name, { fresh: false, fill }), makeDatabase(postgres, name, { fresh: false, fill })])

  expect(filled).toEqual([`${name}_in_the_making`, name])
  expect(await rowsIn()).toEqual({ rows: 2 })
})

test('a fresh one forgets what was there', async () => {
  await makeDatabase(postgres, name, { fresh: false, fill: addRow })

  await makeDatabase(postgres, name, { fresh: true, fill: addRow })

  expect(await rowsIn()).toEqual({ rows: 1 })
})
