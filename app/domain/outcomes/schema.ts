import { z } from 'zod'
import { KeptText } from '#app/domain/companies/schema.ts'
import { AgreementKind, Country, MeetingResult, MeetingWord, Sector } from '#prisma/generated/enums.ts'
import { CURRENCIES } from './rules.ts'

/** What a company says of a meeting after its day. */
export const WordSchema = z.object({
  meetingId: z.uuid(),
  word: z.enum(MeetingWord),
  rating: z.coerce.number().int().min(1).max(5).optional(),
  comment: z.string().max(1000).optional(),
})

export type WordInput = z.infer<typeof WordSchema>

/** What a company tells of a meeting half a year later. Kind and value belong to an agreement alone. */
export const ResultSchema = z
  .object({
    meetingId: z.uuid(),
    result: z.enum(MeetingResult),
    agreement: z.enum(AgreementKind).optional(),
    value: z.coerce.number({ error: 'form.number' }).positive().max(999_999_999_999).optional(),
    currency: z.enum(CURRENCIES).optional(),
  })
  .superRefine(({ result, agreement, value, currency }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (result !== 'agreement' && (agreement || value !== undefined)) say('result', 'outcomes.agreementOnly')
    if (result === 'agreement' && value !== undefined && !currency) say('currency', 'outcomes.currencyNeeded')
  })

export type ResultInput = z.infer<typeof ResultSchema>

/** What a company answers to a survey of either kind. */
export const AnswerSchema = z.discriminatedUnion('kind', [
  WordSchema.extend({ kind: z.literal('meetings') }),
  ResultSchema.safeExtend({ kind: z.literal('results') }),
])

export type AnswerInput = z.infer<typeof AnswerSchema>

/** What an officer says became of a meeting. */
export const SettleSchema = z.object({
  meetingId: z.uuid(),
  became: z.enum(['held', 'PK', 'KZ', 'both']),
  reason: KeptText.min(3).max(500),
})

export type SettleInput = z.infer<typeof SettleSchema>

/** Which rows of the ledger to show, as the address says it. What makes no sense is left out. */
export const LedgerQuerySchema = z.object({
  state: z.enum(['held', 'no_show', 'open', 'disputed']).optional().catch(undefined),
  absent: z.enum(Country).optional().catch(undefined),
  told: z.enum(['agreed', 'both', 'differ', 'one', 'none']).optional().catch(undefined),
  /** What the reader's own side said of the meeting, or that it did. */
  said: z.enum(['word', 'rating']).optional().catch(undefined),
  result: z.enum(MeetingResult).optional().catch(undefined),
  sector: z.enum(Sector).optional().catch(undefined),
  chamber: z.string().max(60).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type LedgerQuery = z.infer<typeof LedgerQuerySchema>
