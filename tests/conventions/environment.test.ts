import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Known to the tests or to the system alone. */
const NOT_OURS = new Set(['CI', 'PATH', 'E2E_PORT', 'E2E_MAIL_DIR', 'PRISMA_SCHEMA_ENGINE_BINARY'])

const example = fs.readFileSync('.env.example', 'utf8').trim().split('\n')
const explained = example.flatMap((line) => /^([A-Z0-9_]+)=/.exec(line)?.[1] ?? [])

test('every key of the environment that the product reads is in .env.example, and no other', () => {
  const schema = [...fs.readFileSync('app/platform/env.server.ts', 'utf8').matchAll(/^ {4}([A-Z0-9_]+): z\b/gm)].map(([, key]) => key!)
  const read = sources()
    .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/\b(?:process\.env|given|env)\.([A-Z][A-Z0-9_]+)/g)])
    .map(([, key]) => key!)

  const keys = new Set([...schema, ...read].filter((key) => !NOT_OURS.has(key)))

  expect(explained.sort()).toEqual([...keys].sort())
})

test('every key has a line of explanation above it', () => {
  const bare = example.filter((line, i) => /^[A-Z]/.test(line) && !example[i - 1]?.startsWith('# '))

  expect(bare).toEqual([])
})

function sources(): string[] {
  const platform = fs.readdirSync('app/platform', { recursive: true, encoding: 'utf8' }).map((file) => path.join('app/platform', file))
  const start = fs.readdirSync('app/start').map((file) => path.join('app/start', file))
  return [...platform, ...start, 'playwright.config.ts'].filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\./.test(file))
}
