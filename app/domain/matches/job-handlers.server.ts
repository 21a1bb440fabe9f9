import { companyBarredJob } from '#app/domain/companies/jobs.server.ts'
import { endMatchesJob, participationWithdrawnJob, partnerRefusedJob } from '#app/domain/events/jobs.server.ts'
import { handle } from '#app/platform/queue/work.server.ts'
import { withdrawMatchesAt, withdrawMatchesBetween, withdrawMatchesOf } from './commands/review.server.ts'
import { executeRun, failLostRuns } from './commands/run.server.ts'
import { executeRunJob, sweepRunsJob } from './jobs.server.ts'

export const matchHandlers = [
  handle(executeRunJob, ({ runId }, now) => executeRun({ runId, now })),
  handle(participationWithdrawnJob, ({ eventId, companyId }, now) => withdrawMatchesOf({ eventId, companyId, now })),
  handle(partnerRefusedJob, (refusal, now) => withdrawMatchesBetween({ ...refusal, now })),
  handle(endMatchesJob, ({ eventId }, now) => withdrawMatchesAt({ eventId, now })),
  handle(companyBarredJob, ({ companyId }, now) => withdrawMatchesOf({ companyId, now })),
  handle(sweepRunsJob, (_payload, now) => failLostRuns({ now })),
]

export const matchSchedules = [{ job: sweepRunsJob, pattern: '*/15 * * * *' }]
