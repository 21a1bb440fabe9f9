import { interpretersPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Table } from '#app/ui/table.tsx'
import type { InterpretersPage, MeetingApart } from '../queries/interpreters.server.ts'
import { useSpoken } from './spoken.ts'
import { MeetingLink } from './timetable-lists.tsx'

/** The meetings whose two sides share no language: who interprets, why they do without, or that neither is settled. */
export function MeetingsApart({
  eventId,
  of: { apart, count, page, pages },
}: {
  eventId: string
  of: Pick<InterpretersPage, 'apart' | 'count' | 'page' | 'pages'>
}) {
  const { t } = useLanguage()
  const { spoken } = useSpoken()
  if (count === 0) return null
  const title = t('timetable.apartTitle', { count })
  return (
    <details className="section" open={page > 1}>
      <summary>{title}</summary>
      <Table
        caption={title}
        rows={apart}
        rowKey={({ id }) => id}
        columns={[
          { label: t('timetable.meeting'), cell: (meeting) => <MeetingLink eventId={eventId} meeting={meeting} /> },
          { label: t('timetable.languagesPk'), cell: ({ pk }) => spoken(pk.languages) },
          { label: t('timetable.languagesKz'), cell: ({ kz }) => spoken(kz.languages) },
          { label: t('timetable.interpreter'), cell: (meeting) => <Help meeting={meeting} /> },
        ]}
      />
      <Pager page={page} pages={pages} to={(next) => interpretersPath(eventId, `?page=${next}`)} />
    </details>
  )
}

function Help({ meeting: { waiver, draft, isSilent } }: { meeting: MeetingApart }) {
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
