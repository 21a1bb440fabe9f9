import { z } from 'zod'
import { ConsentSchema } from '#app/domain/companies/schema.ts'

const OwnPassword = z.string().min(1).max(1000)

/** The forms of a company's page "Privacy and data". */
export const CompanyPrivacySchema = z.discriminatedUnion('intent', [
  ConsentSchema,
  z.object({ intent: z.literal('withdraw-direct'), eventId: z.uuid() }),
  z.object({ intent: z.literal('delete'), password: OwnPassword }),
  z.object({ intent: z.literal('keep') }),
])

export const AccountDeletionSchema = z.object({ password: OwnPassword })
