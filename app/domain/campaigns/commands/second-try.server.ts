import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { listStillMeant } from '../queries/audience.server.ts'
import { findCampaign } from '../queries/campaigns.server.ts'
import { isOver } from './letters.server.ts'

/** A campaign's letter that did not arrive may be sent again: its company is still meant and agrees, its event is open. Refused (`wrong-state`) otherwise. */
export async function requireStillMeant(tx: Tx, mailId: string): Promise<void> {
  const recipient = await tx.campaignRecipient.findUnique({ where: { mailId }, select: { campaignId: true, companyId: true } })
  const campaign = recipient && (await findCampaign({ id: recipient.campaignId }, tx))
  const [addressee] = campaign ? await listStillMeant(tx, campaign, campaign.audience, [recipient.companyId]) : []
  const agrees = addressee && (addressee.exclusion === null || addressee.exclusion === 'bounced')
  if (!campaign || !agrees || (await isOver(tx, campaign))) throw new DomainError('wrong-state', 'undelivered.outdated')
}

/** What becomes of the second try is what the campaign shows of its recipient. Nothing happens when the mail is no campaign's. */
export async function followSecondTry(tx: Tx, { mailId, newMailId }: { mailId: string; newMailId: string }): Promise<void> {
  await tx.campaignRecipient.updateMany({ where: { mailId }, data: { mailId: newMailId } })
}
