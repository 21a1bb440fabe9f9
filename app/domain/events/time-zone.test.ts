import { expect, test } from 'vitest'
import { localOf, momentOf } from './time-zone.ts'

test.each(['Asia/Karachi', 'Asia/Almaty'])('ten in the morning in %s is five o’clock UTC', (zone) => {
  expect(momentOf('2027-03-01T10:00', zone).toISOString()).toBe('2027-03-01T05:00:00.000Z')
  expect(localOf(new Date('2027-03-01T05:00:00Z'), zone)).toBe('2027-03-01T10:00')
})

test('UTC has no offset', () => {
  expect(momentOf('2027-03-01T10:00', 'UTC').toISOString()).toBe('2027-03-01T10:00:00.000Z')
})
