import { z } from 'zod'
import { KeptText } from '#app/domain/companies/schema.ts'
import { Answer } from '#prisma/generated/enums.ts'

export const AnswerSchema = z.object({ answer: z.enum(Answer) })

export const ResendSchema = z.object({ id: z.uuid() })

/** What an officer does to an introduction, and why. */
export const StewardSchema = z.object({
  intent: z.enum(['cancel-introduction', 'reopen-introduction']),
  reason: KeptText.min(3).max(1000),
})
