import { handle } from '../queue/work.server.ts'
import { forgetBytesJob } from './jobs.server.ts'
import { forgetBytes } from './keep.server.ts'

export const storageHandlers = [handle(forgetBytesJob, (_payload, now) => forgetBytes({ now }))]

export const storageSchedules = [{ job: forgetBytesJob, pattern: '*/5 * * * *' }]
