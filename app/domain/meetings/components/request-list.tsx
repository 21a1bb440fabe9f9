import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { RequestRow } from '../queries/requests.server.ts'
import { REQUEST_TONES } from './request-tones.ts'

/** Requests that the company got or sent, each with what it can do about it. */
export function RequestList({ caption, rows, timeZone }: { caption: string; rows: RequestRow[]; timeZone: string }) {
  const { t, moment } = useLanguage()
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
              <bdi>{row.otherName}</bdi>
              <p className="quiet" dir="auto">
                {row.message}
              </p>
            </>
          ),
        },
        {
          label: t('events.column.state'),
          cell: (row) => (
            <>
              <StateBadge tone={REQUEST_TONES[row.state]}>{t(`requests.state.${row.state}`)}</StateBadge>
              {row.expiresAt && <p className="quiet">{t('requests.answerBy', { moment: moment(row.expiresAt, timeZone) })}</p>}
            </>
          ),
        },
        { label: t('events.column.decision'), cell: (row) => <Acts row={row} /> },
      ]}
    />
  )
}

function Acts({ row }: { row: RequestRow }) {
  const { t } = useLanguage()
  if (!row.answerable && !row.withdrawable) return null
  return (
    <Form className="inline-decision">
      <input type="hidden" name="requestId" value={row.id} />
      {row.answerable && <AnswerButtons name="intent" />}
      {row.withdrawable && (
        <Button name="intent" value="withdraw" variant="quiet">
          {t('requests.withdraw')}
        </Button>
      )}
    </Form>
  )
}

/** Yes or no; the field's name is the form's. */
export function AnswerButtons({ name }: { name: 'intent' | 'answer' }) {
  const { t } = useLanguage()
  return (
    <>
      <Button name={name} value="yes">
        {t('requests.yes')}
      </Button>
      <Button name={name} value="no" variant="secondary">
        {t('requests.no')}
      </Button>
      <p className="quiet">{t('requests.finalNo')}</p>
    </>
  )
}
