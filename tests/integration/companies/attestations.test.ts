import { readdir, readFile } from 'node:fs/promises'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { renewAttestation } from '#app/domain/companies/commands/attest.server.ts'
import { decideOnCompany } from '#app/domain/companies/commands/decide.server.ts'
import { expireOldProfiles } from '#app/domain/companies/commands/freshness.server.ts'
import { saveFacts } from '#app/domain/companies/commands/profile.server.ts'
import { warnOfAttestationEnds } from '#app/domain/companies/commands/warn-of-end.server.ts'
import {
  countEndingAttestations,
  findAttestation,
  getAttestation,
  listEndingAttestations,
} from '#app/domain/companies/queries/attestations.server.ts'
import type { CompanyDecision } from '#app/domain/companies/rules.ts'
import { deleteCompanies } from '#app/domain/privacy/commands/delete-company.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as endingAct, loader as endingPage } from '#app/routes/chamber/attestations.tsx'
import { action as verificationAct, loader as verificationPage } from '#app/routes/chamber/verification.tsx'
import { loader as homePage } from '#app/routes/company/home.tsx'
import { loader as checkPage } from '#app/routes/public/attestation.tsx'
import { loader as publicPage } from '#app/routes/public/company.tsx'
import { withClient } from '#app/start/with-client.mjs'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { aPerson } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

/** A company with its chamber's officer, who decides at a moment of the test's. */
async function aDesk(traits: CompanyTraits = {}) {
  const chamber = await aChamber({ name: 'Ravi Chamber', nudgeMonths: 3, expireMonths: 6 })
  const { personId } = await anOfficer({ chamberId: chamber.id })
  const owner = await aPerson()
  const company = await aCompany({ state: 'submitted', homeChamberId: chamber.id, ownerId: owner.id, ...traits })
  const officer = { personId, chamber: { chamberId: chamber.id, country: chamber.country, name: chamber.name as Localised } }
  const decide = (decision: CompanyDecision, now = NOW) =>
    decideOnCompany({ officer, companyId: company.id, decision, reason: 'For a reason.', now })
  const codes = async () =>
    (await db.attestation.findMany({ where: { companyId: company.id }, orderBy: { issuedAt: 'asc' } })).map(({ code }) => code)
  return { company, officer, member: { personId: owner.id, companyId: company.id }, decide, codes }
}

const stateOf = async (code: string, now = NOW) => (await getAttestation(code, now)).state

describe('a chamber that verifies a company attests it', () => {
  test('for as long as it lets a profile stay silent, with names, number and chamber', async () => {
    const { company, decide, codes } = await aDesk({ legalName: 'چرم سازی', legalNameLatin: 'Leather Works', registerNumber: '9000111' })

    await decide('verify')

    const [code] = await codes()
    expect(code).toMatch(/^[0-9a-f]{24}$/)
    expect(await getAttestation(code!.toUpperCase(), NOW)).toEqual({
      code,
      chamber: expect.objectContaining({ en: 'Ravi Chamber' }),
      state: 'valid',
      issuedAt: NOW,
      expiresAt: new Date('2026-09-02T09:00:00Z'),
      legalName: 'چرم سازی',
      legalNameLatin: 'Leather Works',
      registerKind: 'NTN',
      registerNumber: '9000111',
      timeZone: 'Asia/Karachi',
      newer: null,
      companyId: company.id,
    })
    expect(await stateOf(code!, new Date('2026-09-02T09:00:00Z'))).toBe('expired')
  })

  test('and not one that it returns', async () => {
    const { decide, codes } = await aDesk()

    await decide('return')

    expect(await codes()).toEqual([])
  })

  test('it rests while the company is suspended, and comes back with it', async () => {
    const { decide, codes } = await aDesk()
    await decide('verify')
    const [code] = await codes()

    await decide('suspend')
    expect(await stateOf(code!)).toBe('suspended')
    expect((await getAttestation(code!, NOW)).companyId).toBeNull()
    await decide('reinstate')

    expect(await stateOf(code!)).toBe('valid')
  })

  test('it ends with the verification of a silent company', async () => {
    const { company, decide, codes } = await aDesk()
    await decide('verify')
    await db.chamber.update({ where: { id: company.homeChamberId! }, data: { nudgeMonths: 1, expireMonths: 2 } })
    await db.company.update({ where: { id: company.id }, data: { nudgedAt: days(40) } })

    await expireOldProfiles({ now: days(70) })

    expect(await stateOf((await codes())[0]!, days(70))).toBe('expired')
  })

  test('a new name is attested by nobody until the chamber has verified it; the old code leads on', async () => {
    const { member, decide, codes } = await aDesk({ legalNameLatin: 'Old Name' })
    await decide('verify')
    await saveFacts({ member, facts: { legalNameLatin: 'New Name' }, confirmed: true, now: days(1) })
    const [old] = await codes()
    expect(await getAttestation(old!, days(1))).toMatchObject({ state: 'withdrawn', legalNameLatin: 'Old Name' })

    await decide('verify', days(2))

    const [, fresh] = await codes()
    expect(await getAttestation(old!, days(2))).toMatchObject({ state: 'replaced', newer: fresh, legalNameLatin: 'Old Name' })
    expect(await getAttestation(fresh!, days(2))).toMatchObject({ state: 'valid', legalNameLatin: 'New Name', newer: null })
  })

  test('it may attest it anew at any time; another chamber may not, nor while it is suspended', async () => {
    const { company, officer, decide, codes } = await aDesk()
    const other = await aDesk()
    await decide('verify')

    await renewAttestation({ officer, companyId: company.id, now: days(100) })

    expect(await codes()).toHaveLength(2)
    expect(await findAttestation(company.id, days(100))).toMatchObject({ state: 'valid', issuedAt: days(100) })
    expect(await db.auditEntry.count({ where: { subjectId: company.id, act: 'company.attest', actorId: officer.personId } })).toBe(1)
    await expect(renewAttestation({ officer: other.officer, companyId: company.id, now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
    await decide('suspend')
    await expect(renewAttestation({ officer, companyId: company.id, now: NOW })).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await codes()).toHaveLength(2)
  })

  test('an erased company has none', async () => {
    const { company, decide, codes } = await aDesk()
    await decide('verify')
    const [code] = await codes()
    await db.company.update({ where: { id: company.id }, data: { deleteAfter: NOW, consents: [] } })

    await deleteCompanies({ now: days(1) })

    await expect(getAttestation(code!, NOW)).rejects.toMatchObject({ code: 'not-found', sentence: { key: 'attestations.unknown' } })
  })

  test('a company has one at a time, whatever the program does', async () => {
    const { company, decide, codes } = await aDesk()
    await decide('verify')
    const [code] = await codes()
    const { code: _, ...row } = await db.attestation.findUniqueOrThrow({ where: { code: code! } })

    await expect(db.attestation.create({ data: { ...row, code: 'another', companyId: company.id } })).rejects.toThrow(/Unique constraint/)
  })
})

test('companies that were verified before there were attestations get one that runs as long as their profile', async () => {
  const { company, decide, codes } = await aDesk()
  await decide('verify')
  await db.attestation.deleteMany()
  const folder = (await readdir('prisma/migrations')).find((name) => name.endsWith('_keep_files'))
  const fill = /^INSERT INTO "Attestation"[\s\S]*?;$/m.exec(await readFile(`prisma/migrations/${folder}/migration.sql`, 'utf8'))![0]

  await withClient(process.env.DATABASE_OWNER_URL!, (client) => client.query(fill))

  const [code] = await codes()
  expect(code).toMatch(/^[0-9a-f]{24}$/)
  expect(await getAttestation(code!, NOW)).toMatchObject({
    companyId: company.id,
    issuedAt: NOW,
    expiresAt: new Date('2026-09-02T09:00:00Z'),
  })
})

describe('the pages', () => {
  const knock = async (
    door: (args: LoaderFunctionArgs) => Promise<unknown>,
    { params, cookie = '', form }: { params: Record<string, string>; cookie?: string; form?: URLSearchParams },
  ) => {
    const request = new Request('http://dosti.test/', { method: form ? 'POST' : 'GET', headers: { Cookie: cookie }, body: form })
    const answer = await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown: unknown) => thrown)
    if (answer instanceof Error) throw answer
    const { init, data } = (answer ?? {}) as { init?: ResponseInit; data?: unknown }
    const body = (answer instanceof Response ? null : (data ?? answer)) as Record<string, { state?: string; code?: string }> & {
      picture: string
    }
    return { status: answer instanceof Response ? answer.status : (init?.status ?? 200), headers: new Headers(init?.headers), body }
  }

  test('show it with its picture on the public page and at home; the check page is kept nowhere', async () => {
    const { company, member, decide, codes } = await aDesk()
    await decide('verify', new Date())
    const [code] = await codes()
    const cookie = (await openSession(member.personId)).split(';')[0]!

    const shown = await knock(publicPage, { params: { companyId: company.id } })
    const home = await knock(homePage, { params: { companyId: company.id }, cookie })
    const check = await knock(checkPage, { params: { code: code! } })

    for (const { body } of [shown, home, check]) {
      expect(body.attestation).toMatchObject({ code, state: 'valid' })
      expect(body.picture).toMatch(/^data:image\/svg\+xml,/)
    }
    expect(check.headers.get('cache-control')).toBe('no-store')
    expect(check.headers.get('x-robots-tag')).toBe('noindex')
    expect(JSON.stringify(check.body)).not.toContain(company.contactEmail)
    expect((await knock(checkPage, { params: { code: 'ffffffffffffffffffffffff' } })).status).toBe(404)
  })

  test('let the officer of the home chamber renew it', async () => {
    const { company, officer, decide, codes } = await aDesk()
    await decide('verify')
    const cookie = (await openSession(officer.personId)).split(';')[0]!
    const params = { companyId: company.id }

    const { status } = await knock(verificationAct, { params, cookie, form: new URLSearchParams({ intent: 'renew' }) })

    expect(status).toBe(302)
    const [, fresh] = await codes()
    expect((await knock(verificationPage, { params, cookie })).body.attestation).toMatchObject({ code: fresh, state: 'valid' })
  })
})

describe('before an attestation runs out', () => {
  test('its company is told once, in its contact’s language, and its chamber alone sees it until it is renewed', async () => {
    const { company, officer, decide } = await aDesk({ contactLanguage: 'kk' })
    const other = await aDesk()
    await decide('verify')
    await other.decide('verify', days(60))
    const end = (await db.attestation.findFirstOrThrow({ where: { companyId: company.id } })).expiresAt
    const daysBefore = (count: number) => new Date(end.getTime() - count * 86_400_000)
    const mails = () => db.mail.findMany({ where: { template: 'attestation-ending', companyId: { in: [company.id, other.company.id] } } })

    await warnOfAttestationEnds({ now: daysBefore(29) })
    expect(await mails()).toEqual([])
    expect(await countEndingAttestations(officer.chamber, daysBefore(29))).toBe(0)

    await Promise.all([warnOfAttestationEnds({ now: daysBefore(28) }), warnOfAttestationEnds({ now: daysBefore(28) })])
    await warnOfAttestationEnds({ now: daysBefore(3) })
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ language: 'kk', companyId: company.id, toAddress: company.contactEmail })
    expect(mail!.text).toContain(`/company/${company.id}`)
    expect(await listEndingAttestations(officer.chamber, daysBefore(28))).toMatchObject([{ companyId: company.id, isOver: false }])
    expect(await listEndingAttestations(officer.chamber, end)).toMatchObject([{ companyId: company.id, isOver: true }])
    expect(await countEndingAttestations(other.officer.chamber, daysBefore(28))).toBe(0)

    await renewAttestation({ officer, companyId: company.id, now: daysBefore(2) })
    expect(await countEndingAttestations(officer.chamber, daysBefore(2))).toBe(0)
  })

  test('nobody is told of a suspended company’s, nor of one that has ended', async () => {
    const [suspended, ended] = [await aDesk(), await aDesk()]
    for (const { decide } of [suspended, ended]) await decide('verify')
    await suspended.decide('suspend', days(100))
    await warnOfAttestationEnds({ now: days(170) })
    await db.attestation.updateMany({ where: { companyId: ended.company.id }, data: { warnedAt: null } })
    await warnOfAttestationEnds({ now: days(300) })

    const told = await db.mail.findMany({
      where: { template: 'attestation-ending', companyId: { in: [suspended.company.id, ended.company.id] } },
    })
    expect(told.map(({ companyId }) => companyId)).toEqual([ended.company.id])
    expect(await countEndingAttestations(suspended.officer.chamber, days(300))).toBe(0)
  })

  test('the officer renews it on the page of those that run out; another chamber’s officer does not', async () => {
    const { company, officer, decide, codes } = await aDesk()
    const stranger = await aDesk()
    await decide('verify')
    await db.attestation.updateMany({ where: { companyId: company.id }, data: { issuedAt: days(-200), expiresAt: days(-20) } })
    const args = async (personId: string, form?: Record<string, string>): Promise<LoaderFunctionArgs> => ({
      request: new Request('http://dosti.test/chamber/attestations', {
        method: form ? 'POST' : 'GET',
        headers: { Cookie: (await openSession(personId)).split(';')[0]! },
        body: form && new URLSearchParams(form),
      }),
      params: {},
      context: { client: '192.0.2.1', nonce: '' },
    })
    expect(await endingPage(await args(officer.personId))).toMatchObject({ rows: [{ companyId: company.id, isOver: true }] })
    expect(await endingPage(await args(stranger.officer.personId))).toEqual({ rows: [] })

    const form = { companyId: company.id }
    await expect(endingAct(await args(stranger.officer.personId, form))).rejects.toMatchObject({ init: { status: 404 } })
    expect(await codes()).toHaveLength(1)
    expect(await endingAct(await args(officer.personId, form))).toMatchObject({ status: 302 })
    expect(await codes()).toHaveLength(2)
  })
})
