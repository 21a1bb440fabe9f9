import { eventCancelledJob } from '#app/domain/events/jobs.server.ts'
import { handle } from '#app/platform/queue/work.server.ts'
import { cancelMeetingsAt } from './commands/cancel-meetings.server.ts'

export const meetingHandlers = [handle(eventCancelledJob, ({ eventId }, now) => cancelMeetingsAt({ eventId, now }))]
