import { expect, test } from 'vitest'
import { decideOnCompany } from '#app/domain/companies/commands/decide.server.ts'
import { STANDING_PURPOSES } from '#app/domain/companies/consents.ts'
import { getChamberDossier } from '#app/domain/companies/queries/profile.server.ts'
import { listHistory, listVerifications } from '#app/domain/companies/queries/verification.server.ts'
import {
  countWaitingVerifications,
  getContact,
  getListedProfile,
  getPublicProfile,
  listForEngine,
} from '#app/domain/companies/queries.server.ts'
import { DECISIONS } from '#app/domain/companies/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { CompanyState } from '#prisma/generated/enums.ts'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCompany } from '#tests/factories/company.ts'
import { anOfficer } from '#tests/factories/officer.ts'

const NOW = new Date('2026-03-03T10:00:00Z')

async function aDesk(country: 'PK' | 'KZ' = 'PK') {
  const chamber = await aChamber({ country })
  const { personId } = await anOfficer({ chamberId: chamber.id, name: 'Ayesha Siddiqui' })
  return { personId, chamber: { chamberId: chamber.id, country, name: chamber.name as Localised } }
}

test.each([
  ['submitted', 'verify', undefined, 'verified', 'company-verified'],
  ['submitted', 'return', 'Please add the address.', 'returned', 'company-returned'],
  ['submitted', 'reject', 'No such company in the register.', 'rejected', 'company-rejected'],
  ['verified', 'suspend', 'Complaint of a partner.', 'suspended', 'company-suspended'],
  ['suspended', 'reinstate', undefined, 'verified', 'company-verified'],
] as const)('%s, %s: state, audit row and one mail in the contact’s language', async (state, decision, reason, to, template) => {
  const officer = await aDesk()
  const company = await aCompany({ state, homeChamberId: officer.chamber.chamberId, contactLanguage: 'ur' })

  await decideOnCompany({ officer, companyId: company.id, decision, reason, now: NOW })

  expect(await db.company.findUniqueOrThrow({ where: { id: company.id } })).toMatchObject({ state: to, stateReason: reason ?? null })
  expect(await db.auditEntry.findMany({ where: { subjectId: company.id } })).toMatchObject([
    {
      act: `company.${decision}`,
      from: state,
      to,
      reason: reason ?? null,
      actorId: officer.personId,
      chamberId: officer.chamber.chamberId,
      at: NOW,
    },
  ])
  const mails = await db.mail.findMany({ where: { aboutId: company.id } })
  expect(mails).toMatchObject([{ template, language: 'ur', toAddress: company.contactEmail, state: 'queued' }])
  expect(mails[0]!.text).toContain(`/company/${company.id}`)
  if (reason) expect(mails[0]!.text).toContain(reason)
  expect((await listHistory(company.id)).map(({ act, actor }) => [act, actor])).toEqual([[`company.${decision}`, 'Ayesha Siddiqui']])
})

test.each(['return', 'reject', 'suspend'] as const)('%s without a reason is refused', async (decision) => {
  const officer = await aDesk()
  const company = await aCompany({ state: 'submitted', homeChamberId: officer.chamber.chamberId })

  await expect(decideOnCompany({ officer, companyId: company.id, decision, reason: '  ', now: NOW })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(await db.mail.count({ where: { aboutId: company.id } })).toBe(0)
})

test('of two officers at once one decides, and the other is told who did', async () => {
  const officer = await aDesk()
  const colleague = await anOfficer({ chamberId: officer.chamber.chamberId, name: 'Bilal Khan' })
  const company = await aCompany({ state: 'submitted', homeChamberId: officer.chamber.chamberId })
  const both = [officer, { ...officer, personId: colleague.personId }]

  const tries = await Promise.allSettled(
    both.map((who, i) =>
      decideOnCompany({ officer: who, companyId: company.id, decision: i ? 'reject' : 'verify', reason: 'Not in the register.', now: NOW }),
    ),
  )

  const lost = tries.findIndex(({ status }) => status === 'rejected')
  const winner = lost === 0 ? 'Bilal Khan' : 'Ayesha Siddiqui'
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((tries[lost] as PromiseRejectedResult).reason).toMatchObject({
    code: 'already-decided',
    sentence: { key: lost === 0 ? 'verification.alreadyRejected' : 'verification.alreadyVerified', args: { name: winner } },
  })
  expect(await db.mail.count({ where: { aboutId: company.id } })).toBe(1)
  expect(await db.auditEntry.count({ where: { subjectId: company.id } })).toBe(1)
})

test('to officers of other chambers, and as a draft to everyone, the company does not exist', async () => {
  const [home, other, abroad] = await Promise.all([aDesk(), aDesk(), aDesk('KZ')])
  const submitted = await aCompany({ state: 'submitted', homeChamberId: home.chamber.chamberId })
  const draft = await aCompany({ state: 'draft', homeChamberId: home.chamber.chamberId })

  const tries = [
    { officer: other, id: submitted.id },
    { officer: abroad, id: submitted.id },
    { officer: home, id: draft.id },
  ]
  for (const { officer, id } of tries) {
    await expect(getChamberDossier(officer.chamber, id)).rejects.toMatchObject({ code: 'not-found' })
    for (const decision of DECISIONS)
      await expect(decideOnCompany({ officer, companyId: id, decision, reason: 'No reason at all.', now: NOW })).rejects.toMatchObject({
        code: 'not-found',
      })
  }
  expect(await db.company.findUniqueOrThrow({ where: { id: submitted.id } })).toMatchObject({ state: 'submitted' })
  expect(await db.mail.count({ where: { aboutId: { in: [submitted.id, draft.id] } } })).toBe(0)
  expect((await listVerifications(other.chamber, { page: 1 }, NOW)).rows).toEqual([])
  expect(await countWaitingVerifications(other.chamber.chamberId)).toBe(0)
  expect((await getChamberDossier(home.chamber, submitted.id)).contactEmail).toBe(submitted.contactEmail)
})

test('the queue has the longest waiting first, with the day by which to decide, by state and sector', async () => {
  const { chamber } = await aDesk()
  const at = (day: string) => new Date(`2026-02-${day}T09:00:00Z`)
  const home = { homeChamberId: chamber.chamberId }
  const late = await aCompany({ ...home, state: 'submitted', submittedAt: at('28'), sectors: ['it'] })
  const early = await aCompany({ ...home, state: 'submitted', submittedAt: at('20'), sectors: ['leather'] })
  const verified = await aCompany({ ...home, state: 'verified', submittedAt: at('10'), sectors: ['leather', 'it'] })
  await aCompany({ ...home, state: 'draft', sectors: ['it'] })
  const ids = async (filter: Parameters<typeof listVerifications>[1]) =>
    (await listVerifications(chamber, filter, NOW)).rows.map(({ id }) => id)

  const { rows } = await listVerifications(chamber, { state: 'submitted', page: 1 }, NOW)

  expect(rows.map(({ id, isOverdue, dueAt }) => [id, isOverdue, dueAt])).toEqual([
    [early.id, true, at('25')],
    [late.id, false, new Date('2026-03-05T09:00:00Z')],
  ])
  expect(await ids({ page: 1 })).toEqual([verified.id, early.id, late.id])
  expect(await ids({ sector: 'it', page: 1 })).toEqual([verified.id, late.id])
  expect(await ids({ page: 2 })).toEqual([])
  expect(await countWaitingVerifications(chamber.chamberId)).toBe(2)
})

/** An entry that was merged into another one leads there: `duplicates/merge.test.ts`. */
const STATES_OF_ITS_OWN = Object.values(CompanyState).filter((state) => state !== 'merged')

test('only a verified company that agreed has a public page, and only one that agreed reaches the engine', async () => {
  const companies = await Promise.all(
    STATES_OF_ITS_OWN.flatMap((state) =>
      [true, false].map((agrees) => aCompany({ state, consents: agrees ? STANDING_PURPOSES.slice() : [] })),
    ),
  )

  for (const { id, state, consents } of companies) {
    const page = getListedProfile(id)
    if (state === 'verified' && consents.includes('directory')) expect((await page).id).toBe(id)
    else await expect(page).rejects.toMatchObject({ code: 'not-found' })
  }
  const agreed = companies.filter(({ state, consents }) => state === 'verified' && consents.includes('matching')).map(({ id }) => id)
  const all = companies.map(({ id }) => id)
  expect((await listForEngine(all, NOW)).map(({ id }) => id)).toEqual(agreed.sort())
})

test('what others see of a company holds no contact datum', async () => {
  const company = await aCompany({ contactEmail: 'secret@company.example' })
  await db.company.update({
    where: { id: company.id },
    data: {
      website: 'https://secret-site.example',
      address: 'Secret Street 5',
      contactName: 'Secret Person',
      contactPhone: '+923339876543',
    },
  })

  const seen = JSON.stringify([
    await getPublicProfile(company.id),
    await getListedProfile(company.id),
    await listForEngine([company.id], NOW),
  ])

  expect(seen).toContain(company.legalNameLatin)
  expect(seen).not.toMatch(/secret|3339876543/i)
  expect(seen).not.toContain(company.registerNumber)
  expect(await getContact(db, company.id)).toEqual({
    name: 'Secret Person',
    email: 'secret@company.example',
    phone: '+923339876543',
    language: 'en',
    website: 'https://secret-site.example',
  })
})
