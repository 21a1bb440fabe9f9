import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MailStateBadge } from '#app/domain/deliveries/components/mail-table.tsx'
import { listAllMails } from '#app/domain/deliveries/queries/mails.server.ts'
import { DELIVERIES, DeliveryQuerySchema } from '#app/domain/deliveries/schema.ts'
import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { adminMailsPath, adminPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Pager } from '#app/ui/pager.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { Table } from '#app/ui/table.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import { requireAdministrator } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requireAdministrator(request)
  const { show, page } = DeliveryQuerySchema.parse(queryOf(request))
  return { show, mails: await listAllMails({ show, page }) }
})

export const meta = pageTitle('deliveries.title')

const addressOf = (show: string, page = 1) =>
  `${adminMailsPath()}?${new URLSearchParams({ show, ...(page > 1 && { page: String(page) }) })}`

export default function AllMails() {
  const { show, mails } = useLoaderData<typeof loader>()
  const { t, moment, number } = useLanguage()
  return (
    <Page title={t('deliveries.title')} lead={t('deliveries.adminText')} breadcrumbs={[{ label: t('admin.title'), to: adminPath() }]}>
      <SubNav
        label={t('deliveries.title')}
        quiet
        items={DELIVERIES.map((key) => ({ label: t(`deliveries.show.${key}`), to: addressOf(key), current: key === show }))}
      />
      {mails.total === 0 ? (
        <EmptyState title={t('deliveries.none')} text={t('deliveries.noneText')} />
      ) : (
        <>
          <p className="quiet">{t('deliveries.found', { count: mails.total })}</p>
          <Table
            caption={t('deliveries.title')}
            rows={mails.rows}
            rowKey={({ id }) => id}
            columns={[
              { label: t('admin.template'), cell: ({ template }) => <code dir="ltr">{template}</code> },
              { label: t('mails.language'), cell: ({ language }) => <bdi lang={language}>{LANGUAGE_NAMES[language]}</bdi> },
              { label: t('events.column.state'), cell: ({ state }) => <MailStateBadge state={state} /> },
              { label: t('campaigns.column.serverAnswer'), cell: ({ answer }) => answer && <Isolate>{answer}</Isolate> },
              { label: t('admin.tries'), cell: ({ attempts }) => number(attempts), numeric: true },
              { label: t('events.when'), cell: ({ at }) => moment(at, 'UTC') },
            ]}
          />
          <Pager page={mails.page} pages={mails.pages} to={(page) => addressOf(show, page)} />
        </>
      )}
    </Page>
  )
}
