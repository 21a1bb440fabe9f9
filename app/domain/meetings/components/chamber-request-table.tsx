import { plannedMeetingPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { ChamberRequestRow } from '../queries/chamber-requests.server.ts'
import { toldStateOf } from '../requests.ts'
import { Clock } from './clock.tsx'
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
              <StateBadge tone={REQUEST_TONES[toldStateOf(row)]}>{t(`requests.state.${toldStateOf(row)}`)}</StateBadge>
              {row.stateReason && (
                <p className="quiet" dir="auto">
                  {row.stateReason}
                </p>
              )}
              <WhenTheyMeet eventId={eventId} row={row} timeZone={timeZone} />
            </>
          ),
        },
        { label: t('events.column.decision'), cell: (row) => row.mayVeto && <Veto id={row.id} /> },
      ]}
    />
  )
}

function WhenTheyMeet({ eventId, row, timeZone }: { eventId: string; row: ChamberRequestRow; timeZone: string }) {
  const { t } = useLanguage()
  if (row.state !== 'accepted' || !row.meeting) return null
  const toMeeting = plannedMeetingPath(eventId, row.meeting.id)
  if (row.meeting.isPlaced)
    return (
      <p>
        <a href={toMeeting}>{t('requests.placed')}</a>
      </p>
    )
  if (row.meeting.state !== 'draft')
    return (
      <p>
        <a href={toMeeting}>{t(`meetings.state.${row.meeting.state}`)}</a>
      </p>
    )
  return (
    <>
      {row.freeSlots.length === 0 ? (
        <p className="quiet">{t('requests.noSlot')}</p>
      ) : (
        <FreeSlots slots={row.freeSlots} timeZone={timeZone} />
      )}
      <p>
        <a href={toMeeting}>{t('requests.place')}</a>
      </p>
    </>
  )
}

/** The first times at which both are free, a line each. */
function FreeSlots({ slots, timeZone }: { slots: ChamberRequestRow['freeSlots']; timeZone: string }) {
  const { t, day } = useLanguage()
  return (
    <p className="quiet">
      {t('requests.freeSlots')}
      {slots.map((slot) => (
        <span key={slot.id} className="line">
          {day(slot.startsAt, timeZone)} <Clock {...slot} timeZone={timeZone} />
        </span>
      ))}
    </p>
  )
}

/** Comes back open with what was typed when something is wrong with it. */
function Veto({ id }: { id: string }) {
  const { t } = useLanguage()
  const { isSent, field } = useReplyTo(id)
  return (
    <details open={isSent}>
      <summary>{t('requests.veto')}</summary>
      <Form className="inline-decision">
        <input type="hidden" name="form" value={id} />
        <input type="hidden" name="requestId" value={id} />
        <TextField label={t('requests.vetoReason')} maxLength={500} dir="auto" {...field('reason')} />
        <Button name="intent" value="veto" variant="danger">
          {t('requests.veto')}
        </Button>
      </Form>
    </details>
  )
}
