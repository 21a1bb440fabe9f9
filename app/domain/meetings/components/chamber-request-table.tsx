import { plannedMeetingPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { ChamberRequestRow } from '../queries/requests.server.ts'
import { REQUEST_TONES } from './request-tones.ts'

/** All requests of an event for its chambers: who asks whom, what became of it, and when both would have time. */
export function ChamberRequestTable({ eventId, rows, timeZone }: { eventId: string; rows: ChamberRequestRow[]; timeZone: string }) {
  const { t, day } = useLanguage()
  return (
    <Table
      caption={t('requests.title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: t('requests.asker'),
          cell: (row) => (
            <>
              <bdi>{row.askerName}</bdi>
              <p className="quiet" dir="auto">
                {row.message}
              </p>
            </>
          ),
        },
        { label: t('requests.receiver'), cell: (row) => <bdi>{row.receiverName}</bdi> },
        { label: t('events.column.asked'), cell: (row) => day(row.askedAt, timeZone) },
        {
          label: t('events.column.state'),
          cell: (row) => (
            <>
              <StateBadge tone={REQUEST_TONES[row.state]}>{t(`requests.state.${row.state}`)}</StateBadge>
              {row.stateReason && (
                <p className="quiet" dir="auto">
                  {row.stateReason}
                </p>
              )}
              <WhenTheyMeet eventId={eventId} row={row} timeZone={timeZone} />
            </>
          ),
        },
        { label: t('requests.veto'), cell: (row) => row.mayVeto && <Veto id={row.id} /> },
      ]}
    />
  )
}

function WhenTheyMeet({ eventId, row, timeZone }: { eventId: string; row: ChamberRequestRow; timeZone: string }) {
  const { t, list, moment } = useLanguage()
  if (row.state !== 'accepted' || !row.meeting) return null
  if (row.meeting.isPlaced) return <p className="quiet">{t('requests.placed')}</p>
  if (row.meeting.state !== 'draft') return <p className="quiet">{t(`meetings.state.${row.meeting.state}`)}</p>
  const slots = list(row.freeSlots.map(({ startsAt }) => moment(startsAt, timeZone)))
  return (
    <>
      <p className="quiet">{slots ? t('requests.freeSlots', { slots }) : t('requests.noSlot')}</p>
      <p>
        <a href={plannedMeetingPath(eventId, row.meeting.id)}>{t('requests.place')}</a>
      </p>
    </>
  )
}

function Veto({ id }: { id: string }) {
  const { t } = useLanguage()
  return (
    <details>
      <summary>{t('requests.veto')}</summary>
      <Form className="inline-decision">
        <input type="hidden" name="requestId" value={id} />
        <TextField id={`reason-${id}`} name="reason" label={t('requests.vetoReason')} maxLength={500} dir="auto" />
        <Button name="intent" value="veto" variant="danger">
          {t('requests.veto')}
        </Button>
      </Form>
    </details>
  )
}
