import { readdir } from 'node:fs/promises'
import type { LoaderFunctionArgs } from '@remix-run/node'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { checkFile } from '#app/domain/companies/commands/check-file.server.ts'
import { FILE_RULES } from '#app/domain/companies/files.ts'
import { listFiles } from '#app/domain/companies/queries/files.server.ts'
import { getPublicProfile } from '#app/domain/companies/queries.server.ts'
import { deleteCompanies } from '#app/domain/privacy/commands/delete-company.server.ts'
import { getCompanyData } from '#app/domain/privacy/queries/company-data.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { forgetBytes } from '#app/platform/storage/keep.server.ts'
import { action as check, loader as checkPage } from '#app/routes/chamber/company-files.tsx'
import { loader as matchPage } from '#app/routes/chamber/match.tsx'
import { action as certificate, loader as certificatePage } from '#app/routes/company/profile/certificate.tsx'
import { action as files, loader as filesPage } from '#app/routes/company/profile/files.tsx'
import { loader as serve } from '#app/routes/public/file.ts'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { anInvitedMarket } from '#tests/factories/introduction.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { aPerson } from '#tests/factories/person.ts'

type Door = (args: LoaderFunctionArgs) => Promise<unknown>
type Fields = Record<string, string | File>
type Body = { errors: { name: string; key: string }[]; values: Record<string, string> }

async function knock(door: Door, { cookie = '', params = {}, form }: { cookie?: string; params?: Record<string, string>; form?: Fields }) {
  const body = form && new FormData()
  for (const [name, field] of Object.entries(form ?? {})) body!.set(name, field)
  const request = new Request('http://dosti.test/', { method: form ? 'POST' : 'GET', headers: { Cookie: cookie }, body })
  const answer = await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown: unknown) => thrown)
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) return { status: answer.status, headers: answer.headers, response: answer, body: {} as Body }
  const { init, data } = (answer ?? {}) as { init?: ResponseInit; data?: unknown }
  return { status: init?.status ?? 200, headers: new Headers(init?.headers), response: null, body: (data ?? answer) as Body }
}

const cookieOf = async (personId: string) => (await openSession(personId)).split(';')[0]!

async function aFirm(traits: CompanyTraits = {}) {
  const chamber = await aChamber({ name: 'Ravi Chamber', country: traits.country })
  const { personId: officerId } = await anOfficer({ chamberId: chamber.id })
  const owner = await aPerson()
  const company = await aCompany({ homeChamberId: chamber.id, ownerId: owner.id, ...traits })
  return firmOf(company.id, owner.id, {
    personId: officerId,
    chamber: { chamberId: chamber.id, country: chamber.country, name: chamber.name as Localised },
  })
}

type Officer = Parameters<typeof checkFile>[0]['officer']

async function firmOf(companyId: string, personId: string, officer: Officer) {
  const cookie = await cookieOf(personId)
  const params = { companyId }
  const upload = (intent: string, file: File) => knock(files, { cookie, params, form: { intent, upload: file } })
  const addCertificate = (fields: Fields = {}) =>
    knock(certificate, { cookie, params: { ...params, fileId: 'new' }, form: { ...FACTS, file: aPdf(), ...fields } })
  const list = () => listFiles(companyId, new Date())
  return { companyId, personId, officer, cookie, params, upload, addCertificate, list, officerCookie: await cookieOf(officer.personId) }
}

const FACTS = { kind: 'iso9001', issuer: 'Register of Lahore', number: 'Q-17', validFrom: '2020-01-01', expiresOn: '2999-12-31' }
const PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
const aFile = (content: string | Uint8Array, name: string) => new File([content as BlobPart], name)
const aPdf = (name = 'certificate.pdf') => aFile(PDF, name)

const draw = (width = 400, height = 200) => sharp({ create: { width, height, channels: 3, background: '#0e5a42' } })
const aPng = async (name = 'logo.png') => aFile(await draw().png().toBuffer(), name)

const open = (fileId: string, cookie?: string) => knock(serve, { cookie, params: { fileId, name: 'x' } })
const checked = (firm: Awaited<ReturnType<typeof aFirm>>, fileId: string, now = new Date()) =>
  checkFile({ officer: firm.officer, companyId: firm.companyId, fileId, isRight: true, now })

describe('an upload is what its content is', () => {
  test('a logo is drawn anew in two sizes, without what the camera wrote; another one takes its place', async () => {
    const firm = await aFirm()
    const photo = await draw(1200, 600)
      .withExif({ IFD0: { Artist: 'Secret Photographer' } })
      .jpeg()
      .toBuffer()
    expect(photo.includes('Secret Photographer')).toBe(true)

    const { status } = await firm.upload('logo', aFile(photo, 'mein Logo.png'))

    expect(status).toBe(302)
    const kept = await db.storedFile.findMany({ where: { companyId: firm.companyId }, orderBy: { use: 'asc' } })
    expect(kept.map(({ use, name, mediaType }) => [use, name, mediaType])).toEqual([
      ['logo', 'mein Logo.webp', 'image/webp'],
      ['logo_small', 'mein Logo.webp', 'image/webp'],
    ])
    for (const [i, side] of [320, 96].entries()) {
      const { response, headers } = await open(kept[i]!.id)
      const bytes = Buffer.from(await response!.arrayBuffer())
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: side, height: side / 2 })
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
      expect(bytes.includes('Secret')).toBe(false)
      expect(headers.get('content-length')).toBe(String(bytes.length))
    }

    await firm.upload('logo', await aPng('other.png'))
    expect((await firm.list()).logo?.name).toBe('other.webp')
    expect(await db.storedFile.count({ where: { companyId: firm.companyId } })).toBe(2)
    expect((await open(kept[0]!.id)).status).toBe(404)
  })

  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test.each([
    ['an SVG with script', 'logo', () => aFile(script, 'logo.svg'), 'files.wrongKind.logo'],
    ['the same with another name', 'logo', () => aFile(script, 'logo.png'), 'files.wrongKind.logo'],
    ['a page that says it is a picture', 'logo', () => aFile('<!doctype html><script>1</script>', 'logo.jpg'), 'files.wrongKind.logo'],
    ['a PDF as logo', 'logo', () => aPdf('logo.png'), 'files.wrongKind.logo'],
    [
      'a moving picture',
      'logo',
      () => aFile(Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64'), 'logo.gif'),
      'files.wrongKind.logo',
    ],
    [
      'a picture that breaks off',
      'logo',
      async () => aFile((await (await aPng()).bytes()).subarray(0, 120), 'logo.png'),
      'files.unreadable',
    ],
    ['a picture as catalogue', 'catalogue', () => aPng('catalogue.pdf'), 'files.wrongKind.catalogue'],
    ['a page that goes on as a PDF', 'catalogue', () => aFile(`<script>1</script>${PDF}`, 'a.pdf'), 'files.wrongKind.catalogue'],
    ['a PDF that breaks off', 'catalogue', () => aFile(PDF.slice(0, 40), 'a.pdf'), 'files.wrongKind.catalogue'],
    ['nothing', 'catalogue', () => aFile('', ''), 'files.missing'],
    ['too much for a logo', 'logo', () => aFile(new Uint8Array(3_000_001), 'logo.png'), 'files.tooLarge'],
    [
      'too much for a catalogue',
      'catalogue',
      () => aFile(Buffer.concat([Buffer.from(PDF), new Uint8Array(10_000_001)]), 'a.pdf'),
      'files.tooLarge',
    ],
  ] as const)('%s as %s is refused, telling the field', async (_what, intent, make, key) => {
    const firm = await aFirm()

    const { status, body } = await firm.upload(intent, await make())

    expect([status, body.errors.map(({ name, key }) => [name, key])]).toEqual([400, [[intent, key]]])
    expect(await db.storedFile.count({ where: { companyId: firm.companyId } })).toBe(0)
  })

  test('a picture that unpacks to gigabytes is not unpacked', async () => {
    const firm = await aFirm()
    const bomb = await sharp({ create: { width: 20_000, height: 20_000, channels: 3, background: '#fff' }, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(3_000_000)

    const { body } = await firm.upload('logo', aFile(bomb, 'logo.png'))

    expect(body.errors).toEqual([expect.objectContaining({ name: 'logo', key: 'files.unreadable' })])
  })

  test('a picture that is something else behind its end is served without that', async () => {
    const firm = await aFirm()
    const polyglot = Buffer.concat([await draw().jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')])

    await firm.upload('logo', aFile(polyglot, 'logo.jpg'))

    const { response } = await open((await firm.list()).logo!.id)
    expect(Buffer.from(await response!.arrayBuffer()).includes('script')).toBe(false)
  })

  test('there are only so many catalogues', async () => {
    const firm = await aFirm()
    for (let i = 0; i < FILE_RULES.catalogue.most; i++) expect((await firm.upload('catalogue', aPdf(`каталог ${i}.pdf`))).status).toBe(302)

    const { body } = await firm.upload('catalogue', aPdf())

    expect(body.errors).toEqual([expect.objectContaining({ name: 'catalogue', key: 'files.full', args: { most: 5 } })])
    expect((await firm.list()).catalogues[0]!.name).toBe('каталог 4.pdf')
  })

  test.each(['submitted', 'rejected'] as const)('nobody changes files of a company that is %s', async (state) => {
    const firm = await aFirm({ state })
    expect((await firm.upload('logo', await aPng())).status).toBe(409)
  })
})

describe('a file is there for those who may see it', () => {
  test('of a company that everybody may see: the logo and released catalogues for all, certificates for its people and chamber', async () => {
    const firm = await aFirm()
    const stranger = await aFirm()
    await firm.upload('logo', await aPng())
    await firm.upload('catalogue', aPdf('Каталог.pdf'))
    await firm.addCertificate()
    const { logo, catalogues, certificates } = await firm.list()
    const statuses = (id: string) =>
      Promise.all(
        [undefined, stranger.cookie, stranger.officerCookie, firm.cookie, firm.officerCookie].map(
          async (cookie) => (await open(id, cookie)).status,
        ),
      )

    expect(await statuses(logo!.id)).toEqual([200, 200, 200, 200, 200])
    expect(await statuses(catalogues[0]!.id)).toEqual([404, 404, 404, 200, 200])
    expect(await statuses(certificates[0]!.id)).toEqual([404, 404, 404, 200, 200])

    await checked(firm, catalogues[0]!.id)
    await checked(firm, certificates[0]!.id)
    expect(await statuses(catalogues[0]!.id)).toEqual([200, 200, 200, 200, 200])
    expect(await statuses(certificates[0]!.id)).toEqual([404, 404, 404, 200, 200])

    await db.company.update({ where: { id: firm.companyId }, data: { consents: ['matching'] } })
    expect(await statuses(logo!.id)).toEqual([404, 404, 404, 200, 200])
    expect(await statuses(catalogues[0]!.id)).toEqual([404, 404, 404, 200, 200])
  })

  test('officers of both chambers open the certificates of a match that they review, and see them on its page', async () => {
    const market = await anInvitedMarket()
    const { personId: kzOfficer } = await anOfficer({ chamberId: market.kzCompany.homeChamberId! })
    const { personId: owner } = await db.membership.findFirstOrThrow({ where: { companyId: market.pkCompany.id } })
    const { personId: kzOwner } = await db.membership.findFirstOrThrow({ where: { companyId: market.kzCompany.id } })
    const { personId: pkOfficer } = await anOfficer({ chamberId: market.pkCompany.homeChamberId! })
    const firm = await firmOf(market.pkCompany.id, owner, { personId: pkOfficer } as Officer)
    await firm.addCertificate()
    await firm.upload('logo', await aPng())
    await db.company.update({ where: { id: firm.companyId }, data: { consents: { set: ['matching', 'contact', 'abroad'] } } })
    const { certificates, logo } = await firm.list()
    const cookie = await cookieOf(kzOfficer)

    expect((await open(certificates[0]!.id, cookie)).status).toBe(200)
    expect((await open(logo!.id, cookie)).status).toBe(200)
    expect((await open(certificates[0]!.id, await cookieOf(kzOwner))).status).toBe(404)
    const { matchId } = await db.introduction.findUniqueOrThrow({ where: { id: market.introduction.id } })
    const { body } = await knock(matchPage, { cookie, params: { matchId: matchId! } })
    expect(body).toMatchObject({ certificates: { PK: [{ issuer: FACTS.issuer }], KZ: [] } })

    await db.company.update({ where: { id: firm.companyId }, data: { consents: { set: ['matching', 'contact'] } } })
    expect((await open(certificates[0]!.id, cookie)).status).toBe(404)
  })

  test('is served so that nothing in it runs', async () => {
    const firm = await aFirm()
    await firm.upload('logo', await aPng())
    await firm.upload('catalogue', aPdf('Ad "x"; Каталог.pdf'))
    const { logo, catalogues } = await firm.list()

    const picture = (await open(logo!.id)).headers
    const document = (await open(catalogues[0]!.id, firm.cookie)).headers

    for (const headers of [picture, document]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    }
    expect(picture.get('content-type')).toBe('image/webp')
    expect(picture.get('content-disposition')).toMatch(/^inline/)
    expect(picture.get('cache-control')).toBe('private, max-age=300')
    expect(document.get('content-type')).toBe('application/pdf')
    expect(document.get('content-disposition')).toBe(
      `attachment; filename="Ad x _______.pdf"; filename*=UTF-8''Ad%20x%20%D0%9A%D0%B0%D1%82%D0%B0%D0%BB%D0%BE%D0%B3.pdf`,
    )
    expect(document.get('cache-control')).toBe('private, no-store')
  })

  test('nobody reaches another company’s files by a forged id', async () => {
    const firm = await aFirm()
    const other = await aFirm()
    await firm.addCertificate()
    const { id } = (await firm.list()).certificates[0]!

    expect((await knock(files, { cookie: other.cookie, params: other.params, form: { intent: 'remove', fileId: id } })).status).toBe(404)
    expect((await knock(files, { cookie: other.cookie, params: firm.params, form: { intent: 'remove', fileId: id } })).status).toBe(404)
    expect((await knock(filesPage, { cookie: other.cookie, params: firm.params })).status).toBe(404)
    expect((await knock(certificatePage, { cookie: other.cookie, params: { ...other.params, fileId: id } })).status).toBe(404)
    expect((await knock(certificate, { cookie: other.cookie, params: { ...other.params, fileId: id }, form: FACTS })).status).toBe(404)
    const forged = { fileId: id, intent: 'check' }
    expect((await knock(check, { cookie: other.officerCookie, params: firm.params, form: forged })).status).toBe(404)
    expect((await knock(check, { cookie: other.officerCookie, params: other.params, form: forged })).status).toBe(404)
    expect((await knock(checkPage, { cookie: other.officerCookie, params: firm.params })).status).toBe(404)
    expect((await open('not-an-id')).status).toBe(404)
    expect((await firm.list()).certificates).toHaveLength(1)
  })
})

describe('a certificate', () => {
  const badges = async (companyId: string, now?: Date) => (await getPublicProfile(companyId, now)).badges

  test('that the home chamber checked is a badge until its last day; the officer can take it back', async () => {
    const firm = await aFirm()
    await firm.addCertificate({ expiresOn: '2030-06-30' })
    const { id } = (await firm.list()).certificates[0]!
    expect(await badges(firm.companyId)).toEqual([])

    const now = new Date('2030-01-01T09:00:00Z')
    await checked(firm, id, now)

    expect(await badges(firm.companyId, new Date('2030-06-30T23:00:00Z'))).toEqual([
      {
        title: 'ISO 9001',
        issuer: FACTS.issuer,
        chamber: expect.objectContaining({ en: 'Ravi Chamber' }),
        checkedAt: now,
        expiresOn: new Date('2030-06-30'),
      },
    ])
    expect(await badges(firm.companyId, new Date('2030-07-01T00:00:00Z'))).toEqual([])
    await expect(checked(firm, id)).rejects.toMatchObject({ code: 'wrong-state' })
    const undone = await knock(check, { cookie: firm.officerCookie, params: firm.params, form: { intent: 'uncheck', fileId: id } })
    expect(undone.status).toBe(302)
    expect(await badges(firm.companyId, now)).toEqual([])
    const trail = await db.auditEntry.findMany({
      where: { subjectId: firm.companyId, act: { contains: 'check-file' } },
      orderBy: { id: 'asc' },
    })
    expect(trail.map(({ act, actorId }) => [act, actorId])).toEqual([
      ['company.check-file', firm.officer.personId],
      ['company.uncheck-file', firm.officer.personId],
    ])
  })

  test('is unchecked by a change of its facts and by another document, not by saving it as it was', async () => {
    const firm = await aFirm()
    await firm.addCertificate()
    const { id } = (await firm.list()).certificates[0]!
    const save = async (fields: Fields, fileId = id) => {
      const { status } = await knock(certificate, {
        cookie: firm.cookie,
        params: { ...firm.params, fileId },
        form: { ...FACTS, ...fields },
      })
      expect(status).toBe(302)
      return (await firm.list()).certificates[0]!
    }
    await checked(firm, id)

    expect((await save({})).checkedAt).not.toBeNull()
    expect((await save({ expiresOn: '2999-12-30' })).checkedAt).toBeNull()
    await checked(firm, id)
    const replaced = await save({ expiresOn: '2999-12-30', file: aFile(await draw(3000, 100).png().toBuffer(), 'scan.png') })
    expect(replaced).toMatchObject({ checkedAt: null, name: 'scan.webp', issuer: FACTS.issuer })
    expect(replaced.id).not.toBe(id)
    expect((await open(id, firm.cookie)).status).toBe(404)
  })

  test.each([
    [{ kind: '', title: '' }, 'title', 'files.titleNeeded'],
    [{ kind: 'iso0' }, 'kind', 'form.choose'],
    [{ kind: '', title: 'Call +92 300 1234567' }, 'title', 'companies.noContactInText'],
    [{ issuer: '' }, 'issuer', 'form.required'],
    [{ validFrom: '2999-12-31', expiresOn: '2020-01-01' }, 'expiresOn', 'files.dayOrder'],
    [{ expiresOn: '31.12.2026' }, 'expiresOn', 'files.day'],
    [{ file: aFile('', '') }, 'file', 'files.missing'],
    [{ file: aFile('MZ\u0090\0', 'iso.pdf') }, 'file', 'files.wrongKind.certificate'],
    [{ file: aFile(new Uint8Array(8_000_001), 'iso.pdf') }, 'file', 'files.tooLarge'],
  ] as [Fields, string, string][])('%j is refused at %s and keeps what was typed', async (fields, name, key) => {
    const firm = await aFirm()

    const { status, body } = await firm.addCertificate(fields)

    expect([status, body.errors.map((error) => [error.name, error.key])]).toEqual([400, [[name, key]]])
    expect(body.values.number).toBe(FACTS.number)
    expect(await db.certificate.count({ where: { companyId: firm.companyId } })).toBe(0)
  })

  test('of its own title, added by an officer on the company’s behalf, says so', async () => {
    const firm = await aFirm()
    const form = { ...FACTS, kind: '', title: 'سرٹیفکیٹ', file: aPdf() }

    const { status } = await knock(certificate, { cookie: firm.officerCookie, params: { ...firm.params, fileId: 'new' }, form })

    expect(status).toBe(302)
    expect((await firm.list()).certificates).toMatchObject([{ title: 'سرٹیفکیٹ', kind: null, checkedAt: null }])
    const entry = await db.auditEntry.findFirstOrThrow({ where: { subjectId: firm.companyId, act: 'company.edit' } })
    expect(entry.detail).toEqual({ fields: ['files'], onBehalf: true })
  })
})

test('what is deleted is gone from the storage too: one file, and everything of an erased company; an export lists it', async () => {
  const firm = await aFirm()
  const keys = async () => (await db.storedFile.findMany({ where: { companyId: firm.companyId } })).map(({ key }) => key)
  const onDisk = async () => (await readdir(process.env.FILES_DIR!, { recursive: true })).map((name) => name.split('/').at(-1)!)
  await firm.upload('logo', await aPng())
  await firm.upload('catalogue', aPdf())
  await firm.addCertificate()
  const all = await keys()
  expect(all).toHaveLength(4)
  expect(await onDisk()).toEqual(expect.arrayContaining(all))
  const parts = await getCompanyData({ personId: firm.personId, companyId: firm.companyId })
  const held = parts.flatMap(({ part, rows }) => (part === 'files' ? rows : []))
  const certified = parts.flatMap(({ part, rows }) => (part === 'certificates' ? rows : []))
  expect(held).toHaveLength(4)
  expect(certified).toEqual([expect.objectContaining({ issuer: FACTS.issuer, number: FACTS.number })])
  expect(JSON.stringify(held)).not.toContain(all[0])

  const { catalogues } = await firm.list()
  await knock(files, { cookie: firm.cookie, params: firm.params, form: { intent: 'remove', fileId: catalogues[0]!.id } })
  await forgetBytes({ now: new Date() })
  const left = await keys()
  expect(left).toHaveLength(3)
  expect((await onDisk()).filter((name) => all.includes(name)).sort()).toEqual(left.sort())

  await db.company.update({ where: { id: firm.companyId }, data: { deleteAfter: new Date(0), consents: [] } })
  await deleteCompanies({ now: new Date() })
  await forgetBytes({ now: new Date() })

  expect(await keys()).toEqual([])
  expect((await onDisk()).filter((name) => all.includes(name))).toEqual([])
  expect(await db.unneededBytes.count({ where: { key: { in: all } } })).toBe(0)
})
