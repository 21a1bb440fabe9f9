import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { CampaignInput } from '../schema.ts'
import { stepCampaign } from './steps.server.ts'

/** A draft exists, seen by the officers of its chamber only. An event must be announced and organised by that chamber (`invalid`). */
export async function writeCampaign({ officer, input, now }: { officer: ActingOfficer; input: CampaignInput; now: Date }): Promise<string> {
  return transaction(async (tx) => {
    const { chamberId, country } = officer.chamber
    const campaign = await tx.campaign.create({
      data: { chamberId, country, createdAt: now, eventId: await eventOf(tx, officer, input), ...wordsOf(input) },
    })
    await writeAudit(tx, {
      actor: { personId: officer.personId, chamberId },
      act: 'campaign.write',
      subject: { type: 'campaign', id: campaign.id },
      to: 'draft',
      now,
    })
    return campaign.id
  })
}

/** The draft says what the officer wrote and is for whom they chose. What lies in the outbox or has left is not changed (`wrong-state`). */
export async function reviseCampaign({
  officer,
  campaignId,
  input,
  now,
}: {
  officer: ActingOfficer
  campaignId: string
  input: CampaignInput
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const eventId = await eventOf(tx, officer, input)
    const event = eventId ? { connect: { id: eventId } } : { disconnect: true }
    await stepCampaign(tx, { campaignId, act: 'revise', officer, data: { ...wordsOf(input), event }, now })
  })
}

/** The draft is put away for good. */
export async function discardCampaign({
  officer,
  campaignId,
  now,
}: {
  officer: ActingOfficer
  campaignId: string
  now: Date
}): Promise<void> {
  await transaction((tx) => stepCampaign(tx, { campaignId, act: 'discard', officer, now }))
}

function wordsOf({ kind, subject, text, sectors, places }: CampaignInput) {
  return { kind, subject, text, audience: { sectors, places } }
}

async function eventOf(tx: Tx, { chamber }: ActingOfficer, { eventId }: CampaignInput): Promise<string | undefined> {
  if (!eventId) return undefined
  const event = await tx.event.findFirst({
    where: { id: eventId, state: { in: LIVE_STATES }, organisers: { some: { chamberId: chamber.chamberId } } },
    select: { id: true },
  })
  if (!event) throw new DomainError('invalid', 'campaigns.eventUnknown')
  return event.id
}
