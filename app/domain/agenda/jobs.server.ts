import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** Tells calendars what changed since they were last told: also delegates who came or went, and meetings that fell away. */
export const tellCalendarsJob = defineJob('agenda.tell-calendars', z.object({}).strict() as z.ZodType<Record<string, never>>)
