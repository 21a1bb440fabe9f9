import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** Companies that changed are compared with all others of their country. */
export const findDuplicatesJob = defineJob('duplicates.find', z.object({}).strict() as z.ZodType<Record<string, never>>)
