import type { z } from 'zod'
import { introductionEnded } from './introduction-ended.tsx'
import { introductionInvitation } from './introduction-invitation.tsx'
import { introductionMade } from './introduction-made.tsx'
import { participationDecided } from './participation-decided.tsx'
import { verifyEmail } from './verify-email.tsx'

/** Every mail that the product can send, by name. */
export const emails = {
  'introduction-ended': introductionEnded,
  'introduction-invitation': introductionInvitation,
  'introduction-made': introductionMade,
  'participation-decided': participationDecided,
  'verify-email': verifyEmail,
}

export type EmailName = keyof typeof emails
export type EmailProps<Name extends EmailName> = z.infer<(typeof emails)[Name]['schema']>
