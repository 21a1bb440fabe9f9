import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { sendCampaignJob } from '../jobs.server.ts'
import { listAudience } from '../queries/audience.server.ts'
import { UNDO_SECONDS } from '../rules.ts'
import { stepCampaign } from './steps.server.ts'

type Act = { officer: ActingOfficer; campaignId: string; now: Date }

/**
 * The campaign lies in the outbox with its recipients fixed, and leaves when a minute is over. Refused when nobody would get it (`invalid`), or when
 * the list is not the one that the officer was shown any more (`taken`): then nothing is sent and they look again.
 */
export async function sendCampaign({ officer, campaignId, expected, now }: Act & { expected: number }): Promise<void> {
  await transaction(async (tx) => {
    const sendAt = new Date(now.getTime() + UNDO_SECONDS * 1000)
    const campaign = await stepCampaign(tx, { campaignId, act: 'send', officer, data: { sendAt }, detail: { recipients: expected }, now })
    const reached = (await listAudience(campaign, campaign.audience, tx)).filter(({ exclusion }) => exclusion === null)
    if (reached.length === 0) throw new DomainError('invalid', 'campaigns.nobody')
    if (reached.length !== expected) throw new DomainError('taken', 'campaigns.listChanged', { count: reached.length })
    await tx.campaignRecipient.createMany({
      data: reached.map(({ companyId }) => ({ campaignId, companyId, country: campaign.country })),
    })
    await enqueue(tx, sendCampaignJob, { campaignId }, { runAt: sendAt, key: `campaigns.send:${campaignId}` })
  })
}

/** The campaign is a draft again and nothing has left. Too late once its minute is over or its first letter was made (`wrong-state`). */
export async function undoCampaign({ officer, campaignId, now }: Act): Promise<void> {
  await transaction(async (tx) => {
    const campaign = await stepCampaign(tx, { campaignId, act: 'undo', officer, data: { sendAt: null }, now })
    if (campaign.sendAt && now >= campaign.sendAt) throw new DomainError('wrong-state', 'campaigns.tooLate')
    await tx.campaignRecipient.deleteMany({ where: { campaignId } })
  })
}
