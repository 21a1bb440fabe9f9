import { chamberPaperPath, companyEventPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { VisaState } from '#prisma/generated/enums.ts'
import type { DelegateRow, OtherDelegates } from '../queries/delegates.server.ts'
import { DelegateName, DelegatePapers } from './own-delegates.tsx'
import { VISA_TONES } from './tones.ts'

/** The own country's delegates, with how each one's visa letter stands and what the chamber noted. */
export function OwnDelegateTable({ eventId, rows }: { eventId: string; rows: DelegateRow[] }) {
  const { t } = useLanguage()
  return (
    <Table
      caption={t('delegates.ours')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { label: t('place.name'), cell: (row) => <DelegateName delegate={row} /> },
        {
          label: t('events.column.company'),
          cell: (row) => (
            <a href={companyEventPath(row.companyId, eventId)}>
              <bdi>{row.companyName}</bdi>
            </a>
          ),
        },
        {
          label: t('delegates.reach'),
          cell: (row) => (
            <>
              {row.email && <bdi dir="ltr">{row.email}</bdi>}
              <br />
              <span className="quiet">{t(`common.language.${row.language}`)}</span>
            </>
          ),
        },
        { label: t('delegates.travel'), cell: (row) => <Travel row={row} /> },
        {
          label: t('agenda.print'),
          cell: ({ id, name, hasPapers }) =>
            hasPapers ? (
              <DelegatePapers name={name} to={(paper) => chamberPaperPath(eventId, paper === 'agenda' ? 'agendas' : paper, id)} />
            ) : (
              <span className="quiet">{t('delegates.noPapers')}</span>
            ),
        },
      ]}
    />
  )
}

function Travel({ row }: { row: DelegateRow }) {
  const { t } = useLanguage()
  const { isSent, field } = useReplyTo(row.id)
  const { error: _, ...visa } = field('visa', row.visa)
  return (
    <>
      <StateBadge tone={VISA_TONES[row.visa]}>{t(`place.visa.${row.visa}`)}</StateBadge>
      {row.note && (
        <p className="quiet" dir="auto">
          {row.note}
        </p>
      )}
      <details open={isSent}>
        <summary>{t('delegates.note')}</summary>
        <Form className="inline-decision">
          <input type="hidden" name="form" value={row.id} />
          <input type="hidden" name="delegateId" value={row.id} />
          <label htmlFor={visa.id}>{t('place.visa')}</label>
          <select {...visa}>
            {Object.values(VisaState).map((code) => (
              <option key={code} value={code}>
                {t(`place.visa.${code}`)}
              </option>
            ))}
          </select>
          <TextField
            {...field('note', row.note)}
            label={t('delegates.travelNote')}
            help={t('delegates.travelHelp')}
            maxLength={500}
            dir="auto"
            optional
          />
          <Button variant="secondary">{t('common.save')}</Button>
        </Form>
      </details>
    </>
  )
}

/** The other country's delegates: names where the companies were introduced, else how many come. */
export function OtherDelegateTable({ rows }: { rows: OtherDelegates[] }) {
  const { t, list } = useLanguage()
  return (
    <Table
      caption={t('delegates.theirs')}
      rows={rows}
      rowKey={(row) => row.companyId}
      columns={[
        { label: t('events.column.company'), cell: (row) => <bdi>{row.companyName}</bdi> },
        {
          label: t('place.delegates'),
          cell: (row) =>
            row.names.length > 0 ? (
              <bdi>{list(row.names.map(({ name, nameLatin }) => nameLatin ?? name))}</bdi>
            ) : (
              t('delegates.count', { count: row.count })
            ),
        },
      ]}
    />
  )
}
