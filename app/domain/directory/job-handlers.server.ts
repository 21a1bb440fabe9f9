import { handle } from '#app/platform/queue/work.server.ts'
import { describeCompany, sweepDirectory } from './commands/describe.server.ts'
import { tellSearches } from './commands/tell.server.ts'
import { describeCompanyJob, sweepDirectoryJob, tellAtOnceJob, tellWeeklyJob } from './jobs.server.ts'

export const directoryHandlers = [
  handle(describeCompanyJob, ({ companyId }, now) => describeCompany({ companyId, now })),
  handle(sweepDirectoryJob, (_payload, now) => sweepDirectory({ now })),
  handle(tellAtOnceJob, (_payload, now) => tellSearches({ pace: 'at_once', now })),
  handle(tellWeeklyJob, (_payload, now) => tellSearches({ pace: 'weekly', now })),
]

/** The day begins in both countries before midnight UTC; the weekly mail is there on Monday morning. */
export const directorySchedules = [
  { job: sweepDirectoryJob, pattern: '5 * * * *' },
  { job: tellWeeklyJob, pattern: '30 2 * * 1' },
]
