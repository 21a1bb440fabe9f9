import { catalogue, type MessageKey } from '#app/i18n/catalogue.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import type { ErasureRow } from '../queries/erasures.server.ts'

/** What was erased when, in numbers. */
export function ErasureTable({ erasures }: { erasures: ErasureRow[] }) {
  const { t, language, moment, number, list } = useLanguage()
  if (erasures.length === 0) return <EmptyState title={t('privacy.erasuresEmpty')} text={t('privacy.erasuresText')} />
  const counted = ({ counts }: ErasureRow) =>
    list(
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([what, count]) => `${nameOf(what, t)}: ${number(count)}`),
    )
  return (
    <Table
      caption={t('privacy.erasures')}
      rows={erasures}
      rowKey={({ id }) => id}
      columns={[
        { label: t('events.when'), cell: ({ at }) => moment(at, 'UTC') },
        { label: t('privacy.what'), cell: ({ what, event }) => event?.[language] ?? t(`privacy.what.${what}`) },
        { label: t('privacy.counts'), cell: (row) => counted(row) || number(0) },
      ]}
    />
  )
}

function nameOf(what: string, t: (key: MessageKey) => string): string {
  const key = `privacy.count.${what}`
  return key in catalogue ? t(key as MessageKey) : what
}
