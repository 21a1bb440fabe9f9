import { describe, expect, it } from 'vitest'
import { projectKnowledge } from '../knowledge-for-tests.ts'
import { understand } from './mentions.ts'

const knowledge = projectKnowledge()

/** The weight with which a text speaks of a concept; 0 when it does not. */
function weightOf(concept: string, text: string): number {
  const node = knowledge.graph.byId.get(concept)
  return Math.max(0, ...understand(text, knowledge).flatMap((mentions) => mentions.map((m) => (m.concept === node ? m.weight : 0))))
}

describe('understand', () => {
  it.each([
    ['fert.fertiliser', 'Seed-cum-fertiliser drills', 'Granulated fertiliser'],
    ['wool.greasy', 'Овчина с шерстью', 'Шерсть немытая'],
    ['leather.finished', 'Leather cutting machinery', 'Finished leather'],
    ['food.nut.almond', 'Chocolate with almonds', 'Shelled almonds'],
    ['food.honey', 'شہد والی چاکلیٹ', 'شہد'],
  ])('counts %s less in "%s" than in "%s"', (concept, aside, itself) => {
    expect(weightOf(concept, aside)).toBeLessThan(0.6 * weightOf(concept, itself))
  })

  it.each([
    ['agri.machine.seeder', 'Seed-cum-fertiliser drills'],
    ['leather.wet-blue', 'Wet-blue sides, full substance'],
    ['leather.hide', 'Sheep hides with wool'],
  ])('keeps the head %s of "%s"', (concept, text) => {
    expect(weightOf(concept, text)).toBeGreaterThan(0.8)
  })

  it.each([
    ['textile', 'toqyma buiymdary'],
    ['home.towel', 'suulgi, tosek zhabdygy'],
    ['food.grain.wheat', 'pshenitsa i yachmen'],
    ['food.oilseed.soybean', 'соя'],
  ])('finds %s in "%s"', (concept, text) => {
    expect(weightOf(concept, text)).toBeGreaterThan(0.8)
  })

  it('guesses from a word that only the names of one thing have, and trusts it less than a name', () => {
    const guess = weightOf('biz.legal', 'Юридическое бюро')

    expect(guess).toBeGreaterThan(0)
    expect(guess).toBeLessThan(weightOf('biz.legal', 'Юридические услуги'))
  })

  it('takes no English word for a Kazakh one', () => {
    expect(weightOf('wool.greasy', 'Ready to ship in June')).toBe(0)
  })

  it.each([
    ['pharma.medicine.antibiotic', 'agri.vet-medicine', 'Antibiotics, livestock vaccine'],
    ['pharma.medicine.antibiotic', 'agri.vet-medicine', 'Вакцины для животных, антибиотики'],
    ['it.custom-dev', 'it.game-dev', 'Programming of mobile games'],
    ['metal.chain', 'channel.retail-chain', 'Online store or chain'],
  ])('takes %s as %s in "%s"', (concept, sense, text) => {
    expect(weightOf(concept, text)).toBe(0)
    expect(weightOf(sense, text)).toBeGreaterThan(0)
  })

  it('leaves an antibiotic beside other medicines for people what it is', () => {
    expect(weightOf('pharma.medicine.antibiotic', 'Antibiotics and painkillers in tablets')).toBeGreaterThan(0.5)
  })
})
