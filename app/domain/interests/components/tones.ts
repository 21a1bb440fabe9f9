import type { InterestState } from '#prisma/generated/enums.ts'

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

export const INTEREST_TONES: Record<InterestState, Tone> = {
  submitted: 'info',
  approved_by_one: 'info',
  returned: 'warning',
  refused: 'danger',
  forwarded: 'info',
  accepted: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
}
