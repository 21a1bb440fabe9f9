import { companyEventPath, companyMeetingsPath, companyRequestsPath, preferencesPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'

/** The rooms of one event for a company that has a place there. Before it is accepted, and for an officer on its behalf, there is only the first. */
export function CompanyEventTabs({
  companyId,
  eventId,
  current,
}: {
  companyId: string
  eventId: string
  current: 'place' | 'meetings' | 'wishes' | 'requests'
}) {
  const { t } = useLanguage()
  const tabs = [
    { key: 'place', to: companyEventPath(companyId, eventId) },
    { key: 'meetings', to: companyMeetingsPath(companyId, eventId) },
    { key: 'wishes', to: preferencesPath(companyId, eventId) },
    { key: 'requests', to: companyRequestsPath(companyId, eventId) },
  ] as const
  return <SubNav items={tabs.map(({ key, to }) => ({ label: t(`place.tab.${key}`), to, current: key === current }))} />
}
