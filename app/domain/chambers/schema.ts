import { z } from 'zod'
import { EmailAddress } from '#app/domain/accounts/schema.ts'
import { LANGUAGES } from '#app/i18n/languages.ts'

/** Whom an administrator makes an officer. */
export const InvitationSchema = z.object({ name: z.string().min(2).max(100), email: EmailAddress, language: z.enum(LANGUAGES) })

export type InvitationInput = z.infer<typeof InvitationSchema>

/** Which officer a button is about. */
export const OfficerSchema = z.object({ personId: z.uuid() })
