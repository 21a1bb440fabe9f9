import { expect, test } from 'vitest'
import { isolateForeign, stretchesOf } from './direction.ts'

const foreignIn = (text: string, direction: 'ltr' | 'rtl') =>
  stretchesOf(text, direction).flatMap((stretch) => (stretch.isForeign ? [stretch.text] : []))

test.each([
  ['کیا آپ Zhetysu Hides LLP سے ملنا چاہیں گے؟', ['Zhetysu Hides LLP']],
  ['محترم Ravi Tanneries (Pvt.) Ltd.، خوش آمدید', ['Ravi Tanneries (Pvt.) Ltd.']],
  ['تعارف: 3M Pakistan (Pvt.) Ltd. اور ЖШС «Жетісу Терілері»', ['3M Pakistan (Pvt.) Ltd.', 'ЖШС «Жетісу Терілері»']],
  ['کھالیں (HS 4102) درکار ہیں', ['(HS 4102)']],
  ['براہِ کرم 8 مارچ، 2027 تک جواب دیجیے', []],
])('in Urdu the foreign names of “%s” are found whole', (text, names) => {
  expect(foreignIn(text, 'rtl')).toEqual(names)
})

test('in a text that runs left to right an Urdu name is found whole, and Latin and Cyrillic stay as they are', () => {
  expect(foreignIn('The company چرم سازی (لاہور) is verified: Zhetysu', 'ltr')).toEqual(['چرم سازی (لاہور)'])
  expect(foreignIn('Компания «Жетісу» and Dosti', 'ltr')).toEqual([])
})

test('cutting loses nothing, and isolating adds only the two characters that nobody sees', () => {
  const text = 'A کمپنی B Ltd. ہے۔'

  for (const direction of ['ltr', 'rtl'] as const) {
    expect(
      stretchesOf(text, direction)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text)
    expect(isolateForeign(text, direction).replace(/[\u2068\u2069]/g, '')).toBe(text)
  }
  expect(isolateForeign(text, 'rtl')).toBe('\u2068A\u2069 کمپنی \u2068B Ltd.\u2069 ہے۔')
})
