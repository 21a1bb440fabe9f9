import { accountHandlers, accountSchedules } from './domain/accounts/job-handlers.server.ts'
import { agendaHandlers, agendaSchedules } from './domain/agenda/job-handlers.server.ts'
import { campaignHandlers } from './domain/campaigns/job-handlers.server.ts'
import { companyHandlers, companySchedules } from './domain/companies/job-handlers.server.ts'
import { directoryHandlers, directorySchedules } from './domain/directory/job-handlers.server.ts'
import { duplicateHandlers, duplicateSchedules } from './domain/duplicates/job-handlers.server.ts'
import { eventHandlers, eventSchedules } from './domain/events/job-handlers.server.ts'
import { importHandlers, importSchedules } from './domain/imports/job-handlers.server.ts'
import { interestHandlers, interestSchedules } from './domain/interests/job-handlers.server.ts'
import { takeMailedReply } from './domain/introductions/commands/take-reply.server.ts'
import { introductionHandlers, introductionSchedules } from './domain/introductions/job-handlers.server.ts'
import { matchHandlers, matchSchedules } from './domain/matches/job-handlers.server.ts'
import { meetingHandlers, meetingSchedules } from './domain/meetings/job-handlers.server.ts'
import { outcomeHandlers, outcomeSchedules } from './domain/outcomes/job-handlers.server.ts'
import { privacyHandlers, privacySchedules } from './domain/privacy/job-handlers.server.ts'
import { closeDb } from './platform/db.server.ts'
import { inboxWork } from './platform/mail/inbound/job-handlers.server.ts'
import { startPosting } from './platform/mail/post.server.ts'
import { mailHandlers, mailSchedules } from './platform/mail/send.server.ts'
import { closeTransport } from './platform/mail/transport.server.ts'
import { startWorking } from './platform/queue/work.server.ts'
import { storageHandlers, storageSchedules } from './platform/storage/job-handlers.server.ts'

/** Every job of the product has its handler here, but reading the inbox, which only a worker that has one does. */
export const handlers = [
  ...accountHandlers,
  ...campaignHandlers,
  ...directoryHandlers,
  ...companyHandlers,
  ...importHandlers,
  ...eventHandlers,
  ...duplicateHandlers,
  ...matchHandlers,
  ...interestHandlers,
  ...introductionHandlers,
  ...meetingHandlers,
  ...agendaHandlers,
  ...outcomeHandlers,
  ...privacyHandlers,
  ...mailHandlers,
  ...storageHandlers,
]

/** Work by the clock. */
export const schedules = [
  ...accountSchedules,
  ...directorySchedules,
  ...companySchedules,
  ...importSchedules,
  ...eventSchedules,
  ...duplicateSchedules,
  ...matchSchedules,
  ...interestSchedules,
  ...introductionSchedules,
  ...meetingSchedules,
  ...agendaSchedules,
  ...outcomeSchedules,
  ...privacySchedules,
  ...mailSchedules,
  ...storageSchedules,
]

/** Works until `stop` is called: running jobs end first. */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const inbox = inboxWork(takeMailedReply)
  const runner = await startWorking([...handlers, ...inbox.handlers], [...schedules, ...inbox.schedules])
  const posting = startPosting()
  return {
    stop: async () => {
      await Promise.all([runner.stop(), posting.stop()])
      closeTransport()
      await closeDb()
    },
  }
}
