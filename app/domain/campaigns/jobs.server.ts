import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** Sends a campaign's next letters once its minute in the outbox is over. */
export const sendCampaignJob = defineJob('campaigns.send', z.object({ campaignId: z.uuid() }))
