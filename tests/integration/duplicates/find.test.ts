import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { dismissDuplicate } from '#app/domain/duplicates/commands/dismiss.server.ts'
import { findDuplicates } from '#app/domain/duplicates/commands/find.server.ts'
import { countDuplicates, listDuplicates } from '#app/domain/duplicates/queries/pairs.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as dismiss, loader as page } from '#app/routes/chamber/duplicates.tsx'
import { loader as companyPage } from '#app/routes/chamber/verification.tsx'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { anOfficer } from '#tests/factories/officer.ts'

const NOW = new Date('2026-03-03T10:00:00Z')

// Nobody is the same as a company of an earlier test.
beforeEach(async () => {
  await db.company.updateMany({ data: { state: 'rejected' } })
})

async function aDesk(country: 'PK' | 'KZ' = 'PK') {
  const chamber = await aChamber({ country })
  const { personId } = await anOfficer({ chamberId: chamber.id })
  return { personId, chamber: { chamberId: chamber.id, country, name: chamber.name as Localised } }
}

/** Two companies of one chamber that share nothing but what the test says. */
async function twoOf(homeChamberId: string, one: CompanyTraits, other: CompanyTraits, country: 'PK' | 'KZ' = 'PK') {
  const serial = Math.random().toString(36).slice(2)
  const made = []
  for (const [i, traits] of [one, other].entries())
    made.push(
      await aCompany({
        country,
        homeChamberId,
        contactEmail: `info@firm-${serial}-${i}.example`,
        legalName: i === 0 ? 'Ravi Tannery' : 'Chenab Mills',
        legalNameLatin: i === 0 ? 'Ravi Tannery' : 'Chenab Mills',
        ...traits,
      }),
    )
  return made as [(typeof made)[0], (typeof made)[0]]
}

const pairOf = (one: { id: string }, other: { id: string }) => {
  const [oneId, otherId] = [one.id, other.id].sort()
  return { oneId: oneId!, otherId: otherId! }
}

describe('a pair is flagged with what speaks for it', () => {
  test.each<[string, CompanyTraits, CompanyTraits, string[]]>([
    ['nothing', {}, {}, []],
    ['mail domain', { contactEmail: 'a@indusleather.example' }, { contactEmail: 'sales@IndusLeather.example' }, ['domain']],
    ['a domain at which everybody has addresses', { contactEmail: 'a@gmail.com' }, { contactEmail: 'b@gmail.com' }, []],
    [
      'number with and without its check digit',
      { registerKind: 'NTN', registerNumber: '1234567' },
      { state: 'draft', registerKind: 'NTN', registerNumber: '12345678' },
      ['number'],
    ],
    [
      'number under another kind',
      { registerKind: 'NTN', registerNumber: '7654321' },
      { registerKind: 'CUIN', registerNumber: '7654321' },
      ['number'],
    ],
    ['name in Urdu and Latin', { legalName: 'علیم ٹیکسٹائلز (پرائیویٹ) لمیٹڈ' }, { legalName: 'Aleem Textiles Pvt Ltd' }, ['similar']],
    ['the same name', { legalNameLatin: 'Sutlej Foods Ltd' }, { legalNameLatin: 'SUTLEJ FOODS, LTD.' }, ['name']],
    ['names that share one word', { legalNameLatin: 'Sialkot Sports' }, { legalNameLatin: 'Gujrat Sports' }, []],
  ])('%s', async (_what, one, other, reasons) => {
    const desk = await aDesk()
    const [a, b] = await twoOf(desk.chamber.chamberId, one, other)
    if (b.state === 'draft') await db.company.update({ where: { id: b.id }, data: { registeredById: desk.chamber.chamberId } })
    await findDuplicates({ now: NOW })

    const rows = await listDuplicates(desk.chamber)
    expect(rows.map((row) => [row.oneId, row.otherId, row.reasons])).toEqual(
      reasons.length === 0 ? [] : [[...Object.values(pairOf(a, b)), reasons]],
    )
    expect(await countDuplicates(desk.chamber)).toBe(rows.length)
  })

  test('names in Kazakh, Russian and Latin', async () => {
    const desk = await aDesk('KZ')
    const [a, b] = await twoOf(
      desk.chamber.chamberId,
      { legalName: '«Қарағанды Былғары» ЖШС', legalNameLatin: 'Qarağandy Bylğary' },
      { legalName: 'ТОО «Караганда Былгары»', legalNameLatin: 'Karaganda Bylgary LLP' },
      'KZ',
    )
    await findDuplicates({ now: NOW })

    expect(await listDuplicates(desk.chamber)).toMatchObject([{ ...pairOf(a, b), reasons: ['similar'] }])
  })

  test('what was mended, refused or deleted is not flagged any more, and never a company of the other country', async () => {
    const [desk, abroad] = [await aDesk(), await aDesk('KZ')]
    const same = { contactEmail: 'info@one-domain.example' }
    const [a, b] = await twoOf(desk.chamber.chamberId, same, same)
    await aCompany({ country: 'KZ', homeChamberId: abroad.chamber.chamberId, ...same })
    await findDuplicates({ now: NOW })
    expect(await countDuplicates(desk.chamber)).toBe(1)
    expect(await countDuplicates(abroad.chamber)).toBe(0)

    await db.company.update({ where: { id: a.id }, data: { contactEmail: 'info@another-domain.example' } })
    await findDuplicates({ now: NOW })
    expect(await countDuplicates(desk.chamber)).toBe(0)

    await db.company.update({ where: { id: a.id }, data: same })
    await findDuplicates({ now: NOW })
    expect(await countDuplicates(desk.chamber)).toBe(1)
    await db.company.update({ where: { id: b.id }, data: { state: 'rejected' } })
    expect(await countDuplicates(desk.chamber)).toBe(0)
  })
})

test('"not a duplicate" is remembered, with an audit row on both, until something new speaks for one', async () => {
  const officer = await aDesk()
  const [a, b] = await twoOf(officer.chamber.chamberId, { contactEmail: 'a@group.example' }, { contactEmail: 'b@group.example' })
  await findDuplicates({ now: NOW })
  await dismissDuplicate({ officer, ...pairOf(a, b), now: NOW })
  await expect(dismissDuplicate({ officer, ...pairOf(a, b), now: NOW })).rejects.toMatchObject({ code: 'not-found' })
  expect(await countDuplicates(officer.chamber)).toBe(0)
  expect(await db.auditEntry.count({ where: { act: 'company.tell-apart', subjectId: { in: [a.id, b.id] } } })).toBe(2)

  await db.company.update({ where: { id: a.id }, data: { legalName: 'Ravi Tannery Group' } })
  await findDuplicates({ now: NOW })
  expect(await countDuplicates(officer.chamber)).toBe(0)

  await db.company.update({ where: { id: b.id }, data: { legalName: 'Ravi Tannery Group' } })
  await findDuplicates({ now: NOW })
  expect((await listDuplicates(officer.chamber)).map(({ reasons }) => reasons)).toEqual([['name', 'domain']])
})

test('of another chamber’s company name, chamber and state are seen, of its drafts nothing; each chamber decides for itself', async () => {
  const [ours, theirs, stranger] = [await aDesk(), await aDesk(), await aDesk()]
  const a = await aCompany({ homeChamberId: ours.chamber.chamberId, legalNameLatin: 'Kohsar Gems', contactEmail: 'x@kohsar.example' })
  const b = await aCompany({ homeChamberId: theirs.chamber.chamberId, legalNameLatin: 'Kohsar Gems', registerNumber: '4443331' })
  await aCompany({ homeChamberId: theirs.chamber.chamberId, legalNameLatin: 'Kohsar Gems', state: 'draft' })
  await findDuplicates({ now: NOW })

  const rows = await listDuplicates(ours.chamber)
  expect(rows).toHaveLength(1)
  const foreign = rows[0]!.sides.find(({ id }) => id === b.id)!
  expect(foreign).toEqual({
    id: b.id,
    state: 'verified',
    legalName: b.legalName,
    legalNameLatin: 'Kohsar Gems',
    own: null,
    chamber: theirs.chamber.name,
  })
  expect(JSON.stringify(foreign)).not.toContain('4443331')
  expect(await listDuplicates(stranger.chamber)).toEqual([])
  await expect(dismissDuplicate({ officer: stranger, ...pairOf(a, b), now: NOW })).rejects.toMatchObject({ code: 'not-found' })

  await dismissDuplicate({ officer: ours, ...pairOf(a, b), now: NOW })
  expect(await countDuplicates(ours.chamber)).toBe(0)
  expect(await countDuplicates(theirs.chamber)).toBe(1)
})

test('the list and the company’s page show the pair; the button takes it away', async () => {
  const desk = await aDesk()
  const [a, b] = await twoOf(desk.chamber.chamberId, { contactEmail: 'a@twins.example' }, { contactEmail: 'b@twins.example' })
  await findDuplicates({ now: NOW })
  const Cookie = (await openSession(desk.personId)).split(';')[0]!
  const args = (params: Record<string, string>, form?: Record<string, string>): LoaderFunctionArgs => ({
    request: new Request('http://dosti.test/', {
      method: form ? 'POST' : 'GET',
      headers: { Cookie },
      body: form && new URLSearchParams(form),
    }),
    params,
    context: { client: '192.0.2.1', nonce: '' },
  })
  expect(await page(args({}))).toMatchObject({ rows: [pairOf(a, b)] })
  expect(await companyPage(args({ companyId: b.id }))).toMatchObject({ duplicates: [{ reasons: ['domain'] }] })
  expect(await dismiss(args({}, pairOf(a, b)))).toMatchObject({ status: 302 })
  expect(await page(args({}))).toEqual({ rows: [] })
})
