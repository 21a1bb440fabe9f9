import { z } from 'zod'
import { carriesContact } from '#app/domain/companies/rules.ts'
import { KeptText } from '#app/domain/companies/schema.ts'
import { Answer } from '#prisma/generated/enums.ts'

export const SHORTEST_MESSAGE = 20
export const LONGEST_MESSAGE = 400

/** What a participant writes to another: short, and without a way to reach it. */
export const AskSchema = z.object({
  receiverId: z.uuid(),
  message: z
    .string()
    .min(SHORTEST_MESSAGE)
    .max(LONGEST_MESSAGE)
    .refine((text) => !carriesContact(text), { error: 'requests.noContact' }),
})

export const RequestAnswerSchema = z.object({ answer: z.enum(Answer) })

/** A chamber stops a request, and says why: the other chamber reads it. */
export const VetoSchema = z.object({ requestId: z.uuid(), reason: KeptText.min(5).max(500) })

/** What the organisers allow at an event. */
export const RequestRulesSchema = z.object({
  requestQuota: z.coerce.number({ error: 'form.number' }).int({ error: 'form.number' }).min(0).max(50),
  requestDays: z.coerce.number({ error: 'form.number' }).int({ error: 'form.number' }).min(2).max(30),
})

export type RequestRules = z.infer<typeof RequestRulesSchema>

/** Which participants to show, as the address says it. What makes no sense is left out. */
export const RequestQuerySchema = z.object({
  company: z.string().trim().min(1).max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type RequestQuery = z.infer<typeof RequestQuerySchema>

/** What officers look for: a time to give, an answer to wait for, or neither. */
export const REQUEST_KINDS = ['place', 'open', 'over'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** Which requests officers want to see, as the address says it. What makes no sense is left out. */
export const ChamberRequestQuerySchema = z.object({
  kind: z.enum(REQUEST_KINDS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type ChamberRequestQuery = z.infer<typeof ChamberRequestQuerySchema>
