import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { ArrivalRow } from '../queries/arrivals.server.ts'

/** Who is expected and who has come; on the day itself with what an officer can do. */
export function ArrivalTable({ rows, timeZone, isToday }: { rows: ArrivalRow[]; timeZone: string; isToday: boolean }) {
  const { t } = useLanguage()
  return (
    <Table
      caption={t('door.title')}
      rows={rows}
      rowKey={(row) => row.delegateId}
      columns={[
        { label: t('door.column.person'), cell: (row) => <Name row={row} /> },
        {
          label: t('door.column.company'),
          cell: (row) => (
            <>
              <bdi>{row.company}</bdi>
              <br />
              <span className="quiet">{t(`countries.${row.country}`)}</span>
            </>
          ),
        },
        { label: t('door.column.arrival'), cell: (row) => <Arrival row={row} timeZone={timeZone} isToday={isToday} /> },
      ]}
    />
  )
}

function Name({ row }: { row: ArrivalRow }) {
  return (
    <>
      <bdi>{row.name}</bdi>
      {row.nameLatin && row.nameLatin !== row.name && (
        <>
          <br />
          <bdi className="quiet">{row.nameLatin}</bdi>
        </>
      )}
      <br />
      <bdi className="quiet code">{row.code}</bdi>
    </>
  )
}

function Arrival({ row, timeZone, isToday }: { row: ArrivalRow; timeZone: string; isToday: boolean }) {
  const { t, time } = useLanguage()
  if (row.arrivedAt)
    return (
      <div className="inline-decision">
        <StateBadge tone="success">{t('door.arrived')}</StateBadge>
        <span>{time(row.arrivedAt, timeZone)}</span>
        {isToday && <Act intent="undo" row={row} label={t('door.undo')} />}
      </div>
    )
  return (
    <div className="inline-decision" data-arrival={row.code}>
      {row.isGivenUp ? (
        <StateBadge tone="danger">{t('door.givenUp')}</StateBadge>
      ) : (
        <StateBadge tone="neutral">{t('door.expected')}</StateBadge>
      )}
      {isToday && <Act intent="arrive" row={row} label={t('door.checkIn')} />}
      {isToday && !row.isGivenUp && (
        <Confirm label={t('door.giveUp')} question={t('door.giveUpQuestion')}>
          <Form className="actions">
            <input type="hidden" name="participationId" value={row.participationId} />
            <Button name="intent" value="no-show" variant="danger">
              {t('door.giveUp')}
            </Button>
          </Form>
        </Confirm>
      )}
      {/* What stands here once the desk above has ticked the badge off. */}
      <template>
        <StateBadge tone="success">{t('door.arrived')}</StateBadge>
      </template>
    </div>
  )
}

function Act({ intent, row, label }: { intent: 'arrive' | 'undo'; row: ArrivalRow; label: string }) {
  return (
    <Form className="inline-form">
      <input type="hidden" name="delegateId" value={row.delegateId} />
      <Button name="intent" value={intent} variant={intent === 'undo' ? 'quiet' : 'secondary'}>
        {label}
      </Button>
    </Form>
  )
}
