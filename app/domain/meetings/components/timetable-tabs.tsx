import { interpretersPath, publishTimetablePath, timetablePath, timetableVersionsPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'

/** The parts of an event's timetable. */
export function TimetableTabs({ eventId, current }: { eventId: string; current: 'draft' | 'publish' | 'versions' | 'interpreters' }) {
  const { t } = useLanguage()
  const tabs = [
    { key: 'draft', to: timetablePath(eventId) },
    { key: 'interpreters', to: interpretersPath(eventId) },
    { key: 'publish', to: publishTimetablePath(eventId) },
    { key: 'versions', to: timetableVersionsPath(eventId) },
  ] as const
  return (
    <SubNav
      quiet
      label={t('timetable.title')}
      items={tabs.map(({ key, to }) => ({ label: t(`timetable.part.${key}`), to, current: key === current }))}
    />
  )
}
