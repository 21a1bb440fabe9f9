import { readFileSync } from 'node:fs'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { registerOnBehalf } from '#app/domain/companies/commands/register.server.ts'
import { checkImport } from '#app/domain/imports/commands/check.server.ts'
import { executeImport } from '#app/domain/imports/commands/execute.server.ts'
import { getImport } from '#app/domain/imports/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { readSheet } from '#app/platform/spreadsheet/read.server.ts'
import { action as consent, loader as consentPage } from '#app/routes/chamber/company-consents.tsx'
import { action as register } from '#app/routes/chamber/company-new.tsx'
import { loader as exportAudit } from '#app/routes/chamber/exports/audit.ts'
import { loader as exportCompanies } from '#app/routes/chamber/exports/companies.ts'
import { loader as exportEvent } from '#app/routes/chamber/exports/event.ts'
import { action as handOver, loader as handOverPage } from '#app/routes/chamber/hand-over.tsx'
import { loader as importPage, action as steer } from '#app/routes/chamber/import.tsx'
import { action as upload, loader as uploadPage } from '#app/routes/chamber/imports.tsx'
import { loader as companyPage } from '#app/routes/chamber/verification.tsx'
import { loader as companyHome } from '#app/routes/company/home.tsx'
import { action as identity, loader as identityPage } from '#app/routes/company/profile/identity.tsx'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCity, aCompany } from '#tests/factories/company.ts'
import { aMarket } from '#tests/factories/event.ts'
import { anInvitedMarket } from '#tests/factories/introduction.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { aPerson } from '#tests/factories/person.ts'

type Door = (args: LoaderFunctionArgs) => Promise<unknown>
type Knock = { cookie: string; params?: Record<string, string>; path?: string; form?: FormData | URLSearchParams }

async function knock(door: Door, { cookie, params = {}, path = '/', form }: Knock) {
  const request = new Request(`http://dosti.test${path}`, { method: form ? 'POST' : 'GET', headers: { Cookie: cookie }, body: form })
  const answer = await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown: unknown) => thrown)
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('Location'), response: answer, body: null }
  const { init, data } = (answer ?? {}) as { init?: ResponseInit; data?: unknown }
  return {
    status: init?.status ?? 200,
    to: null,
    response: null,
    body: (data ?? answer) as Record<string, unknown> & { errors: { name: string; key: string }[] },
  }
}

const cookieOf = async (personId: string) => (await openSession(personId)).split(';')[0]!

async function aDesk(country: 'PK' | 'KZ' = 'PK') {
  const chamber = await aChamber({ country })
  const { personId } = await anOfficer({ chamberId: chamber.id })
  return {
    personId,
    chamber: { chamberId: chamber.id, country, name: chamber.name as Localised },
    cookie: await cookieOf(personId),
  }
}

const fileForm = (bytes: Uint8Array, name = 'members.csv') => {
  const form = new FormData()
  form.set('file', new File([bytes as BlobPart], name))
  return form
}

beforeAll(async () => {
  await Promise.all([aCity('PK'), aCity('KZ')])
})

describe('a file goes through the pages', () => {
  test('uploaded, mapped, checked, chosen, imported', async () => {
    const desk = await aDesk()
    const { cookie, chamber } = desk

    const uploaded = await knock(upload, {
      cookie,
      form: fileForm(Buffer.from('Company,City\nOne Ltd,Lahore\nTwo Ltd,Nowhere\nThree Ltd,\n')),
    })
    expect(uploaded).toMatchObject({ status: 302, to: expect.stringMatching(/^\/chamber\/imports\/[0-9a-f-]{36}/) })
    const importId = uploaded.to!.split('/').at(-1)!
    const at = { cookie, params: { importId } }
    expect((await knock(importPage, at)).body).toMatchObject({
      mayMap: true,
      lines: null,
      file: { columns: [{ field: 'legalName' }, { field: 'city' }] },
    })
    const mapping = { 'fields.0': 'legalName', 'fields.1': 'city', intent: 'map' }
    expect((await knock(steer, { ...at, form: new URLSearchParams({ ...mapping, 'fields.0': 'city' }) })).status).toBe(400)
    expect((await knock(steer, { ...at, form: new URLSearchParams(mapping) })).status).toBe(302)
    await checkImport({ importId, now: new Date() })
    const chosen = new URLSearchParams([...[2, 3, 4].map((line) => ['shown[]', String(line)]), ['chosen[]', '4'], ['intent', 'choose']] as [
      string,
      string,
    ][])
    expect((await knock(steer, { ...at, form: chosen, path: `/chamber/imports/${importId}?page=1` })).to).toMatch(/page=1/)
    expect((await knock(steer, { ...at, form: new URLSearchParams({ intent: 'start' }) })).status).toBe(302)
    await executeImport({ importId, now: new Date() })

    expect((await knock(importPage, at)).body).toMatchObject({ file: { state: 'imported', counts: { imported: 1, good: 1, faulty: 1 } } })
    expect(await db.company.findMany({ where: { homeChamberId: chamber.chamberId }, select: { legalName: true } })).toEqual([
      { legalName: 'Three Ltd' },
    ])
  })

  test('what is no table, no file or no form is answered with what to do', async () => {
    const { cookie } = await aDesk()

    for (const [form, key] of [
      [fileForm(Buffer.from('%PDF-1.7'), 'members.xlsx'), 'imports.file.no-table'],
      [new FormData(), 'imports.fileMissing'],
    ] as const)
      expect(await knock(upload, { cookie, form })).toMatchObject({ status: 400, body: { errors: [{ name: 'file', key }] } })
  })

  test('to officers of other chambers it does not exist, and companies have no such pages', async () => {
    const [ours, theirs] = await Promise.all([aDesk(), aDesk()])
    const person = await aPerson()
    const company = await aCompany({ ownerId: person.id })
    const { to } = await knock(upload, { cookie: ours.cookie, form: fileForm(readFileSync('tests/fixtures/import/libreoffice.xlsx')) })
    const params = { importId: to!.split('/').at(-1)! }

    expect((await knock(importPage, { cookie: theirs.cookie, params })).status).toBe(404)
    expect(
      (await knock(steer, { cookie: theirs.cookie, params, form: new URLSearchParams({ intent: 'map', 'fields.1': 'legalName' }) })).status,
    ).toBe(404)
    expect((await getImport(ours.chamber, params.importId)).state).toBe('mapping')
    const cookie = await cookieOf(person.id)
    for (const door of [uploadPage, exportCompanies, exportAudit] as Door[]) expect((await knock(door, { cookie })).status).toBe(403)
    expect((await knock(companyPage, { cookie, params: { companyId: company.id } })).status).toBe(403)
  })
})

describe('an officer on a company’s pages', () => {
  test('registers it, fills in its steps, and hands it over to its contact', async () => {
    const { cookie, chamber } = await aDesk()
    const started = await knock(register, { cookie, form: new URLSearchParams({ legalNameLatin: 'Swat Honey' }) })
    const companyId = started.to!.split('/')[2]!
    const params = { companyId }

    expect((await knock(identityPage, { cookie, params })).body).toMatchObject({
      frame: { onBehalf: true },
      chamberIsFixed: true,
      countryIsFixed: true,
    })
    expect(
      (await knock(identity, { cookie, params, form: new URLSearchParams({ legalNameLatin: 'Swat Honey', address: 'Bazaar' }) })).status,
    ).toBe(302)
    expect(await db.company.findUniqueOrThrow({ where: { id: companyId } })).toMatchObject({
      address: 'Bazaar',
      homeChamberId: chamber.chamberId,
    })
    expect((await knock(handOverPage, { cookie, params })).status).toBe(200)
    const invitation = { email: 'honey@swat.example', language: 'ur' }
    expect((await knock(handOver, { cookie, params, form: new URLSearchParams(invitation) })).status).toBe(302)

    expect(await db.colleagueInvitation.findMany({ where: { companyId } })).toMatchObject([{ email: 'honey@swat.example', role: 'owner' }])
    expect(await db.mail.findMany({ where: { toAddress: 'honey@swat.example' } })).toMatchObject([
      { template: 'colleague-invited', language: 'ur' },
    ])
  })

  test('its people see on its home who acted; a company that has an owner is not handed over', async () => {
    const { cookie, chamber, personId } = await aDesk()
    const owner = await aPerson()
    const company = await aCompany({ ownerId: owner.id, homeChamberId: chamber.chamberId })
    const params = { companyId: company.id }
    await knock(identity, {
      cookie,
      params,
      form: new URLSearchParams({ address: 'New Road', legalName: company.legalName!, legalNameLatin: company.legalNameLatin! }),
    })

    expect((await knock(companyHome, { cookie: await cookieOf(owner.id), params })).body).toMatchObject({
      help: { registeredAt: null, changedAt: expect.any(Date) },
    })
    expect((await knock(companyHome, { cookie, params })).status).toBe(404)
    expect((await knock(handOverPage, { cookie, params })).status).toBe(409)
    expect((await knock(handOver, { cookie, params, form: new URLSearchParams({ email: 'x@y.example', language: 'en' }) })).status).toBe(
      404,
    )
    expect(await db.auditEntry.count({ where: { subjectId: company.id, actorId: personId } })).toBe(1)
  })

  test('writes a consent down only with how, when and what', async () => {
    const { cookie, chamber } = await aDesk()
    const company = await aCompany({ homeChamberId: chamber.chamberId, consents: [] })
    const at = { cookie, params: { companyId: company.id } }
    const told = { word: 'given', 'purposes[]': 'matching', means: 'paper', day: '2026-03-01', note: 'Folder 12' }

    for (const [wrong, name] of [
      [{ word: '' }, 'word'],
      [{ 'purposes[]': 'direct' }, 'purposes'],
      [{ means: 'telepathy' }, 'means'],
      [{ day: '2999-01-01' }, 'day'],
      [{ note: '' }, 'note'],
      [{ note: 'Told by +92 300 1234567' }, 'note'],
    ] as const)
      expect(await knock(consent, { ...at, form: new URLSearchParams({ ...told, ...wrong }) })).toMatchObject({
        status: 400,
        body: { errors: [{ name }] },
      })
    expect((await knock(consent, { ...at, form: new URLSearchParams(told) })).status).toBe(302)

    expect((await knock(consentPage, at)).body).toMatchObject({
      consents: ['matching'],
      records: [{ means: 'paper', howGiven: 'Folder 12' }],
    })
    const stranger = await aDesk()
    expect((await knock(consentPage, { ...at, cookie: stranger.cookie })).status).toBe(404)
    expect((await knock(consent, { ...at, cookie: stranger.cookie, form: new URLSearchParams(told) })).status).toBe(404)
  })

  test('of another chamber finds nothing there', async () => {
    const [ours, theirs] = await Promise.all([aDesk(), aDesk()])
    const companyId = await registerOnBehalf({ officer: ours, legalNameLatin: 'Hidden Draft', now: new Date() })
    const at = { cookie: theirs.cookie, params: { companyId } }

    for (const door of [identityPage, companyPage, handOverPage, consentPage] as Door[]) expect((await knock(door, at)).status).toBe(404)
    expect((await knock(identity, { ...at, form: new URLSearchParams({ address: 'x' }) })).status).toBe(404)
  })
})

describe('what a chamber takes with it', () => {
  async function fetched(door: Door, cookie: string, { params = {}, path }: { params?: Record<string, string>; path: string }) {
    const { response, status } = await knock(door, { cookie, params, path })
    if (!response) return { status, rows: [], text: '' }
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { status, rows: (await readSheet(bytes)).rows, text: Buffer.from(bytes).toString() }
  }

  test('its companies with their contacts, in both formats, and none of another chamber’s or of a firm’s own draft', async () => {
    const [ours, theirs] = await Promise.all([aDesk('KZ'), aDesk('KZ')])
    const at = { country: 'KZ' as const, contactEmail: 'mine@ours.example' }
    const mine = await aCompany({
      ...at,
      homeChamberId: ours.chamber.chamberId,
      legalName: '=cmd',
      items: [{ side: 'offer', text: '@SUM(1)' }],
    })
    await aCompany({ ...at, homeChamberId: theirs.chamber.chamberId, legalNameLatin: 'Foreign Firm', contactEmail: 'leak@theirs.example' })
    await aCompany({ ...at, homeChamberId: ours.chamber.chamberId, state: 'draft', legalNameLatin: 'Own Draft' })

    const csv = await fetched(exportCompanies, ours.cookie, { path: '/x?format=csv' })
    const xlsx = await fetched(exportCompanies, ours.cookie, { path: '/x?format=xlsx&lng=ru' })

    expect(csv.rows).toHaveLength(2)
    expect(csv.rows[1]).toEqual(
      expect.arrayContaining(["'=cmd", mine.registerNumber, "'+77011234567", 'mine@ours.example', "'@SUM(1)", '2026-02-02']),
    )
    expect(csv.text).not.toMatch(/leak@|Foreign|Own Draft/)
    expect(csv.text.startsWith('\ufeff')).toBe(true)
    expect(xlsx.rows).toHaveLength(2)
    expect(xlsx.rows[1]).toEqual(expect.arrayContaining(['=cmd', '+77011234567']))
    expect((await fetched(exportCompanies, ours.cookie, { path: '/x?format=csv&state=submitted' })).rows).toHaveLength(1)
    expect((await fetched(exportCompanies, ours.cookie, { path: '/x?format=exe' })).status).toBe(404)
  })

  test('is known again when it is handed in', async () => {
    const { cookie, chamber } = await aDesk('KZ')
    await aCompany({ country: 'KZ', homeChamberId: chamber.chamberId, legalName: 'ТОО Туда и обратно' })
    const { response } = await knock(exportCompanies, { cookie, path: '/x?format=xlsx' })
    const form = fileForm(new Uint8Array(await response!.arrayBuffer()))
    const importId = (await knock(upload, { cookie, form })).to!.split('/').at(-1)!
    const { columns } = await getImport(chamber, importId)
    const fields = Object.fromEntries(columns.flatMap(({ field }, i) => (field ? [[`fields.${i}`, field]] : [])))

    await knock(steer, { cookie, params: { importId }, form: new URLSearchParams({ ...fields, intent: 'map' }) })
    await checkImport({ importId, now: new Date() })

    expect(Object.keys(fields).length).toBeGreaterThan(18)
    expect((await getImport(chamber, importId)).counts).toMatchObject({ lines: 1, known: 1 })
  })

  test('an event’s participants, matches and introductions: what its pages show, no contact of either side', async () => {
    const market = await anInvitedMarket()
    const cookie = await cookieOf(market.kzOfficer.personId)
    const at = (what: string) => ({ params: { eventId: market.event.id, what }, path: '/x?format=csv' })

    const [participants, matches, introductions] = [
      await fetched(exportEvent, cookie, at('participants')),
      await fetched(exportEvent, cookie, at('matches')),
      await fetched(exportEvent, cookie, at('introductions')),
    ]

    expect(participants.rows).toHaveLength(3)
    expect(matches.rows[1]).toEqual(expect.arrayContaining([market.pkCompany.legalNameLatin, market.kzCompany.legalNameLatin, 'approved']))
    expect(introductions.rows[1]).toEqual(expect.arrayContaining([market.pkCompany.legalNameLatin, 'Both are asked']))
    for (const { text } of [participants, matches, introductions]) expect(text).not.toMatch(/secret-|@|\+92|\+77|Contact Person/)
    expect((await fetched(exportEvent, cookie, at('secrets'))).status).toBe(404)
  })

  test('nothing of an event that another chamber organises', async () => {
    const market = await aMarket()
    const cookie = await cookieOf(market.stranger.personId)

    for (const what of ['participants', 'matches', 'introductions'])
      expect((await fetched(exportEvent, cookie, { params: { eventId: market.event.id, what }, path: '/x?format=csv' })).status).toBe(404)
  })

  test('the trail of its own officers, of nobody else', async () => {
    const [ours, theirs] = await Promise.all([aDesk(), aDesk()])
    await registerOnBehalf({ officer: ours, legalNameLatin: 'Ours', now: new Date('2026-03-03T10:00:00Z') })
    const other = await registerOnBehalf({ officer: theirs, legalNameLatin: 'Theirs', now: new Date('2026-03-03T10:00:00Z') })

    const { rows, text } = await fetched(exportAudit, ours.cookie, { path: '/x?format=csv' })

    expect(rows).toHaveLength(2)
    expect(rows[1]).toEqual(expect.arrayContaining(['2026-03-03T10:00:00Z', 'Daniyar Omarov', 'company.register', 'draft']))
    expect(text).not.toContain(other)
  })
})
