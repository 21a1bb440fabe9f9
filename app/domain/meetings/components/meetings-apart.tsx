import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import type { EventMeeting, SideView } from '../queries/event-meetings.server.ts'
import { MeetingLink } from './timetable-lists.tsx'

/** The meetings whose two sides share no language: who interprets, why they do without, or that neither is settled. */
export function MeetingsApart({ eventId, meetings }: { eventId: string; meetings: readonly EventMeeting[] }) {
  const { t, list } = useLanguage()
  if (meetings.length === 0) return null
  const spoken = ({ languages }: SideView) => list(languages.map((code) => LANGUAGE_NAMES[code]))
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
          { label: t('timetable.languagesPk'), cell: ({ pk }) => <bdi>{spoken(pk)}</bdi> },
          { label: t('timetable.languagesKz'), cell: ({ kz }) => <bdi>{spoken(kz)}</bdi> },
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
