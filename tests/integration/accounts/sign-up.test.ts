import { beforeEach, expect, test } from 'vitest'
import { checkCredentials } from '#app/domain/accounts/commands/sign-in.server.ts'
import { signUp, verifyEmail } from '#app/domain/accounts/commands/sign-up.server.ts'
import { findLinkState } from '#app/domain/accounts/queries.server.ts'
import type { SignUpInput } from '#app/domain/accounts/schema.ts'
import { db } from '#app/platform/db.server.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import { aChamber } from '#tests/factories/chamber.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { aPerson } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-02T10:00:00Z')
const HOUR = 3_600_000
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
const DETAILS: SignUpInput = { name: 'Aigul Serik', email: 'aigul@mill.example', password: 'seven-camels-walk', language: 'kk' }
const client = '192.0.2.1'

beforeEach(async () => {
  await db.rateLimit.deleteMany()
  await db.mail.deleteMany()
  await db.person.deleteMany({ where: { officer: null } })
})

async function tokenMailedTo(address: string): Promise<string> {
  const mail = await db.mail.findFirstOrThrow({ where: { toAddress: address }, orderBy: { createdAt: 'desc' } })
  return /(?:verify-email|reset-password)\/([\w-]{43})/.exec(mail.text)![1]!
}

test('a sign-up makes an unconfirmed account, an audit entry and one mail with a hashed link', async () => {
  await signUp({ details: DETAILS, client, now: NOW })

  const person = await db.person.findUniqueOrThrow({ where: { email: DETAILS.email }, include: { accountTokens: true } })
  const token = await tokenMailedTo(DETAILS.email)
  expect(person).toMatchObject({ name: 'Aigul Serik', language: 'kk', emailVerifiedAt: null, isAdministrator: false })
  expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(person.accountTokens).toEqual([
    expect.objectContaining({ hash: hashToken(token), purpose: 'verify_email', expiresAt: later(24), usedAt: null }),
  ])
  expect(await db.mail.findMany({ select: { template: true, language: true, toAddress: true, state: true } })).toEqual([
    { template: 'verify-email', language: 'kk', toAddress: DETAILS.email, state: 'queued' },
  ])
  expect(await db.auditEntry.findMany({ where: { subjectId: person.id }, select: { act: true, actorId: true } })).toEqual([
    { act: 'person.sign-up', actorId: person.id },
  ])
})

test('an address is confirmed by its link once, and only then its owner can sign in', async () => {
  await signUp({ details: DETAILS, client, now: NOW })
  const token = await tokenMailedTo(DETAILS.email)
  const credentials = { email: DETAILS.email, password: DETAILS.password, client }

  expect(await checkCredentials(credentials)).toBeNull()
  await verifyEmail({ token, now: later(1) })

  const person = await db.person.findUniqueOrThrow({ where: { email: DETAILS.email } })
  expect(person.emailVerifiedAt).toEqual(later(1))
  expect(await checkCredentials(credentials)).toEqual({ personId: person.id, hasSecondFactor: false })
  expect(await findLinkState({ token, purpose: 'verify_email', now: later(1) })).toBe('used')
  await expect(verifyEmail({ token, now: later(2) })).rejects.toMatchObject({ code: 'expired' })
})

test('a link pressed twice at once confirms once', async () => {
  await signUp({ details: DETAILS, client, now: NOW })
  const token = await tokenMailedTo(DETAILS.email)

  const both = await Promise.allSettled([verifyEmail({ token, now: later(1) }), verifyEmail({ token, now: later(1) })])

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { id } = await db.person.findUniqueOrThrow({ where: { email: DETAILS.email } })
  expect(await db.auditEntry.count({ where: { act: 'person.verify-email', subjectId: id } })).toBe(1)
})

test('a link does nothing after a day, nor for another purpose, nor when made up', async () => {
  await signUp({ details: DETAILS, client, now: NOW })
  const token = await tokenMailedTo(DETAILS.email)

  await expect(verifyEmail({ token, now: later(24) })).rejects.toMatchObject({ code: 'expired' })
  expect(await findLinkState({ token, purpose: 'verify_email', now: later(24) })).toBe('expired')
  expect(await findLinkState({ token, purpose: 'reset_password', now: NOW })).toBe('unknown')
  expect(await findLinkState({ token: 'x'.repeat(43), purpose: 'verify_email', now: NOW })).toBe('unknown')
  expect(await db.person.count({ where: { emailVerifiedAt: null, email: DETAILS.email } })).toBe(1)
})

test('a sign-up with a known address changes nothing and tells its owner, once a day, in the owner’s language', async () => {
  const owner = await aPerson({ email: DETAILS.email, name: 'Real Owner', language: 'ru' })

  await signUp({ details: DETAILS, client, now: NOW })
  await signUp({ details: DETAILS, client, now: later(1) })
  await signUp({ details: DETAILS, client, now: later(24) })

  expect(await db.person.findUnique({ where: { id: owner.id } })).toEqual(owner)
  expect(await db.accountToken.count({ where: { personId: owner.id } })).toBe(0)
  const told = { template: 'already-registered', language: 'ru', toAddress: DETAILS.email, toName: 'Real Owner' }
  expect(await db.mail.findMany({ select: { template: true, language: true, toAddress: true, toName: true } })).toEqual([told, told])
})

test('an unconfirmed address takes the details of the latest sign-up, and only the latest link works', async () => {
  await signUp({ details: { ...DETAILS, name: 'Mistyped', password: 'first-try-of-mine' }, client, now: NOW })
  const first = await tokenMailedTo(DETAILS.email)
  await db.mail.deleteMany()

  await signUp({ details: DETAILS, client, now: later(1) })
  const second = await tokenMailedTo(DETAILS.email)

  await expect(verifyEmail({ token: first, now: later(1) })).rejects.toMatchObject({ code: 'expired' })
  await verifyEmail({ token: second, now: later(1) })
  expect(await checkCredentials({ email: DETAILS.email, password: 'first-try-of-mine', client })).toBeNull()
  expect(await checkCredentials({ email: DETAILS.email, password: DETAILS.password, client })).not.toBeNull()
  expect(await db.person.findUnique({ where: { email: DETAILS.email }, select: { name: true } })).toEqual({ name: 'Aigul Serik' })
})

test('a sign-up never takes over the unconfirmed account of an invited officer', async () => {
  const chamber = await aChamber()
  const officer = await anOfficer({ chamberId: chamber.id, email: 'invited@chamber.example', verified: false })

  await signUp({ details: { ...DETAILS, email: officer.email }, client, now: NOW })

  expect(await db.person.findUniqueOrThrow({ where: { id: officer.id } })).toMatchObject({
    name: officer.name,
    passwordHash: officer.passwordHash,
  })
  expect(await db.accountToken.count({ where: { personId: officer.id } })).toBe(0)
  expect(await db.mail.findMany({ select: { template: true } })).toEqual([{ template: 'already-registered' }])
})

test('two sign-ups with one address at once make one account', async () => {
  await Promise.all([signUp({ details: DETAILS, client, now: NOW }), signUp({ details: DETAILS, client, now: NOW })])

  expect(await db.person.count({ where: { email: DETAILS.email } })).toBe(1)
  expect(await db.accountToken.count({ where: { person: { email: DETAILS.email } } })).toBe(1)
})
