import { describe, expect, test } from 'vitest'
import { giveConsents, recordConsents, withdrawConsent } from '#app/domain/companies/commands/consents.server.ts'
import { STANDING_PURPOSES, type StandingPurpose } from '#app/domain/companies/consents.ts'
import { listConsentRecords } from '#app/domain/companies/queries/consents.server.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { withClient } from '#app/start/with-client.mjs'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { aPerson } from '#tests/factories/person.ts'

const NOW = new Date('2026-05-04T10:00:00Z')

async function anOwner(traits: CompanyTraits = {}) {
  const person = await aPerson({ name: 'Sana Malik' })
  const company = await aCompany({ consents: [], ...traits, ownerId: person.id })
  return { personId: person.id, companyId: company.id }
}

const agreesTo = async (companyId: string) => (await db.company.findUniqueOrThrow({ where: { id: companyId } })).consents
const waitingJobs = async (companyId: string) =>
  (
    await db.$queryRaw<{ job: string }[]>`SELECT tasks.identifier AS job FROM graphile_worker._private_jobs AS jobs
    JOIN graphile_worker._private_tasks AS tasks ON tasks.id = jobs.task_id WHERE tasks.identifier = 'companies.barred' AND payload::text LIKE ${`%${companyId}%`}`
  ).map(({ job }) => job)

describe('giving', () => {
  test('a consent stands by itself, with who gave it, when, and which text in which language', async () => {
    const member = await anOwner()

    await giveConsents({ member, purposes: ['matching'], language: 'ur', now: NOW })

    expect(await agreesTo(member.companyId)).toEqual(['matching'])
    expect(await listConsentRecords(member.companyId)).toMatchObject([
      { purpose: 'matching', isGiven: true, at: NOW, person: 'Sana Malik', textVersion: 1, language: 'ur', chamber: null },
    ])
    expect(await db.auditEntry.findMany({ where: { subjectId: member.companyId } })).toMatchObject([
      { act: 'company.agree', actorId: member.personId, detail: { purposes: ['matching'] } },
    ])
  })

  test('what stands already is not recorded again, also by two at once', async () => {
    const member = await anOwner()
    const give = () => giveConsents({ member, purposes: ['contact', 'contact'], language: 'en', now: NOW })

    await Promise.all([give(), give(), give()])

    expect(await agreesTo(member.companyId)).toEqual(['contact'])
    expect(await listConsentRecords(member.companyId)).toHaveLength(1)
  })

  test('only an owner speaks for the company, and to strangers it does not exist', async () => {
    const { companyId } = await anOwner({ consents: ['directory'] })
    const colleague = await aPerson()
    await db.membership.create({ data: { companyId, personId: colleague.id, role: 'member' } })
    const stranger = await anOwner()

    for (const [personId, code] of [
      [colleague.id, 'forbidden'],
      [stranger.personId, 'not-found'],
    ] as const) {
      const member = { personId, companyId }
      await expect(giveConsents({ member, purposes: ['matching'], language: 'en', now: NOW })).rejects.toMatchObject({ code })
      await expect(withdrawConsent({ member, purpose: 'directory', now: NOW })).rejects.toMatchObject({ code })
    }
    expect(await agreesTo(companyId)).toEqual(['directory'])
    expect(await listConsentRecords(companyId)).toEqual([])
  })

  test('what an officer wrote down says for which chamber and how it was given', async () => {
    const { companyId } = await anOwner()
    const officer = await aPerson({ name: 'Bilal Officer' })
    const { homeChamberId } = await db.company.findUniqueOrThrow({ where: { id: companyId } })
    const record = (note: string) =>
      transaction((tx) =>
        recordConsents(tx, {
          companyId,
          purposes: ['abroad'],
          isGiven: true,
          by: { personId: officer.id, chamberId: homeChamberId!, told: { means: 'paper', day: '2026-05-03', note } },
          now: NOW,
        }),
      )

    await expect(record(' ')).rejects.toThrow()
    expect(await agreesTo(companyId)).toEqual([])
    await record('Signed form, folder 3')

    expect(await listConsentRecords(companyId)).toMatchObject([
      { purpose: 'abroad', person: 'Bilal Officer', means: 'paper', toldOn: new Date('2026-05-03'), howGiven: 'Signed form, folder 3' },
    ])
    expect(await db.auditEntry.findFirst({ where: { subjectId: companyId } })).toMatchObject({ chamberId: homeChamberId })
  })
})

describe('withdrawing', () => {
  test.each([
    ['directory', []],
    ['matching', ['companies.barred']],
    ['contact', ['companies.barred']],
    ['abroad', ['companies.barred']],
  ] as [StandingPurpose, string[]][])('%s leaves the others and hands on %j', async (purpose, jobs) => {
    const member = await anOwner({ consents: [...STANDING_PURPOSES] })

    await withdrawConsent({ member, purpose, now: NOW })

    expect(await agreesTo(member.companyId)).toEqual(STANDING_PURPOSES.filter((other) => other !== purpose))
    expect(await listConsentRecords(member.companyId)).toMatchObject([{ purpose, isGiven: false, person: 'Sana Malik', textVersion: null }])
    expect(await waitingJobs(member.companyId)).toEqual(jobs)
  })
})

describe('records', () => {
  test.each(['UPDATE "ConsentRecord" SET "isGiven" = false', 'DELETE FROM "ConsentRecord"', 'TRUNCATE "ConsentRecord"'])(
    'are changed by nobody: %s',
    async (sql) => {
      const member = await anOwner()
      await giveConsents({ member, purposes: ['directory'], language: 'kk', now: NOW })

      for (const url of [process.env.DATABASE_URL!, process.env.DATABASE_OWNER_URL!])
        await expect(withClient(url, (client) => client.query(sql))).rejects.toMatchObject({ code: '42501' })

      expect(await listConsentRecords(member.companyId)).toMatchObject([{ isGiven: true }])
    },
  )

  test.each([
    ['direct without its event', { purpose: 'direct', textVersion: 1, language: 'en' }],
    ['given by somebody who read nothing', { purpose: 'directory' }],
    ['a chamber that does not say how', { purpose: 'directory', howGiven: '' }],
    ['a means without its day', { purpose: 'directory', textVersion: 1, language: 'en', means: 'phone' }],
  ] as const)('a record of %s is refused', async (what, row) => {
    const { companyId, personId } = await anOwner()
    const { homeChamberId } = await db.company.findUniqueOrThrow({ where: { id: companyId } })
    const chamberId = what.startsWith('a chamber') ? homeChamberId : null

    await expect(db.consentRecord.create({ data: { companyId, personId, chamberId, isGiven: true, at: NOW, ...row } })).rejects.toThrow(
      /check constraint/i,
    )
  })
})
