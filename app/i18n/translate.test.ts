import { expect, test } from 'vitest'
import { translate } from './translate.ts'

test('in Urdu a name in other letters is held together; in other languages, and of what only chooses a form, nothing is', () => {
  const company = 'Обувная фабрика «Батыр-Шаг»'
  expect(translate('ur', 'people.joinTitle', { company })).toContain(`\u2068${company}\u2069`)
  expect(translate('ur', 'people.joinTitle', { company: 'چناب گلوز' })).not.toMatch(/[\u2068\u2069]/)
  expect(translate('ru', 'people.joinTitle', { company })).not.toMatch(/[\u2068\u2069]/)
  expect(translate('ur', 'companies.phoneForm', { country: 'PK' })).not.toMatch(/[\u2068\u2069]/)
})
