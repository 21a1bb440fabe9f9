import { companyInterestPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { InterestRow } from '../queries.server.ts'
import { ItemWords } from './pitch-view.tsx'
import { INTEREST_TONES } from './tones.ts'

/** What a company sent, or received. */
export function InterestTable({
  caption,
  companyId,
  timeZone,
  rows,
}: {
  caption: string
  companyId: string
  timeZone: string
  rows: InterestRow[]
}) {
  const { t, day } = useLanguage()
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: t('interests.column.partner'),
          cell: (row) => (
            <a href={companyInterestPath(companyId, row.id)}>
              <bdi>{row.otherName}</bdi>
            </a>
          ),
        },
        { label: t('interests.column.about'), cell: (row) => <ItemWords item={row.item} /> },
        {
          label: t('interests.column.state'),
          cell: (row) => (
            <StateBadge tone={row.answerable ? 'warning' : INTEREST_TONES[row.state]}>
              {row.answerable ? t('interests.waitsForYou') : t(`interests.state.${row.state}`)}
            </StateBadge>
          ),
        },
        { label: t('interests.column.since'), cell: (row) => day(row.submittedAt, timeZone) },
        { label: t('interests.column.until'), cell: (row) => row.expiresAt && day(row.expiresAt, timeZone) },
      ]}
    />
  )
}
