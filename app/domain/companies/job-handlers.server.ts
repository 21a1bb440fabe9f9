import { handle } from '#app/platform/queue/work.server.ts'
import { expireOldProfiles, nudgeOldProfiles } from './commands/freshness.server.ts'
import { tellWhatWasDone } from './commands/tell-help.server.ts'
import { warnOfAttestationEnds } from './commands/warn-of-end.server.ts'
import { companyHelpedJob, expireOldProfilesJob, nudgeOldProfilesJob, warnOfAttestationEndsJob } from './jobs.server.ts'

export const companyHandlers = [
  handle(companyHelpedJob, ({ companyId }, now) => tellWhatWasDone({ companyId, now })),
  handle(nudgeOldProfilesJob, (_payload, now) => nudgeOldProfiles({ now })),
  handle(expireOldProfilesJob, (_payload, now) => expireOldProfiles({ now })),
  handle(warnOfAttestationEndsJob, (_payload, now) => warnOfAttestationEnds({ now })),
]

/** Those who did not answer expire before others are asked. */
export const companySchedules = [
  { job: expireOldProfilesJob, pattern: '13 * * * *' },
  { job: nudgeOldProfilesJob, pattern: '23 * * * *' },
  { job: warnOfAttestationEndsJob, pattern: '43 * * * *' },
]
