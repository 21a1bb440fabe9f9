import { beforeAll, describe, expect, test } from 'vitest'
import { type GivenFacts, saveFacts } from '#app/domain/companies/commands/profile.server.ts'
import { startCompany } from '#app/domain/companies/commands/start.server.ts'
import { submitCompany } from '#app/domain/companies/commands/submit.server.ts'
import { getOwnDossier, listMissing } from '#app/domain/companies/queries/profile.server.ts'
import { getPublicProfile } from '#app/domain/companies/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { loader as proposals } from '#app/routes/public/spellings.ts'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCity, aCompany } from '#tests/factories/company.ts'
import { aPerson } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-03T10:00:00Z')

beforeAll(async () => {
  await Promise.all([aCity('PK'), aCity('KZ')])
})

async function aDraft(country: 'PK' | 'KZ' = 'PK') {
  const person = await aPerson({ language: 'ur' })
  const companyId = await startCompany({ person, country, now: NOW })
  return { personId: person.id, companyId, person }
}

async function aMember(state: Parameters<typeof aCompany>[0]) {
  const person = await aPerson()
  const company = await aCompany({ ownerId: person.id, ...state })
  return { member: { personId: person.id, companyId: company.id }, company }
}

const names = (faults: { name: string }[]) => faults.map(({ name }) => name)

test('starting makes the person the owner and the contact of a draft', async () => {
  const { companyId, person } = await aDraft()

  expect(await db.company.findUniqueOrThrow({ where: { id: companyId }, include: { memberships: true } })).toMatchObject({
    state: 'draft',
    country: 'PK',
    contactEmail: person.email,
    contactLanguage: 'ur',
    consents: [],
    memberships: [{ personId: person.id, role: 'owner' }],
  })
  expect(await db.auditEntry.findMany({ where: { subjectId: companyId } })).toMatchObject([
    { act: 'company.start', actorId: person.id, to: 'draft', at: NOW },
  ])
})

test('one person cannot pile up drafts, not even at once', async () => {
  const person = await aPerson()
  const tries = await Promise.allSettled(Array.from({ length: 7 }, () => startCompany({ person, country: 'PK', now: NOW })))

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  expect(await db.membership.count({ where: { personId: person.id } })).toBe(5)
})

test('a Kazakh name is kept in both alphabets beside the one for export documents, without a look of the chamber', async () => {
  const { member, company } = await aMember({ country: 'KZ', legalName: '«Қарағанды Былғары» ЖШС' })
  const spelling = 'Qarağandy Bylğary JŞS'

  expect(await saveFacts({ member, facts: { legalNameKazakh: spelling }, now: NOW })).toEqual([])

  expect(await getOwnDossier(member)).toMatchObject({ state: 'verified', legalNameKazakh: spelling, legalName: company.legalName })
  expect(await getPublicProfile(company.id)).toMatchObject({ legalNameKazakh: spelling })
  const letters = await proposals({
    request: new Request('http://dosti.test/spellings?name=%D0%96%D0%A8%D0%A1%20%D0%A2%D3%99%D1%82%D1%82%D1%96'),
    params: {},
    context: {} as never,
  })
  expect(await letters.json()).toEqual({ legalNameLatin: 'Tatti LLP', legalNameKazakh: 'JŞS Tättı' })
})

test('what is right is saved, what is not is told and leaves the old fact', async () => {
  const member = await aDraft()
  await saveFacts({ member, facts: { legalNameLatin: 'Indus Leather', yearFounded: 1999 }, now: NOW })

  const faults = await saveFacts({
    member,
    facts: {
      legalName: 'سندھ چرم',
      registerKind: 'NTN',
      registerNumber: '12',
      cityId: 'KZ-ALA',
      homeChamberId: 'no-such-chamber',
      yearFounded: 2027,
      employees: 'many',
      contactPhone: '12345',
    },
    now: NOW,
  })

  expect(names(faults).sort()).toEqual(['cityId', 'contactPhone', 'employees', 'homeChamberId', 'registerNumber', 'yearFounded'])
  expect(await getOwnDossier(member)).toMatchObject({
    legalName: 'سندھ چرم',
    legalNameLatin: 'Indus Leather',
    registerKind: null,
    registerNumber: null,
    cityId: null,
    homeChamberId: null,
    yearFounded: 1999,
    employees: null,
    contactPhone: null,
  })
})

test.each([
  ['PK', { registerKind: 'NTN', registerNumber: '12345678', contactPhone: '0300 1234567' }, '+923001234567'],
  ['KZ', { registerNumber: '330341853194', contactPhone: '8 (701) 123-45-67' }, '+77011234567'],
  ['KZ', { registerNumber: '310940739721', contactPhone: '+92 300 1234567' }, '+923001234567'],
] as const)('numbers of %s are kept in one form: %j', async (country, facts, phone) => {
  const member = await aDraft(country)

  expect(await saveFacts({ member, facts: facts as GivenFacts, now: NOW })).toEqual([])
  expect(await getOwnDossier(member)).toMatchObject({
    registerKind: country === 'PK' ? 'NTN' : 'BIN',
    registerNumber: facts.registerNumber,
    contactPhone: phone,
  })
})

test('changing the country of a draft empties what belongs to the other', async () => {
  const member = await aDraft('PK')
  const chamber = await aChamber({ country: 'PK' })
  await saveFacts({
    member,
    facts: { cityId: 'PK-LHE', homeChamberId: chamber.id, registerKind: 'CUIN', registerNumber: '0123456' },
    now: NOW,
  })

  await saveFacts({ member, facts: { country: 'KZ' }, now: NOW })

  expect(await getOwnDossier(member)).toMatchObject({
    country: 'KZ',
    cityId: null,
    homeChamberId: null,
    registerKind: null,
    registerNumber: null,
  })
})

test('an inactive chamber, or one of the other country, cannot be the home', async () => {
  const member = await aDraft('PK')
  const [sleeping, foreign] = await Promise.all([aChamber({ isActive: false }), aChamber({ country: 'KZ' })])

  for (const { id } of [sleeping, foreign])
    expect(names(await saveFacts({ member, facts: { homeChamberId: id }, now: NOW }))).toEqual(['homeChamberId'])
})

test('each language of the text about the company stands by itself', async () => {
  const member = await aDraft()
  await saveFacts({ member, facts: { about: { en: 'We tan.', ur: 'ہم' } }, now: NOW })

  await saveFacts({ member, facts: { about: { en: undefined, ru: 'Мы' } }, now: NOW })

  expect((await getOwnDossier(member)).about).toEqual({ ur: 'ہم', ru: 'Мы' })
})

describe('a company that its chamber knows', () => {
  test('keeps its country and what the chamber needs', async () => {
    const { member, company } = await aMember({ state: 'returned' })

    const faults = await saveFacts({
      member,
      facts: { country: 'KZ', legalName: undefined, contactEmail: undefined, about: { en: undefined } },
      now: NOW,
    })

    expect(names(faults).sort()).toEqual(['about', 'contactEmail', 'country', 'legalName'])
    expect(await getOwnDossier(member)).toMatchObject({
      country: 'PK',
      legalName: company.legalName,
      contactEmail: company.contactEmail,
      about: company.about,
    })
  })

  test('when verified changes its name only knowingly, and is submitted again', async () => {
    const { member, company } = await aMember({ state: 'verified' })

    const asked = await saveFacts({ member, facts: { legalNameLatin: 'New Name', address: 'Mall Road 1' }, now: NOW })

    expect(names(asked)).toEqual(['confirmed'])
    expect(await getOwnDossier(member)).toMatchObject({ state: 'verified', legalNameLatin: company.legalNameLatin, address: 'Mall Road 1' })

    expect(await saveFacts({ member, facts: { legalNameLatin: 'New Name' }, confirmed: true, now: NOW })).toEqual([])
    expect(await getOwnDossier(member)).toMatchObject({ state: 'submitted', legalNameLatin: 'New Name', submittedAt: NOW })
    expect(await db.auditEntry.findMany({ where: { subjectId: company.id }, orderBy: { id: 'asc' } })).toMatchObject([
      { act: 'company.edit', detail: { fields: ['address'] } },
      { act: 'company.edit', detail: { fields: ['legalNameLatin'] } },
      { act: 'company.resubmit', from: 'verified', to: 'submitted', actorId: member.personId },
    ])
  })

  test('when verified stays with its chamber', async () => {
    const { member, company } = await aMember({ state: 'verified' })
    const other = await aChamber()

    expect(names(await saveFacts({ member, facts: { homeChamberId: other.id }, now: NOW }))).toEqual(['homeChamberId'])
    expect(await saveFacts({ member, facts: { homeChamberId: undefined, address: 'Mall Road 2' }, now: NOW })).toEqual([])
    expect((await getOwnDossier(member)).homeChamberId).toBe(company.homeChamberId)
  })

  test.each(['submitted', 'rejected', 'suspended'] as const)('cannot be changed while %s', async (state) => {
    const { member, company } = await aMember({ state })

    await expect(saveFacts({ member, facts: { legalName: 'X Y' }, confirmed: true, now: NOW })).rejects.toMatchObject({
      code: 'wrong-state',
    })
    expect((await db.company.findUniqueOrThrow({ where: { id: company.id } })).legalName).toBe(company.legalName)
  })
})

test('to somebody else the company does not exist', async () => {
  const { company } = await aMember({ state: 'verified' })
  const stranger = await aMember({})
  const forged = { personId: stranger.member.personId, companyId: company.id }

  await expect(getOwnDossier(forged)).rejects.toMatchObject({ code: 'not-found' })
  await expect(saveFacts({ member: forged, facts: { legalName: 'Mine' }, confirmed: true, now: NOW })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(submitCompany({ member: forged, agreed: ['directory'], language: 'en', now: NOW })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await db.company.findUniqueOrThrow({ where: { id: company.id } })).toMatchObject({
    legalName: company.legalName,
    consents: company.consents,
  })
})

describe('submitting', () => {
  test('is refused with a list while something is missing', async () => {
    const member = await aDraft()

    expect(await submitCompany({ member, agreed: [], language: 'en', now: NOW })).toEqual([{ name: '', key: 'companies.notComplete' }])
    const missing = await listMissing(await getOwnDossier(member))
    expect(missing.map(({ step, name }) => `${step} ${name}`)).toEqual([
      ...['legalName', 'legalNameLatin', 'registerKind', 'registerNumber', 'cityId', 'homeChamberId', 'yearFounded', 'employees'].map(
        (name) => `identity ${name}`,
      ),
      'contact contactPhone',
      'languages languages',
      'about about',
      'sectors sectors',
      'offers items',
    ])
    expect((await getOwnDossier(member)).state).toBe('draft')
  })

  test('a whole draft lies with its chamber; twice at once it is submitted once', async () => {
    const { member, company } = await aMember({ state: 'draft', consents: [] })

    const tries = await Promise.allSettled([1, 2].map(() => submitCompany({ member, agreed: ['directory'], language: 'en', now: NOW })))

    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await getOwnDossier(member)).toMatchObject({ state: 'submitted', submittedAt: NOW, consents: ['directory'] })
    expect(await db.auditEntry.findMany({ where: { subjectId: company.id } })).toMatchObject([
      { act: 'company.submit', from: 'draft', to: 'submitted' },
      { act: 'company.agree', detail: { purposes: ['directory'] } },
    ])
  })

  test.each([
    ['1234561', '1234561'],
    ['12345620', '1234562'],
    ['1234563', '12345634'],
  ])('with the register number of another company (%s, %s) is refused and says nothing of it', async (theirs, ours) => {
    await aCompany({ state: 'suspended', registerNumber: theirs, legalName: 'Secret Tannery' })
    const { member } = await aMember({ state: 'draft', registerNumber: ours })

    const faults = await submitCompany({ member, agreed: [], language: 'en', now: NOW })

    expect(faults).toEqual([{ name: 'registerNumber', key: 'companies.registerTaken' }])
    expect((await getOwnDossier(member)).state).toBe('draft')
  })

  test('the number of a rejected registration is free again', async () => {
    await aCompany({ state: 'rejected', registerNumber: '7654321' })
    const { member } = await aMember({ state: 'draft', registerNumber: '7654321' })

    expect(await submitCompany({ member, agreed: [], language: 'en', now: NOW })).toEqual([])
  })

  test('to a chamber that was closed meanwhile is refused', async () => {
    const { member, company } = await aMember({ state: 'draft' })
    await db.chamber.update({ where: { id: company.homeChamberId! }, data: { isActive: false } })

    expect(names(await submitCompany({ member, agreed: [], language: 'en', now: NOW }))).toEqual(['homeChamberId'])
  })
})
