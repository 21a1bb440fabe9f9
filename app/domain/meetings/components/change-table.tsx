import { plannedMeetingPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import type { When } from '../commands/version.server.ts'
import type { ChangeRow } from '../queries/publications.server.ts'
import { Clock } from './clock.tsx'
import { PairNames } from './pair-names.tsx'

/** What a version changes, or changed: meeting by meeting, before and after. */
export function ChangeTable({ eventId, timeZone, changes }: { eventId: string; timeZone: string; changes: readonly ChangeRow[] }) {
  const { t } = useLanguage()
  return (
    <Table
      caption={t('timetable.whatChanges')}
      rows={changes}
      rowKey={(row) => row.meetingId}
      columns={[
        {
          label: t('timetable.meeting'),
          cell: ({ meetingId, pk, kz }) => (
            <a href={plannedMeetingPath(eventId, meetingId)}>
              <PairNames pk={pk} kz={kz} />
            </a>
          ),
        },
        { label: t('timetable.change'), cell: ({ change }) => t(`timetable.change.${change}`) },
        { label: t('timetable.before'), cell: ({ before }) => <WhenText when={before} timeZone={timeZone} /> },
        { label: t('timetable.after'), cell: ({ after }) => <WhenText when={after} timeZone={timeZone} /> },
      ]}
    />
  )
}

/** Day, time and place. */
export function WhenText({ when, timeZone }: { when: When | null; timeZone: string }) {
  const { t, day } = useLanguage()
  if (!when) return <span className="quiet">{t('timetable.nowhere')}</span>
  return (
    <>
      {day(when.startsAt, timeZone)} <Clock startsAt={when.startsAt} endsAt={when.endsAt} timeZone={timeZone} />
      {when.place && (
        <>
          {' '}
          · <bdi>{when.place}</bdi>
        </>
      )}
    </>
  )
}
