import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** A run waits for the worker. One try: a failed run says so, and an officer starts another. */
export const executeRunJob = defineJob('matches.execute-run', z.object({ runId: z.uuid() }), { maxAttempts: 3 })

/** Both chambers approved a match: what follows is for the rooms above. */
export const matchApprovedJob = defineJob('matches.approved', z.object({ matchId: z.uuid() }))

/** Runs that a dead worker left are marked as failed. */
export const sweepRunsJob = defineJob('matches.sweep-runs', z.object({}).strict() as z.ZodType<Record<string, never>>)
