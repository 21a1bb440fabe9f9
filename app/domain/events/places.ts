import type { Language } from '#app/i18n/languages.ts'
import type { ChangeState, Country, EventState, ParticipationState, VisaState } from '#prisma/generated/enums.ts'
import { isLive } from './rules.ts'

/** How many people a company sends to one event at most. */
export const MOST_DELEGATES = 5

export type ChangeAct = 'approve' | 'refuse' | 'withdraw'

/** What may be done to a change request in which state, and what it becomes. */
export const CHANGE_TRANSITIONS: Record<ChangeAct, Partial<Record<ChangeState, ChangeState>>> = {
  approve: { asked: 'approved' },
  refuse: { asked: 'refused' },
  withdraw: { asked: 'withdrawn' },
}

/** Whether a place can be changed at all: it was accepted, and the event is not over. */
export function isChangeable(place: { state: ParticipationState }, event: { state: EventState }): boolean {
  return place.state === 'accepted' && isLive(event.state)
}

/** Whether a company's change waits for an officer: the event's time for free changes is over. What an officer does acts at once. */
export function needsApproval(event: { changesUntil: Date | null }, member: { chamberId?: string }, now: Date): boolean {
  return !member.chamberId && event.changesUntil !== null && event.changesUntil <= now
}

/** Languages in which people of a country are met by those of the other. */
const BRIDGES: Record<Country, Language[]> = { PK: ['en', 'ru', 'kk'], KZ: ['en', 'ur'] }

/** Whether a company that speaks these languages needs an interpreter to meet the other country, unless it says otherwise. */
export function probablyNeedsInterpreter(country: Country, languages: readonly Language[]): boolean {
  return !BRIDGES[country].some((bridge) => languages.includes(bridge))
}

/** What the company itself may say of a delegate's visa letter: that it is wanted, or not, until its chamber has acted on it. */
export function canSayVisa(visa: VisaState): boolean {
  return visa === 'not_needed' || visa === 'wanted'
}

/** Places of a country that nobody has; null where there is no quota. Below zero when the quota was lowered since. */
export function freePlaces(quota: number | null, accepted: number): number | null {
  return quota === null ? null : quota - accepted
}
