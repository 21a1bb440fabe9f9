import { verificationPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import type { ChamberCompanyRow } from '../queries/chamber-companies.server.ts'
import { COMPANY_TONES } from './tones.ts'

/** A chamber's companies, each with the way to its page. */
export function ChamberCompanyTable({ caption, rows }: { caption: string; rows: ChamberCompanyRow[] }) {
  const { t, language } = useLanguage()
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
                <bdi>{row.legalNameLatin ?? row.legalName ?? t('companies.unnamed')}</bdi>
              </a>
              {row.legalName && row.legalNameLatin && row.legalName !== row.legalNameLatin && (
                <>
                  <br />
                  <bdi className="quiet">{row.legalName}</bdi>
                </>
              )}
            </>
          ),
        },
        { label: t('companies.registerNumber'), cell: (row) => row.registerNumber && <Isolate>{row.registerNumber}</Isolate> },
        { label: t('companies.city'), cell: (row) => row.city?.[language] },
        {
          label: t('verification.state'),
          cell: (row) => <StateBadge tone={COMPANY_TONES[row.state]}>{t(`companies.state.${row.state}`)}</StateBadge>,
        },
        { label: t('help.by'), cell: (row) => t(row.isOurRegistration ? 'help.byChamber' : 'help.byItself') },
      ]}
    />
  )
}
