import { env } from '../../env.server.ts'
import { handle } from '../../queue/work.server.ts'
import { readInboxJob } from '../jobs.server.ts'
import { readInbox } from './imap.server.ts'
import type { TakeReply } from './receive.server.ts'

/** The inbox that IMAP_URL names, with what the business does with an answer. Nothing happens when none is set. */
export const inboxHandlers = (takeReply: TakeReply) => [
  handle(readInboxJob, async (_payload, now) => {
    const url = env().IMAP_URL
    if (url) await readInbox({ url, takeReply, now })
  }),
]

export const inboxSchedules = [{ job: readInboxJob, pattern: '* * * * *' }]
