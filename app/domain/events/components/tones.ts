import type { ChangeState, EventState, ParticipationState, VisaState } from '#prisma/generated/enums.ts'

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

export const EVENT_TONES: Record<EventState, Tone> = {
  draft: 'neutral',
  published: 'success',
  registration_open: 'success',
  registration_closed: 'info',
  matching: 'info',
  timetable_published: 'success',
  running: 'success',
  closed: 'neutral',
  cancelled: 'danger',
}

export const PARTICIPATION_TONES: Record<ParticipationState, Tone> = {
  requested: 'info',
  accepted: 'success',
  waitlisted: 'warning',
  declined: 'danger',
  withdrawn: 'neutral',
}

export const CHANGE_TONES: Record<ChangeState, Tone> = { asked: 'info', approved: 'success', refused: 'danger', withdrawn: 'neutral' }

export const VISA_TONES: Record<VisaState, Tone> = {
  not_needed: 'neutral',
  wanted: 'warning',
  sent: 'info',
  granted: 'success',
  refused: 'danger',
}
