import { z } from 'zod'
import { defineJob } from '../queue/jobs.server.ts'

/** Deletes from the storage what no row needs. */
export const forgetBytesJob = defineJob('storage.forget', z.object({}).strict() as z.ZodType<Record<string, never>>)
