import { handle } from '#app/platform/queue/work.server.ts'
import { deleteCompanies } from './commands/delete-company.server.ts'
import { eraseOldEvents, forgetTheRest } from './commands/retention.server.ts'
import { forgetJob } from './jobs.server.ts'

export const privacyHandlers = [
  handle(forgetJob, async (_payload, now) => {
    await deleteCompanies({ now })
    await eraseOldEvents({ now })
    await forgetTheRest({ now })
  }),
]

export const privacySchedules = [{ job: forgetJob, pattern: '41 2 * * *' }]
