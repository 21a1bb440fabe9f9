import type { CompanyState } from '#prisma/generated/enums.ts'

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

export const COMPANY_TONES: Record<CompanyState, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  verified: 'success',
  rejected: 'danger',
  suspended: 'danger',
  expired: 'warning',
}
