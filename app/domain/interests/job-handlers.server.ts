import { handle } from '#app/platform/queue/work.server.ts'
import { expireInterests } from './commands/expire.server.ts'
import { remindOfInterests } from './commands/remind.server.ts'
import { keepInterestTimesJob } from './jobs.server.ts'

export const interestHandlers = [
  handle(keepInterestTimesJob, async (_payload, now) => {
    await expireInterests({ now })
    await remindOfInterests({ now })
  }),
]

export const interestSchedules = [{ job: keepInterestTimesJob, pattern: '23 * * * *' }]
