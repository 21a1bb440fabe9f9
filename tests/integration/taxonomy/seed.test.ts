import { expect, test } from 'vitest'
import { listCities, listRegions } from '#app/domain/taxonomy/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { seedReference } from '#prisma/seed/reference.ts'
import { aCompany } from '#tests/factories/company.ts'

const FIRST = new Date('2026-03-01T08:00:00Z')
const LATER = new Date('2026-03-02T08:00:00Z')

test('reference data is whole, and seeding twice changes nothing', async () => {
  await seedReference(FIRST)
  const [first, version] = await Promise.all([contents(), db.referenceVersion.findMany({ orderBy: { name: 'asc' } })])
  await seedReference(LATER)

  expect(first).toMatchObject({ hs: 21 + 6936, isic: 21 + 745, regions: 27, cities: 61, chambers: 57, active: 0 })
  expect(await contents()).toEqual(first)
  expect(await db.referenceVersion.findMany({ orderBy: { name: 'asc' } })).toEqual(version)
  expect(version.map(({ name, seededAt }) => [name, seededAt])).toEqual(['chambers', 'hs', 'isic', 'places'].map((name) => [name, FIRST]))
  expect(await db.hsCode.findUniqueOrThrow({ where: { code: '410411' } })).toMatchObject({ parent: '4104', level: 6, section: 'VIII' })
  expect(await db.isicCode.findUniqueOrThrow({ where: { code: '6201' } })).toMatchObject({ parent: '620', level: 4, section: 'J' })
  expect(await listRegions('KZ')).toHaveLength(20)
  expect((await listCities('PK')).find(({ id }) => id === 'PK-LHE')?.timeZone).toBe('Asia/Karachi')
})

test('a newer version corrects rows, keeps what others point to and leaves a chamber active', async () => {
  await seedReference(FIRST)
  await db.chamber.update({ where: { id: 'lcci' }, data: { isActive: true, name: { en: 'Old' } } })
  await db.hsCode.create({ data: { code: '999999', parent: '9701', level: 6, section: 'XXI', en: 'Gone', ru: 'Нет' } })
  await db.hsCode.update({ where: { code: '4104' }, data: { en: 'Old wording' } })
  const company = await aCompany({ homeChamberId: 'lcci', cityId: 'PK-LHE', items: [{ side: 'offer', text: 'Hides', hsCode: '999999' }] })
  await db.referenceVersion.updateMany({ data: { version: 'older' } })

  await seedReference(LATER)

  expect(await db.chamber.findUniqueOrThrow({ where: { id: 'lcci' } })).toMatchObject({
    isActive: true,
    name: { ru: 'Торгово-промышленная палата Лахора' },
  })
  expect((await db.hsCode.findUniqueOrThrow({ where: { code: '4104' } })).en).not.toBe('Old wording')
  expect(await db.item.findMany({ where: { companyId: company.id }, select: { hsCode: true } })).toEqual([{ hsCode: '999999' }])
  expect((await db.referenceVersion.findMany()).every(({ seededAt }) => seededAt.getTime() === LATER.getTime())).toBe(true)
})

async function contents() {
  const [hs, isic, regions, cities, chambers, active] = await Promise.all([
    db.hsCode.count(),
    db.isicCode.count(),
    db.region.count(),
    db.city.count(),
    db.chamber.count(),
    db.chamber.count({ where: { isActive: true } }),
  ])
  return { hs, isic, regions, cities, chambers, active }
}
