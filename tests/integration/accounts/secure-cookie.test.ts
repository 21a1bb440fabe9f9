import { expect, test, vi } from 'vitest'
import { openSession } from '#app/platform/session/session.server.ts'
import { aPerson } from '#tests/factories/person.ts'

// Before the environment is read, which importing the database does.
vi.hoisted(() => {
  process.env.ORIGIN = 'https://dosti.example'
})

test('behind https the session’s cookie travels over https only', async () => {
  const { id } = await aPerson()

  expect(await openSession(id)).toMatch(/^dosti_session=[a-z0-9]{40}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/)
})
