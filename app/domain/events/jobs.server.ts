import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** A company left an event: what hangs on its place there must follow. */
export const participationWithdrawnJob = defineJob('events.participation-withdrawn', z.object({ eventId: z.uuid(), companyId: z.uuid() }))
