import { expect, test, vi } from 'vitest'
import { db } from '#app/platform/db.server.ts'

/** The module anew, as another web process has it: its own limiters, the same database. */
async function anotherProcess() {
  vi.resetModules()
  return import('#app/platform/session/throttle.server.ts')
}

test('two web processes count together', async () => {
  const [one, two] = [await anotherProcess(), await anotherProcess()]
  expect(one.throttle).not.toBe(two.throttle)

  for (const { throttle } of [one, two, one]) await throttle('reset-address', 'amina@mill.example')

  for (const { throttle } of [one, two])
    await expect(throttle('reset-address', 'AMINA@mill.example')).rejects.toMatchObject({ code: 'too-many', retryAfterSeconds: 3600 })
})

test('tries at once are all counted', async () => {
  const [one, two] = [await anotherProcess(), await anotherProcess()]

  const tries = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => (i % 2 ? one : two).throttle('second-factor', 'somebody')))

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(6)
})

test('kinds and keys are counted apart, and no key stands in the table as it is', async () => {
  const { throttle } = await anotherProcess()
  for (let i = 0; i < 3; i++) await throttle('reset-address', 'one@mill.example')

  await throttle('link-address', 'one@mill.example')
  await throttle('reset-address', 'two@mill.example')

  const keys = (await db.rateLimit.findMany()).map(({ key }) => key)
  expect(keys.join(' ')).not.toMatch(/mill|@/)
})
