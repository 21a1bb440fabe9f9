import { expect, test } from 'vitest'
import { readEnv } from './env.server.ts'

const WHOLE = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://app:secret@db.example:5432/dosti',
  SMTP_URL: 'smtp://user:secret@mail.example:587',
  ORIGIN: 'https://dosti.example',
  SESSION_SECRET: 'x'.repeat(40),
  MAIL_FROM: 'Dosti <no-reply@dosti.example>',
}

const faultsOf = (changes: Record<string, string | undefined>) => {
  try {
    readEnv({ ...WHOLE, ...changes })
    return []
  } catch (error) {
    return (error as Error).message.split('\n').slice(1)
  }
}

test('a whole environment is read with its defaults', () => {
  expect(readEnv(WHOLE)).toMatchObject({
    SECOND_FACTOR: 'required',
    DEMONSTRATION: false,
    LOG_LEVEL: 'info',
    TRUST_PROXY: 0,
    ORIGIN: 'https://dosti.example',
  })
})

test.each([
  ['SESSION_SECRET', undefined, 'is missing'],
  ['SESSION_SECRET', '', 'is missing'],
  ['SESSION_SECRET', 'short', 'at least 32'],
  ['SESSION_SECRET', 'change-me-to-32-random-characters', 'placeholder'],
  ['DATABASE_URL', 'mysql://x/y', 'PostgreSQL'],
  ['SMTP_URL', 'http://x', 'SMTP'],
  ['IMAP_URL', 'https://mail.example', 'IMAP'],
  ['MAIL_REPLY_ADDRESS', 'reply+x@dosti.example', 'no plus'],
  ['ORIGIN', 'http://dosti.example', 'https'],
  ['DEMONSTRATION', '1', 'only when ORIGIN is this machine'],
  ['SECOND_FACTOR', 'sometimes', 'required or optional'],
])('%s = %s is one readable line', (key, value, words) => {
  const faults = faultsOf({ [key]: value })

  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(key)
  expect(faults[0]).toContain(words)
  if (value) expect(faults[0]).not.toContain('x'.repeat(40))
})

test('every fault has a line of its own', () => {
  expect(faultsOf({ SESSION_SECRET: undefined, DATABASE_URL: undefined, MAIL_FROM: undefined })).toHaveLength(3)
})
