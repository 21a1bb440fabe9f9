import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

const Nothing = z.object({}).strict() as z.ZodType<Record<string, never>>

/** The hour in which a lone no could be taken back is over. */
export const settleIntroductionJob = defineJob('introductions.settle', z.object({ introductionId: z.uuid() }))

/** Reminds who has not answered, settles what waited, and ends introductions whose time to answer is over. */
export const tendIntroductionsJob = defineJob('introductions.tend', Nothing)

/** Tells the chambers in the morning which introductions ended without an answer. */
export const tellChambersJob = defineJob('introductions.tell-chambers', Nothing)
