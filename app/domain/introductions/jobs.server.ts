import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** Ends introductions whose time to answer is over. */
export const expireIntroductionsJob = defineJob('introductions.expire', z.object({}).strict() as z.ZodType<Record<string, never>>)
