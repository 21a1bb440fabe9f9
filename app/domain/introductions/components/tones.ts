import type { IntroductionState } from '#prisma/generated/enums.ts'

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

export const INTRODUCTION_TONES: Record<IntroductionState, Tone> = {
  invited: 'info',
  accepted_by_one: 'warning',
  introduced: 'success',
  declined: 'danger',
  expired: 'neutral',
  cancelled: 'neutral',
}
