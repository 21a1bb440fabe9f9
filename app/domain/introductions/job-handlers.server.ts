import { companyLeftJob, matchApprovedJob } from '#app/domain/matches/jobs.server.ts'
import { handle } from '#app/platform/queue/work.server.ts'
import { cancelIntroductionsOf } from './commands/cancel.server.ts'
import { expireIntroductions } from './commands/expire.server.ts'
import { inviteCompanies } from './commands/invite.server.ts'
import { expireIntroductionsJob } from './jobs.server.ts'

export const introductionHandlers = [
  handle(matchApprovedJob, ({ matchId }, now) => inviteCompanies({ matchId, now })),
  handle(companyLeftJob, ({ companyId, eventId }, now) => cancelIntroductionsOf({ companyId, eventId, now })),
  handle(expireIntroductionsJob, (_payload, now) => expireIntroductions({ now })),
]

export const introductionSchedules = [{ job: expireIntroductionsJob, pattern: '7 * * * *' }]
