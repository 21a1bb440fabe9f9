import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

const WantedLinkSchema = z.enum(['verify-email', 'reset-password'])
export type WantedLink = z.infer<typeof WantedLinkSchema>

/** `address` is sealed: the queue's tables name nobody. */
export const sendLinkJob = defineJob('accounts.send-link', z.object({ wanted: WantedLinkSchema, address: z.string() }))
export const forgetExpiredJob = defineJob('accounts.forget-expired', z.object({}).strict() as z.ZodType<Record<string, never>>)
