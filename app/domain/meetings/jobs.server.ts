import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** A timetabling waits for the worker. Tried again only when its worker died: a failed one says so, and an officer starts another. */
export const executeTimetableJob = defineJob('meetings.execute-timetable', z.object({ runId: z.uuid() }), { maxAttempts: 3 })

/** What is told of a timetable has changed, as the version's `TimetableChange` rows say: calendars follow. */
export const timetablePublishedJob = defineJob('meetings.timetable-published', z.object({ eventId: z.uuid(), versionId: z.uuid() }))

/** Each company hears by mail what a version changed for it. */
export const tellCompaniesJob = defineJob('meetings.tell-companies', z.object({ versionId: z.uuid() }))

/** Timetablings that a dead worker left are failed, and meetings catch up with what they rest on. */
export const tendMeetingsJob = defineJob('meetings.tend', z.object({}).strict() as z.ZodType<Record<string, never>>)

/** Meeting requests whose time is over have ended, and those whose time is half over were reminded of. */
export const keepRequestsJob = defineJob('meetings.keep-requests', z.object({}).strict() as z.ZodType<Record<string, never>>)
