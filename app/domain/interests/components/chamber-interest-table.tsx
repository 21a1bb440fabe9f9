import { chamberInterestPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { ChamberInterestRow } from '../queries/chamber.server.ts'
import { ItemWords } from './pitch-view.tsx'
import { INTEREST_TONES } from './tones.ts'

/** Interests as an officer goes through them. */
export function ChamberInterestTable({ caption, rows, timeZone }: { caption: string; rows: ChamberInterestRow[]; timeZone: string }) {
  const { t, day } = useLanguage()
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: t('interests.column.sender'),
          cell: (row) => (
            <a href={chamberInterestPath(row.id)}>
              <bdi>{row.senderName}</bdi>
            </a>
          ),
        },
        { label: t('interests.column.receiver'), cell: (row) => <bdi>{row.receiverName}</bdi> },
        { label: t('interests.column.about'), cell: (row) => <ItemWords item={row.pitch.item} /> },
        { label: t('interests.column.since'), cell: (row) => day(row.submittedAt, timeZone) },
        {
          label: t('interests.column.until'),
          cell: (row) =>
            row.waits && (
              <>
                {day(row.expiresAt, timeZone)} {row.isLate && <StateBadge tone="warning">{t('interests.late')}</StateBadge>}
              </>
            ),
        },
        {
          label: t('interests.column.state'),
          cell: (row) => <StateBadge tone={INTEREST_TONES[row.state]}>{t(`interests.state.${row.state}`)}</StateBadge>,
        },
      ]}
    />
  )
}
