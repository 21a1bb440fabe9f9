import { handle } from '#app/platform/queue/work.server.ts'
import { tellWhatWasDone } from './commands/tell-help.server.ts'
import { companyHelpedJob } from './jobs.server.ts'

export const companyHandlers = [handle(companyHelpedJob, ({ companyId }, now) => tellWhatWasDone({ companyId, now }))]
