import { beforeEach, expect, test } from 'vitest'
import { checkCredentials } from '#app/domain/accounts/commands/sign-in.server.ts'
import { db } from '#app/platform/db.server.ts'
import { closeSession, openSession, readSession } from '#app/platform/session/session.server.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import { aPerson, PASSWORD } from '#tests/factories/person.ts'

const client = '192.0.2.1'

beforeEach(async () => {
  await db.rateLimit.deleteMany()
  await db.person.deleteMany()
})

const withCookie = (cookie: string) => new Request('http://dosti.test/', { headers: { Cookie: cookie.split(';')[0]! } })

test('the right password lets the owner of a confirmed address in, however the address is written', async () => {
  const person = await aPerson({ email: 'amina@mill.example' })

  expect(await checkCredentials({ email: ' Amina@Mill.Example ', password: PASSWORD, client })).toEqual({
    personId: person.id,
    hasSecondFactor: false,
  })
})

test('an unknown address, a wrong password and an unconfirmed address get the same answer and leave the same rows', async () => {
  await aPerson({ email: 'known@mill.example' })
  await aPerson({ email: 'unconfirmed@mill.example', verified: false })
  const tries = [
    { email: 'nobody@mill.example', password: PASSWORD },
    { email: 'known@mill.example', password: 'some-other-words' },
    { email: 'unconfirmed@mill.example', password: PASSWORD },
    { email: 'not an address', password: '' },
  ]

  for (const given of tries) {
    await db.rateLimit.deleteMany()

    expect(await checkCredentials({ ...given, client })).toBeNull()
    expect(await db.rateLimit.findMany({ select: { points: true } })).toEqual([{ points: 1 }, { points: 1 }])
    expect(await db.session.count()).toBe(0)
  }
})

test('an unknown address takes as long as a wrong password', async () => {
  await aPerson({ email: 'known@mill.example' })
  const measure = async (email: string) => {
    await db.rateLimit.deleteMany()
    const started = performance.now()
    await checkCredentials({ email, password: 'some-other-words', client })
    return performance.now() - started
  }
  // Taken in turn, and of each the quickest: what else the machine does only ever adds.
  let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let i = 0; i < 9; i++) {
    known = Math.min(known, await measure('known@mill.example'))
    unknown = Math.min(unknown, await measure('nobody@mill.example'))
  }

  // The hash alone takes most of the time: without it the ratio would be beyond three.
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2)
})

test('the eleventh try for one address within a quarter of an hour is refused, for the right password too, whatever the client', async () => {
  await aPerson({ email: 'amina@mill.example' })
  for (let i = 0; i < 10; i++)
    expect(await checkCredentials({ email: 'amina@mill.example', password: `guess ${i}`, client: `192.0.2.${i}` })).toBeNull()

  await expect(checkCredentials({ email: 'AMINA@mill.example', password: PASSWORD, client: '192.0.2.99' })).rejects.toMatchObject({
    code: 'too-many',
    sentence: { key: 'error.tooManyTries' },
  })
})

test('an unknown address is throttled like a known one', async () => {
  for (let i = 0; i < 10; i++) await checkCredentials({ email: 'nobody@mill.example', password: 'x', client: `192.0.2.${i}` })

  await expect(checkCredentials({ email: 'nobody@mill.example', password: 'x', client })).rejects.toMatchObject({ code: 'too-many' })
})

test('a right password forgets the tries of the address', async () => {
  await aPerson({ email: 'amina@mill.example' })
  for (let i = 0; i < 9; i++) await checkCredentials({ email: 'amina@mill.example', password: 'wrong words here', client })
  await checkCredentials({ email: 'amina@mill.example', password: PASSWORD, client })

  for (let i = 0; i < 9; i++)
    expect(await checkCredentials({ email: 'amina@mill.example', password: 'wrong words here', client })).toBeNull()
})

test('a session is kept under the hash of its cookie, which scripts cannot read', async () => {
  const person = await aPerson()

  const cookie = await openSession(person.id)
  const value = /^dosti_session=([^;]+)/.exec(cookie)![1]!

  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Lax/)
  expect(cookie).toMatch(/; Path=\//)
  expect(await db.session.findMany({ select: { id: true, personId: true } })).toEqual([{ id: hashToken(value), personId: person.id }])
  expect((await readSession(withCookie(cookie))).person).toMatchObject({ id: person.id, hasSecondFactor: false })
})

test('a session that ended, or a cookie made up, opens nothing', async () => {
  const person = await aPerson()
  const cookie = await openSession(person.id)
  const { id } = await db.session.findFirstOrThrow()

  expect((await readSession(withCookie(`dosti_session=${id}`))).person).toBeNull()
  await closeSession(withCookie(cookie))

  expect((await readSession(withCookie(cookie))).person).toBeNull()
  expect(await db.session.count()).toBe(0)
})
