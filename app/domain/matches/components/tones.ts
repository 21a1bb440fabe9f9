import type { MatchState, RunState } from '#prisma/generated/enums.ts'

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

export const RUN_TONES: Record<RunState, Tone> = { queued: 'neutral', running: 'info', finished: 'success', failed: 'danger' }

export const MATCH_TONES: Record<MatchState, Tone> = {
  proposed: 'info',
  approved_by_one: 'warning',
  approved: 'success',
  vetoed: 'danger',
  withdrawn: 'neutral',
}
