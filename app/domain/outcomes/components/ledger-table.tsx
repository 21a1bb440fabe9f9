import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { LedgerRow } from '../queries/ledger.server.ts'

/** Each meeting with what our company said of it, and how that stands to what the other side said. */
export function LedgerTable({
  rows,
  timeZone,
  canSettle,
  areResultsAsked,
}: {
  rows: LedgerRow[]
  timeZone: string
  canSettle: boolean
  areResultsAsked: boolean
}) {
  const { t, day, time } = useLanguage()
  return (
    <Table
      caption={t('outcomes.ledger')}
      rows={rows}
      rowKey={({ meetingId }) => meetingId}
      columns={[
        {
          label: t('outcomes.meeting'),
          cell: ({ pk, kz, startsAt }) => (
            <>
              <bdi>{pk}</bdi> × <bdi>{kz}</bdi>
              {startsAt && (
                <p className="quiet">
                  {day(startsAt, timeZone)} · <bdi dir="ltr">{time(startsAt, timeZone)}</bdi>
                </p>
              )}
            </>
          ),
        },
        { label: t('outcomes.state'), cell: (row) => <Became row={row} /> },
        { label: t('outcomes.ourWord'), cell: (row) => <OwnWord row={row} /> },
        ...(areResultsAsked ? [{ label: t('outcomes.ourResult'), cell: (row: LedgerRow) => <OwnResult row={row} /> }] : []),
        { label: t('outcomes.bothSides'), cell: (row) => <BothSides row={row} areResultsAsked={areResultsAsked} /> },
        ...(canSettle ? [{ label: t('outcomes.settle'), cell: (row: LedgerRow) => <Settle row={row} /> }] : []),
      ]}
    />
  )
}

function Became({ row: { state, absent, isSettled, stateReason } }: { row: LedgerRow }) {
  const { t, list } = useLanguage()
  return (
    <>
      <StateBadge tone={state === 'held' ? 'success' : state === 'no_show' ? 'warning' : 'neutral'}>
        {state === 'published' ? t('outcomes.open') : t(`meetings.state.${state}`)}
      </StateBadge>
      {absent.length > 0 && (
        <p className="quiet">{t('outcomes.absent', { who: list(absent.map((country) => t(`countries.${country}`))) })}</p>
      )}
      {isSettled && (
        <p className="quiet">
          {t('outcomes.settledBecause')} <bdi>{stateReason}</bdi>
        </p>
      )}
    </>
  )
}

function OwnWord({ row: { own } }: { row: LedgerRow }) {
  const { t } = useLanguage()
  if (!own.word) return <span className="quiet">{t('outcomes.unanswered')}</span>
  return (
    <>
      {t(`outcomes.word.${own.word}`)}
      {own.rating && <p className="quiet">{t(`outcomes.rating.${own.rating as 5}`)}</p>}
      {own.comment && (
        <p dir="auto" className="user-text">
          {own.comment}
        </p>
      )}
    </>
  )
}

function OwnResult({ row: { own } }: { row: LedgerRow }) {
  const { t, number } = useLanguage()
  if (!own.result) return <span className="quiet">{t('outcomes.unanswered')}</span>
  return (
    <>
      {t(`outcomes.result.${own.result}`)}
      {own.agreement && <p className="quiet">{t(`outcomes.agreement.${own.agreement}`)}</p>}
      {own.value !== null && <p className="quiet">{<bdi>{`${number(own.value)} ${own.currency}`}</bdi>}</p>}
    </>
  )
}

function BothSides({ row: { words, results, agreed }, areResultsAsked }: { row: LedgerRow; areResultsAsked: boolean }) {
  const { t, number } = useLanguage()
  return (
    <>
      <p>{t('outcomes.jointWords', { joint: t(`outcomes.joint.${words}`) })}</p>
      {areResultsAsked && <p>{t('outcomes.jointResults', { joint: t(`outcomes.joint.${results}`) })}</p>}
      {agreed && (
        <p>
          <strong>{t('outcomes.agreedByBoth')}</strong>
          {agreed.kind && <> · {t(`outcomes.agreement.${agreed.kind}`)}</>}
          {agreed.value !== null && (
            <>
              {' · '}
              <bdi>{`${number(agreed.value)} ${agreed.currency}`}</bdi>
            </>
          )}
        </p>
      )}
    </>
  )
}

const BECAME = ['held', 'PK', 'KZ', 'both'] as const

function Settle({ row }: { row: LedgerRow }) {
  const { t } = useLanguage()
  const { field, isSent } = useReplyTo(row.meetingId)
  return (
    <details className="row-acts" open={isSent}>
      <summary>{t('outcomes.settle')}</summary>
      <Form>
        <input type="hidden" name="form" value={row.meetingId} />
        <input type="hidden" name="meetingId" value={row.meetingId} />
        <RadioGroup
          label={t('outcomes.became')}
          {...field('became')}
          options={BECAME.map((value) => ({
            value,
            label:
              value === 'held' || value === 'both'
                ? t(`outcomes.became.${value}`)
                : t('outcomes.missedBy', { country: t(`countries.${value}`) }),
          }))}
        />
        <TextArea label={t('outcomes.settleReason')} rows={2} maxLength={500} dir="auto" {...field('reason')} />
        <Button>{t('outcomes.settle')}</Button>
      </Form>
    </details>
  )
}
