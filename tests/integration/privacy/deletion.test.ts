import { describe, expect, test } from 'vitest'
import { checkCredentials } from '#app/domain/accounts/commands/sign-in.server.ts'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { deleteAccount } from '#app/domain/privacy/commands/delete-account.server.ts'
import { askDeletion, deleteCompanies, keepCompany } from '#app/domain/privacy/commands/delete-company.server.ts'
import { forgetTheRest } from '#app/domain/privacy/commands/retention.server.ts'
import { DELETION_DAYS } from '#app/domain/privacy/rules.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { handlers } from '#app/worker.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { NOW } from '#tests/factories/event.ts'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { aPerson, PASSWORD } from '#tests/factories/person.ts'

const DAY = 86_400_000
const WEEK_LATER = new Date(NOW.getTime() + DELETION_DAYS * DAY)

async function ownerOf(companyId: string) {
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId, role: 'owner' } })
  return { companyId, personId }
}

/** Everything that the database says, but for what cannot be changed: to look for what should be gone. */
async function everythingBut(...kept: string[]): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
  const texts = tables
    .filter(({ name }) => !kept.includes(name) && name !== '_prisma_migrations')
    .map(({ name }) => db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`))
  return (await Promise.all(texts))
    .flat()
    .map(({ row }) => row)
    .join('\n')
}

async function anIntroducedMarket() {
  const market = await anInvitedMarket({ pk: { contactEmail: 'secret-owner@gone.example', legalNameLatin: 'Gone Gloves' } })
  for (const country of ['PK', 'KZ'] as const)
    await answerInvitation({ answerer: { token: await tokenOf(market.introduction.id, country) }, answer: 'yes', now: NOW })
  return market
}

describe('a company', () => {
  test('is asked for with the password, by an owner; it agrees to nothing from then on, and its owners are told', async () => {
    const { pkCompany, introduction } = await anInvitedMarket()
    const member = await ownerOf(pkCompany.id)
    const colleague = await aPerson()
    await db.membership.create({ data: { companyId: pkCompany.id, personId: colleague.id, role: 'member' } })

    expect(await askDeletion({ member, password: 'wrong', now: NOW })).toBe(false)
    await expect(askDeletion({ member: { ...member, personId: colleague.id }, password: PASSWORD, now: NOW })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await db.company.findUnique({ where: { id: pkCompany.id } })).toMatchObject({ deleteAfter: null })
    expect(await askDeletion({ member, password: PASSWORD, now: NOW })).toBe(true)
    expect(await askDeletion({ member, password: PASSWORD, now: WEEK_LATER })).toBe(true)
    await drainQueue(handlers, NOW)

    expect(await db.company.findUnique({ where: { id: pkCompany.id } })).toMatchObject({ consents: [], deleteAfter: WEEK_LATER })
    expect(await db.introduction.findUnique({ where: { id: introduction.id } })).toMatchObject({ state: 'cancelled' })
    expect(await db.mail.count({ where: { template: 'company-deletion' } })).toBe(1)
  })

  test('can be kept until its day, without its consents', async () => {
    const company = await aCompany()
    const member = await ownerOf(company.id)
    await askDeletion({ member, password: PASSWORD, now: NOW })

    await keepCompany({ member, now: NOW })
    await deleteCompanies({ now: WEEK_LATER })

    expect(await db.company.findUnique({ where: { id: company.id } })).toMatchObject({
      deletedAt: null,
      legalName: company.legalName,
      consents: [],
    })
    await expect(keepCompany({ member, now: NOW })).rejects.toMatchObject({ code: 'wrong-state' })
  })

  test('is erased on its day, and nothing says who it was; trail, consents and the other side’s match stay', async () => {
    const { pkCompany, kzCompany, introduction, match } = await anIntroducedMarket()
    const member = await ownerOf(pkCompany.id)
    await askDeletion({ member, password: PASSWORD, now: NOW })
    await deleteCompanies({ now: new Date(WEEK_LATER.getTime() - 1) })
    expect(await everythingBut()).toContain('secret-owner@gone.example')
    const trail = await db.auditEntry.count()

    await deleteCompanies({ now: WEEK_LATER })
    await deleteCompanies({ now: WEEK_LATER })

    const left = await everythingBut('AuditEntry')
    expect(left).not.toMatch(/secret-owner@gone|Gone Gloves/)
    expect(left).not.toContain(pkCompany.legalName)
    expect(left).not.toContain(pkCompany.registerNumber)
    expect(left).toContain(kzCompany.contactEmail)
    expect(await db.company.findUnique({ where: { id: pkCompany.id } })).toMatchObject({
      state: 'expired',
      deletedAt: WEEK_LATER,
      homeChamberId: null,
      about: {},
    })
    for (const model of [db.item, db.membership, db.sectorProfile, db.colleagueInvitation])
      expect(await (model as typeof db.item).count({ where: { companyId: pkCompany.id } })).toBe(0)
    expect(await db.introduction.findUnique({ where: { id: introduction.id } })).toMatchObject({ state: 'introduced' })
    expect(await db.match.findUnique({ where: { id: match.id } })).toMatchObject({ state: 'approved', reasons: { met: [], missing: [] } })
    expect(await db.auditEntry.count()).toBe(trail + 1)
    expect(await db.consentRecord.count({ where: { companyId: pkCompany.id } })).toBeGreaterThan(0)
    const [erasure] = await db.erasure.findMany({ where: { what: 'company' }, orderBy: { id: 'desc' }, take: 1 })
    expect(erasure).toMatchObject({ at: WEEK_LATER, eventId: null, counts: { Item: 2, Membership: 1, introductions: 1, SectorProfile: 1 } })
  })

  test('that was erased leaves its register number to whoever registers next', async () => {
    const company = await aCompany({ registerNumber: '8881234' })
    await askDeletion({ member: await ownerOf(company.id), password: PASSWORD, now: NOW })
    await deleteCompanies({ now: WEEK_LATER })

    expect((await aCompany({ registerNumber: '8881234' })).state).toBe('verified')
  })

  test('that is deleted can hold no name, whatever is tried', async () => {
    const company = await aCompany()
    const forged = db.company.update({ where: { id: company.id }, data: { deletedAt: NOW } })

    await expect(forged).rejects.toThrow(/check constraint/i)
  })
})

describe('an account', () => {
  test('is gone with its sessions, places and mails; the trail stays and names nobody', async () => {
    const { companyId } = await ownerOf((await aCompany()).id)
    const person = await aPerson({ name: 'Nasreen Forgotten', email: 'nasreen@forgotten.example' })
    await db.membership.create({ data: { companyId, personId: person.id, role: 'member' } })
    await openSession(person.id)
    await db.mail.create({
      data: { template: 'verify-email', language: 'en', toAddress: person.email, subject: 's', html: 'h', text: 't' },
    })

    expect(await deleteAccount({ personId: person.id, password: 'wrong', now: NOW })).toBe('accounts.passwordWrong')
    expect(await deleteAccount({ personId: person.id, password: PASSWORD, now: NOW })).toBeNull()

    expect(await db.session.count({ where: { personId: person.id } })).toBe(0)
    expect(await db.membership.count({ where: { personId: person.id } })).toBe(0)
    expect(await checkCredentials({ email: person.email, password: PASSWORD, client: '192.0.2.9' })).toBeNull()
    const farewell = await db.mail.findMany({ where: { toAddress: person.email } })
    expect(farewell.map(({ template }) => template)).toEqual(['account-deleted'])
    await forgetTheRest({ now: new Date(Date.now() + 8 * DAY) })
    expect(await everythingBut()).not.toMatch(/nasreen@forgotten|Nasreen Forgotten/)
    expect(await db.auditEntry.findMany({ where: { actorId: person.id } })).toMatchObject([{ act: 'person.delete' }])
    expect((await aPerson({ email: 'nasreen@forgotten.example' })).id).not.toBe(person.id)
  })

  test('of a last owner, an officer or an administrator stays', async () => {
    const company = await aCompany()
    const { personId } = await ownerOf(company.id)
    const officer = await anOfficer({ chamberId: company.homeChamberId! })
    const administrator = await aPerson({ isAdministrator: true })

    for (const [id, key] of [
      [personId, 'privacy.lastOwnerStays'],
      [officer.id, 'privacy.officerStays'],
      [administrator.id, 'privacy.administratorStays'],
    ] as const)
      await expect(deleteAccount({ personId: id, password: PASSWORD, now: NOW })).rejects.toMatchObject({ sentence: { key } })

    expect(await db.person.count({ where: { deletedAt: { not: null }, id: { in: [personId, officer.id, administrator.id] } } })).toBe(0)
    expect(await db.membership.count({ where: { personId } })).toBe(1)
  })

  test('two owners who go at once leave one behind', async () => {
    const company = await aCompany()
    const { personId } = await ownerOf(company.id)
    const other = await aPerson()
    await db.membership.create({ data: { companyId: company.id, personId: other.id, role: 'owner' } })

    const gone = await Promise.allSettled([personId, other.id].map((id) => deleteAccount({ personId: id, password: PASSWORD, now: NOW })))

    expect(gone.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.membership.count({ where: { companyId: company.id, role: 'owner' } })).toBe(1)
  })
})
