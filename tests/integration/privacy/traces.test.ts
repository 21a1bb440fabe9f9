import { describe, expect, test } from 'vitest'
import { deleteAccount } from '#app/domain/privacy/commands/delete-account.server.ts'
import { askDeletion, deleteCompanies } from '#app/domain/privacy/commands/delete-company.server.ts'
import { eraseOldEvents, forgetTheRest } from '#app/domain/privacy/commands/retention.server.ts'
import { getCompanyData } from '#app/domain/privacy/queries/company-data.server.ts'
import { getPersonData } from '#app/domain/privacy/queries/person-data.server.ts'
import { DELETION_DAYS } from '#app/domain/privacy/rules.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { suppress } from '#app/platform/mail/suppression.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { handlers } from '#app/worker.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { NOW } from '#tests/factories/event.ts'
import { aForwardedInterest, PITCH } from '#tests/factories/interest.ts'
import { aPerson, PASSWORD } from '#tests/factories/person.ts'

const DAY = 86_400_000
const GONE = new Date(NOW.getTime() + DELETION_DAYS * DAY)

type Market = Awaited<ReturnType<typeof aForwardedInterest>>

/** What else the tables hold of the company in Pakistan: wishes, a line of a file, marks and returns of its address, copies. */
async function leaveTraces({ event, pkCompany, kzCompany, pkOfficer }: Market) {
  const address = pkCompany.contactEmail!
  const wish = { eventId: event.id, wish: 'no_thanks', saidAt: NOW } as const
  await db.preference.createMany({
    data: [
      { ...wish, companyId: pkCompany.id, country: 'PK', otherId: kzCompany.id, otherCountry: 'KZ' },
      { ...wish, companyId: kzCompany.id, country: 'KZ', otherId: pkCompany.id, otherCountry: 'PK' },
    ],
  })
  const { chamberId } = pkOfficer.chamber
  await db.import.create({
    data: {
      chamberId,
      officerId: pkOfficer.personId,
      fileName: 'members.xlsx',
      kind: 'xlsx',
      columns: ['E-mail'],
      fields: ['contactEmail'],
      lines: { create: { number: 2, cells: [address], companyId: pkCompany.id, importedAt: NOW } },
    },
  })
  await transaction(async (tx) => {
    await suppress(tx, { address, reason: 'bounced', now: NOW })
    await suppress(tx, { address, reason: 'unsubscribed', topic: 'campaigns', now: NOW })
  })
  await db.incomingMail.create({ data: { fingerprint: address, kind: 'failure', address, statusCode: '5.1.1', receivedAt: NOW } })
  const mail = { template: 'interest-waiting', language: 'en', subject: 's', html: 'h', text: 't' } as const
  return db.mail.create({ data: { ...mail, toAddress: 'other@office.example', copyTo: [address, 'third@office.example'] } })
}

const ownerOf = async (companyId: string) => ({
  companyId,
  personId: (await db.membership.findFirstOrThrow({ where: { companyId, role: 'owner' } })).personId,
})

describe('of a company that is erased', () => {
  test('no pitch, wish, line of a file or address is left, but that it stopped mail', async () => {
    const market = await aForwardedInterest({ pk: { contactEmail: 'trace@secret.example' } })
    const copy = await leaveTraces(market)
    const { pkCompany, kzCompany, interestId } = market

    await askDeletion({ member: await ownerOf(pkCompany.id), password: PASSWORD, now: NOW })
    await drainQueue(handlers, NOW)
    await deleteCompanies({ now: GONE })

    expect(await db.interest.findUnique({ where: { id: interestId }, include: { links: true } })).toMatchObject({
      pitch: '—',
      itemText: '—',
      links: [],
    })
    expect(await db.mail.count({ where: { OR: [{ aboutId: interestId }, { toAddress: 'trace@secret.example' }] } })).toBe(0)
    expect(await db.preference.count({ where: { OR: [{ companyId: pkCompany.id }, { otherId: pkCompany.id }] } })).toBe(0)
    expect(await db.mail.findUnique({ where: { id: copy.id } })).toMatchObject({ copyTo: ['third@office.example'] })
    expect(await db.importLine.findFirst({ where: { companyId: pkCompany.id } })).toMatchObject({ cells: [] })
    expect(await db.incomingMail.count({ where: { address: 'trace@secret.example' } })).toBe(0)
    expect(await db.suppression.findMany({ where: { address: 'trace@secret.example' } })).toMatchObject([{ reason: 'unsubscribed' }])
    expect(await db.company.findUnique({ where: { id: kzCompany.id } })).toMatchObject({ legalName: kzCompany.legalName })
  })

  test('nothing goes of an address that is another company’s too', async () => {
    const market = await aForwardedInterest({ pk: { contactEmail: 'shared@secret.example' } })
    const copy = await leaveTraces(market)
    await aCompany({ contactEmail: 'shared@secret.example' })

    await askDeletion({ member: await ownerOf(market.pkCompany.id), password: PASSWORD, now: NOW })
    await deleteCompanies({ now: GONE })

    expect(await db.mail.findUnique({ where: { id: copy.id } })).toMatchObject({ copyTo: copy.copyTo })
    expect(await db.suppression.count({ where: { address: 'shared@secret.example' } })).toBe(2)
  })
})

test('a company reads its interests, wishes, files’ lines and marks, and not an interest that its chambers hold back', async () => {
  const market = await aForwardedInterest({ pk: { contactEmail: 'told@secret.example' } })
  await leaveTraces(market)
  await db.item.updateMany({ where: { companyId: market.pkCompany.id }, data: { quantity: 20.5, unit: 'TNE' } })
  const rowsOf = async (companyId: string) =>
    Object.fromEntries((await getCompanyData(await ownerOf(companyId))).map(({ part, rows }) => [part, rows]))

  const told = await rowsOf(market.pkCompany.id)
  expect(told).toMatchObject({
    items: [{ quantity: 20.5, unit: 'TNE' }, { priceTo: null }],
    interests: [{ pitch: PITCH, state: 'forwarded' }],
    wishes: [{ wish: 'no_thanks', event: market.event.slug }],
    imports: [{ cells: ['told@secret.example'] }],
    stops: [{ reason: 'bounced' }, { reason: 'unsubscribed', topic: 'campaigns' }],
    returned: [{ kind: 'failure' }],
  })
  expect(JSON.stringify(told)).not.toContain(market.kzCompany.id)
  const other = await rowsOf(market.kzCompany.id)
  expect(other.interests).toMatchObject([{ itemText: market.item.text }])
  expect(JSON.stringify(other.interests)).not.toContain(PITCH)
  await db.interest.update({ where: { id: market.interestId }, data: { state: 'approved_by_one', forwardedAt: null } })
  expect((await rowsOf(market.kzCompany.id)).interests).toEqual([])
})

test('when an event’s months are over nobody’s wishes are left, and after a year no address of what came in', async () => {
  const market = await aForwardedInterest()
  await leaveTraces(market)
  const late = new Date(market.event.endsOn.getTime() + 40 * DAY)
  await db.event.update({ where: { id: market.event.id }, data: { retentionMonths: 1 } })

  await eraseOldEvents({ now: late })
  await forgetTheRest({ now: late })
  expect(await db.preference.count({ where: { eventId: market.event.id } })).toBe(0)
  const { contactEmail: address } = market.pkCompany
  expect(await db.incomingMail.count({ where: { address } })).toBe(1)
  await forgetTheRest({ now: new Date(NOW.getTime() + 366 * DAY) })

  expect(await db.incomingMail.count({ where: { address } })).toBe(0)
})

describe('somebody who goes and is a company’s contact', () => {
  const contactOf = (companyId: string) =>
    db.company.findUniqueOrThrow({
      where: { id: companyId },
      select: { contactName: true, contactEmail: true, contactPhone: true, contactLanguage: true },
    })

  test('leaves the place to the owner who has been there longest, without the phone', async () => {
    const person = await aPerson({ email: 'leaver@contact.example' })
    const owner = await aPerson({ name: 'Bibi Owner', language: 'ur' })
    const company = await aCompany({ ownerId: owner.id, contactEmail: person.email })
    await db.membership.create({ data: { companyId: company.id, personId: person.id, role: 'member' } })
    await db.mail.create({
      data: { template: 'x', language: 'en', toAddress: person.email, companyId: company.id, subject: 's', html: 'h', text: 't' },
    })

    await deleteAccount({ personId: person.id, password: PASSWORD, now: NOW })

    expect(await contactOf(company.id)).toEqual({
      contactName: 'Bibi Owner',
      contactEmail: owner.email,
      contactPhone: null,
      contactLanguage: 'ur',
    })
    expect((await db.mail.findMany({ where: { toAddress: person.email } })).map(({ template }) => template)).toEqual(['account-deleted'])
    expect(await db.auditEntry.findFirst({ where: { subjectId: company.id, act: 'company.edit' } })).toMatchObject({ actorId: person.id })
  })

  test('stays while nobody else owns the company, and leaves a draft without a contact', async () => {
    const person = await aPerson()
    const orphan = await aCompany({ contactEmail: person.email })
    await db.membership.deleteMany({ where: { companyId: orphan.id } })

    await expect(deleteAccount({ personId: person.id, password: PASSWORD, now: NOW })).rejects.toMatchObject({
      sentence: { key: 'privacy.contactStays' },
    })
    expect((await contactOf(orphan.id)).contactEmail).toBe(person.email)
    await db.company.update({ where: { id: orphan.id }, data: { state: 'draft' } })
    await deleteAccount({ personId: person.id, password: PASSWORD, now: NOW })

    expect(await contactOf(orphan.id)).toMatchObject({ contactName: null, contactEmail: null })
  })

  test('reads which invitations and marks are held about the address', async () => {
    const person = await aPerson()
    const company = await aCompany()
    const { personId: invitedById } = await ownerOf(company.id)
    const times = { createdAt: NOW, expiresAt: GONE }
    await db.colleagueInvitation.create({
      data: { companyId: company.id, email: person.email, role: 'member', language: 'en', tokenHash: 'h', invitedById, ...times },
    })
    await transaction((tx) => suppress(tx, { address: person.email, reason: 'unsubscribed', topic: 'alerts', now: NOW }))

    const parts = await getPersonData(person.id)

    expect(parts).toContainEqual({ part: 'stops', rows: [{ reason: 'unsubscribed', topic: 'alerts', createdAt: NOW }] })
    expect(parts.find(({ part }) => part === 'invitations')!.rows).toMatchObject([{ role: 'member', legalName: company.legalName }])
  })
})
