import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** Asks companies about the meetings of past days and, half a year after an event, what came of them; reminds once. */
export const askJob = defineJob('outcomes.ask', z.object({}).strict() as z.ZodType<Record<string, never>>)
