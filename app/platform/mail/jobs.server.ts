import { z } from 'zod'
import { defineJob } from '../queue/jobs.server.ts'

export const sweepMailJob = defineJob('mail.sweep', z.object({}).strict() as z.ZodType<Record<string, never>>)
/** Tried once: the next minute comes soon enough. */
export const readInboxJob = defineJob('mail.read-inbox', z.object({}).strict() as z.ZodType<Record<string, never>>, { maxAttempts: 1 })
