import { expect, test } from 'vitest'
import { EventState, ParticipationState } from '#prisma/generated/enums.ts'
import {
  canDecideParticipation,
  EVENT_TRANSITIONS,
  isRegistrationOpen,
  LIVE_STATES,
  otherCountry,
  PARTICIPATION_TRANSITIONS,
  statesBefore,
} from './rules.ts'

test('an event goes only the ways of its table', () => {
  const ways = Object.entries(EVENT_TRANSITIONS).map(([act, table]) => [act, Object.entries(table).map((way) => way.join(' → '))])
  const fromEach = (to: string) => LIVE_STATES.map((state) => `${state} → ${to}`)

  expect(Object.fromEntries(ways)).toEqual({
    revise: ['draft → draft', ...LIVE_STATES.map((state) => `${state} → ${state}`)],
    publish: ['draft → published'],
    'open-registration': ['published → registration_open', 'registration_closed → registration_open'],
    'close-registration': ['registration_open → registration_closed'],
    'begin-matching': ['registration_open → matching', 'registration_closed → matching'],
    'publish-timetable': [
      'registration_closed → timetable_published',
      'matching → timetable_published',
      'timetable_published → timetable_published',
      'running → running',
    ],
    start: ['registration_closed → running', 'matching → running', 'timetable_published → running'],
    close: fromEach('closed'),
    cancel: ['draft → cancelled', ...fromEach('cancelled')],
  })
})

test.each(Object.values(EventState))('nothing leads out of an ended event: %s', (state) => {
  const acts = Object.values(EVENT_TRANSITIONS).filter((table) => state in table)

  if (state === 'closed' || state === 'cancelled') expect(acts).toEqual([])
  else expect(acts.length).toBeGreaterThan(0)
})

test.each(Object.values(ParticipationState))('a participation that is %s allows what the table says', (state) => {
  const allowed = Object.entries(PARTICIPATION_TRANSITIONS).filter(([, table]) => state in table)

  expect(allowed.map(([act]) => act)).toEqual(
    {
      requested: ['accept', 'waitlist', 'decline', 'withdraw'],
      accepted: ['withdraw'],
      waitlisted: ['accept', 'decline', 'withdraw'],
      declined: [],
      withdrawn: ['request'],
    }[state],
  )
})

test('the states before an act are the keys of its row', () => {
  expect(statesBefore(PARTICIPATION_TRANSITIONS, 'accept')).toEqual(['requested', 'waitlisted'])
})

test.each([
  ['before it opens', '2027-01-01T00:00:00Z', 'published', false],
  ['at the moment it opens', '2027-01-02T00:00:00Z', 'published', true],
  ['at the moment it closes', '2027-01-03T00:00:00Z', 'published', false],
  ['while the event is a draft', '2027-01-02T12:00:00Z', 'draft', false],
] as const)('registration %s', (_when, now, state, open) => {
  const event = { state, registrationOpensAt: new Date('2027-01-02T00:00:00Z'), registrationClosesAt: new Date('2027-01-03T00:00:00Z') }

  expect(isRegistrationOpen(event, new Date(now))).toBe(open)
})

test('an officer decides on companies of the own country only', () => {
  expect(canDecideParticipation({ country: 'PK' }, { country: 'PK' })).toBe(true)
  expect(canDecideParticipation({ country: 'PK' }, { country: otherCountry('PK') })).toBe(false)
})
