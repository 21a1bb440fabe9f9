import { missingToTakePart } from '#app/domain/companies/consents.ts'
import type { ConsentPurpose, Country, EventState, IntroductionPolicy, ParticipationState } from '#prisma/generated/enums.ts'
import { localOf } from './time-zone.ts'

/** An event that everybody sees and that is not over. */
export const LIVE_STATES: EventState[] = [
  'published',
  'registration_open',
  'registration_closed',
  'matching',
  'timetable_published',
  'running',
]

export function isLive(state: EventState): boolean {
  return LIVE_STATES.includes(state)
}

export type EventAct =
  | 'revise'
  | 'publish'
  | 'open-registration'
  | 'close-registration'
  | 'begin-matching'
  | 'publish-timetable'
  | 'start'
  | 'close'
  | 'cancel'

const fromLive = <To extends EventState>(to: To) => Object.fromEntries(LIVE_STATES.map((state) => [state, to]))

/** What may be done to an event in which state, and what it becomes. */
export const EVENT_TRANSITIONS: Record<EventAct, Partial<Record<EventState, EventState>>> = {
  revise: Object.fromEntries((['draft', ...LIVE_STATES] as const).map((state) => [state, state])),
  publish: { draft: 'published' },
  'open-registration': { published: 'registration_open', registration_closed: 'registration_open' },
  'close-registration': { registration_open: 'registration_closed' },
  'begin-matching': { registration_open: 'matching', registration_closed: 'matching' },
  'publish-timetable': {
    registration_closed: 'timetable_published',
    matching: 'timetable_published',
    timetable_published: 'timetable_published',
    running: 'running',
  },
  start: { registration_closed: 'running', matching: 'running', timetable_published: 'running' },
  close: fromLive('closed'),
  cancel: { draft: 'cancelled', ...fromLive('cancelled') },
}

export type ParticipationAct = 'request' | 'accept' | 'waitlist' | 'decline' | 'withdraw'

/** What may be done to a participation in which state, and what it becomes. Asking again is possible after leaving, not after a refusal. */
export const PARTICIPATION_TRANSITIONS: Record<ParticipationAct, Partial<Record<ParticipationState, ParticipationState>>> = {
  request: { withdrawn: 'requested' },
  accept: { requested: 'accepted', waitlisted: 'accepted' },
  waitlist: { requested: 'waitlisted' },
  decline: { requested: 'declined', waitlisted: 'declined' },
  withdraw: { requested: 'withdrawn', waitlisted: 'withdrawn', accepted: 'withdrawn' },
}

/** The states from which an act is possible. */
export function statesBefore<Act extends string, State extends string>(
  transitions: Record<Act, Partial<Record<State, State>>>,
  act: Act,
): State[] {
  return Object.keys(transitions[act]) as State[]
}

export function isRegistrationOpen(
  event: { state: EventState; registrationOpensAt: Date; registrationClosesAt: Date },
  now: Date,
): boolean {
  const mayBeOpen = event.state === 'published' || event.state === 'registration_open'
  return mayBeOpen && event.registrationOpensAt <= now && now < event.registrationClosesAt
}

type Times = {
  state: EventState
  startsOn: Date
  endsOn: Date
  registrationOpensAt: Date
  registrationClosesAt: Date
  timeZone: string
}

/** The next move that the clock demands of an event, by the calendar of its own zone; null when it is where it should be. */
export function dueAct(event: Times, now: Date): EventAct | null {
  if (!isLive(event.state)) return null
  const today = localOf(now, event.timeZone).slice(0, 10)
  if (today > isoDay(event.endsOn)) return 'close'
  if (event.state === 'published' && event.registrationOpensAt <= now) return 'open-registration'
  if (event.state === 'registration_open' && event.registrationClosesAt <= now) return 'close-registration'
  return today >= isoDay(event.startsOn) && EVENT_TRANSITIONS.start[event.state] ? 'start' : null
}

/** The days of an event, as ISO has them. */
export function daysOf({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }): string[] {
  const count = Math.round((endsOn.getTime() - startsOn.getTime()) / 86_400_000) + 1
  return Array.from({ length: count }, (_, i) => isoDay(new Date(startsOn.getTime() + i * 86_400_000)))
}

const isoDay = (day: Date) => day.toISOString().slice(0, 10)

/** Acts that an officer has a button for in this state, in the order in which they are offered. */
export function actsOffered(event: { state: EventState; registrationClosesAt: Date }, now: Date): OfferedAct[] {
  return OFFERED_ACTS.filter(
    (act) => EVENT_TRANSITIONS[act][event.state] && (act !== 'open-registration' || now < event.registrationClosesAt),
  )
}

export const OFFERED_ACTS = [
  'publish',
  'open-registration',
  'close-registration',
  'begin-matching',
  'start',
  'close',
  'cancel',
] as const satisfies EventAct[]
export type OfferedAct = (typeof OFFERED_ACTS)[number]

/** A meeting's room online: its own link, or else, when it has no place, its room at the event's address; null when there is none. */
export function roomLinkOf(
  event: { roomLinkBase: string | null },
  meeting: { id: string; link: string | null; place: object | null },
): string | null {
  if (meeting.link || meeting.place) return meeting.link
  return event.roomLinkBase && `${event.roomLinkBase}${meeting.id}`
}

/** The country in which an event needs its second organiser. */
export function otherCountry(country: Country): Country {
  return country === 'PK' ? 'KZ' : 'PK'
}

/** Officers decide on the companies of their own country. */
export function canDecideParticipation(officer: { country: Country }, company: { country: Country }): boolean {
  return officer.country === company.country
}

/** What a company still has to agree to when it asks to take part. The consent to direct introductions is each event's own. */
export function consentsAsked(event: { introductionPolicy: IntroductionPolicy }, given: readonly ConsentPurpose[]): ConsentPurpose[] {
  return [...missingToTakePart(given), ...(event.introductionPolicy === 'direct' ? (['direct'] as const) : [])]
}
