import { writeCampaign } from '#app/domain/campaigns/commands/write.server.ts'
import type { CampaignInput } from '#app/domain/campaigns/schema.ts'
import { aCompany, type CompanyTraits } from './company.ts'
import { aMarket, NOW } from './event.ts'

/** A minute and a moment after NOW: what lay in the outbox leaves. */
export const LATER = new Date(NOW.getTime() + 61_000)

/** What an officer of Pakistan's chamber writes about the event, for companies that have not asked to take part. */
export const invitationTo = (eventId: string): CampaignInput => ({
  kind: 'invitation',
  eventId,
  subject: { en: 'Come to {event}', ru: 'Приглашаем: {event}' },
  text: { en: 'Dear {company},\n\nwe invite you for {dates}: {link}', ru: 'Уважаемая компания {company}!\n\n{dates}, {link}' },
  sectors: [],
  places: ['none'],
})

/** An event, companies of Pakistan that have no place in it, and a draft that invites them. */
export async function aCampaign({ companies = [{}], input = {} }: { companies?: CompanyTraits[]; input?: Partial<CampaignInput> } = {}) {
  const market = await aMarket()
  const invited = []
  for (const traits of companies)
    invited.push(await aCompany({ country: 'PK', homeChamberId: market.pkOfficer.chamber.chamberId, ...traits }))
  const officer = market.pkOfficer
  const campaignId = await writeCampaign({ officer, input: { ...invitationTo(market.event.id), ...input }, now: NOW })
  return { ...market, officer, campaignId, invited }
}
