import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** A run waits for the worker. Tried again only when its worker died: a failed run says so, and an officer starts another. */
export const executeRunJob = defineJob('matches.execute-run', z.object({ runId: z.uuid() }), { maxAttempts: 3 })

/** Both chambers approved a match: what follows is for the rooms above. */
export const matchApprovedJob = defineJob('matches.approved', z.object({ matchId: z.uuid() }))

/** A company left an event, or every event when none is named: what was made of its matches must end. */
export const companyLeftJob = defineJob('matches.company-left', z.object({ companyId: z.uuid(), eventId: z.uuid().optional() }))

/** A company refused another at an event: an introduction of the two that is open there must end. */
export const pairRefusedJob = defineJob('matches.pair-refused', z.object({ eventId: z.uuid(), companyId: z.uuid(), otherId: z.uuid() }))

/** An event was cancelled: introductions that are open there must end. */
export const endIntroductionsJob = defineJob('matches.end-introductions', z.object({ eventId: z.uuid() }))

/** Runs that a dead worker left are marked as failed. */
export const sweepRunsJob = defineJob('matches.sweep-runs', z.object({}).strict() as z.ZodType<Record<string, never>>)
