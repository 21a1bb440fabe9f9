import { z } from 'zod'
import { defineJob, enqueue } from '#app/platform/queue/jobs.server.ts'

const Nothing = z.object({}).strict() as z.ZodType<Record<string, never>>

/** The hour in which a lone no could be taken back is over. */
export const settleIntroductionJob = defineJob('introductions.settle', z.object({ introductionId: z.uuid() }))

/** Reminds who has not answered, settles what waited, and ends introductions whose time to answer is over. */
export const tendIntroductionsJob = defineJob('introductions.tend', Nothing)

/** What the meetings of an event rest on has changed: a match was approved, an introduction made or ended, a company left or refused another. */
export const groundsChangedJob = defineJob('introductions.grounds-changed', z.object({ eventId: z.uuid() }))

/** Tells the rooms above, once for all that changes at the same time. Nothing hangs on an introduction without an event. */
export async function tellGroundsChanged(tx: Parameters<typeof enqueue>[0], eventId: string | null): Promise<void> {
  if (eventId) await enqueue(tx, groundsChangedJob, { eventId }, { key: `grounds:${eventId}` })
}

/** Tells the chambers in the morning which introductions ended without an answer. */
export const tellChambersJob = defineJob('introductions.tell-chambers', Nothing)
