import type { CompanyState } from '#prisma/generated/enums.ts'
import type { AttestationState } from '../attestation.ts'

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

export const COMPANY_TONES: Record<CompanyState, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  verified: 'success',
  rejected: 'danger',
  suspended: 'danger',
  expired: 'warning',
  merged: 'neutral',
}

export const ATTESTATION_TONES: Record<AttestationState, Tone> = {
  valid: 'success',
  suspended: 'danger',
  expired: 'warning',
  withdrawn: 'danger',
  replaced: 'warning',
}
