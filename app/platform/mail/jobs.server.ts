import { z } from 'zod'
import { defineJob } from '../queue/jobs.server.ts'

export const sendMailJob = defineJob('mail.send', z.object({ mailId: z.uuid() }))
export const sweepMailJob = defineJob('mail.sweep', z.object({}).strict() as z.ZodType<Record<string, never>>)
