import type { MeetingRequestState } from '#prisma/generated/enums.ts'

export const REQUEST_TONES: Record<MeetingRequestState, 'neutral' | 'info' | 'success' | 'warning' | 'danger'> = {
  asked: 'info',
  accepted: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
  vetoed: 'neutral',
}
