import { describe, expect, it } from 'vitest'
import { projectKnowledge } from './knowledge-for-tests.ts'
import { suggestCategories } from './suggest-categories.ts'

const knowledge = projectKnowledge()
const CATEGORIES = [
  { id: 'leather.wet_blue', name: 'Wet blue leather' },
  { id: 'leather.gloves', name: 'Leather gloves' },
  { id: 'agriculture.rice', name: 'Rice' },
  { id: 'agriculture.meat', name: 'Meat' },
  { id: 'it.fintech', name: 'Fintech' },
]
const ids = (text: string) => suggestCategories(text, CATEGORIES, knowledge).map(({ id }) => id)

describe('suggestCategories', () => {
  it.each([
    ['Wet-blue sides, TR 1-3, full substance', 'leather.wet_blue'],
    ['Basmati 1121, 25 kg bags', 'agriculture.rice'],
    ['باسمتی چاول، 25 کلو کی بوریاں', 'agriculture.rice'],
    ['Халал сиыр және қой еті, салқындатылған', 'agriculture.meat'],
    ['Стартапы в области финтеха', 'it.fintech'],
  ])('puts "%s" under %s', (text, id) => {
    expect(ids(text)[0]).toBe(id)
  })

  it('offers nothing for what belongs to none, or is denied', () => {
    expect(ids('Reliable partner in Almaty')).toEqual([])
    expect(ids('Тракторы')).toEqual([])
    expect(ids('not rice')).toEqual([])
  })

  it('scores within 0 and 1, best first, and the same whatever the order', () => {
    const text = 'Wet blue and leather gloves'
    const found = suggestCategories(text, CATEGORIES, knowledge)
    expect(found.length).toBeGreaterThan(1)
    expect(found.every(({ score }, i) => score > 0 && score <= 1 && score <= (found[i - 1]?.score ?? 1))).toBe(true)
    expect(suggestCategories(text, CATEGORIES.toReversed(), knowledge)).toEqual(found)
  })
})
