import { expect, test } from 'vitest'
import { EventState, ParticipationState } from '#prisma/generated/enums.ts'
import {
  actsOffered,
  canDecideParticipation,
  daysOf,
  dueAct,
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

const TIMES = {
  startsOn: new Date('2027-03-01'),
  endsOn: new Date('2027-03-03'),
  registrationOpensAt: new Date('2027-01-01T00:00:00Z'),
  registrationClosesAt: new Date('2027-03-01T06:00:00Z'),
  timeZone: 'Asia/Almaty',
}

test.each([
  ['published', '2026-12-31T23:59:59Z', null],
  ['published', '2027-01-01T00:00:00Z', 'open-registration'],
  // Its registration is open on the first morning: it is under way when that is over.
  ['registration_open', '2027-03-01T05:59:59Z', null],
  ['registration_open', '2027-03-01T06:00:00Z', 'close-registration'],
  ['registration_closed', '2027-03-01T06:00:00Z', 'start'],
  ['matching', '2027-02-28T18:59:59Z', null],
  ['matching', '2027-02-28T19:00:00Z', 'start'],
  ['timetable_published', '2027-02-28T19:00:00Z', 'start'],
  ['running', '2027-03-03T18:59:59Z', null],
  ['running', '2027-03-03T19:00:00Z', 'close'],
  ['published', '2027-03-03T19:00:00Z', 'close'],
  ['draft', '2027-03-03T19:00:00Z', null],
  ['closed', '2027-03-03T19:00:00Z', null],
  ['cancelled', '2027-03-03T19:00:00Z', null],
] as const)('the clock at a %s event at %s: %s', (state, now, act) => {
  expect(dueAct({ ...TIMES, state }, new Date(now))).toBe(act)
})

test('officers are offered what the table allows, and no registration after its end', () => {
  const offered = (state: EventState, now: string) => actsOffered({ ...TIMES, state }, new Date(now))

  expect(offered('draft', '2027-01-01')).toEqual(['publish', 'cancel'])
  expect(offered('registration_closed', '2027-02-01')).toEqual(['open-registration', 'begin-matching', 'start', 'close', 'cancel'])
  expect(offered('registration_closed', '2027-03-02')).toEqual(['begin-matching', 'start', 'close', 'cancel'])
  for (const state of ['closed', 'cancelled'] as const) expect(offered(state, '2027-02-01')).toEqual([])
})

test('the days of an event are counted with both ends', () => {
  expect(daysOf(TIMES)).toEqual(['2027-03-01', '2027-03-02', '2027-03-03'])
})
