import { beforeEach, expect, test } from 'vitest'
import { changePassword, resetPassword } from '#app/domain/accounts/commands/passwords.server.ts'
import { requestLink } from '#app/domain/accounts/commands/requests.server.ts'
import { checkCredentials } from '#app/domain/accounts/commands/sign-in.server.ts'
import { accountHandlers } from '#app/domain/accounts/job-handlers.server.ts'
import { findLinkState } from '#app/domain/accounts/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { aPerson, PASSWORD } from '#tests/factories/person.ts'

const NOW = new Date()
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const client = '192.0.2.1'
const NEW_PASSWORD = 'walnut-ferry-in-fog'

beforeEach(async () => {
  await db.rateLimit.deleteMany()
  await db.mail.deleteMany()
  await db.person.deleteMany()
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})

async function linkMailedTo(email: string, wanted: 'reset-password' | 'verify-email' = 'reset-password'): Promise<string> {
  await requestLink({ wanted, email, client })
  await drainQueue(accountHandlers, NOW)
  const mail = await db.mail.findFirstOrThrow({ where: { toAddress: email, template: wanted }, orderBy: { createdAt: 'desc' } })
  return /(?:verify-email|reset-password)\/([\w-]{43})/.exec(mail.text)![1]!
}

test('a link sets a new password once, ends every session and tells the owner', async () => {
  const person = await aPerson({ email: 'amina@mill.example', language: 'ur' })
  const other = await aPerson()
  await Promise.all([openSession(person.id), openSession(person.id), openSession(other.id)])
  const token = await linkMailedTo(person.email)

  expect(await resetPassword({ token, password: NEW_PASSWORD, now: later(59) })).toBeNull()

  expect(await db.session.findMany({ select: { personId: true } })).toEqual([{ personId: other.id }])
  expect(await checkCredentials({ email: person.email, password: PASSWORD, client })).toBeNull()
  expect(await checkCredentials({ email: person.email, password: NEW_PASSWORD, client })).toMatchObject({ personId: person.id })
  expect(await db.mail.findMany({ select: { template: true, language: true, toAddress: true }, orderBy: { createdAt: 'asc' } })).toEqual([
    { template: 'reset-password', language: 'ur', toAddress: person.email },
    { template: 'password-changed', language: 'ur', toAddress: person.email },
  ])
  expect(await db.auditEntry.findMany({ where: { subjectId: person.id }, select: { act: true, actorId: true } })).toEqual([
    { act: 'person.reset-password', actorId: person.id },
  ])
  await expect(resetPassword({ token, password: 'another-good-phrase', now: later(59) })).rejects.toMatchObject({ code: 'expired' })
  expect(await findLinkState({ token, purpose: 'reset_password', now: NOW })).toBe('used')
})

test('a link is dead after an hour, and when a newer one was sent', async () => {
  const person = await aPerson()
  const first = await linkMailedTo(person.email)
  const second = await linkMailedTo(person.email)

  await expect(resetPassword({ token: first, password: NEW_PASSWORD, now: NOW })).rejects.toMatchObject({ code: 'expired' })
  await expect(resetPassword({ token: second, password: NEW_PASSWORD, now: later(60) })).rejects.toMatchObject({ code: 'expired' })
  expect(await db.person.findUnique({ where: { id: person.id } })).toEqual(person)
})

test('of two who use one link at once one wins', async () => {
  const person = await aPerson()
  const token = await linkMailedTo(person.email)

  const both = await Promise.allSettled([
    resetPassword({ token, password: NEW_PASSWORD, now: NOW }),
    resetPassword({ token, password: 'thistle-and-copper', now: NOW }),
  ])

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.mail.count({ where: { template: 'password-changed' } })).toBe(1)
})

test('a weak password is refused and leaves the link as it was', async () => {
  const person = await aPerson({ email: 'aigul.serikova@mill.example' })
  const token = await linkMailedTo(person.email)

  expect(await resetPassword({ token, password: 'Password1234', now: NOW })).toBe('accounts.passwordCommon')
  expect(await resetPassword({ token, password: 'serikova77', now: NOW })).toBe('accounts.passwordPersonal')

  expect(await findLinkState({ token, purpose: 'reset_password', now: NOW })).toBe('live')
  expect(await db.person.findUnique({ where: { id: person.id } })).toEqual(person)
})

test('a link of one purpose does not serve the other', async () => {
  const person = await aPerson({ verified: false })
  const token = await linkMailedTo(person.email, 'verify-email')

  await expect(resetPassword({ token, password: NEW_PASSWORD, now: NOW })).rejects.toMatchObject({ code: 'expired' })
})

test('choosing a password by link confirms the address', async () => {
  const person = await aPerson({ verified: false })
  const token = await linkMailedTo(person.email)

  await resetPassword({ token, password: NEW_PASSWORD, now: NOW })

  expect(await checkCredentials({ email: person.email, password: NEW_PASSWORD, client })).toMatchObject({ personId: person.id })
  expect(await db.mail.count({ where: { template: 'password-changed' } })).toBe(0)
})

test('asking for a link leaves the same rows for a known and an unknown address, and names neither', async () => {
  await aPerson({ email: 'known@mill.example' })
  const rowsAfter = async (email: string) => {
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    await db.rateLimit.deleteMany()
    await requestLink({ wanted: 'reset-password', email, client })
    const jobs = await db.$queryRaw<{ payload: object }[]>`SELECT payload FROM graphile_worker._private_jobs`
    expect(JSON.stringify(jobs)).not.toContain('mill.example')
    const rows = await Promise.all([
      db.rateLimit.findMany({ select: { points: true } }),
      db.mail.count(),
      db.accountToken.count(),
      db.auditEntry.count(),
    ])
    return { jobs: jobs.map(({ payload }) => Object.keys(payload)), rows }
  }

  expect(await rowsAfter('unknown@mill.example')).toEqual(await rowsAfter('known@mill.example'))
})

test('an unknown address gets no mail, a confirmed one no second confirmation', async () => {
  await aPerson({ email: 'known@mill.example' })

  await requestLink({ wanted: 'reset-password', email: 'unknown@mill.example', client })
  await requestLink({ wanted: 'verify-email', email: 'known@mill.example', client })
  await drainQueue(accountHandlers, NOW)

  expect(await db.mail.count()).toBe(0)
})

test('the fourth request for one address within an hour is refused, known or not', async () => {
  await aPerson({ email: 'known@mill.example' })
  for (const email of ['known@mill.example', 'unknown@mill.example']) {
    for (let i = 0; i < 3; i++) await requestLink({ wanted: 'reset-password', email, client: `192.0.2.${i}` })

    await expect(requestLink({ wanted: 'reset-password', email, client })).rejects.toMatchObject({ code: 'too-many' })
  }
})

test('a password is changed by who knows the current one; every session ends and the owner is told', async () => {
  const person = await aPerson()
  await openSession(person.id)
  const change = { personId: person.id, now: NOW }

  expect(await changePassword({ ...change, currentPassword: 'not my password', password: NEW_PASSWORD })).toEqual({
    field: 'currentPassword',
    fault: 'accounts.passwordWrong',
  })
  expect(await changePassword({ ...change, currentPassword: PASSWORD, password: 'qwertyuiop1' })).toEqual({
    field: 'password',
    fault: 'accounts.passwordCommon',
  })
  expect(await db.session.count()).toBe(1)
  expect(await changePassword({ ...change, currentPassword: PASSWORD, password: NEW_PASSWORD })).toBeNull()

  expect(await db.session.count()).toBe(0)
  expect(await db.mail.findMany({ select: { template: true } })).toEqual([{ template: 'password-changed' }])
  expect(await checkCredentials({ email: person.email, password: NEW_PASSWORD, client })).toMatchObject({ personId: person.id })
})
