import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** The receiver said yes: what follows is for the rooms above. */
export const interestAcceptedJob = defineJob('interests.accepted', z.object({ interestId: z.uuid() }))

/** Ends interests whose time is over and reminds of those whose time is half over. */
export const keepInterestTimesJob = defineJob('interests.keep-times', z.object({}).strict() as z.ZodType<Record<string, never>>)
