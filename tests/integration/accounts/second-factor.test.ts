import { Secret, TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import {
  enrolSecondFactor,
  makeRecoveryCodes,
  offerSecondFactor,
  passSecondFactor,
  removeSecondFactor,
} from '#app/domain/accounts/commands/second-factor.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aPerson, PASSWORD } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-02T10:00:10Z')
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

beforeEach(async () => {
  await db.rateLimit.deleteMany()
  await db.person.deleteMany()
})

/** What the phone shows. */
const codeOf = (secret: string, at: Date) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

async function enrolled() {
  const person = { ...(await aPerson()), sessionId: 'a session of the test' }
  const { secret } = offerSecondFactor(person)
  await enrolSecondFactor({ person, code: codeOf(secret, NOW), now: NOW })
  return { person, secret }
}

test('an app is enrolled by a code that it shows; its secret stands sealed', async () => {
  const person = { ...(await aPerson({ email: 'amina@mill.example' })), sessionId: 'a session of the test' }
  const { secret, uri } = offerSecondFactor(person)

  expect(uri).toMatch(/^otpauth:\/\/totp\/Dosti:amina%40mill\.example\?/)
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(await enrolSecondFactor({ person, code: '000000', now: NOW })).toBe(false)
  expect(await enrolSecondFactor({ person, code: codeOf(secret, NOW), now: NOW })).toBe(true)

  const row = await db.person.findUniqueOrThrow({ where: { id: person.id } })
  expect(row.secondFactor).not.toContain(secret)
  expect(row.secondFactorStep).toBe(Math.floor(NOW.getTime() / 30_000))
  expect(await db.auditEntry.findMany({ where: { subjectId: person.id }, select: { act: true } })).toEqual([
    { act: 'person.enrol-second-factor' },
  ])
})

test('another session or person is offered another secret, the same session the same', async () => {
  const person = { ...(await aPerson()), sessionId: 'one' }
  const other = { ...(await aPerson()), sessionId: 'one' }

  expect(offerSecondFactor(person)).toEqual(offerSecondFactor(person))
  expect(offerSecondFactor({ ...person, sessionId: 'two' }).secret).not.toBe(offerSecondFactor(person).secret)
  expect(offerSecondFactor(other).secret).not.toBe(offerSecondFactor(person).secret)
})

test('a second app is not enrolled over the first', async () => {
  const { person, secret } = await enrolled()

  expect(await enrolSecondFactor({ person, code: codeOf(secret, after(60)), now: after(60) })).toBe(false)
})

test('a code opens once; neither it nor an older one opens again', async () => {
  const { person, secret } = await enrolled()

  expect(await passSecondFactor({ person, code: codeOf(secret, NOW), now: NOW })).toBe(false)
  expect(await passSecondFactor({ person, code: codeOf(secret, after(60)), now: after(60) })).toBe(true)
  expect(await passSecondFactor({ person, code: codeOf(secret, after(60)), now: after(61) })).toBe(false)
  expect(await passSecondFactor({ person, code: codeOf(secret, after(30)), now: after(61) })).toBe(false)
  expect(await passSecondFactor({ person, code: codeOf(secret, after(90)), now: after(90) })).toBe(true)
})

test('a code shown by two at once opens for one', async () => {
  const { person, secret } = await enrolled()
  const shown = { person, code: codeOf(secret, after(60)), now: after(60) }

  expect((await Promise.all([passSecondFactor(shown), passSecondFactor(shown)])).sort()).toEqual([false, true])
})

test('a phone may be half a minute off, not more', async () => {
  const { person, secret } = await enrolled()

  expect(await passSecondFactor({ person, code: codeOf(secret, after(180)), now: after(120) })).toBe(false)
  expect(await passSecondFactor({ person, code: codeOf(secret, after(60)), now: after(120) })).toBe(false)
  expect(await passSecondFactor({ person, code: codeOf(secret, after(90)), now: after(120) })).toBe(true)
})

test('a secret copied into another person’s row opens nothing', async () => {
  const { person, secret } = await enrolled()
  const thief = { ...(await aPerson()), sessionId: 'two' }
  const { secondFactor } = await db.person.findUniqueOrThrow({ where: { id: person.id } })
  await db.person.update({ where: { id: thief.id }, data: { secondFactor } })

  expect(await passSecondFactor({ person: thief, code: codeOf(secret, after(60)), now: after(60) })).toBe(false)
})

test('each of ten recovery codes opens once, for its person only, and only until new ones are made', async () => {
  const { person } = await enrolled()
  const other = (await enrolled()).person
  const codes = await makeRecoveryCodes({ personId: person.id, now: NOW })

  expect(new Set(codes).size).toBe(10)
  expect(await passSecondFactor({ person: other, code: codes[0]!, now: NOW })).toBe(false)
  expect(await passSecondFactor({ person, code: codes[0]!.toUpperCase().replace('-', ' '), now: NOW })).toBe(true)
  expect(await passSecondFactor({ person, code: codes[0]!, now: NOW })).toBe(false)
  expect(await db.recoveryCode.count({ where: { personId: person.id } })).toBe(9)
  const renewed = await makeRecoveryCodes({ personId: person.id, now: NOW })
  expect(await passSecondFactor({ person, code: codes[1]!, now: NOW })).toBe(false)
  expect(await passSecondFactor({ person, code: renewed[1]!, now: NOW })).toBe(true)
})

test('the seventh guess within a quarter of an hour is refused, the right code too', async () => {
  const { person, secret } = await enrolled()
  for (let i = 0; i < 6; i++) await passSecondFactor({ person, code: `00000${i}`, now: after(60) })

  await expect(passSecondFactor({ person, code: codeOf(secret, after(60)), now: after(60) })).rejects.toMatchObject({ code: 'too-many' })
})

test('the second factor is taken away by who knows the password, with the recovery codes', async () => {
  const { person } = await enrolled()
  await makeRecoveryCodes({ personId: person.id, now: NOW })

  expect(await removeSecondFactor({ personId: person.id, password: 'not my password', now: NOW })).toBe(false)
  expect(await db.recoveryCode.count()).toBe(10)
  expect(await removeSecondFactor({ personId: person.id, password: PASSWORD, now: NOW })).toBe(true)

  expect(await db.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({ secondFactor: null, secondFactorStep: null })
  expect(await db.recoveryCode.count()).toBe(0)
})
