import { plannedMeetingPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Section } from '#app/ui/section.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { Table } from '#app/ui/table.tsx'
import type { EventMeeting } from '../queries/event-meetings.server.ts'
import type { TimetablePage } from '../queries/timetable-page.server.ts'
import { PairNames } from './pair-names.tsx'
import { useSpoken } from './spoken.ts'
import { UnplacedHelp, UnplacedReason, useReasonNames } from './unplaced-reason.tsx'

/** The meetings of one company alone, or of all. */
export function TimetableFilter({
  companies,
  company,
  day,
}: {
  companies: TimetablePage['companies']
  company: string | undefined
  day: string | null
}) {
  const { t } = useLanguage()
  return (
    <form method="get" className="filter">
      {day && <input type="hidden" name="day" value={day} />}
      <SelectField
        name="company"
        label={t('timetable.company')}
        empty={t('timetable.everyCompany')}
        defaultValue={company ?? ''}
        options={companies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button variant="secondary">{t('timetable.show')}</Button>
    </form>
  )
}

/** Meetings whose two sides share no language: each needs an interpreter or a waiver before anything is published. */
export function SilentMeetings({ eventId, meetings }: { eventId: string; meetings: readonly EventMeeting[] }) {
  const { t } = useLanguage()
  const { spoken } = useSpoken()
  if (meetings.length === 0) return null
  return (
    <Section title={t('timetable.silentTitle')} id="silent">
      <Notice tone="warning">{t('timetable.needInterpreters', { count: meetings.length })}</Notice>
      <Table
        caption={t('timetable.silentTitle')}
        rows={meetings}
        rowKey={({ id }) => id}
        columns={[
          { label: t('timetable.meeting'), cell: (meeting) => <MeetingLink eventId={eventId} meeting={meeting} /> },
          { label: t('timetable.languagesPk'), cell: ({ pk }) => spoken(pk.languages) },
          { label: t('timetable.languagesKz'), cell: ({ kz }) => spoken(kz.languages) },
        ]}
      />
    </Section>
  )
}

/** Meetings without a time: each with the reason in the reader's language and what would help. */
export function UnplacedMeetings({
  eventId,
  timeZone,
  page,
  to,
}: {
  eventId: string
  timeZone: string
  page: Pick<TimetablePage, 'unplaced' | 'companies' | 'pairs' | 'times'>
  /** The address of one of the list's pages. */
  to: (page: number) => string
}) {
  const { t } = useLanguage()
  const names = useReasonNames(page, timeZone)
  const { rows, count, page: shown, pages } = page.unplaced
  if (count === 0) return null
  return (
    <Section title={t('timetable.unplacedTitle', { count })} id="unplaced">
      <Table
        caption={t('timetable.unplacedTitle', { count })}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { label: t('timetable.meeting'), cell: (meeting) => <MeetingLink eventId={eventId} meeting={meeting} /> },
          { label: t('timetable.why'), cell: ({ reason }) => <UnplacedReason reason={reason} names={names} /> },
          { label: t('timetable.whatHelps'), cell: ({ reason }) => <UnplacedHelp reason={reason} eventId={eventId} /> },
        ]}
      />
      <Pager page={shown} pages={pages} to={to} />
    </Section>
  )
}

/** Meetings that will not take place, with the reason, which only the chambers read. */
export function CancelledMeetings({ eventId, meetings }: { eventId: string; meetings: readonly EventMeeting[] }) {
  const { t } = useLanguage()
  const reasonOf = useCancelReason()
  if (meetings.length === 0) return null
  return (
    <details className="section">
      <summary>{t('timetable.cancelledTitle', { count: meetings.length })}</summary>
      <Table
        caption={t('timetable.cancelledTitle', { count: meetings.length })}
        rows={meetings}
        rowKey={({ id }) => id}
        columns={[
          { label: t('timetable.meeting'), cell: (meeting) => <MeetingLink eventId={eventId} meeting={meeting} /> },
          { label: t('timetable.why'), cell: ({ stateReason }) => <span dir="auto">{reasonOf(stateReason)}</span> },
        ]}
      />
    </details>
  )
}

/** A reason that came by itself in the reader's language, an officer's in its own words. */
export function useCancelReason(): (reason: string | null) => string {
  const { t } = useLanguage()
  return (reason) =>
    reason === 'company left' || reason === 'withdrawn' || reason === 'event cancelled' ? t(`timetable.byItself.${reason}`) : (reason ?? '')
}

export function MeetingLink({ eventId, meeting }: { eventId: string; meeting: Pick<EventMeeting, 'id' | 'pk' | 'kz'> }) {
  return (
    <a href={plannedMeetingPath(eventId, meeting.id)}>
      <PairNames pk={meeting.pk.name} kz={meeting.kz.name} />
    </a>
  )
}
