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
    <>
      {isToday && <Standings />}
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
    </>
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

type Standing = 'arrived' | 'expected' | 'given-up'
const STANDINGS: Standing[] = ['arrived', 'expected', 'given-up']
const NOBODY = { delegateId: '', participationId: '' }

function Arrival({ row, timeZone, isToday }: { row: ArrivalRow; timeZone: string; isToday: boolean }) {
  const { time } = useLanguage()
  const standing = row.arrivedAt ? 'arrived' : row.isGivenUp ? 'given-up' : 'expected'
  // The desk on the same page changes what stands here by what it has seen today.
  const forDesk = isToday && {
    'data-arrival': row.code,
    'data-standing': standing,
    'data-delegate-id': row.delegateId,
    'data-participation-id': row.participationId,
  }
  return (
    <div className="inline-decision" {...forDesk}>
      <Stands so={standing} ids={row} at={row.arrivedAt && time(row.arrivedAt, timeZone)} isToday={isToday} />
    </div>
  )
}

/** How somebody can stand, for the desk to put into a row. */
function Standings() {
  return STANDINGS.map((standing) => (
    <template key={standing} data-standing={standing}>
      <Stands so={standing} ids={NOBODY} isToday />
    </template>
  ))
}

type Ids = { delegateId: string; participationId: string }

function Stands({ so, ids, at, isToday }: { so: Standing; ids: Ids; at?: string | null; isToday: boolean }) {
  const { t } = useLanguage()
  if (so === 'arrived')
    return (
      <>
        <StateBadge tone="success">{t('door.arrived')}</StateBadge>
        {at && <span>{at}</span>}
        {isToday && <Act intent="undo" ids={ids} label={t('door.undo')} />}
      </>
    )
  return (
    <>
      <StateBadge tone={so === 'given-up' ? 'danger' : 'neutral'}>{t(so === 'given-up' ? 'door.givenUp' : 'door.expected')}</StateBadge>
      {isToday && <Act intent="arrive" ids={ids} label={t('door.checkIn')} />}
      {isToday && so === 'expected' && (
        <Confirm label={t('door.giveUp')} question={t('door.giveUpQuestion')}>
          <Form className="actions">
            <input type="hidden" name="participationId" value={ids.participationId} />
            <Button name="intent" value="no-show" variant="danger">
              {t('door.giveUp')}
            </Button>
          </Form>
        </Confirm>
      )}
    </>
  )
}

function Act({ intent, ids, label }: { intent: 'arrive' | 'undo'; ids: Ids; label: string }) {
  return (
    <Form className="inline-form">
      <input type="hidden" name="delegateId" value={ids.delegateId} />
      <Button name="intent" value={intent} variant={intent === 'undo' ? 'quiet' : 'secondary'}>
        {label}
      </Button>
    </Form>
  )
}
