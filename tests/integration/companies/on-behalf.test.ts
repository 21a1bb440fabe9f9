import { beforeAll, describe, expect, test } from 'vitest'
import { giveConsents } from '#app/domain/companies/commands/consents.server.ts'
import { writeDownConsents } from '#app/domain/companies/commands/consents-on-behalf.server.ts'
import { addItem } from '#app/domain/companies/commands/items.server.ts'
import { saveFacts } from '#app/domain/companies/commands/profile.server.ts'
import { registerOnBehalf } from '#app/domain/companies/commands/register.server.ts'
import { chooseSectors } from '#app/domain/companies/commands/sectors.server.ts'
import { submitCompany } from '#app/domain/companies/commands/submit.server.ts'
import { listChamberCompanies } from '#app/domain/companies/queries/chamber-companies.server.ts'
import { listConsentRecords } from '#app/domain/companies/queries/consents.server.ts'
import { findHelp } from '#app/domain/companies/queries/help.server.ts'
import { getChamberDossier, getOwnDossier } from '#app/domain/companies/queries/profile.server.ts'
import { listHistory } from '#app/domain/companies/queries/verification.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { handlers } from '#app/worker.server.ts'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCity, aCompany } from '#tests/factories/company.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { startMailbox } from '#tests/setup/mailbox.ts'

const NOW = new Date('2026-03-03T10:00:00Z')
const LATER = new Date('2026-03-03T11:00:00Z')

beforeAll(async () => {
  await aCity('PK')
  const mailbox = await startMailbox()
  return () => mailbox.stop()
})

async function aDesk() {
  const chamber = await aChamber({ country: 'PK', name: 'Lahore Chamber' })
  const { personId } = await anOfficer({ chamberId: chamber.id, name: 'Ayesha Siddiqui' })
  return { personId, chamber: { chamberId: chamber.id, country: 'PK' as const, name: chamber.name as Localised } }
}

type Desk = Awaited<ReturnType<typeof aDesk>>
const acting = (desk: Desk, companyId: string) => ({ personId: desk.personId, companyId, chamberId: desk.chamber.chamberId })

describe('an officer registers a company', () => {
  test('as a draft of the chamber, that other chambers do not see and the trail calls on behalf', async () => {
    const [desk, other] = await Promise.all([aDesk(), aDesk()])

    const companyId = await registerOnBehalf({ officer: desk, legalNameLatin: 'Kot Addu Tannery', now: NOW })

    expect(await getChamberDossier(desk.chamber, companyId)).toMatchObject({
      state: 'draft',
      country: 'PK',
      legalNameLatin: 'Kot Addu Tannery',
    })
    await expect(getChamberDossier(other.chamber, companyId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(saveFacts({ member: acting(other, companyId), facts: { yearFounded: 1999 }, now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await listChamberCompanies(desk.chamber, { page: 1 })).rows).toMatchObject([{ id: companyId, isOurRegistration: true }])
    expect((await listChamberCompanies(other.chamber, { page: 1 })).rows).toEqual([])
    expect(await db.auditEntry.findMany({ where: { subjectId: companyId } })).toMatchObject([
      { act: 'company.register', actorId: desk.personId, chamberId: desk.chamber.chamberId, to: 'draft', detail: { onBehalf: true } },
    ])
  })

  test('and cannot give it away to another chamber or country', async () => {
    const [desk, other] = await Promise.all([aDesk(), aDesk()])
    const companyId = await registerOnBehalf({ officer: desk, legalNameLatin: 'Sialkot Gloves', now: NOW })
    const member = acting(desk, companyId)

    const faults = await saveFacts({
      member,
      facts: { country: 'KZ', homeChamberId: other.chamber.chamberId, address: 'Mall Road' },
      now: NOW,
    })

    expect(faults.map(({ name }) => name)).toEqual(['country'])
    expect(await getOwnDossier(member)).toMatchObject({ country: 'PK', homeChamberId: desk.chamber.chamberId, address: 'Mall Road' })
  })
})

describe('an officer changes a company', () => {
  test('its contact reads one mail about all of it, in their language, and its people see who did it', async () => {
    const desk = await aDesk()
    const company = await aCompany({ homeChamberId: desk.chamber.chamberId, contactLanguage: 'ru' })
    const member = acting(desk, company.id)

    await saveFacts({ member, facts: { address: 'Ferozepur Road' }, now: NOW })
    await addItem({ member, side: 'offer', item: { text: 'Split leather', language: 'en', cooperation: ['supply'] }, now: NOW })
    const waiting = await db.$queryRaw`SELECT run_at FROM graphile_worker.jobs WHERE key = ${`companies.tell-what-was-done:${company.id}`}`
    expect(waiting).toEqual([{ run_at: new Date('2026-03-03T10:15:00Z') }])
    await drainQueue(handlers, LATER)
    await drainQueue(handlers, LATER)

    const mails = await db.mail.findMany({ where: { aboutId: company.id } })
    expect(mails).toMatchObject([{ template: 'company-helped', language: 'ru', toAddress: company.contactEmail }])
    expect(mails[0]!.text).toContain('сведения о компании')
    expect(mails[0]!.text).toContain('предложения')
    expect(mails[0]!.text).not.toContain('отрасли')
    expect(await findHelp(company.id)).toMatchObject({ registeredAt: null, changedAt: NOW, chamber: { en: 'Lahore Chamber' } })
    expect(await listHistory(company.id)).toMatchObject([
      { act: 'company.edit', actor: 'Ayesha Siddiqui', onBehalf: true },
      { act: 'company.edit', actor: 'Ayesha Siddiqui', onBehalf: true },
    ])
  })

  test('a second sitting is told by itself; what its own people change is not', async () => {
    const desk = await aDesk()
    const owner = await anOfficer({ chamberId: (await aChamber()).id })
    const company = await aCompany({ homeChamberId: desk.chamber.chamberId, ownerId: owner.personId })

    await chooseSectors({ member: acting(desk, company.id), sectors: ['leather', 'sme'], confirmed: false, now: NOW })
    await drainQueue(handlers, LATER)
    await saveFacts({ member: { personId: owner.personId, companyId: company.id }, facts: { address: 'Own Road' }, now: LATER })
    await drainQueue(handlers, new Date('2026-03-04T10:00:00Z'))
    expect(await db.mail.count({ where: { aboutId: company.id } })).toBe(1)
    await saveFacts({ member: acting(desk, company.id), facts: { address: 'Canal Road' }, now: new Date('2026-03-05T10:00:00Z') })
    await drainQueue(handlers, new Date('2026-03-05T11:00:00Z'))

    const mails = await db.mail.findMany({ where: { aboutId: company.id }, orderBy: { createdAt: 'asc' } })
    expect(mails.map(({ text }) => [/sectors/.test(text), /identity/.test(text)])).toEqual([
      [true, false],
      [false, true],
    ])
    expect((await findHelp(company.id))?.steps).toEqual(['identity', 'sectors'])
  })

  test('the draft that a firm began by itself is not the chamber’s business', async () => {
    const desk = await aDesk()
    const { id } = await aCompany({ state: 'draft', homeChamberId: desk.chamber.chamberId })

    await expect(getOwnDossier(acting(desk, id))).rejects.toMatchObject({ code: 'not-found' })
    expect((await listChamberCompanies(desk.chamber, { page: 1 })).rows).toEqual([])
  })

  test('submitting on its behalf agrees to nothing in its name', async () => {
    const desk = await aDesk()
    const company = await aCompany({ state: 'returned', consents: [], homeChamberId: desk.chamber.chamberId })
    const member = acting(desk, company.id)

    await expect(submitCompany({ member, agreed: ['directory'], language: 'en', now: NOW })).rejects.toMatchObject({ code: 'not-found' })
    expect(await submitCompany({ member, agreed: [], language: 'en', now: NOW })).toEqual([])

    expect(await db.company.findUniqueOrThrow({ where: { id: company.id } })).toMatchObject({ state: 'submitted', consents: [] })
    await expect(giveConsents({ member, purposes: ['directory'], language: 'en', now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await db.auditEntry.findMany({ where: { subjectId: company.id } })).toMatchObject([
      { act: 'company.submit', actorId: desk.personId, chamberId: desk.chamber.chamberId, detail: { onBehalf: true } },
    ])
  })
})

describe('an officer writes down what the company told the chamber', () => {
  const TOLD = { means: 'paper', day: '2026-03-01', note: 'folder 12' } as const
  const KEPT = { means: 'paper', toldOn: new Date('2026-03-01'), howGiven: 'folder 12' }

  test('with how: it stands, its people read who wrote it down, and its contact is told', async () => {
    const desk = await aDesk()
    const company = await aCompany({ homeChamberId: desk.chamber.chamberId, consents: ['directory'] })
    const word = { officer: desk, companyId: company.id, told: TOLD, now: NOW }

    await writeDownConsents({ ...word, purposes: ['matching', 'contact'], isGiven: true })
    await writeDownConsents({ ...word, purposes: ['directory'], isGiven: false })
    await drainQueue(handlers, LATER)

    expect((await getChamberDossier(desk.chamber, company.id)).consents.toSorted()).toEqual(['contact', 'matching'])
    expect(await listConsentRecords(company.id)).toMatchObject([
      { purpose: 'directory', isGiven: false, person: 'Ayesha Siddiqui', chamber: { en: 'Lahore Chamber' }, ...KEPT },
      { purpose: 'contact', isGiven: true, ...KEPT, textVersion: null },
      { purpose: 'matching', isGiven: true, ...KEPT },
    ])
    const [mail] = await db.mail.findMany({ where: { aboutId: company.id, template: 'company-helped' } })
    expect(mail!.text).toMatch(/agreed to by you: matching, contact/)
    expect(mail!.text).toMatch(/withdrawn by you: directory/)
    expect((await listHistory(company.id)).map(({ act, onBehalf }) => [act, onBehalf])).toEqual([
      ['company.withdraw-consent', true],
      ['company.agree', true],
    ])
  })

  test('never without how, and not for another chamber’s company or draft', async () => {
    const [desk, other] = await Promise.all([aDesk(), aDesk()])
    const company = await aCompany({ homeChamberId: desk.chamber.chamberId, consents: [] })
    const draft = await aCompany({ state: 'draft', homeChamberId: desk.chamber.chamberId, consents: [] })
    const word = { purposes: ['matching'] as const, isGiven: true, now: NOW }

    for (const note of ['  ', 'told by boss@firm.example'])
      await expect(writeDownConsents({ ...word, officer: desk, companyId: company.id, told: { ...TOLD, note } })).rejects.toMatchObject({
        code: 'invalid',
      })
    for (const [officer, companyId] of [
      [other, company.id],
      [desk, draft.id],
    ] as const)
      await expect(writeDownConsents({ ...word, officer, companyId, told: TOLD })).rejects.toMatchObject({ code: 'not-found' })

    expect(await db.consentRecord.count({ where: { companyId: { in: [company.id, draft.id] } } })).toBe(0)
  })
})
