import { endInterestsOf } from '#app/domain/interests/commands/expire.server.ts'
import { interestAcceptedJob } from '#app/domain/interests/jobs.server.ts'
import { companyLeftJob, endIntroductionsJob, matchApprovedJob, pairRefusedJob } from '#app/domain/matches/jobs.server.ts'
import { handle } from '#app/platform/queue/work.server.ts'
import { cancelIntroductionsAt, cancelIntroductionsOf } from './commands/cancel.server.ts'
import { settleIntroduction, settleIntroductions } from './commands/decline.server.ts'
import { declineFor } from './commands/decline-for.server.ts'
import { expireIntroductions } from './commands/expire.server.ts'
import { introduceByInterest } from './commands/introduce-by-interest.server.ts'
import { inviteCompanies } from './commands/invite.server.ts'
import { remindCompanies } from './commands/remind.server.ts'
import { tellChambersOfExpired } from './commands/tell-chambers.server.ts'
import { settleIntroductionJob, tellChambersJob, tendIntroductionsJob } from './jobs.server.ts'

export const introductionHandlers = [
  handle(matchApprovedJob, ({ matchId }, now) => inviteCompanies({ matchId, now })),
  handle(companyLeftJob, async ({ companyId, eventId }, now) => {
    await cancelIntroductionsOf({ companyId, eventId, now })
    if (!eventId) await endInterestsOf({ companyId, now })
  }),
  handle(endIntroductionsJob, ({ eventId }, now) => cancelIntroductionsAt({ eventId, now })),
  handle(pairRefusedJob, (refusal, now) => declineFor({ ...refusal, now })),
  handle(interestAcceptedJob, ({ interestId }, now) => introduceByInterest({ interestId, now })),
  handle(settleIntroductionJob, ({ introductionId }, now) => settleIntroduction({ introductionId, now })),
  handle(tendIntroductionsJob, async (_payload, now) => {
    await settleIntroductions({ now })
    await expireIntroductions({ now })
    await remindCompanies({ now })
  }),
  handle(tellChambersJob, (_payload, now) => tellChambersOfExpired({ now })),
]

export const introductionSchedules = [
  { job: tendIntroductionsJob, pattern: '7 * * * *' },
  // 08:30 in Pakistan and in Kazakhstan.
  { job: tellChambersJob, pattern: '30 3 * * *' },
]
