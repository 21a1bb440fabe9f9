import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { type Campaign, findCampaign } from '../queries/campaigns.server.ts'
import { CAMPAIGN_TRANSITIONS, type CampaignAct } from '../rules.ts'

type Step = { campaignId: string; act: CampaignAct; officer?: ActingOfficer; data?: Prisma.CampaignUpdateInput; detail?: object; now: Date }

/**
 * Moves a campaign along its table, locked, with its audit row, and answers it as it was. Refused: another chamber's campaign (`not-found`), an act
 * that its state does not know (`wrong-state`).
 */
export async function stepCampaign(tx: Tx, { campaignId, act, officer, data, detail, now }: Step): Promise<Campaign> {
  await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "id" = ${campaignId}::uuid FOR UPDATE`
  const campaign = await findCampaign({ id: campaignId, chamberId: officer?.chamber.chamberId }, tx)
  if (!campaign) throw new DomainError('not-found')
  const to = CAMPAIGN_TRANSITIONS[act][campaign.state]
  if (!to) throw new DomainError('wrong-state', 'campaigns.wrongState')
  await tx.campaign.update({ where: { id: campaignId }, data: { ...data, state: to } })
  await writeAudit(tx, {
    actor: officer ? { personId: officer.personId, chamberId: officer.chamber.chamberId } : {},
    act: `campaign.${act}`,
    subject: { type: 'campaign', id: campaignId },
    from: campaign.state,
    to,
    detail,
    now,
  })
  return campaign
}
