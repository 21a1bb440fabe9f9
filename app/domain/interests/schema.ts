import { z } from 'zod'
import { carriesContact } from '#app/domain/companies/rules.ts'
import { KeptText } from '#app/domain/companies/schema.ts'
import { Answer } from '#prisma/generated/enums.ts'
import { INTEREST_DECISIONS, LONGEST_PITCH, lengthOf, SHORTEST_PITCH } from './rules.ts'

/** What a company writes to another: long enough to say something, counted as a person counts, and without a way to reach it. */
const Pitch = z.string().superRefine((text, context) => {
  const length = lengthOf(text)
  const bounds = { origin: 'string', inclusive: true, input: text } as const
  if (length < SHORTEST_PITCH) context.addIssue({ code: 'too_small', minimum: SHORTEST_PITCH, ...bounds })
  if (length > LONGEST_PITCH) context.addIssue({ code: 'too_big', maximum: LONGEST_PITCH, ...bounds })
  if (carriesContact(text)) context.addIssue({ code: 'custom', message: 'companies.noContactInText', input: text })
})

/** An interest as its form gives it: for which of one's companies, and the pitch. */
export const ExpressSchema = z.object({ companyId: z.uuid({ error: 'form.choose' }), pitch: Pitch })

export const MendSchema = z.object({ pitch: Pitch })

export const InterestAnswerSchema = z.object({ answer: z.enum(Answer) })

/** A chamber's decision on an interest. Sending it back or refusing it says why. */
export const InterestDecisionSchema = z
  .object({ decision: z.enum(INTEREST_DECISIONS), reason: KeptText.min(5).max(1000).optional() })
  .refine(({ decision, reason }) => decision === 'approve' || reason, { path: ['reason'], error: 'interests.reasonNeeded' })

export type InterestDecisionInput = z.infer<typeof InterestDecisionSchema>

/** What a chamber allows its companies. */
export const InterestRulesSchema = z.object({
  openInterests: z.coerce.number({ error: 'form.number' }).int({ error: 'form.number' }).min(0).max(50),
  interestDays: z.coerce.number({ error: 'form.number' }).int({ error: 'form.number' }).min(2).max(60),
})

export type InterestRules = z.infer<typeof InterestRulesSchema>

/** What an officer wants to see, as the address says it. What makes no sense is left out. */
export const InterestQuerySchema = z.object({
  show: z.enum(['waiting', 'decided', 'all']).catch('waiting'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type InterestQuery = z.infer<typeof InterestQuerySchema>
