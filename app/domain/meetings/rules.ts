import type { IntroductionState, Language, MatchState, MeetingSource, MeetingState, TimetableSource } from '#prisma/generated/enums.ts'

export type MeetingAct = 'publish' | 'postpone' | 'hold' | 'no-show' | 'cancel' | 'restore' | 'return'

/**
 * What may be done to a meeting in which state, and what it becomes. `publish` again is a published meeting told with another time or place; `postpone`
 * takes its time from it; `restore` undoes a cancellation: it is planned anew; `return` is a side that was
 * given up before the meeting's time and has come after all.
 */
export const MEETING_TRANSITIONS: Record<MeetingAct, Partial<Record<MeetingState, MeetingState>>> = {
  publish: { draft: 'published', published: 'published' },
  postpone: { published: 'draft' },
  hold: { published: 'held', no_show: 'held' },
  'no-show': { published: 'no_show', held: 'no_show' },
  cancel: { draft: 'cancelled', published: 'cancelled' },
  restore: { cancelled: 'draft' },
  return: { no_show: 'draft' },
}

/** Meetings that a timetable can still place. */
export const PLANNED_STATES = ['draft', 'published'] as const satisfies MeetingState[]

/** Meetings whose time and place their companies know, or knew while they were held. */
export const TOLD_STATES = ['published', 'held', 'no_show'] as const satisfies MeetingState[]

export function isPlanned(state: MeetingState): boolean {
  return (PLANNED_STATES as readonly MeetingState[]).includes(state)
}

/** What a match must have come to before its two companies get a meeting. */
export function deservesMeeting(
  from: TimetableSource,
  match: { state: MatchState; introduction: { state: IntroductionState } | null },
): boolean {
  if (match.state !== 'approved') return false
  const introduction = match.introduction?.state
  if (from === 'introduced') return introduction === 'introduced'
  return introduction !== 'declined' && introduction !== 'cancelled'
}

/** Names and contacts of the other side may be shown: the two were introduced to each other. */
export function maySeePeople(meeting: { isIntroduced: boolean }): boolean {
  return meeting.isIntroduced
}

/** Languages that both sides of a meeting speak. */
export function commonLanguages(one: readonly Language[], other: readonly Language[]): Language[] {
  return one.filter((language) => other.includes(language))
}

/** Whether somebody can interpret between two who share no language: from one of the one's into one of the other's. */
export function canInterpret(interpreter: readonly Language[], one: readonly Language[], other: readonly Language[]): boolean {
  return commonLanguages(interpreter, one).length > 0 && commonLanguages(interpreter, other).length > 0
}

/** What a meeting says of its need for an interpreter. */
export type Speech = { pkLanguages: readonly Language[]; kzLanguages: readonly Language[]; isWaived: boolean; source: MeetingSource }

/** The two sides share no language, and nobody decided that they do without: it is not published without an interpreter of the pair. */
export function needsInterpreter({
  pkLanguages,
  kzLanguages,
  isWaived,
}: Pick<Speech, 'pkLanguages' | 'kzLanguages' | 'isWaived'>): boolean {
  return !isWaived && commonLanguages(pkLanguages, kzLanguages).length === 0
}
