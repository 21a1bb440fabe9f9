import { eventCancelledJob } from '#app/domain/events/jobs.server.ts'
import { groundsChangedJob } from '#app/domain/introductions/jobs.server.ts'
import { handle } from '#app/platform/queue/work.server.ts'
import { cancelMeetingsAt } from './commands/cancel-meetings.server.ts'
import { keepAllInStep, keepInStep } from './commands/keep-in-step.server.ts'
import { endGroundlessRequests, expireRequests, remindOfRequests } from './commands/keep-requests.server.ts'
import { tellCompanies } from './commands/tell-companies.server.ts'
import { executeTimetable, failLostTimetables } from './commands/timetable.server.ts'
import { executeTimetableJob, keepRequestsJob, tellCompaniesJob, tendMeetingsJob } from './jobs.server.ts'

export const meetingHandlers = [
  handle(eventCancelledJob, ({ eventId }, now) => cancelMeetingsAt({ eventId, now })),
  handle(groundsChangedJob, async ({ eventId }, now) => {
    await keepInStep({ eventId, now })
    await endGroundlessRequests({ eventId, now })
  }),
  handle(executeTimetableJob, ({ runId }, now) => executeTimetable({ runId, now })),
  handle(tellCompaniesJob, ({ versionId }) => tellCompanies({ versionId })),
  handle(tendMeetingsJob, async (_payload, now) => {
    await failLostTimetables({ now })
    await keepAllInStep({ now })
    await endGroundlessRequests({ now })
  }),
  handle(keepRequestsJob, async (_payload, now) => {
    await expireRequests({ now })
    await remindOfRequests({ now })
  }),
]

export const meetingSchedules = [
  { job: tendMeetingsJob, pattern: '*/15 * * * *' },
  { job: keepRequestsJob, pattern: '*/10 * * * *' },
]
