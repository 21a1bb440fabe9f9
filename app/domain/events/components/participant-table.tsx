import { companyEventPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { Table } from '#app/ui/table.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { ParticipantRow } from '../queries/participants.server.ts'
import { PARTICIPATION_TRANSITIONS } from '../rules.ts'
import { ParticipationBadge } from './participation-badge.tsx'

/** Participants with their state, and the decisions that an officer can take. */
export function ParticipantTable({
  caption,
  eventId,
  rows,
  timeZone,
  isOpen,
}: {
  caption: string
  eventId: string
  rows: ParticipantRow[]
  timeZone: string
  /** Places are still decided on: the event is published and not over. */
  isOpen: boolean
}) {
  const { t, language, list, day } = useLanguage()
  const place = (row: ParticipantRow) =>
    [row.city?.[language], list(row.sectors.map((sector) => t(`sectors.${sector}`)))].filter(Boolean).join(' · ')
  const mayDecide = isOpen && rows.some((row) => decisionsOn(row).length > 0)
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: t('events.column.company'),
          cell: (row) => (
            <>
              {row.isOurs ? (
                <a href={companyEventPath(row.companyId, eventId)}>
                  <bdi>{row.name}</bdi>
                </a>
              ) : (
                <bdi>{row.name}</bdi>
              )}
              <br />
              <span className="quiet">{place(row)}</span>
            </>
          ),
        },
        {
          label: t('place.delegates'),
          cell: (row) =>
            row.state === 'accepted'
              ? row.delegates > 0
                ? t('delegates.count', { count: row.delegates })
                : t('participants.people.missing')
              : null,
        },
        { label: t('events.column.asked'), cell: (row) => day(row.requestedAt, timeZone) },
        {
          label: t('events.column.state'),
          cell: (row) => (
            <>
              <ParticipationBadge state={row.state} isOver={!isOpen} />
              {row.stateReason && (
                <p className="quiet" dir="auto">
                  {row.stateReason}
                </p>
              )}
              <Paused row={row} />
            </>
          ),
        },
        ...(mayDecide ? [{ label: t('events.column.decision'), cell: (row: ParticipantRow) => <Decision row={row} /> }] : []),
      ]}
    />
  )
}

/** The place stands, but nobody is proposed to the company. */
function Paused({ row }: { row: ParticipantRow }) {
  const { t, list } = useLanguage()
  if (!row.isPaused || row.state === 'declined' || row.state === 'withdrawn') return null
  const purposes = list(row.missing.map((purpose) => t(`consents.${purpose}`)))
  return <p className="quiet">{row.isOurs ? t('events.participants.missing', { purposes }) : t('events.participants.paused')}</p>
}

function decisionsOn(row: ParticipantRow) {
  return row.isOurs ? (['accept', 'waitlist', 'decline'] as const).filter((act) => PARTICIPATION_TRANSITIONS[act][row.state]) : []
}

function Decision({ row }: { row: ParticipantRow }) {
  const { t } = useLanguage()
  const { isSent, field, errorOf } = useReplyTo(row.id)
  const decisions = decisionsOn(row)
  if (decisions.length === 0) return null
  const refused = errorOf('decision')
  return (
    <Form className="inline-decision">
      <input type="hidden" name="form" value={row.id} />
      <input type="hidden" name="participationId" value={row.id} />
      <div className="actions" id={`${row.id}-decision`}>
        {decisions.includes('accept') && (
          <Button name="decision" value="accept">
            {t('events.accept')}
          </Button>
        )}
        {decisions.includes('waitlist') && (
          <Button name="decision" value="waitlist" variant="secondary">
            {t('events.waitlist')}
          </Button>
        )}
      </div>
      {refused && <p className="field-error">{refused}</p>}
      <details open={isSent && !refused}>
        <summary>{t('events.decline')}</summary>
        <TextField label={t('events.reason')} {...field('reason')} maxLength={1000} dir="auto" />
        <Button name="decision" value="decline" variant="danger">
          {t('events.decline')}
        </Button>
      </details>
    </Form>
  )
}
