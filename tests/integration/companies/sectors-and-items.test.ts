import { beforeAll, describe, expect, test } from 'vitest'
import { addItem, changeItem, removeItem } from '#app/domain/companies/commands/items.server.ts'
import { answerSector, chooseSectors } from '#app/domain/companies/commands/sectors.server.ts'
import { getOwnDossier } from '#app/domain/companies/queries/profile.server.ts'
import { getPublicProfile } from '#app/domain/companies/queries.server.ts'
import { MOST_ITEMS } from '#app/domain/companies/rules.ts'
import type { ItemInput } from '#app/domain/companies/schema.ts'
import { db } from '#app/platform/db.server.ts'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { aPerson } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-03T10:00:00Z')
const OFFER: ItemInput = { text: 'Wet blue goat skins', language: 'en', cooperation: ['supply', 'supply'], code: ['hs', '4106'] }

beforeAll(async () => {
  await db.hsCode.create({ data: { code: '4106', level: 4, section: 'VIII', en: 'Tanned goat skins', ru: 'Дублёная кожа коз' } })
})

async function aMember(traits: CompanyTraits) {
  const { id: personId } = await aPerson()
  const company = await aCompany({ ownerId: personId, ...traits })
  return { personId, companyId: company.id }
}

describe('sectors', () => {
  test('a sector with answers is taken out only when that is confirmed', async () => {
    const member = await aMember({ state: 'draft', sectors: ['leather'] })

    expect(await chooseSectors({ member, sectors: ['it'], confirmed: false, now: NOW })).toMatchObject([{ name: 'confirmed' }])
    expect((await getOwnDossier(member)).sectorProfiles.map(({ sector }) => sector)).toEqual(['leather'])

    expect(await chooseSectors({ member, sectors: ['it', 'sme'], confirmed: true, now: NOW })).toEqual([])
    expect((await getOwnDossier(member)).sectorProfiles).toEqual([
      { sector: 'it', answers: {} },
      { sector: 'sme', answers: {} },
    ])
  })

  test('answers stand field by field; categories and certificates are drawn from them', async () => {
    const member = await aMember({ state: 'draft', sectors: ['leather', 'it'] })

    await answerSector({
      member,
      sector: 'leather',
      answers: { certifications: ['lwg', 'reach'], tannage: ['chrome'], product_lines: ['leather.crust'] },
      now: NOW,
    })
    await answerSector({ member, sector: 'it', answers: { security_certs: ['iso27001'], service_lines: undefined }, now: NOW })
    await answerSector({ member, sector: 'leather', answers: { tannage: undefined }, now: NOW })

    const row = await db.company.findUniqueOrThrow({
      where: { id: member.companyId },
      include: { sectorProfiles: { orderBy: { sector: 'asc' } } },
    })
    expect(row.certifications.sort()).toEqual(['iso27001', 'lwg', 'reach'])
    expect(row.sectorProfiles.map(({ sector, categories }) => [sector, categories])).toEqual([
      ['it', []],
      ['leather', ['leather.crust']],
    ])
    const leather = (await getPublicProfile(member.companyId)).sectors.find(({ sector }) => sector === 'leather')!
    expect(leather.categories.map(({ en }) => en)).toEqual(['Crust leather'])
    expect(leather.answers.map(({ key }) => key)).not.toContain('tannage')
  })

  test('a verified company keeps an answer to what is required', async () => {
    const member = await aMember({ state: 'verified', sectors: ['leather'] })

    expect(
      await answerSector({ member, sector: 'leather', answers: { raw_material: undefined, tannage: ['chrome'] }, now: NOW }),
    ).toMatchObject([{ name: 'answers.raw_material', key: 'form.required' }])
    expect((await getOwnDossier(member)).sectorProfiles[0]!.answers).toMatchObject({ raw_material: ['goat'], tannage: ['chrome'] })
  })

  test('a sector that was not chosen has no questions', async () => {
    const member = await aMember({ state: 'draft', sectors: ['leather'] })

    await expect(answerSector({ member, sector: 'it', answers: {}, now: NOW })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('offers and needs', () => {
  test('are added behind the others, with their code, and changed', async () => {
    const member = await aMember({ state: 'draft' })

    expect(await addItem({ member, side: 'offer', item: OFFER, now: NOW })).toEqual([])
    const { items } = await getOwnDossier(member)
    const added = items.find(({ text }) => text === OFFER.text)!
    expect(added).toMatchObject({ side: 'offer', cooperation: ['supply'], code: { system: 'HS', code: '4106' } })

    await changeItem({ member, side: 'offer', itemId: added.id, item: { ...OFFER, text: 'Pickled skins', code: undefined }, now: NOW })
    expect((await getOwnDossier(member)).items.find(({ id }) => id === added.id)).toMatchObject({ text: 'Pickled skins', code: null })
  })

  test('with a code that does not exist are not added', async () => {
    const member = await aMember({ state: 'draft', items: [] })

    for (const code of [
      ['hs', '9999'],
      ['isic', '4106'],
    ] as const)
      expect(await addItem({ member, side: 'need', item: { ...OFFER, code: [...code] }, now: NOW })).toMatchObject([{ name: 'code' }])
    expect((await getOwnDossier(member)).items).toEqual([])
  })

  test('are twelve a side at most, also when many are added at once', async () => {
    const member = await aMember({ state: 'draft', items: [] })

    const tries = await Promise.allSettled(
      Array.from({ length: MOST_ITEMS + 2 }, () => addItem({ member, side: 'offer', item: OFFER, now: NOW })),
    )

    expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(2)
    expect(
      await db.item.findMany({ where: { companyId: member.companyId }, orderBy: { position: 'asc' }, select: { position: true } }),
    ).toEqual(Array.from({ length: MOST_ITEMS }, (_, position) => ({ position })))
    await addItem({ member, side: 'need', item: OFFER, now: NOW })
    expect(await db.item.count({ where: { companyId: member.companyId } })).toBe(MOST_ITEMS + 1)
  })

  test('of another company can be neither changed nor removed', async () => {
    const [member, other] = await Promise.all([aMember({ state: 'draft' }), aMember({ state: 'draft' })])
    const theirs = (await getOwnDossier(other)).items[0]!

    await expect(changeItem({ member, side: 'offer', itemId: theirs.id, item: OFFER, now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(removeItem({ member, side: 'offer', itemId: theirs.id, now: NOW })).rejects.toMatchObject({ code: 'not-found' })
    expect((await getOwnDossier(other)).items).toContainEqual(theirs)
  })

  test('are removed; a company its chamber knows keeps one', async () => {
    const member = await aMember({ state: 'verified' })
    const [first, last] = (await getOwnDossier(member)).items

    await removeItem({ member, side: first!.side, itemId: first!.id, now: NOW })
    await expect(removeItem({ member, side: last!.side, itemId: last!.id, now: NOW })).rejects.toMatchObject({ code: 'wrong-state' })
    expect((await getOwnDossier(member)).items.map(({ id }) => id)).toEqual([last!.id])
  })
})
