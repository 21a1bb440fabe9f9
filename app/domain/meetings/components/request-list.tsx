import { companyPagePath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { RequestRow } from '../queries/requests.server.ts'
import { REQUEST_TONES } from './request-tones.ts'

/** Requests that the company got or sent, each with what it can do about it. */
export function RequestList({
  caption,
  rows,
  timeZone,
  meetings,
}: {
  caption: string
  rows: RequestRow[]
  timeZone: string
  /** Where the company reads its published meetings. */
  meetings: string
}) {
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
              {row.other.hasPage ? (
                <a href={companyPagePath(row.other.id)}>
                  <bdi>{row.other.name}</bdi>
                </a>
              ) : (
                <bdi>{row.other.name}</bdi>
              )}
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
              {row.state === 'accepted' && <WhatFollows row={row} meetings={meetings} />}
            </>
          ),
        },
        { label: t('events.column.decision'), cell: (row) => <Acts row={row} /> },
      ]}
    />
  )
}

/** A time is still to come, or stands among the company's meetings. */
function WhatFollows({ row, meetings }: { row: RequestRow; meetings: string }) {
  const { t } = useLanguage()
  return <p className="quiet">{row.hasTime ? <a href={meetings}>{t('requests.seeTime')}</a> : t('requests.timeFollows')}</p>
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
