import { expect, test } from 'vitest'
import { getCompleteness } from '#app/domain/companies/queries/completeness.server.ts'
import { getOwnDossier } from '#app/domain/companies/queries/profile.server.ts'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { aPerson } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-03T10:00:00Z')

async function gapsOf(traits: CompanyTraits) {
  const { id: personId } = await aPerson()
  const { id: companyId } = await aCompany({ ownerId: personId, ...traits })
  const { gaps } = await getCompleteness(await getOwnDossier({ personId, companyId }), NOW)
  return gaps.map(({ kind, item }) => (item ? `${kind}: ${item.text}` : kind))
}

test('a profile is read as the engine reads it: what it does not understand, and what has run out, is named with its words', async () => {
  const gaps = await gapsOf({
    about: { ru: 'Мы надёжные и внимательные.' },
    items: [
      { side: 'offer', text: 'Дублёная козья кожа' },
      { side: 'offer', text: 'Самое лучшее для вас' },
      { side: 'need', text: 'باسمتی چاول', validUntil: new Date('2026-03-02') },
    ],
  })

  expect(gaps).toEqual([
    'item-expired: باسمتی چاول',
    'item-unclear: Самое лучшее для вас',
    'about-unclear',
    'item-no-code: Дублёная козья кожа',
    'no-certificate',
  ])
})

test('what the chamber needs of a draft comes first', async () => {
  const gaps = await gapsOf({ state: 'draft', sectors: [], items: [] })

  expect(gaps).toEqual(['required', 'required', 'no-offer', 'no-need', 'no-certificate'])
})
