import type { Health } from '#app/platform/health.server.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { Table } from '#app/ui/table.tsx'
import { MailForm } from './mail-form.tsx'

/** How many mails are in each state, and those that did not leave: what kind and why, never to whom or what they say. */
export function FailedMails({ counts, failed }: Health['mails']) {
  const { t, moment, number } = useLanguage()
  return (
    <Section title={t('admin.mails')}>
      {counts.length === 0 && <p>{t('admin.noMails')}</p>}
      <Facts items={counts.map(({ state, count }) => ({ label: t(`admin.mail.${state}`), value: number(count) }))} />
      {failed.length === 0 && <p>{t('admin.noFailedMails')}</p>}
      {failed.length > 0 && (
        <Table
          caption={t('admin.failedMails')}
          rows={failed}
          rowKey={({ id }) => id}
          columns={[
            { label: t('admin.template'), cell: ({ template }) => <code dir="ltr">{template}</code> },
            { label: t('admin.tries'), cell: ({ attempts }) => number(attempts), numeric: true },
            {
              label: t('admin.error'),
              cell: ({ error, failure }) => (
                <>
                  {failure && <p>{t(`admin.failure.${failure}`)}</p>}
                  <bdi lang="en">{error}</bdi>
                </>
              ),
            },
            { label: t('admin.when'), cell: ({ createdAt }) => moment(createdAt, 'UTC') },
            { label: t('chambers.act'), cell: ({ id, failure }) => <MailForm id={id} isUnknown={failure === 'unknown'} /> },
          ]}
        />
      )}
    </Section>
  )
}
