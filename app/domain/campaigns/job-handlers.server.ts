import { handle } from '#app/platform/queue/work.server.ts'
import { sendNextLetters } from './commands/letters.server.ts'
import { sendCampaignJob } from './jobs.server.ts'

export const campaignHandlers = [handle(sendCampaignJob, ({ campaignId }, now) => sendNextLetters({ campaignId, now }))]
