import type { Health } from '#app/platform/health.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/section.tsx'
import { Table } from '#app/ui/table.tsx'

/** Which reference data is in the database. */
export function References({ references }: { references: Health['references'] }) {
  const { t, moment } = useLanguage()
  return (
    <Section title={t('admin.references')}>
      {references.length === 0 ? (
        <Notice tone="warning">{t('admin.noReferences')}</Notice>
      ) : (
        <Table
          caption={t('admin.references')}
          rows={references}
          rowKey={({ name }) => name}
          columns={[
            { label: t('chambers.name'), cell: ({ name }) => <code dir="ltr">{name}</code> },
            { label: t('admin.version'), cell: ({ version }) => <code dir="ltr">{version.slice(0, 12)}</code> },
            { label: t('admin.when'), cell: ({ seededAt }) => moment(seededAt, 'UTC') },
          ]}
        />
      )}
    </Section>
  )
}
