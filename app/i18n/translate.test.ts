import { expect, test } from 'vitest'
import { formatMoment, formatMoments } from './format.ts'
import { translate } from './translate.ts'

test('in Urdu a name in other letters is held together; in other languages, and of what only chooses a form, nothing is', () => {
  const company = 'Обувная фабрика «Батыр-Шаг»'
  expect(translate('ur', 'people.joinTitle', { company })).toContain(`\u2068${company}\u2069`)
  expect(translate('ur', 'people.joinTitle', { company: 'چناب گلوز' })).not.toMatch(/[\u2068\u2069]/)
  expect(translate('ru', 'people.joinTitle', { company })).not.toMatch(/[\u2068\u2069]/)
  expect(translate('ur', 'companies.phoneForm', { country: 'PK' })).not.toMatch(/[\u2068\u2069]/)
})

test('a moment in either country is told by the one clock of both, elsewhere and before it by the zone’s own', () => {
  const at = '2027-03-03T05:00:00Z'
  expect(formatMoment('en', at, 'Asia/Karachi')).toBe('3 March 2027 at 10:00, Almaty and Karachi time (UTC+5)')
  expect(formatMoments('ru', at, '2027-03-03T06:00:00Z', 'Asia/Qostanay')).toMatch(/, время Алматы и Карачи \(UTC\+5\)$/)
  expect(formatMoment('ur', at, 'Asia/Almaty')).toMatch(/، الماتی اور کراچی کا وقت \(UTC\+5\)$/)
  expect(formatMoment('en', at, 'Asia/Dubai')).toMatch(/09:00, Gulf Standard Time$/)
  expect(formatMoment('en', '2023-03-03T05:00:00Z', 'Asia/Almaty')).not.toContain('Karachi')
})
