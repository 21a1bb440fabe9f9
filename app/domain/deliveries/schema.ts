import { z } from 'zod'
import { Country } from '#prisma/generated/enums.ts'

export const DELIVERIES = ['all', 'waiting', 'sent', 'undelivered', 'suppressed'] as const

const page = z.coerce.number().int().min(1).max(100_000).catch(1)

export const DeliveryQuerySchema = z.object({
  show: z.enum(DELIVERIES).catch('all'),
  company: z.string().trim().max(100).catch(''),
  page,
})

export type DeliveryQuery = z.infer<typeof DeliveryQuerySchema>

/** The stages of an event's invitations. Who has answered is in `yes` or `no`; who has not, in `no-answer`. */
export const STAGES = ['invited', 'opened', 'yes', 'introduced', 'no', 'no-answer'] as const

export type Stage = (typeof STAGES)[number]

export const FunnelQuerySchema = z.object({
  stage: z.enum(STAGES).catch('invited'),
  country: z.enum(Country).optional().catch(undefined),
  page,
})

export type FunnelQuery = z.infer<typeof FunnelQuerySchema>
