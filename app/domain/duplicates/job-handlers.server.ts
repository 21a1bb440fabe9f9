import { handle } from '#app/platform/queue/work.server.ts'
import { findDuplicates } from './commands/find.server.ts'
import { findDuplicatesJob } from './jobs.server.ts'

export const duplicateHandlers = [handle(findDuplicatesJob, (_payload, now) => findDuplicates({ now }))]

export const duplicateSchedules = [{ job: findDuplicatesJob, pattern: '* * * * *' }]
