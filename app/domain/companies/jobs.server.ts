import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** A verified company was suspended: what hangs on it in events must end. */
export const companySuspendedJob = defineJob('companies.suspended', z.object({ companyId: z.uuid() }))
