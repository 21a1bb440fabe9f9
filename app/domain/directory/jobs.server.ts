import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

const Nothing = z.object({}).strict() as z.ZodType<Record<string, never>>

/** A company has changed: what it is found by is written anew. Ordered by a trigger of the database, in the transaction of the change. */
export const describeCompanyJob = defineJob('directory.describe', z.object({ companyId: z.uuid() }))

/** Companies whose offers or needs ran out, and those that no job described, are described anew. */
export const sweepDirectoryJob = defineJob('directory.sweep', Nothing)

/** Saved searches that are told at once look at the news. */
export const tellAtOnceJob = defineJob('directory.tell-at-once', Nothing)

/** Saved searches that are told weekly look at the news. */
export const tellWeeklyJob = defineJob('directory.tell-weekly', Nothing)
