import { expect, test } from 'vitest'
import { stepsOf } from './steps.ts'

const at = (minute: number) => new Date(Date.UTC(2027, 0, 15, 9, minute))
const sent = { state: 'sent' as const, answer: '250 ok', queuedAt: at(0), sendingAt: at(1), sentAt: at(2), undeliveredAt: null }
const unread = { openedAt: null, answeredAt: null, ownAnswer: null }
const keysOf = (facts: Parameters<typeof stepsOf>[0]) => stepsOf(facts).map(({ key }) => key.replace('deliveries.step.', ''))

test.each([
  [
    'a mail that arrived, was opened and answered',
    { ...sent, openedAt: at(5), answeredAt: at(6), ownAnswer: 'yes' as const },
    'queued handed sent opened yes',
  ],
  [
    'a page that was shown before a report came back',
    { ...sent, state: 'bounced' as const, undeliveredAt: at(9), openedAt: at(4), answeredAt: null, ownAnswer: null },
    'queued handed sent opened bounced',
  ],
  [
    'an answer by a link of another mail before this one left',
    { ...sent, sendingAt: at(7), sentAt: at(8), openedAt: at(3), answeredAt: at(4), ownAnswer: 'no' as const },
    'queued opened no handed sent',
  ],
  ['a step whose moment nobody noted', { ...sent, ...unread, state: 'failed' as const, sentAt: null }, 'queued handed failed'],
])('%s is told in order', (_what, facts, expected) => {
  expect(keysOf(facts).join(' ')).toBe(expected)
})

test('equal moments keep the order in which steps follow each other', () => {
  expect(keysOf({ ...sent, ...unread, sendingAt: at(0), sentAt: at(0) })).toEqual(['queued', 'handed', 'sent'])
})
