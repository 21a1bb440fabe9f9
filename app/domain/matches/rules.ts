import type { MatchState } from '#prisma/generated/enums.ts'

export type MatchAct = 'approve' | 'veto' | 'retract' | 'withdraw'

/** What may be done to a match in which state, and what it becomes. `retract` takes back the one approval there is. */
export const MATCH_TRANSITIONS: Record<MatchAct, Partial<Record<MatchState, MatchState>>> = {
  approve: { proposed: 'approved_by_one', approved_by_one: 'approved' },
  veto: { proposed: 'vetoed', approved_by_one: 'vetoed' },
  retract: { approved_by_one: 'proposed' },
  withdraw: { proposed: 'withdrawn', approved_by_one: 'withdrawn' },
}

/** Matches that a chamber can still decide on. */
export const OPEN_MATCH_STATES = ['proposed', 'approved_by_one'] as const satisfies MatchState[]

/** How strong a match is, in a word: the reader is never shown a bare figure. */
export type Strength = 'strong' | 'good' | 'fair'

/** From which score on a match is called so. The score is calibrated: 0.5 means that about half of such pairs deserve an introduction. */
const LEAST_SCORE = { strong: 0.75, good: 0.5, fair: 0 } as const satisfies Record<Strength, number>

export function strengthOf(score: number): Strength {
  if (score >= LEAST_SCORE.strong) return 'strong'
  return score >= LEAST_SCORE.good ? 'good' : 'fair'
}

/** The scores that go by a strength's name. */
export function scoresOf(strength: Strength): { gte: number; lt?: number } {
  if (strength === 'strong') return { gte: LEAST_SCORE.strong }
  return { gte: LEAST_SCORE[strength], lt: strength === 'good' ? LEAST_SCORE.strong : LEAST_SCORE.good }
}
