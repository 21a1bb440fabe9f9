import { placesPath, planningPath, programmePath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'

/** What an event is planned by. */
export function PlanningTabs({ eventId, current }: { eventId: string; current: 'sessions' | 'places' | 'programme' }) {
  const { t } = useLanguage()
  const tabs = [
    { key: 'sessions', to: planningPath(eventId) },
    { key: 'places', to: placesPath(eventId) },
    { key: 'programme', to: programmePath(eventId) },
  ] as const
  return (
    <SubNav
      quiet
      label={t('events.tab.planning')}
      items={tabs.map(({ key, to }) => ({ label: t(`planning.tab.${key}`), to, current: key === current }))}
    />
  )
}
