import { importPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { ImportRow } from '../queries.server.ts'
import { IMPORT_TONES } from './tones.ts'

/** The files that a chamber uploaded. */
export function ImportTable({ rows, timeZone }: { rows: ImportRow[]; timeZone: string }) {
  const { t, moment, number } = useLanguage()
  return (
    <Table
      caption={t('imports.uploads')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: t('imports.file'),
          cell: (row) => (
            <a href={importPath(row.id)}>
              <bdi>{row.fileName}</bdi>
            </a>
          ),
        },
        {
          label: t('imports.verdict'),
          cell: (row) => <StateBadge tone={IMPORT_TONES[row.state]}>{t(`imports.state.${row.state}`)}</StateBadge>,
        },
        { label: t('imports.lines'), numeric: true, cell: (row) => number(row.lines) },
        { label: t('imports.registered'), numeric: true, cell: (row) => number(row.imported) },
        { label: t('imports.uploaded'), cell: (row) => moment(row.createdAt, timeZone) },
        { label: t('imports.by'), cell: (row) => <bdi>{row.officer}</bdi> },
      ]}
    />
  )
}
