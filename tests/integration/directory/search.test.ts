import { beforeAll, describe, expect, test } from 'vitest'
import { findOffice } from '#app/domain/chambers/queries.server.ts'
import { decideOnCompany } from '#app/domain/companies/commands/decide.server.ts'
import { directoryHandlers } from '#app/domain/directory/job-handlers.server.ts'
import { isDirectoryRead } from '#app/domain/directory/queries/kept-index.server.ts'
import { searchDirectory } from '#app/domain/directory/queries/search.server.ts'
import { CHOICES, type DirectoryQuery, readCursor, readQuery, readSort } from '#app/domain/directory/schema.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { loader } from '#app/routes/public/directory.tsx'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { anOfficer } from '#tests/factories/officer.ts'

const NOW = new Date('2026-03-02T10:00:00Z')
const LISTED: CompanyTraits = { state: 'verified', consents: ['directory'] }

const settle = () => drainQueue(directoryHandlers, NOW)

async function ask(address: string) {
  const params = new URLSearchParams(address)
  const query = readQuery(params)
  return searchDirectory(query, { sort: readSort(params, query), after: readCursor(params), now: NOW })
}

const idsOf = async (address: string) => (await ask(address)).results.map(({ id }) => id)

type Firm = Awaited<ReturnType<typeof aCompany>>
let tannery: Firm
let bootmaker: Firm
let coder: Firm

let readAtFirst: boolean

beforeAll(async () => {
  readAtFirst = isDirectoryRead()
  const goods = ['4113', '411310', '2841', '6403'].map((code) => ({
    code,
    level: code.length,
    section: 'VIII',
    en: `Goods ${code}`,
    ru: `Товары ${code}`,
  }))
  await db.hsCode.createMany({ data: goods })
  await db.isicCode.create({ data: { code: '6201', level: 4, section: 'J', en: 'Computer programming', ru: 'Программирование' } })
  tannery = await aCompany({
    ...LISTED,
    country: 'PK',
    legalName: 'قراغندی لیدر (پرائیویٹ) لمیٹڈ',
    legalNameLatin: 'Qaraghandy Leather (Pvt) Ltd',
    sectors: ['leather'],
    items: [
      { side: 'offer', text: 'Finished goat leather for shoe uppers', cooperation: ['supply', 'manufacturing'], hsCode: '4113' },
      { side: 'need', text: 'Chrome tanning salts', cooperation: ['supply'], hsCode: '2841' },
    ],
  })
  bootmaker = await aCompany({
    ...LISTED,
    country: 'KZ',
    legalName: 'ТОО «Батыр-Шаг»',
    legalNameLatin: 'Batyr-Shag LLP',
    sectors: ['leather'],
    items: [
      { side: 'need', text: 'Козья кожа для верха обуви', language: 'ru', cooperation: ['supply'], hsCode: '411310' },
      { side: 'offer', text: 'Рабочая обувь', language: 'ru', cooperation: ['distribution'], hsCode: '6403' },
    ],
  })
  const name = { en: 'Pavlodar', ur: 'پاولودار', ru: 'Павлодар', kk: 'Павлодар' }
  await db.region.create({ data: { code: 'KZ-55', country: 'KZ', name } })
  const place = { country: 'KZ', regionCode: 'KZ-55', timeZone: 'Asia/Almaty', latitude: 52.3, longitude: 76.9 } as const
  await db.city.create({ data: { id: 'KZ-PAV', name, ...place } })
  coder = await aCompany({
    ...LISTED,
    country: 'KZ',
    cityId: 'KZ-PAV',
    legalName: 'ТОО «Сарыарка Интегра»',
    legalNameLatin: 'Saryarka Integra LLP',
    sectors: ['it'],
    about: { en: 'Warehouse software for tanneries.' },
    items: [{ side: 'offer', text: 'Custom software', cooperation: ['services'], isicCode: '6201' }],
  })
  await db.company.update({ where: { id: coder.id }, data: { certifications: ['iso9001'], languages: ['ru', 'kk'] } })
  await db.sectorProfile.updateMany({ where: { companyId: tannery.id }, data: { categories: ['leather.finished'] } })
  await settle()
}, 60_000)

test('a process that has not read the directory says so, and reads it unasked', async () => {
  expect(readAtFirst).toBe(false)

  await ask('')

  expect(isDirectoryRead()).toBe(true)
})

describe('each filter finds its companies, alone and with others', () => {
  test.each<[string, () => Firm[]]>([
    ['', () => [tannery, bootmaker, coder]],
    ['country=KZ', () => [bootmaker, coder]],
    ['country=KZ&country=PK', () => [tannery, bootmaker, coder]],
    ['city=PK-LHE', () => [tannery]],
    ['sector=leather', () => [tannery, bootmaker]],
    ['sector=leather&country=KZ', () => [bootmaker]],
    ['category=leather.finished', () => [tannery]],
    ['certification=iso9001', () => [coder]],
    ['certification=iso9001&sector=leather', () => []],
    ['language=kk', () => [coder]],
    ['side=need', () => [tannery, bootmaker]],
    ['hs=41', () => [tannery, bootmaker]],
    ['hs=4113&side=offer', () => [tannery]],
    ['hs=411310', () => [bootmaker]],
    ['cooperation=distribution', () => [bootmaker]],
    ['cooperation=distribution&hs=41', () => []],
    ['cooperation=manufacturing&side=offer&hs=41&country=PK&sector=leather&city=PK-LHE', () => [tannery]],
    ['q=leather', () => [tannery, bootmaker]],
    ['q=goat+leather&side=need', () => [bootmaker]],
    ['q=leather&side=need&country=KZ', () => [bootmaker]],
    ['q=leather&side=need&country=PK', () => []],
    ['q=software+tanneries', () => [coder]],
  ])('%s', async (address, expected) => {
    const wanted = expected().map(({ id }) => id)
    const page = await ask(address)

    expect(page.results.map(({ id }) => id).sort()).toEqual(wanted.sort())
    expect(page.total).toBe(wanted.length)
  })

  test.each(['Qaraghandy', 'Караганда', 'Қарағанды', 'Qarağandy', 'قراغندی', 'Karaganda Leather'])(
    '%s finds the company of that name first',
    async (q) => {
      expect((await idsOf(`q=${encodeURIComponent(q)}`))[0]).toBe(tannery.id)
    },
  )

  test.each(['Павлодар программирование', 'Pavlodar software', 'پاولودار سافٹ ویئر', 'software Kazakhstan'])(
    '%s finds what is made in that place',
    async (q) => {
      expect(await idsOf(`q=${encodeURIComponent(q)}`)).toEqual([coder.id])
    },
  )

  test('words find what is called otherwise in another language', async () => {
    expect(await idsOf(`q=${encodeURIComponent('ешкі былғарысы')}`)).toEqual(expect.arrayContaining([tannery.id, bootmaker.id]))
  })

  test('a count is the number of companies there are when its value is chosen', async () => {
    for (const address of ['', 'sector=leather', 'q=leather', 'q=leather&side=need', 'country=KZ&hs=41', 'side=offer&cooperation=supply']) {
      const { facets } = await ask(address)
      for (const [name, counts] of Object.entries(facets))
        for (const { value, count } of counts) {
          const params = new URLSearchParams(address)
          params.delete(name)
          params.append(name, value)
          expect([address, name, value, (await ask(params.toString())).total]).toEqual([address, name, value, count])
        }
    }
  })

  test('what was looked for is marked in the offer or need, which comes first', async () => {
    const { results } = await ask('q=salts')

    expect(results[0]!.items.need[0]!.pieces).toEqual([
      { text: 'Chrome tanning ', isHit: false },
      { text: 'salts', isHit: true },
    ])
  })

  test('an empty result says what to let go, and how many companies there are then', async () => {
    const { total, loosen } = await ask('sector=it&country=PK&q=leather')

    expect(total).toBe(0)
    expect(loosen).toEqual([{ name: 'sector', count: 1 }])
    expect((await ask('sector=it&country=PK')).loosen).toEqual([
      { name: 'country', count: 1 },
      { name: 'sector', count: 1 },
    ])
  })
})

test('no company that is not verified or did not agree is found by anything; suspended or withdrawn it is gone in the same moment', async () => {
  const items: CompanyTraits['items'] = [{ side: 'offer', text: 'Zirconium wombats', cooperation: ['supply'] }]
  const hidden: CompanyTraits[] = [
    { state: 'draft', consents: ['directory'], items },
    { state: 'submitted', consents: ['directory'], items },
    { state: 'suspended', consents: ['directory'], items },
    { state: 'rejected', consents: ['directory'], items },
    { state: 'expired', consents: ['directory'], items },
    { state: 'verified', consents: ['matching', 'contact'], items },
  ]
  for (const traits of hidden) await aCompany(traits)
  const seen = await aCompany({ ...LISTED, items })
  const before = (await ask('')).total
  await settle()
  const { total } = await ask('')
  const answer = JSON.stringify(await ask('q=wombats'))

  expect([before, total]).toEqual([total - 1, total])
  expect(await idsOf('q=wombats')).toEqual([seen.id])
  for (const secret of ['contact-', '@company.example', '+92300', 'Contact Person']) expect(answer).not.toContain(secret)

  const { personId } = await anOfficer({ chamberId: seen.homeChamberId! })
  const officer = { personId, chamber: (await findOffice(personId, NOW))! }
  await decideOnCompany({ officer, companyId: seen.id, decision: 'suspend', reason: 'The licence has run out.', now: NOW })
  expect(await idsOf('q=wombats')).toEqual([])
  expect((await ask('')).total).toBe(total - 1)
  await decideOnCompany({ officer, companyId: seen.id, decision: 'reinstate', now: NOW })
  expect(await idsOf('q=wombats')).toEqual([seen.id])
  await db.company.update({ where: { id: seen.id }, data: { consents: [] } })
  expect(await idsOf('q=wombats')).toEqual([])
})

test('pages hold every company once, and a company that comes meanwhile does not shift them', async () => {
  const mills: Firm[] = []
  for (let i = 0; i < 25; i++)
    mills.push(
      await aCompany({
        ...LISTED,
        legalNameLatin: `Pager Mills ${String(i).padStart(2, '0')}`,
        items: [{ side: 'offer', text: 'Paged towels' }],
      }),
    )
  await settle()
  for (const sort of ['newest', 'name', 'relevance']) {
    const first = await ask(`q=paged+towels&sort=${sort}`)
    await aCompany({ ...LISTED, legalNameLatin: `Aaa Mills ${sort}`, items: [{ side: 'offer', text: 'Paged towels' }] })
    await settle()
    const second = await ask(`q=paged+towels&sort=${sort}&after=${first.next}`)
    const ids = [first, second].flatMap(({ results }) => results.map(({ id }) => id))

    expect([first.results.length, second.next]).toEqual([20, null])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id } of mills) expect(ids).toContain(id)
  }
}, 60_000)

test.each([
  ['SQL', `q=${encodeURIComponent(`'; DROP TABLE "Company"; --`)}`],
  ['operators', `q=${encodeURIComponent('\u0000 %00 ( & | ! :* <-> )')}`],
  ['values that nobody has', 'country=XX&side=both&hs=41%27--&sector[]=it&cooperation=__proto__&language=constructor'],
  ['paths', 'city=../../etc/passwd&category=%00&certification=%F0%9F%92%A9'],
  ['a cursor of no sense', 'after=bm9uc2Vuc2U&sort=id;drop'],
  ['a forged cursor', `after=${Buffer.from('{"tier":1e999,"at":null,"name":{},"id":"x"}').toString('base64url')}`],
  ['far too much', `q=${'a'.repeat(50_000)}&${Array.from({ length: 500 }, (_, i) => `city=PK-${i}`).join('&')}`],
])('%s in the address is answered as any other search', async (_what, address) => {
  const request = new Request(`http://dosti.test/companies?${address}`)
  const page = (await loader({ request, params: {}, context: { client: '192.0.2.1', nonce: '' } })) as {
    total: number
    query: DirectoryQuery
  }

  expect(page.total).toBeGreaterThanOrEqual(0)
  for (const name of CHOICES) expect(page.query[name].length).toBeLessThanOrEqual(50)
})

test('a change that ends after a later one is not missed', async () => {
  const firm = await aCompany({ ...LISTED, items: [{ side: 'offer', text: 'Overtaken umbrellas' }] })
  await settle()
  expect(await idsOf('q=umbrellas')).toEqual([firm.id])
  let end = () => {}
  const slow = await new Promise<{ done: Promise<void> }>((begun) => {
    const done = db.$transaction(async (tx) => {
      await tx.company.update({ where: { id: firm.id }, data: { consents: [] } })
      await new Promise<void>((resolve) => {
        end = resolve
        begun({ done })
      })
    })
  })
  const other = await aCompany({ ...LISTED, items: [{ side: 'offer', text: 'Hasty umbrellas' }] })
  await settle()
  expect((await idsOf('q=umbrellas')).sort()).toEqual([firm.id, other.id].sort())
  end()
  await slow.done

  expect(await idsOf('q=umbrellas')).toEqual([other.id])
})
