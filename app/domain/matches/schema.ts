import { z } from 'zod'
import { Cooperation, Country, Decision, Language, PairingMode } from '#prisma/generated/enums.ts'

export const StartRunSchema = z.object({ mode: z.enum(PairingMode).default('weight') })

/** A chamber's decision as its form gives it. */
export const DecisionSchema = z
  .object({
    decision: z.enum(Decision),
    reason: z.string().max(1000).optional(),
    note: z.string().max(1000).optional(),
  })
  .refine(({ decision, reason }) => decision !== 'veto' || reason, { path: ['reason'], error: 'matches.vetoNeedsReason' })

export type DecisionInput = z.infer<typeof DecisionSchema>

const ItemTextSchema = z.object({ text: z.string(), language: z.enum(Language), code: z.string().nullable() })

/** Why two companies were proposed to each other, in the words they used when the run was made. `part` is its share of the score, 0 to 1. */
export const MatchReasonsSchema = z.object({
  met: z.array(
    z.object({
      seeker: z.enum(Country),
      need: ItemTextSchema,
      offer: ItemTextSchema,
      cooperation: z.enum(Cooperation),
      part: z.number(),
    }),
  ),
  /** Codes of what is missing, as the engine names them. */
  missing: z.array(z.string()),
})

export type MatchReasons = z.infer<typeof MatchReasonsSchema>
export type ItemText = z.infer<typeof ItemTextSchema>
