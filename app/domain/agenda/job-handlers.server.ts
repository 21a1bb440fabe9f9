import { timetablePublishedJob } from '#app/domain/meetings/jobs.server.ts'
import { handle } from '#app/platform/queue/work.server.ts'
import { tellAllCalendars } from './commands/tell-calendars.server.ts'
import { tellCalendarsJob } from './jobs.server.ts'

export const agendaHandlers = [
  handle(timetablePublishedJob, (_payload, now) => tellAllCalendars({ now })),
  handle(tellCalendarsJob, (_payload, now) => tellAllCalendars({ now })),
]

export const agendaSchedules = [{ job: tellCalendarsJob, pattern: '*/5 * * * *' }]
