import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** A company said "no thanks" of another at an event: what is open between the two must end, and nobody be told why. */
export const partnerRefusedJob = defineJob(
  'events.partner-refused',
  z.object({ eventId: z.uuid(), companyId: z.uuid(), otherId: z.uuid() }),
)

/** A company left an event: what hangs on its place there must follow. */
export const participationWithdrawnJob = defineJob('events.participation-withdrawn', z.object({ eventId: z.uuid(), companyId: z.uuid() }))
