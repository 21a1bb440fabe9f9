import { z } from 'zod'
import { EmailAddress } from '#app/domain/accounts/schema.ts'
import { LANGUAGES } from '#app/i18n/languages.ts'
import type { Country } from '#prisma/generated/enums.ts'

/** The country that an address asks for; none when it asks for anything else. */
export function asCountry(asked: string | null): Country | undefined {
  return asked === 'PK' || asked === 'KZ' ? asked : undefined
}

/** Whom an administrator makes an officer. */
export const InvitationSchema = z.object({ name: z.string().min(2).max(100), email: EmailAddress, language: z.enum(LANGUAGES) })

export type InvitationInput = z.infer<typeof InvitationSchema>

/** The forms of a chamber's page. */
export const ChamberFormSchema = z.discriminatedUnion('intent', [
  InvitationSchema.extend({ intent: z.literal('invite') }),
  z.object({ intent: z.enum(['activate', 'deactivate']) }),
  z.object({ intent: z.enum(['end-office', 'invite-again', 'reset-second-factor']), personId: z.uuid() }),
])

const Months = z.coerce.number({ error: 'form.number' }).int({ error: 'form.number' }).min(1).max(60)

/** After how many months a chamber's companies are asked about their profiles, and after how many they expire. */
export const ProfileTermsSchema = z
  .object({ nudgeMonths: Months, expireMonths: Months })
  .refine(({ nudgeMonths, expireMonths }) => nudgeMonths < expireMonths, { path: ['expireMonths'], error: 'freshness.order' })

export type ProfileTermsInput = z.infer<typeof ProfileTermsSchema>
