import { z } from 'zod'
import { EmailAddress } from '#app/domain/accounts/schema.ts'
import { LANGUAGES } from '#app/i18n/languages.ts'

/** Whom an administrator makes an officer. */
export const InvitationSchema = z.object({ name: z.string().min(2).max(100), email: EmailAddress, language: z.enum(LANGUAGES) })

export type InvitationInput = z.infer<typeof InvitationSchema>

/** The forms of a chamber's page. */
export const ChamberFormSchema = z.discriminatedUnion('intent', [
  InvitationSchema.extend({ intent: z.literal('invite') }),
  z.object({ intent: z.enum(['activate', 'deactivate']) }),
  z.object({ intent: z.enum(['end-office', 'invite-again', 'reset-second-factor']), personId: z.uuid() }),
])
