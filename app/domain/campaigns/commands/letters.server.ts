import { getContact } from '#app/domain/companies/queries.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { sendCampaignJob } from '../jobs.server.ts'
import { letterTo } from '../letter.ts'
import { type Addressee, listStillMeant } from '../queries/audience.server.ts'
import { type Campaign, findCampaign } from '../queries/campaigns.server.ts'
import { languageFor, languagesOf } from '../rules.ts'
import { stepCampaign } from './steps.server.ts'

/** Letters of one transaction: few enough that a worker that dies loses seconds. */
const AT_ONCE = 25

/**
 * The campaign's next letters are in the mail outbox, each once, in its recipient's language; a company that withdrew its consent, unsubscribed
 * or fell out meanwhile gets none, and why is kept. Another job follows until none is left. An invitation to an event that is not open any more
 * is stopped. Safe to run twice, and at once: a recipient is taken by one worker only. Before its minute is over nothing happens.
 */
export async function sendNextLetters({ campaignId, now }: { campaignId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "id" = ${campaignId}::uuid FOR UPDATE`
    const campaign = await findCampaign({ id: campaignId }, tx)
    if (!campaign?.sendAt || (campaign.state !== 'waiting' && campaign.state !== 'sending')) return
    if (now < campaign.sendAt) return enqueue(tx, sendCampaignJob, { campaignId }, { runAt: campaign.sendAt })
    if (await isOver(tx, campaign)) return void (await stepCampaign(tx, { campaignId, act: 'stop', now }))
    if (campaign.state === 'waiting') await stepCampaign(tx, { campaignId, act: 'start', now })
    const companyIds = await takeNext(tx, campaignId)
    const stillMeant = await listStillMeant(tx, campaign, campaign.audience, companyIds)
    for (const companyId of companyIds) {
      const addressee = stillMeant.find((one) => one.companyId === companyId)
      const outcome =
        addressee && !addressee.exclusion
          ? await queueLetter(tx, campaign, addressee)
          : { leftOut: addressee?.exclusion ?? ('gone' as const) }
      await tx.campaignRecipient.update({ where: { campaignId_companyId: { campaignId, companyId } }, data: outcome })
    }
    if (companyIds.length === AT_ONCE) await enqueue(tx, sendCampaignJob, { campaignId })
    else await stepCampaign(tx, { campaignId, act: 'finish', data: { sentAt: now }, now })
  })
}

async function takeNext(tx: Tx, campaignId: string): Promise<string[]> {
  const rows = await tx.campaignRecipient.findMany({
    where: { campaignId, mailId: null, leftOut: null },
    orderBy: { companyId: 'asc' },
    take: AT_ONCE,
    select: { companyId: true },
  })
  return rows.map(({ companyId }) => companyId)
}

/** Nobody is asked to take part in an event that is not announced any more. */
export async function isOver(tx: Tx, { kind, eventId }: Campaign): Promise<boolean> {
  if (kind !== 'invitation' || !eventId) return false
  return (await tx.event.count({ where: { id: eventId, state: { in: LIVE_STATES } } })) === 0
}

async function queueLetter(tx: Tx, campaign: Campaign, addressee: Addressee): Promise<{ mailId: string | null }> {
  const { companyId } = addressee
  const contact = await getContact(tx, companyId)
  const language = languageFor(contact.language, languagesOf(campaign))
  const mailId = await queueMail(tx, {
    template: 'campaign',
    props: letterTo(campaign, { company: addressee, language, origin: env().ORIGIN }),
    to: { address: contact.email, name: contact.name, language, companyId },
    replyTo: campaign.chamber.email ?? undefined,
    topic: 'campaigns',
    about: { type: 'campaign', id: campaign.id },
    onceKey: `campaign:${campaign.id}:${companyId}`,
  })
  return { mailId }
}
