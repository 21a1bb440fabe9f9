import { env } from '../../env.server.ts'
import { handle } from '../../queue/work.server.ts'
import { readInboxJob } from '../jobs.server.ts'
import { readInbox } from './imap.server.ts'
import type { TakeReply } from './receive.server.ts'

/**
 * Reading the inbox that IMAP_URL names, every minute, with what the business does with an answer. A worker without an inbox does not take part:
 * it would take the job from one that has it.
 */
export function inboxWork(takeReply: TakeReply, { IMAP_URL: url } = env()) {
  if (!url) return { handlers: [], schedules: [] }
  return {
    handlers: [handle(readInboxJob, (_payload, now) => readInbox({ url, takeReply, now }))],
    schedules: [{ job: readInboxJob, pattern: '* * * * *' }],
  }
}
