import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import type { InterpretersPage } from '../queries/interpreters.server.ts'
import { useSpoken } from './spoken.ts'
import { MeetingLink } from './timetable-lists.tsx'

/** The meetings whose two sides share no language: who interprets, why they do without, or that neither is settled. */
export function MeetingsApart({ eventId, meetings }: { eventId: string; meetings: InterpretersPage['apart'] }) {
  const { t } = useLanguage()
  const spoken = useSpoken()
  if (meetings.length === 0) return null
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

function Help({ meeting: { waiver, draft, isSilent } }: { meeting: InterpretersPage['apart'][number] }) {
  const { t } = useLanguage()
  if (isSilent) return <strong className="warning-text">{t('timetable.silent')}</strong>
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
  return <span className="quiet">{t('timetable.nowhere')}</span>
}
