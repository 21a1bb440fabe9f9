import { describe, expect, test } from 'vitest'
import { addItem, changeItem } from '#app/domain/companies/commands/items.server.ts'
import { getOwnDossier } from '#app/domain/companies/queries/profile.server.ts'
import { getListedProfile, getPublicProfile, listForEngine } from '#app/domain/companies/queries.server.ts'
import type { ItemInput } from '#app/domain/companies/schema.ts'
import { db } from '#app/platform/db.server.ts'
import { aCity, aCompany } from '#tests/factories/company.ts'
import { aPerson } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-03T10:00:00Z')
const PLAIN: ItemInput = { text: 'Wet blue goat skins', language: 'en', cooperation: ['supply'] }
const FULL: ItemInput = {
  ...PLAIN,
  quantity: 20.5,
  unit: 'TNE',
  period: 'month',
  priceFrom: 1200,
  priceTo: 1500.25,
  currency: 'USD',
  incoterm: 'FCA',
  incotermPlace: 'Lahore',
  seasonFrom: 11,
  seasonTo: 2,
  samples: 'refundable',
  target: 'Shoe factories',
  validUntil: '2026-06-30',
}

async function aMember(traits: Parameters<typeof aCompany>[0] = {}) {
  const { id: personId } = await aPerson()
  const company = await aCompany({ ownerId: personId, items: [], ...traits })
  return { personId, companyId: company.id }
}

describe('what an offer says beside its text', () => {
  test('stands in the dossier and on the public page, and is gone when it was emptied', async () => {
    const member = await aMember()
    const { code: _, ...said } = { code: null, ...FULL }

    expect(await addItem({ member, side: 'offer', item: FULL, now: NOW })).toEqual([])
    const [stored] = (await getOwnDossier(member)).items
    expect(stored).toMatchObject(said)
    expect((await getListedProfile(member.companyId, NOW)).offers).toMatchObject([said])

    expect(await changeItem({ member, side: 'offer', itemId: stored!.id, item: PLAIN, now: NOW })).toEqual([])
    const [emptied] = (await getOwnDossier(member)).items
    expect(Object.entries(emptied!).filter(([name, value]) => name in FULL && !(name in PLAIN) && value !== null)).toEqual([])
  })

  test('that does not fit together is told and nothing is kept', async () => {
    const member = await aMember()
    await aCity('PK')

    const item = { ...FULL, unit: undefined, priceTo: 3, incoterm: 'FOB', validUntil: '2026-03-02' } as const
    expect((await addItem({ member, side: 'offer', item, now: NOW })).map(({ name }) => name)).toEqual([
      'unit',
      'priceTo',
      'incoterm',
      'validUntil',
    ])
    expect(await db.item.count({ where: { companyId: member.companyId } })).toBe(0)
  })

  test('is held by the database too', async () => {
    const { companyId } = await aMember()
    const row = { ...PLAIN, companyId, side: 'offer', position: 0 } as const
    const bad = [
      { quantity: 5 },
      { quantity: -5, unit: 'TNE' },
      { priceFrom: 5, priceTo: 4, currency: 'USD' },
      { priceFrom: 5 },
      { currency: 'USD' },
      { incoterm: 'FCA' },
      { incotermPlace: 'Lahore' },
      { seasonFrom: 1 },
      { seasonFrom: 0, seasonTo: 3 },
    ] as const
    for (const details of bad) await expect(db.item.create({ data: { ...row, ...details } })).rejects.toThrow(/Item_/)
    await expect(db.item.create({ data: { ...row, quantity: 5, unit: 'TNE', priceTo: 3, currency: 'KZT' } })).resolves.toBeTruthy()
  })
})

test('what has run out is neither shown to others nor matched, and its company still has it', async () => {
  const member = await aMember({
    items: [
      { side: 'offer', text: 'Summer offer', validUntil: new Date('2026-03-02') },
      { side: 'offer', text: 'Offer of today', validUntil: new Date('2026-03-03') },
      { side: 'need', text: 'Need of last year', validUntil: new Date('2025-12-31') },
      { side: 'need', text: 'Need without an end' },
    ],
  })
  const { companyId } = member

  for (const profile of [await getPublicProfile(companyId, NOW), await getListedProfile(companyId, NOW)]) {
    expect(profile.offers.map(({ text }) => text)).toEqual(['Offer of today'])
    expect(profile.needs.map(({ text }) => text)).toEqual(['Need without an end'])
  }
  const [forEngine] = await listForEngine([companyId], NOW)
  expect([forEngine!.offers, forEngine!.needs].map((items) => items.map(({ text }) => text))).toEqual([
    ['Offer of today'],
    ['Need without an end'],
  ])
  expect((await getOwnDossier(member)).items).toHaveLength(4)
})
