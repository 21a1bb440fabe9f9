import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** A file of members waits to be looked through. */
export const checkImportJob = defineJob('imports.check', z.object({ importId: z.uuid() }), { maxAttempts: 3 })

/** The chosen lines of a file wait to become companies. */
export const executeImportJob = defineJob('imports.execute', z.object({ importId: z.uuid() }), { maxAttempts: 3 })

/** Old files are forgotten. */
export const forgetImportsJob = defineJob('imports.forget', z.object({}).strict() as z.ZodType<Record<string, never>>)
