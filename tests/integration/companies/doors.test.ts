import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { getOwnDossier } from '#app/domain/companies/queries/profile.server.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as setTerms, loader as settingsPage } from '#app/routes/chamber/settings.tsx'
import { action as decide, loader as verificationPage } from '#app/routes/chamber/verification.tsx'
import { loader as queue } from '#app/routes/chamber/verifications.tsx'
import { action as confirm, loader as homePage } from '#app/routes/company/home.tsx'
import { loader as listPage } from '#app/routes/company/index.tsx'
import { action as start } from '#app/routes/company/new.tsx'
import { action as about } from '#app/routes/company/profile/about.tsx'
import { action as contact } from '#app/routes/company/profile/contact.tsx'
import { action as identity, loader as identityPage } from '#app/routes/company/profile/identity.tsx'
import { action as item, loader as itemPage } from '#app/routes/company/profile/item.tsx'
import { action as items } from '#app/routes/company/profile/items.tsx'
import { action as languages } from '#app/routes/company/profile/languages.tsx'
import { action as sector } from '#app/routes/company/profile/sector.tsx'
import { action as sectors } from '#app/routes/company/profile/sectors.tsx'
import { action as submit } from '#app/routes/company/profile/submit.tsx'
import { loader as codes } from '#app/routes/public/codes.ts'
import { loader as publicPage } from '#app/routes/public/company.tsx'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { aPerson } from '#tests/factories/person.ts'

type Door = (args: ActionFunctionArgs) => Promise<unknown>
type Field = [string, string]
type Knock = { cookie?: string; params?: Record<string, string>; form?: Field[]; autosave?: boolean; path?: string }

/** What a browser is told. */
async function knock(door: Door, { cookie = '', params = {}, form, autosave, path = '/' }: Knock) {
  const headers = { Cookie: cookie, ...(autosave ? { 'X-Autosave': '1' } : {}) }
  const request = new Request(`http://dosti.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers,
    body: form && new URLSearchParams(form),
  })
  const answer = (await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown) => thrown)) as Answer
  if (answer instanceof Error) throw answer
  const { status = 200, headers: told } = answer instanceof Response ? answer : (answer?.init ?? {})
  const body = answer instanceof Response ? await answer.text() : (answer?.data ?? answer)
  return { status, to: new Headers(told).get('Location'), body: body as { errors: { name: string; key: string }[]; values: object } }
}
type Answer = Response | Error | { init?: ResponseInit; data?: unknown } | null

async function aMember(traits: CompanyTraits = {}) {
  const { id: personId } = await aPerson()
  const company = await aCompany({ ownerId: personId, ...traits })
  const cookie = (await openSession(personId)).split(';')[0]!
  return { member: { personId, companyId: company.id }, company, cookie, params: { companyId: company.id } }
}

const LONG = 'x'.repeat(5000)
const errorNames = (body: { errors: { name: string }[] }) => body.errors.map(({ name }) => name)

describe('bad input is answered with what is wrong and keeps what was typed', () => {
  let us: Awaited<ReturnType<typeof aMember>>
  beforeAll(async () => {
    us = await aMember({ state: 'draft', sectors: ['leather'] })
  })

  test.each([
    [
      'identity, too long',
      identity,
      {},
      [
        ['legalName', LONG],
        ['legalNameLatin', LONG],
        ['registerKind', 'NTN'],
        ['registerNumber', LONG],
        ['address', LONG],
        ['website', LONG],
      ],
      ['legalName', 'legalNameLatin', 'registerNumber', 'address', 'website'],
    ],
    [
      'identity, wrong type',
      identity,
      {},
      [
        ['legalName[]', 'a'],
        ['yearFounded', 'old'],
        ['registerKind', 'IBAN'],
        ['website', 'javascript:alert(1)'],
        ['cityId', '../x'],
      ],
      ['legalName', 'yearFounded', 'registerKind', 'website', 'cityId'],
    ],
    [
      'identity, forged names',
      identity,
      {},
      [
        ['__proto__.x', '1'],
        ['state', 'verified'],
        ['consents[]', 'directory'],
        ['legalName.en', 'x'],
      ],
      ['legalName'],
    ],
    [
      'contact',
      contact,
      {},
      [
        ['contactName', 'x'],
        ['contactEmail', 'me'],
        ['contactPhone', '1'],
        ['contactLanguage', 'fr'],
      ],
      ['contactName', 'contactEmail', 'contactPhone', 'contactLanguage'],
    ],
    ['languages', languages, {}, [['languages[]', 'fr']], ['languages']],
    ['languages, not a list', languages, {}, [['languages', 'en']], ['languages']],
    [
      'about',
      about,
      {},
      [
        ['about.en', LONG],
        ['about.ur', 'mail me at x@y.example'],
        ['about.fr', 'non'],
      ],
      ['about.en', 'about.ur'],
    ],
    ['sectors, none', sectors, {}, [], ['sectors']],
    ['sectors, unknown', sectors, {}, [['sectors[]', 'mining']], ['sectors']],
    [
      'sector',
      sector,
      { sector: 'leather' },
      [
        ['answers.raw_material[]', 'dragon'],
        ['answers.thickness_mm.from', 'thin'],
        ['answers.thickness_mm.to', '3'],
        ['answers.lwg_rating', 'best'],
        ['answers.reach_compliant', 'perhaps'],
      ],
      ['answers.raw_material', 'answers.thickness_mm.from', 'answers.lwg_rating', 'answers.reach_compliant'],
    ],
    ['offer, empty', item, { list: 'offers', itemId: 'new' }, [], ['text', 'language', 'cooperation']],
    [
      'offer, wrong',
      item,
      { list: 'offers', itemId: 'new' },
      [
        ['text', LONG],
        ['language', 'fr'],
        ['cooperation[]', 'marriage'],
        ['code', 'hs:41;drop'],
      ],
      ['text', 'language', 'cooperation', 'code'],
    ],
    [
      'offer, unknown code',
      item,
      { list: 'offers', itemId: 'new' },
      [
        ['text', 'Skins'],
        ['language', 'en'],
        ['cooperation[]', 'supply'],
        ['code', 'hs:999999'],
      ],
      ['code'],
    ],
    [
      'offer, wrong details',
      item,
      { list: 'offers', itemId: 'new' },
      [
        ['text', 'Skins'],
        ['language', 'en'],
        ['cooperation[]', 'supply'],
        ['quantity', 'many'],
        ['unit', 'furlong'],
        ['period', 'daily'],
        ['priceFrom', '-1'],
        ['currency', 'BTC'],
        ['incoterm', 'FOBB'],
        ['incotermPlace', LONG],
        ['seasonFrom', '13'],
        ['samples', 'maybe'],
        ['target', 'write to me@company.example'],
        ['validUntil', '2026-02-30'],
      ],
      ['quantity', 'unit', 'period', 'priceFrom', 'currency', 'incoterm', 'incotermPlace', 'seasonFrom', 'samples', 'target', 'validUntil'],
    ],
    ['remove', items, { list: 'offers' }, [['itemId', 'none']], ['itemId']],
    ['submit', submit, {}, [['agree.directory', 'maybe']], ['agree.directory']],
  ] as [string, Door, Record<string, string>, Field[], string[]][])('%s', async (_, door, params, form, wrong) => {
    const before = await getOwnDossier(us.member)

    const { status, body } = await knock(door, { cookie: us.cookie, params: { ...us.params, ...params }, form })

    expect(status).toBe(400)
    expect(errorNames(body).sort()).toEqual([...wrong].sort())
    for (const [name, typed] of form)
      if (!/password|code/i.test(name)) expect(body.values).toHaveProperty([name], name.endsWith('[]') ? [typed] : typed)
    const after = await getOwnDossier(us.member)
    expect({
      ...after,
      ...pick(
        before,
        Object.keys(after).filter((name) => !wrong.includes(name)),
      ),
    }).toEqual(before)
  })

  test('a new company needs a country that takes part', async () => {
    for (const form of [[], [['country', 'DE']]] as Field[][]) {
      const { status, body } = await knock(start, { cookie: us.cookie, form })
      expect([status, errorNames(body)]).toEqual([400, ['country']])
    }
  })
})

function pick<Thing extends object>(thing: Thing, names: string[]) {
  return Object.fromEntries(Object.entries(thing).filter(([name]) => names.includes(name)))
}

test('what saves itself is answered without a page: 204, or 400 with the right fields saved', async () => {
  const { member, cookie, params } = await aMember({ state: 'draft' })
  const form = (address: string, year: string): Field[] => [
    ['legalName', 'Name'],
    ['address', address],
    ['yearFounded', year],
  ]

  expect((await knock(identity, { cookie, params, autosave: true, form: form('Mall Road', '1999') })).status).toBe(204)
  const second = await knock(identity, { cookie, params, autosave: true, form: form('Canal Road', 'soon') })

  expect([second.status, errorNames(second.body)]).toEqual([400, ['yearFounded']])
  expect(await getOwnDossier(member)).toMatchObject({ address: 'Canal Road', yearFounded: 1999 })
})

test('without script the search button brings codes and keeps everything typed', async () => {
  const { cookie, params } = await aMember({ state: 'draft' })
  const form: Field[] = [
    ['text', 'Basmati'],
    ['codeWords', 'باسمتی چاول'],
    ['cooperation[]', 'supply'],
    ['intent', 'search'],
  ]

  const { status, body } = await knock(item, { cookie, params: { ...params, list: 'offers', itemId: 'new' }, form })

  expect(status).toBe(200)
  expect(body).toMatchObject({ errors: [], values: { text: 'Basmati', codeWords: 'باسمتی چاول', 'cooperation[]': ['supply'] } })
  expect((body as unknown as { choices: { value: string }[] }).choices.map(({ value }) => value)).toContain('hs:1006')
})

test.each([
  ['Былғары сөмке, белдік, 50 данадан', 'hs:4202', 'leather.bags'],
  ['Wet-blue sides, TR 1-3, 1.1 mm', 'hs:41', 'leather.wet_blue'],
  ['Овчина мокросоленая, до 3000 шт. в месяц', 'hs:4102', 'leather.raw_hides'],
  ['گائے کی ویٹ بلیو کھالیں', 'hs:41', 'leather.wet_blue'],
])('an offer’s text "%s" suggests codes and categories of the sectors named', async (text, code, category) => {
  const { status, body } = await knock(codes, { path: `/codes?sector=leather&sector=mining&text=${encodeURIComponent(text)}` })
  const choices = JSON.parse(body as unknown as string) as { value: string; field?: string }[]

  expect(status).toBe(200)
  expect(choices.some(({ value, field }) => !field && value.startsWith(code))).toBe(true)
  expect(choices.flatMap(({ value, field }) => (field === 'categories[]' ? value : []))).toContain(category)
  const withoutSector = JSON.parse((await knock(codes, { path: `/codes?text=${encodeURIComponent(text)}` })).body as unknown as string)
  expect(withoutSector.filter(({ field }: { field?: string }) => field)).toEqual([])
})

test('without script the button suggests from the text, and what was taken over stands', async () => {
  const { member, cookie, params } = await aMember({ state: 'draft', sectors: ['leather', 'it'] })
  const form: Field[] = [
    ['text', 'Wet-blue sides, TR 1-3'],
    ['language', 'en'],
    ['cooperation[]', 'supply'],
  ]
  const at = { cookie, params: { ...params, list: 'offers', itemId: 'new' } }

  const { status, body } = await knock(item, { ...at, form: [...form, ['intent', 'search']] })
  expect(status).toBe(200)
  expect((body as unknown as { choices: { value: string }[] }).choices.map(({ value }) => value)).toContain('leather.wet_blue')

  // What is wrong comes back with the suggestions, so that nothing ticked is lost.
  const wrong = await knock(item, {
    ...at,
    form: [
      ['text', 'Wet-blue sides'],
      ['categories[]', 'leather.wet_blue'],
    ],
  })
  expect(wrong).toMatchObject({ status: 400, body: { values: { 'categories[]': ['leather.wet_blue'] } } })
  expect(JSON.stringify(wrong.body)).toContain('"value":"leather.wet_blue"')

  const taken: Field[] = ['leather.wet_blue', 'agriculture.rice', 'made.up'].map((id) => ['categories[]', id])
  expect((await knock(item, { ...at, form: [...form, ...taken] })).status).toBe(302)
  const profile = await db.sectorProfile.findUniqueOrThrow({
    where: { companyId_sector: { companyId: member.companyId, sector: 'leather' } },
  })
  expect(profile.categories).toEqual(['leather.wet_blue'])
  expect(profile.answers).toMatchObject({ product_lines: ['leather.finished', 'leather.wet_blue'] })
  expect(
    (await db.sectorProfile.findUniqueOrThrow({ where: { companyId_sector: { companyId: member.companyId, sector: 'it' } } })).categories,
  ).toEqual([])
})

test.each(['goat leather', 'козья кожа', 'ешкі терісі', 'بکری کا چمڑا', '4104'])('codes are found for "%s"', async (words) => {
  const { status, body } = await knock(codes, { path: `/codes?q=${encodeURIComponent(words)}` })
  const choices = JSON.parse(body as unknown as string) as { value: string; label: string; hint: string }[]

  expect(status).toBe(200)
  expect(choices.some(({ value }) => value.startsWith('hs:41'))).toBe(true)
  expect(choices.every(({ label, hint }) => label && /^(HS|ISIC) \d/.test(hint))).toBe(true)
})

test.each(['', '?q=', `?q=${'%D9%85'.repeat(900)}`, '?q=%F0%9F%98%80'])(
  'a search for nothing that exists (%#) finds nothing and is no fault',
  async (query) => {
    const { status, body } = await knock(codes, { path: `/codes${query}` })

    expect([status, Array.isArray(JSON.parse(body as unknown as string))]).toEqual([200, true])
  },
)

describe('who may not', () => {
  test('nobody opens the pages of another company, with a real id or a forged one', async () => {
    const [us, them] = await Promise.all([aMember(), aMember({ state: 'draft' })])
    const forged = ['no-uuid', '00000000-0000-7000-8000-000000000000', "' OR 1=1", them.member.companyId]

    for (const companyId of forged)
      for (const [door, form] of [[homePage], [identityPage], [itemPage], [identity, []], [submit, []], [items, []], [confirm, []]] as [
        Door,
        Field[]?,
      ][]) {
        const params = { companyId, list: 'offers', itemId: 'new', sector: 'leather' }
        expect((await knock(door, { cookie: us.cookie, params, form })).status).toBe(404)
      }
    expect((await getOwnDossier(them.member)).state).toBe('draft')
  })

  test('who is not signed in is sent to sign in', async () => {
    const { params } = await aMember()

    for (const door of [homePage, identityPage, queue, listPage]) expect(await knock(door, { params })).toMatchObject({ status: 302 })
  })

  test('an unknown list, sector or entry is not found', async () => {
    const { cookie, params } = await aMember({ state: 'draft', sectors: ['leather'] })

    expect((await knock(itemPage, { cookie, params: { ...params, list: 'wishes', itemId: 'new' } })).status).toBe(404)
    expect((await knock(itemPage, { cookie, params: { ...params, list: 'needs', itemId: params.companyId } })).status).toBe(404)
    for (const name of ['it', 'mining', 'constructor'])
      expect((await knock(sector, { cookie, params: { ...params, sector: name }, form: [] })).status).toBe(404)
  })

  test('looking confirms nothing; the button does, once the company is verified', async () => {
    const asked = { confirmedAt: new Date('2026-01-01'), nudgedAt: new Date('2026-02-01') }
    const us = await aMember(asked)
    const draft = await aMember({ state: 'draft' })

    const { body } = await knock(homePage, us)
    expect(body).toMatchObject({ question: { confirmedAt: asked.confirmedAt } })
    expect(await getOwnDossier(us.member)).toMatchObject(asked)
    expect((await knock(confirm, { ...us, form: [] })).status).toBe(302)
    expect(await getOwnDossier(us.member)).toMatchObject({ nudgedAt: null })
    expect((await knock(homePage, us)).body).toMatchObject({ question: null })
    expect((await knock(confirm, { ...draft, form: [] })).status).toBe(409)
  })

  test('only a chamber’s officers set how long profiles may be silent, for their own chamber', async () => {
    const [home, other] = await Promise.all([aChamber(), aChamber()])
    const cookie = (await openSession((await anOfficer({ chamberId: home.id })).id)).split(';')[0]!
    const terms = (nudge: string, expire: string): Field[] => [
      ['nudgeMonths', nudge],
      ['expireMonths', expire],
    ]
    const stored = (id: string) => db.chamber.findUniqueOrThrow({ where: { id }, select: { nudgeMonths: true, expireMonths: true } })

    expect((await knock(setTerms, { cookie: (await aMember()).cookie, form: terms('1', '2') })).status).toBe(403)
    for (const [form, name] of [
      [terms('', '12'), 'nudgeMonths'],
      [terms('soon', '12'), 'nudgeMonths'],
      [terms('0', '12'), 'nudgeMonths'],
      [terms('6', '61'), 'expireMonths'],
      [terms('6', '6'), 'expireMonths'],
    ] as [Field[], string][]) {
      const { status, body } = await knock(setTerms, { cookie, form })
      expect([status, errorNames(body)]).toEqual([400, [name]])
    }
    expect((await knock(setTerms, { cookie, form: terms('6', '9') })).status).toBe(302)
    expect([await stored(home.id), await stored(other.id)]).toEqual([
      { nudgeMonths: 6, expireMonths: 9 },
      { nudgeMonths: 10, expireMonths: 12 },
    ])
    expect((await knock(settingsPage, { cookie })).body).toMatchObject({ terms: { nudgeMonths: 6, expireMonths: 9 } })
    expect(await db.auditEntry.findMany({ where: { subjectId: home.id }, select: { act: true } })).toEqual([{ act: 'chamber.set-terms' }])
    await expect(db.chamber.update({ where: { id: home.id }, data: { nudgeMonths: 9 } })).rejects.toThrow(/Chamber_terms/)
  })

  test('only the home chamber’s officers decide, and only once', async () => {
    const [home, other] = await Promise.all([aChamber(), aChamber()])
    const { company } = await aMember({ state: 'submitted', homeChamberId: home.id })
    const cookieOf = async (chamberId: string) => (await openSession((await anOfficer({ chamberId })).id)).split(';')[0]!
    const [ours, theirs, member] = [await cookieOf(home.id), await cookieOf(other.id), (await aMember()).cookie]
    const at = { params: { companyId: company.id } }
    const verify: Field[] = [['decision', 'verify']]

    expect((await knock(verificationPage, { ...at, cookie: theirs })).status).toBe(404)
    expect((await knock(decide, { ...at, cookie: theirs, form: verify })).status).toBe(404)
    expect((await knock(decide, { ...at, cookie: member, form: verify })).status).toBe(403)
    for (const form of [
      [],
      [['decision', 'expire']],
      [['decision', 'return']],
      [
        ['decision', 'reject'],
        ['reason', LONG],
      ],
    ] as Field[][])
      expect((await knock(decide, { ...at, cookie: ours, form })).status).toBe(400)
    expect((await knock(decide, { ...at, cookie: ours, form: verify })).status).toBe(302)
    expect((await knock(decide, { ...at, cookie: ours, form: verify })).status).toBe(409)
    expect(await db.mail.count({ where: { aboutId: company.id } })).toBe(1)
  })

  test('filters that make no sense are left out', async () => {
    const { id } = await aChamber()
    const cookie = (await openSession((await anOfficer({ chamberId: id })).id)).split(';')[0]!

    const { status, body } = await knock(queue, { cookie, path: '/chamber/verification?state=draft&sector=mining&page=-4' })

    expect([status, body]).toMatchObject([200, { filter: { state: 'submitted', page: 1 }, rows: [] }])
  })

  test('the public page of a company that is not verified, or did not agree, does not exist', async () => {
    const [listed, unlisted, suspended] = await Promise.all([
      aCompany({ consents: ['directory'], contactEmail: 'hidden@company.example' }),
      aCompany({ consents: ['matching', 'contact', 'abroad'] }),
      aCompany({ state: 'suspended' }),
    ])
    const page = (companyId: string) => knock(publicPage, { params: { companyId } })

    const { status, body } = await page(listed.id)
    expect([status, (await page(unlisted.id)).status, (await page(suspended.id)).status, (await page('x')).status]).toEqual([
      200, 404, 404, 404,
    ])
    expect(JSON.stringify(body)).toContain(listed.legalNameLatin)
    expect(JSON.stringify(body)).not.toMatch(/hidden@|\+92300/)
  })
})
