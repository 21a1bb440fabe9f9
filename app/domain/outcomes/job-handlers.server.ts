import { handle } from '#app/platform/queue/work.server.ts'
import { askAboutMeetings } from './commands/ask-meetings.server.ts'
import { askAboutResults, remindOfResults } from './commands/ask-results.server.ts'
import { askJob } from './jobs.server.ts'

export const outcomeHandlers = [
  handle(askJob, async (_payload, now) => {
    await askAboutMeetings({ now })
    await askAboutResults({ now })
    await remindOfResults({ now })
  }),
]

export const outcomeSchedules = [{ job: askJob, pattern: '23 * * * *' }]
