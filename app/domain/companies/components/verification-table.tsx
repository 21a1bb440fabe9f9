import { verificationPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { VerificationRow } from '../queries/verification.server.ts'
import { COMPANY_TONES } from './tones.ts'

/** Companies as their chamber goes through them, with the day by which to decide. */
export function VerificationTable({ caption, rows }: { caption: string; rows: VerificationRow[] }) {
  const { t, language, day, list } = useLanguage()
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: t('verification.company'),
          cell: (row) => (
            <>
              <a href={verificationPath(row.id)}>
                <bdi>{row.legalNameLatin}</bdi>
              </a>
              {row.legalName !== row.legalNameLatin && (
                <>
                  <br />
                  <bdi className="quiet">{row.legalName}</bdi>
                </>
              )}
            </>
          ),
        },
        { label: t('companies.city'), cell: (row) => row.city?.[language] },
        { label: t('companies.sectors'), cell: (row) => list(row.sectors.map((sector) => t(`sectors.${sector}`))) },
        {
          label: t('verification.state'),
          cell: (row) => <StateBadge tone={COMPANY_TONES[row.state]}>{t(`companies.state.${row.state}`)}</StateBadge>,
        },
        { label: t('verification.submittedOn'), cell: (row) => day(row.submittedAt) },
        {
          label: t('verification.due'),
          cell: (row) =>
            row.state === 'submitted' && (
              <>
                {day(row.dueAt)} {row.isOverdue && <StateBadge tone="warning">{t('verification.overdue')}</StateBadge>}
              </>
            ),
        },
      ]}
    />
  )
}
