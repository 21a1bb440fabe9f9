import { z } from 'zod'
import { KeptText } from '#app/domain/companies/schema.ts'
import { Cooperation, Country, Decision, Language, PairingMode } from '#prisma/generated/enums.ts'
import { WISHES_TO_MEET } from './wishes.ts'

/** What an officer wants to see of the matches, as the address says it. What makes no sense is left out. */
export const MatchQuerySchema = z.object({
  show: z.enum(['waiting', 'decided', 'all']).catch('waiting'),
  fit: z.enum(['strong', 'good', 'fair']).optional().catch(undefined),
  company: z.string().trim().min(1).max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type MatchQuery = z.infer<typeof MatchQuerySchema>

export const StartRunSchema = z.object({ mode: z.enum(PairingMode).default('weight') })

/** A chamber's decision as its form gives it. */
export const DecisionSchema = z
  .object({
    decision: z.enum(Decision),
    reason: KeptText.max(1000).optional(),
    note: KeptText.max(1000).optional(),
  })
  .refine(({ decision, reason }) => decision !== 'veto' || reason, { path: ['reason'], error: 'matches.vetoNeedsReason' })

export type DecisionInput = z.infer<typeof DecisionSchema>

/** An item's words as they stood when the run was made; the text a company wrote about itself when no item says it. */
const ItemTextSchema = z.object({ text: z.string(), language: z.enum(Language), code: z.string().nullable() })

/** Why two companies were proposed to each other. `part` is the reason's share of the evidence, 0 to 1. */
export const MatchReasonsSchema = z.object({
  met: z.array(
    z.object({
      kind: z.enum(['need-met', 'channel', 'about']),
      seeker: z.enum(Country),
      need: ItemTextSchema,
      offer: ItemTextSchema,
      cooperation: z.enum(Cooperation).nullable(),
      /** What both are about, in the languages that have a name for it. */
      concept: z
        .object({
          code: z.string().nullable(),
          label: z.object({ en: z.string(), ur: z.string(), ru: z.string(), kk: z.string() }).partial(),
        })
        .nullable(),
      part: z.number(),
    }),
  ),
  /** Who asked to meet the other: for the chambers and the one who asked. A "no thanks" stands nowhere. */
  asked: z.array(z.object({ by: z.enum(Country), wish: z.enum(WISHES_TO_MEET) })).default([]),
  /** What an officer may want to ask before introducing the two, as the engine names it. */
  missing: z.array(
    z.enum(['no-common-language', 'no-code', 'no-certificate-named', 'one-way-only', 'cooperation-differs', 'general-fit-only']),
  ),
})

export type MatchReasons = z.infer<typeof MatchReasonsSchema>
export type ItemText = z.infer<typeof ItemTextSchema>
