import { verificationPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { LineRow } from '../queries.server.ts'
import { VERDICT_TONES } from './tones.ts'

/** Lines of a file with what is to be said of each, and a box for those that can be imported. */
export function LineTable({ rows, mayChoose }: { rows: LineRow[]; mayChoose: boolean }) {
  const { t, number } = useLanguage()
  const isOpen = (row: LineRow) => mayChoose && !row.isImported && (row.verdict === 'good' || row.verdict === 'doubtful')
  return (
    <Table
      caption={t('imports.lines')}
      rows={rows}
      rowKey={(row) => String(row.number)}
      columns={[
        {
          label: t('imports.lineNumber'),
          cell: (row) =>
            isOpen(row) ? (
              <label className="choice">
                <input type="hidden" name="shown[]" value={row.number} />
                <input
                  type="checkbox"
                  name="chosen[]"
                  value={row.number}
                  defaultChecked={row.isChosen}
                  aria-label={t('imports.choose', { number: row.number })}
                />
                <span>{number(row.number)}</span>
              </label>
            ) : row.standing ? (
              <label className="choice">
                <input
                  type="checkbox"
                  name="lines[]"
                  value={row.number}
                  defaultChecked={row.standing.state === 'draft' && row.standing.missing === 0}
                  aria-label={t('imports.follow', { number: row.number })}
                />
                <span>{number(row.number)}</span>
              </label>
            ) : (
              number(row.number)
            ),
        },
        {
          label: t('imports.company'),
          cell: (row) => (row.companyId ? <a href={verificationPath(row.companyId)}>{<bdi>{row.name}</bdi>}</a> : <bdi>{row.name}</bdi>),
        },
        {
          label: t('imports.verdict'),
          cell: (row) =>
            row.isImported ? (
              <StateBadge tone="success">{t('imports.verdict.imported')}</StateBadge>
            ) : (
              row.verdict && <StateBadge tone={VERDICT_TONES[row.verdict]}>{t(`imports.verdict.${row.verdict}`)}</StateBadge>
            ),
        },
        {
          label: t('imports.remarks'),
          cell: (row) => (
            <>
              {row.standing && <StandingOf standing={row.standing} />}
              {row.remarks.length > 0 && <Remarks remarks={row.remarks} />}
            </>
          ),
        },
      ]}
    />
  )
}

/** How far the company has come, and what stands in its way. */
function StandingOf({ standing: { state, missing, owner } }: { standing: NonNullable<LineRow['standing']> }) {
  const { t } = useLanguage()
  return (
    <p className="quiet">
      {[t(`companies.state.${state}`), missing > 0 && t('companies.stepOpen', { count: missing }), t(`imports.owner.${owner}`)]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

function Remarks({ remarks }: { remarks: LineRow['remarks'] }) {
  const { t } = useLanguage()
  return (
    <ul className="remarks">
      {remarks.map(({ column, key, args, isGrave }) => (
        <li key={`${column} ${key} ${JSON.stringify(args)}`} className={isGrave ? undefined : 'quiet'}>
          {column && (
            <>
              <bdi>
                <strong>{column}</strong>
              </bdi>
              {': '}
            </>
          )}
          <bdi>{t(key, args)}</bdi>
        </li>
      ))}
    </ul>
  )
}
