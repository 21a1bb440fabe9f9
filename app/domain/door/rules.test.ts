import { expect, test } from 'vitest'
import { arrivedAt, countDelegations, dayIn, doorDay } from './rules.ts'

const DAYS = ['2027-03-01', '2027-03-02', '2027-03-03']
const NOW = new Date('2027-03-02T05:00:00Z')

test('the day is the one that the wall clock in the event’s zone shows', () => {
  expect(dayIn(new Date('2027-03-01T18:59:00Z'), 'Asia/Almaty')).toBe('2027-03-01')
  expect(dayIn(new Date('2027-03-01T19:00:00Z'), 'Asia/Almaty')).toBe('2027-03-02')
})

test.each([
  ['asked for', '2027-03-03', '2027-03-02', '2027-03-03'],
  ['of no event', '2026-01-01', '2027-03-02', '2027-03-02'],
  ['before the event', undefined, '2027-01-01', '2027-03-01'],
  ['after the event', undefined, '2027-05-01', '2027-03-03'],
])('the door shows a day %s', (_which, asked, today, shown) => {
  expect(doorDay(DAYS, asked, today)).toBe(shown)
})

test('a device’s word of the moment counts unless its clock runs ahead', () => {
  const earlier = new Date('2027-03-02T04:00:00Z')

  expect(arrivedAt(earlier, NOW)).toBe(earlier)
  expect(arrivedAt(new Date('2027-03-02T06:00:00Z'), NOW)).toBe(NOW)
  expect(arrivedAt(undefined, NOW)).toBe(NOW)
})

test('delegations are counted apart', () => {
  expect(
    countDelegations([
      { country: 'PK', arrivedAt: NOW },
      { country: 'PK', arrivedAt: null },
      { country: 'KZ', arrivedAt: null },
    ]),
  ).toEqual({ PK: { arrived: 1, expected: 2 }, KZ: { arrived: 0, expected: 1 } })
})
