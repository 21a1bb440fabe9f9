import type { CampaignState, MailState } from '#prisma/generated/enums.ts'

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

export const CAMPAIGN_TONES: Record<CampaignState, Tone> = {
  draft: 'neutral',
  waiting: 'warning',
  sending: 'info',
  sent: 'success',
  cancelled: 'neutral',
}

export const MAIL_TONES: Record<MailState, Tone> = {
  queued: 'info',
  sending: 'info',
  sent: 'success',
  failed: 'danger',
  bounced: 'danger',
  suppressed: 'neutral',
}
