import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import type { EventMeeting } from '../queries/event-meetings.server.ts'
import { useSpoken } from './spoken.ts'
import { MeetingLink } from './timetable-lists.tsx'

/** The meetings whose two sides share no language: who interprets, why they do without, or that neither is settled. */
export function MeetingsApart({ eventId, meetings }: { eventId: string; meetings: readonly EventMeeting[] }) {
  const { t } = useLanguage()
  if (meetings.length === 0) return null
  const spoken = useSpoken()
  const title = t('timetable.apartTitle', { count: meetings.length })
  return (
    <details className="section">
      <summary>{title}</summary>
      <Table
        caption={title}
        rows={meetings}
        rowKey={({ id }) => id}
        columns={[
          { label: t('timetable.meeting'), cell: (meeting) => <MeetingLink eventId={eventId} meeting={meeting} /> },
          { label: t('timetable.languagesPk'), cell: ({ pk }) => spoken(pk.languages) },
          { label: t('timetable.languagesKz'), cell: ({ kz }) => spoken(kz.languages) },
          { label: t('timetable.interpreter'), cell: (meeting) => <Help meeting={meeting} /> },
        ]}
      />
    </details>
  )
}

function Help({ meeting: { waiver, draft } }: { meeting: EventMeeting }) {
  const { t } = useLanguage()
  if (draft?.interpreter) return <bdi>{draft.interpreter}</bdi>
  if (waiver !== null)
    return (
      <>
        {t('timetable.waiver')}
        <p className="quiet" dir="auto">
          {waiver}
        </p>
      </>
    )
  return draft ? <strong className="warning-text">{t('timetable.silent')}</strong> : <span className="quiet">{t('timetable.nowhere')}</span>
}
