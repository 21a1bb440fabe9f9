import {
  chamberEventPath,
  chamberIntroductionsPath,
  chamberRequestsPath,
  changesPath,
  delegatesPath,
  doorPath,
  funnelPath,
  outcomesPath,
  participantsPath,
  planningPath,
  reviewQueuePath,
  runsPath,
  timetablePath,
} from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'

/** The rooms of one event for its officers. */
export function ChamberEventTabs({
  eventId,
  current,
}: {
  eventId: string
  current:
    | 'overview'
    | 'planning'
    | 'participants'
    | 'delegates'
    | 'changes'
    | 'runs'
    | 'review'
    | 'introductions'
    | 'timetable'
    | 'requests'
    | 'door'
    | 'outcomes'
    | 'funnel'
}) {
  const { t } = useLanguage()
  const tabs = [
    { key: 'overview', to: chamberEventPath(eventId) },
    { key: 'planning', to: planningPath(eventId) },
    { key: 'participants', to: participantsPath(eventId) },
    { key: 'delegates', to: delegatesPath(eventId) },
    { key: 'changes', to: changesPath(eventId) },
    { key: 'runs', to: runsPath(eventId) },
    { key: 'review', to: reviewQueuePath(eventId) },
    { key: 'introductions', to: chamberIntroductionsPath(eventId) },
    { key: 'timetable', to: timetablePath(eventId) },
    { key: 'requests', to: chamberRequestsPath(eventId) },
    { key: 'door', to: doorPath(eventId) },
    { key: 'outcomes', to: outcomesPath(eventId) },
    { key: 'funnel', to: funnelPath(eventId) },
  ] as const
  return <SubNav items={tabs.map(({ key, to }) => ({ label: t(`events.tab.${key}`), to, current: key === current }))} />
}
