import { beforeEach, expect, test } from 'vitest'
import { resetPassword } from '#app/domain/accounts/commands/passwords.server.ts'
import { checkCredentials } from '#app/domain/accounts/commands/sign-in.server.ts'
import { signUp, verifyEmail } from '#app/domain/accounts/commands/sign-up.server.ts'
import { endOffice, inviteAgain, inviteOfficer, resetSecondFactor } from '#app/domain/chambers/commands.server.ts'
import { findOffice, getChamberPage } from '#app/domain/chambers/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { aChamber } from '#tests/factories/chamber.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { aPerson, PASSWORD } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-02T10:00:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
const client = '192.0.2.1'
const INVITED = { name: 'Saule Akhmetova', email: 'saule@chamber.example', language: 'kk' as const }

beforeEach(async () => {
  await db.rateLimit.deleteMany()
  await db.mail.deleteMany()
  await db.officer.deleteMany()
  await db.person.deleteMany()
})

async function administrators() {
  const [administrator, chamber] = await Promise.all([aPerson({ isAdministrator: true }), aChamber({ country: 'KZ', name: 'Palata' })])
  return { administratorId: administrator.id, chamberId: chamber.id, now: NOW }
}

async function linkMailed(template: string): Promise<string> {
  const mail = await db.mail.findFirstOrThrow({ where: { template }, orderBy: { createdAt: 'desc' } })
  return /(?:verify-email|reset-password)\/([\w-]{43})/.exec(mail.text)![1]!
}

test('an invited officer gets an account, an office and a link by which to come in', async () => {
  const act = await administrators()

  await inviteOfficer({ ...act, invited: INVITED })
  await resetPassword({ token: await linkMailed('officer-invited'), password: 'walnut-ferry-in-fog', now: later(71) })

  const person = await db.person.findUniqueOrThrow({ where: { email: INVITED.email } })
  expect(await checkCredentials({ email: INVITED.email, password: 'walnut-ferry-in-fog', client })).toMatchObject({ personId: person.id })
  expect(await findOffice(person.id, NOW)).toMatchObject({ chamberId: act.chamberId, country: 'KZ' })
  expect(await db.mail.findMany({ select: { template: true, language: true, toAddress: true, aboutId: true } })).toEqual([
    { template: 'officer-invited', language: 'kk', toAddress: INVITED.email, aboutId: act.chamberId },
  ])
  expect(
    await db.auditEntry.findMany({ where: { act: 'officer.invite', subjectId: person.id }, select: { actorId: true, detail: true } }),
  ).toEqual([{ actorId: act.administratorId, detail: { chamberId: act.chamberId } }])
})

test('who has a confirmed account keeps name and password and is sent to the sign-in page', async () => {
  const act = await administrators()
  const person = await aPerson({ email: INVITED.email, name: 'Saule A.', language: 'ru' })

  await inviteOfficer({ ...act, invited: INVITED })

  expect(await db.person.findUnique({ where: { id: person.id } })).toEqual(person)
  expect(await db.accountToken.count()).toBe(0)
  const mail = await db.mail.findFirstOrThrow()
  expect(mail).toMatchObject({ template: 'officer-invited', language: 'ru', toName: 'Saule A.' })
  expect(mail.text).toContain('http://dosti.test/sign-in')
})

test('whoever signed up with the officer’s address before the invitation and could not confirm it gets nothing of the office', async () => {
  const act = await administrators()
  const forged = { ...INVITED, password: 'chosen-by-somebody-else' }
  await signUp({ details: forged, client, now: NOW })
  const forgedLink = await linkMailed('verify-email')

  await inviteOfficer({ ...act, invited: INVITED })
  await expect(verifyEmail({ token: forgedLink, now: NOW })).rejects.toMatchObject({ code: 'expired' })
  await signUp({ details: forged, client, now: NOW })
  await resetPassword({ token: await linkMailed('officer-invited'), password: 'walnut-ferry-in-fog', now: NOW })

  expect(await checkCredentials({ email: INVITED.email, password: forged.password, client })).toBeNull()
})

test('nobody is an officer twice, nor of two chambers, not even one after the other', async () => {
  const act = await administrators()
  const elsewhere = await aChamber()
  const officer = await anOfficer({ chamberId: act.chamberId })
  const former = await anOfficer({ chamberId: elsewhere.id, until: NOW })
  const invite = (email: string) => inviteOfficer({ ...act, invited: { ...INVITED, email } })

  await expect(invite(officer.email)).rejects.toMatchObject({ code: 'taken', sentence: { key: 'chambers.officerAlready' } })
  await expect(invite(former.email)).rejects.toMatchObject({ code: 'taken', sentence: { key: 'chambers.officerElsewhere' } })
  expect(await db.mail.count()).toBe(0)
})

test('two administrators who invite one person at once make one office', async () => {
  const act = await administrators()

  const both = await Promise.allSettled([inviteOfficer({ ...act, invited: INVITED }), inviteOfficer({ ...act, invited: INVITED })])

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.mail.count()).toBe(1)
})

test('an office that ends takes the sessions along, and can be taken up again', async () => {
  const act = await administrators()
  const officer = await anOfficer({ chamberId: act.chamberId })
  await openSession(officer.id)

  await endOffice({ ...act, personId: officer.id })

  expect(await db.session.count()).toBe(0)
  expect(await findOffice(officer.id, NOW)).toBeNull()
  await expect(endOffice({ ...act, personId: officer.id })).rejects.toMatchObject({ code: 'wrong-state' })
  await inviteOfficer({ ...act, now: later(1), invited: { ...INVITED, email: officer.email } })
  expect(await findOffice(officer.id, later(1))).toMatchObject({ chamberId: act.chamberId })
})

test('an office is ended for its own chamber only', async () => {
  const act = await administrators()
  const elsewhere = await aChamber()
  const officer = await anOfficer({ chamberId: elsewhere.id })

  await expect(endOffice({ ...act, personId: officer.id })).rejects.toMatchObject({ code: 'wrong-state' })
  expect(await findOffice(officer.id, NOW)).toMatchObject({ chamberId: elsewhere.id })
})

test('an invitation goes out again with a new link while nobody has come in', async () => {
  const act = await administrators()
  await inviteOfficer({ ...act, invited: INVITED })
  const { id: personId } = await db.person.findUniqueOrThrow({ where: { email: INVITED.email } })
  const first = await linkMailed('officer-invited')

  await inviteAgain({ ...act, personId, now: later(80) })

  await expect(resetPassword({ token: first, password: 'walnut-ferry-in-fog', now: later(1) })).rejects.toMatchObject({ code: 'expired' })
  expect(await resetPassword({ token: await linkMailed('officer-invited'), password: 'walnut-ferry-in-fog', now: later(81) })).toBeNull()
  await expect(inviteAgain({ ...act, personId, now: later(82) })).rejects.toMatchObject({ code: 'wrong-state' })
})

test('a lost second factor is reset for officers of the chamber only', async () => {
  const act = await administrators()
  const elsewhere = await aChamber()
  const [own, other] = await Promise.all([anOfficer({ chamberId: act.chamberId }), anOfficer({ chamberId: elsewhere.id })])
  await db.person.updateMany({ data: { secondFactor: 'sealed' } })
  await openSession(own.id)

  await resetSecondFactor({ ...act, personId: own.id })
  await expect(resetSecondFactor({ ...act, personId: other.id })).rejects.toMatchObject({ code: 'wrong-state' })

  expect(await db.session.count()).toBe(0)
  expect((await getChamberPage(act.chamberId)).officers).toMatchObject([{ personId: own.id, hasSecondFactor: false, hasEntered: true }])
  expect((await getChamberPage(elsewhere.id)).officers).toMatchObject([{ personId: other.id, hasSecondFactor: true }])
  expect(await checkCredentials({ email: own.email, password: PASSWORD, client })).toMatchObject({ hasSecondFactor: false })
})
