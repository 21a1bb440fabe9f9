import { z } from 'zod'
import { defineJob } from '../queue/jobs.server.ts'

export const sweepMailJob = defineJob('mail.sweep', z.object({}).strict() as z.ZodType<Record<string, never>>)
