import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** A company said "no thanks" of another at an event: what is open between the two must end, and nobody be told why. */
export const partnerRefusedJob = defineJob(
  'events.partner-refused',
  z.object({ eventId: z.uuid(), companyId: z.uuid(), otherId: z.uuid() }),
)

/** A company left an event: what hangs on its place there must follow. */
export const participationWithdrawnJob = defineJob('events.participation-withdrawn', z.object({ eventId: z.uuid(), companyId: z.uuid() }))

const OfEvent = z.object({ eventId: z.uuid() })

/** Moves each event that the clock has come to: registration opens and closes, the first day begins, the last one is over. */
export const keepTimeJob = defineJob('events.keep-time', z.object({}).strict() as z.ZodType<Record<string, never>>)

/** Tells those who wait for a cancelled event, or have a place in it. */
export const tellCancelledJob = defineJob('events.tell-cancelled', OfEvent.extend({ reason: z.string().optional() }))

/** An event was cancelled: what is proposed there must end. */
export const endMatchesJob = defineJob('events.end-matches', OfEvent)

/** An event was cancelled: its meetings must end. */
export const eventCancelledJob = defineJob('events.cancelled', OfEvent)
/** A chamber changed a company's place at an event on its behalf: the company hears of all of it in one mail. */
export const placeHelpedJob = defineJob('events.place-helped', z.object({ participationId: z.uuid() }))
