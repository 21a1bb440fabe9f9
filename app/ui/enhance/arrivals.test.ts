import { expect, test } from 'vitest'
import { isToday } from './arrivals.ts'

const ALMATY = 'Asia/Almaty'
const EVENING = new Date('2027-03-01T18:59:00Z')
const MIDNIGHT = new Date('2027-03-01T19:00:00Z')

test.each([
  ['earlier on the day', '2027-03-01T04:00:00Z', EVENING, true],
  ['before midnight at the event, asked after it', '2027-03-01T18:59:00Z', MIDNIGHT, false],
  ['after midnight at the event, still the same day elsewhere', '2027-03-01T19:00:00Z', MIDNIGHT, true],
  ['never', null, EVENING, false],
])('somebody seen %s has arrived today or not', (_when, at, now, expected) => {
  expect(isToday(at, ALMATY, now)).toBe(expected)
})
