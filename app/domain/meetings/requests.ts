import type { MeetingRequestState, MeetingState } from '#prisma/generated/enums.ts'

export type RequestAct = 'accept' | 'decline' | 'withdraw' | 'expire' | 'veto'

/** What may be done to a meeting request in which state, and what it becomes. */
export const REQUEST_TRANSITIONS: Record<RequestAct, Partial<Record<MeetingRequestState, MeetingRequestState>>> = {
  accept: { asked: 'accepted' },
  decline: { asked: 'declined' },
  withdraw: { asked: 'withdrawn', accepted: 'withdrawn' },
  expire: { asked: 'expired' },
  veto: { asked: 'vetoed', accepted: 'vetoed' },
}

/** What a company reads of a request: one that it agreed to, and whose meeting was cancelled, was not arranged, like one that a chamber stopped. */
export function toldStateOf({
  state,
  meeting,
}: {
  state: MeetingRequestState
  meeting: { state: MeetingState } | null
}): MeetingRequestState {
  return state === 'accepted' && meeting?.state === 'cancelled' ? 'vetoed' : state
}

/** How many open requests a company has to answer at once; then it takes no more for the moment. */
export const MOST_TO_ANSWER = 10

/**
 * How a participant of the other country stands to whoever would ask it. `unavailable` is said alike of one that takes no requests, one that has enough of
 * them to answer, and one that does not want to meet the asker: the asker cannot tell which.
 */
export type Standing =
  | 'free'
  | 'unavailable'
  | 'introduced'
  | 'in_touch'
  | 'meets'
  | 'waits'
  | 'asks_us'
  | 'agreed'
  | 'ended'
  | 'we_said_no'

/** What is known of a pair, from which its standing follows. */
export type PairFacts = {
  weSaidNo: boolean
  theySaidNo: boolean
  introduction: 'introduced' | 'open' | 'ended' | null
  hasToldMeeting: boolean
  /** Requests of ours to them, and of theirs to us. */
  ours: readonly MeetingRequestState[]
  theirs: readonly MeetingRequestState[]
  takesRequests: boolean
  toAnswer: number
}

/** The first that holds, in this order: what both know comes before what only the other one knows. */
export function standingOf(pair: PairFacts): Standing {
  const { ours, theirs } = pair
  const has = (state: MeetingRequestState) => ours.includes(state) || theirs.includes(state)
  if (pair.introduction === 'introduced') return 'introduced'
  if (pair.hasToldMeeting) return 'meets'
  if (pair.introduction === 'open') return 'in_touch'
  if (has('accepted')) return 'agreed'
  if (ours.includes('asked')) return 'waits'
  if (theirs.includes('asked')) return 'asks_us'
  if (has('declined') || has('vetoed') || ours.includes('expired')) return 'ended'
  if (pair.weSaidNo) return 'we_said_no'
  const isUnavailable = pair.theySaidNo || !pair.takesRequests || pair.toAnswer >= MOST_TO_ANSWER || pair.introduction === 'ended'
  return isUnavailable ? 'unavailable' : 'free'
}

const DAY_MS = 86_400_000

/** When a request that is made now reminds its receiver, at half of its life, and when it ends. */
export function lifeOf(now: Date, days: number): { remindAt: Date; expiresAt: Date } {
  return { remindAt: new Date(now.getTime() + (days * DAY_MS) / 2), expiresAt: new Date(now.getTime() + days * DAY_MS) }
}
