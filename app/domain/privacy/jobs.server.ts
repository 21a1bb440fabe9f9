import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** Erases what its time is over. */
export const forgetJob = defineJob('privacy.forget', z.object({}).strict() as z.ZodType<Record<string, never>>)
