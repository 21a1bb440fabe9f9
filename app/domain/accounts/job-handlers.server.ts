import { handle } from '#app/platform/queue/work.server.ts'
import { forgetTheExpired } from './commands/links.server.ts'
import { sendRequestedLink } from './commands/requests.server.ts'
import { forgetExpiredJob, sendLinkJob } from './jobs.server.ts'

export const accountHandlers = [
  handle(sendLinkJob, ({ wanted, address }, now) => sendRequestedLink({ wanted, address, now })),
  handle(forgetExpiredJob, (_payload, now) => forgetTheExpired({ now })),
]

export const accountSchedules = [{ job: forgetExpiredJob, pattern: '17 3 * * *' }]
