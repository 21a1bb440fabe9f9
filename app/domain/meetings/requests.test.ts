import { describe, expect, test } from 'vitest'
import { MeetingRequestState } from '#prisma/generated/enums.ts'
import { lifeOf, MOST_TO_ANSWER, type PairFacts, REQUEST_TRANSITIONS, type Standing, standingOf } from './requests.ts'

const NOBODY: PairFacts = {
  weSaidNo: false,
  theySaidNo: false,
  introduction: null,
  hasToldMeeting: false,
  ours: [],
  theirs: [],
  takesRequests: true,
  toAnswer: 0,
}

test.each<[string, Partial<PairFacts>, Standing]>([
  ['nothing is known of them', {}, 'free'],
  ['they were introduced', { introduction: 'introduced', ours: ['declined'] }, 'introduced'],
  ['their introduction is under way', { introduction: 'open' }, 'in_touch'],
  ['they have a meeting that both were told of', { hasToldMeeting: true, ours: ['accepted'] }, 'meets'],
  ['we asked', { ours: ['asked'] }, 'waits'],
  ['they asked', { theirs: ['asked'] }, 'asks_us'],
  ['a yes was given', { theirs: ['accepted'] }, 'agreed'],
  ['a no was given, to whichever side', { theirs: ['declined'] }, 'ended'],
  ['ours ran out', { ours: ['expired'] }, 'ended'],
  ['theirs ran out', { theirs: ['expired'] }, 'free'],
  ['ours was taken back', { ours: ['withdrawn'] }, 'free'],
  ['we said no thanks', { weSaidNo: true, theySaidNo: true }, 'we_said_no'],
])('when %s', (_when, facts, standing) => {
  expect(standingOf({ ...NOBODY, ...facts })).toBe(standing)
})

describe('a "no thanks" of the other', () => {
  const REASONS: Partial<PairFacts>[] = [
    { theySaidNo: true },
    { takesRequests: false },
    { toAnswer: MOST_TO_ANSWER },
    { introduction: 'ended' },
  ]

  test('looks like every other reason not to be available', () => {
    expect(new Set(REASONS.map((reason) => standingOf({ ...NOBODY, ...reason })))).toEqual(new Set(['unavailable']))
  })

  test.each(Object.values(MeetingRequestState))('changes nothing of what is known of a request that is %s but its being free', (state) => {
    for (const side of ['ours', 'theirs'] as const) {
      const known = standingOf({ ...NOBODY, [side]: [state] })
      const refused = standingOf({ ...NOBODY, [side]: [state], theySaidNo: true })
      expect(refused).toBe(known === 'free' ? 'unavailable' : known)
    }
  })
})

test.each(Object.values(MeetingRequestState))('from %s only what the table says', (state) => {
  const acts = Object.entries(REQUEST_TRANSITIONS).filter(([, steps]) => steps[state])
  const names = acts.map(([act]) => act).sort()
  expect(names).toEqual(
    state === 'asked' ? ['accept', 'decline', 'expire', 'veto', 'withdraw'] : state === 'accepted' ? ['veto', 'withdraw'] : [],
  )
})

test('half of its life passes before a reminder', () => {
  const now = new Date('2027-02-01T09:00:00Z')
  expect(lifeOf(now, 7)).toEqual({ remindAt: new Date('2027-02-04T21:00:00Z'), expiresAt: new Date('2027-02-08T09:00:00Z') })
})
