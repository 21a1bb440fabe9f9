import { companyEventPath, companyMeetingsPath, companyRequestsPath, preferencesPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'

/** The rooms of one event for a company that has a place there; of one that is over those that remain. Before it is accepted, and for an officer on its behalf, there is only the first. */
export function CompanyEventTabs({
  companyId,
  eventId,
  current,
  isOver = false,
}: {
  companyId: string
  eventId: string
  current: 'place' | 'meetings' | 'wishes' | 'requests'
  isOver?: boolean
}) {
  const { t } = useLanguage()
  const tabs = [
    { key: 'place', to: companyEventPath(companyId, eventId) },
    { key: 'meetings', to: companyMeetingsPath(companyId, eventId) },
    { key: 'wishes', to: preferencesPath(companyId, eventId) },
    { key: 'requests', to: companyRequestsPath(companyId, eventId) },
  ] as const
  const open = isOver ? tabs.slice(0, 2) : tabs
  return <SubNav items={open.map(({ key, to }) => ({ label: t(`place.tab.${key}`), to, current: key === current }))} />
}
