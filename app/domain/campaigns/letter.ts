import { formatDays } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/languages.ts'
import { absolute, companyEventsPath, companyPath } from '#app/paths.ts'
import type { Campaign } from './queries/campaigns.server.ts'
import { fillPlaces } from './rules.ts'

/** The letter to one company, its places filled, in one of the languages in which it was written. */
export function letterTo(
  campaign: Campaign,
  { company, language, origin }: { company: { companyId: string; name: string }; language: Language; origin: string },
) {
  const { event, kind } = campaign
  const path = event ? companyEventsPath(company.companyId) : companyPath(company.companyId)
  const url = absolute(origin, path)
  const values = {
    company: company.name,
    link: url,
    ...(event && { event: event.name[language], dates: formatDays(language, event.startsOn, event.endsOn) }),
  }
  return {
    kind,
    subject: fillPlaces(campaign.subject[language] ?? '', values),
    text: fillPlaces(campaign.text[language] ?? '', values),
    chamber: campaign.chamber.name[language],
    url,
  }
}
