import type { TroubledJob } from '#app/platform/health.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import { RetryForm } from './retry-form.tsx'

/** Jobs that did not succeed yet, those given up first. */
export function TroubledJobs({ jobs }: { jobs: TroubledJob[] }) {
  const { t, moment } = useLanguage()
  return (
    <Table
      caption={t('admin.queue')}
      rows={jobs}
      rowKey={({ id }) => id}
      columns={[
        { label: t('admin.job'), cell: ({ job }) => <code dir="ltr">{job}</code> },
        { label: t('admin.tries'), cell: ({ attempts, maxAttempts }) => <bdi>{`${attempts} / ${maxAttempts}`}</bdi> },
        { label: t('admin.error'), cell: ({ error }) => <bdi lang="en">{error}</bdi> },
        { label: t('admin.when'), cell: ({ at }) => moment(at, 'UTC') },
        { label: t('chambers.act'), cell: ({ id }) => <RetryForm id={id} /> },
      ]}
    />
  )
}
