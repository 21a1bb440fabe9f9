import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { startPostgres } from '#app/start/postgres.mjs'
import { withClient } from '#app/start/with-client.mjs'

const FOLDER = path.resolve(`.data/test/start-${process.pid}`)
const start = () => startPostgres({ folder: FOLDER, durable: false })
const answer = (url: string, sql = 'SELECT 1 AS one') => withClient(url, async (client) => (await client.query(sql)).rows)
const pidFile = () => path.join(FOLDER, fs.readdirSync(FOLDER).find((name) => name.startsWith('data-'))!, 'postmaster.pid')

afterAll(() => fs.rmSync(FOLDER, { recursive: true, force: true }))

test('two that use one server share it, and it stops with the last', async () => {
  const first = await start()
  const second = await start()
  expect(second.url('admin', 'postgres')).toBe(first.url('admin', 'postgres'))

  await first.stop()
  expect(await answer(second.url('admin', 'postgres'))).toEqual([{ one: 1 }])

  await second.stop()
  expect(fs.existsSync(pidFile())).toBe(false)
})

test('the server of a killed process stops by itself', async () => {
  const child = fork('tests/integration/start/use-postgres.mjs', [FOLDER], { execArgv: [] })
  const [url] = (await once(child, 'message')) as [string]
  expect(await answer(url)).toEqual([{ one: 1 }])

  child.kill('SIGKILL')

  for (let waited = 0; fs.existsSync(pidFile()) && waited < 10_000; waited += 50) await sleep(50)
  expect(fs.existsSync(pidFile())).toBe(false)
})

test("a dead server's pid file is no obstacle, even when its number is another program's now", async () => {
  fs.writeFileSync(pidFile(), `${process.pid}\n${path.dirname(pidFile())}\n1\n1\n\n127.0.0.1\n  1 2\nready\n`)

  const postgres = await start()

  expect(await answer(postgres.url('admin', 'postgres'))).toEqual([{ one: 1 }])
  await postgres.stop()
})

test('letters of every script have their capitals', async () => {
  const postgres = await start()

  const rows = await answer(postgres.url('app', 'postgres'), `SELECT lower('ҚАЗАҚСТАН') AS kk, 'ШЁЛК' ILIKE 'шёлк' AS ru`)

  expect(rows).toEqual([{ kk: 'қазақстан', ru: true }])
  await postgres.stop()
})
