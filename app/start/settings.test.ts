import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSettings } from './settings.mjs'

let data: string
beforeEach(() => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'dosti-settings-'))
})
afterEach(() => fs.rmSync(data, { recursive: true }))

const settingsOf = (given: Record<string, string>, ...args: string[]) => readSettings(['--data', data, ...args], given as NodeJS.ProcessEnv)

test('nothing given makes a demonstration of the build that needs nothing more', async () => {
  const { mode, demonstration, env, port } = await settingsOf({})

  expect({ mode, demonstration }).toEqual({ mode: 'demonstration', demonstration: true })
  expect(env).toMatchObject({ NODE_ENV: 'production', ORIGIN: `http://localhost:${port}`, SECOND_FACTOR: 'optional' })
  expect(env.SESSION_SECRET).toMatch(/^[\w-]{43}$/)
})

test('the secret of a demonstration is the same after the next start and readable by its owner alone', async () => {
  const first = await settingsOf({})
  const second = await settingsOf({})

  expect(second.env.SESSION_SECRET).toBe(first.env.SESSION_SECRET)
  expect(fs.statSync(path.join(data, 'session-secret')).mode & 0o777).toBe(0o600)
})

test('what is given stays as it is, and empty counts as not given', async () => {
  const { env } = await settingsOf({ ORIGIN: 'http://127.0.0.1:8080', SECOND_FACTOR: 'required', MAIL_FROM: '' })

  expect(env).toMatchObject({ ORIGIN: 'http://127.0.0.1:8080', SECOND_FACTOR: 'required', MAIL_FROM: 'Dosti <no-reply@dosti.example>' })
})

test('production is not helped out: nothing is made up and no demonstration is loaded', async () => {
  const { mode, demonstration, env } = await settingsOf({ NODE_ENV: 'production' })

  expect({ mode, demonstration }).toEqual({ mode: 'production', demonstration: false })
  expect(env).toEqual({ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '3000' })
  expect(fs.readdirSync(data)).toEqual([])
})

test('production refuses to be a demonstration', async () => {
  await expect(settingsOf({ NODE_ENV: 'production', DEMONSTRATION: '1' })).rejects.toThrow('DEMONSTRATION=1 has no place')
})

test('a demonstration without its story is one without banner and mail viewer', async () => {
  expect((await settingsOf({ DEMONSTRATION: '0' })).demonstration).toBe(false)
})

test('a taken port gives way to the next free one, but not in production', async () => {
  const taken = net.createServer()
  await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening))
  const { port } = taken.address() as net.AddressInfo

  const demonstration = await settingsOf({ PORT: String(port) })
  const production = await settingsOf({ PORT: String(port), NODE_ENV: 'production' })
  taken.close()

  expect(demonstration.port).toBeGreaterThan(port)
  expect(demonstration.env.ORIGIN).toBe(`http://localhost:${demonstration.port}`)
  expect(production.port).toBe(port)
})
