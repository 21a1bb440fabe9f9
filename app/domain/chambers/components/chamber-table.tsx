import { adminChamberPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { ChamberRow } from '../queries.server.ts'

/** Every chamber with its state and how many act for it and belong to it. */
export function ChamberTable({ chambers }: { chambers: ChamberRow[] }) {
  const { t, language, number } = useLanguage()
  return (
    <Table
      caption={t('chambers.title')}
      rows={chambers}
      rowKey={({ id }) => id}
      columns={[
        { label: t('chambers.chamber'), cell: ({ id, name }) => <a href={adminChamberPath(id)}>{name[language]}</a> },
        {
          label: t('chambers.city'),
          cell: ({ city, country }) => (city ? `${city[language]}, ${t(`chambers.${country}`)}` : t(`chambers.${country}`)),
        },
        { label: t('chambers.state'), cell: ({ isActive }) => <ActiveBadge isActive={isActive} /> },
        { label: t('chambers.officers'), cell: ({ officers }) => number(officers), numeric: true },
        { label: t('chambers.companies'), cell: ({ companies }) => number(companies), numeric: true },
      ]}
    />
  )
}

export function ActiveBadge({ isActive }: { isActive: boolean }) {
  const { t } = useLanguage()
  return <StateBadge tone={isActive ? 'success' : 'neutral'}>{t(isActive ? 'chambers.active' : 'chambers.inactive')}</StateBadge>
}
