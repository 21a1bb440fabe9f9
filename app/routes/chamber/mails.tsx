import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MailTable } from '#app/domain/deliveries/components/mail-table.tsx'
import { listDeliveries } from '#app/domain/deliveries/queries/mails.server.ts'
import { DELIVERIES, type DeliveryQuery, DeliveryQuerySchema } from '#app/domain/deliveries/schema.ts'
import { chamberPath, deliveriesPath, undeliveredPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Pager } from '#app/ui/pager.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { requireOfficer } from '../guards.server.ts'
import { timeZoneOf } from './time-zone.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const query = DeliveryQuerySchema.parse(queryOf(request))
  const timeZone = timeZoneOf(chamber)
  return { query, mails: await listDeliveries(chamber, query), timeZone }
})

export const meta = pageTitle('deliveries.title')

export default function Deliveries() {
  const { query, mails, timeZone } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page
      title={t('deliveries.title')}
      lead={t('deliveries.lead')}
      breadcrumbs={[{ label: t('nav.chamber'), to: chamberPath() }]}
      actions={
        <ButtonLink to={undeliveredPath()} variant="secondary">
          {t('undelivered.title')}
        </ButtonLink>
      }
    >
      <SubNav
        label={t('deliveries.title')}
        quiet
        items={DELIVERIES.map((show) => ({
          label: t(`deliveries.show.${show}`),
          to: addressOf({ ...query, show, page: 1 }),
          current: show === query.show,
        }))}
      />
      <Form method="get">
        <input type="hidden" name="show" value={query.show} />
        <TextField
          name="company"
          type="search"
          label={t('events.column.company')}
          defaultValue={query.company}
          maxLength={100}
          dir="auto"
        />
        <Button variant="secondary">{t('common.search')}</Button>
      </Form>
      {mails.total === 0 ? (
        <EmptyState title={t('deliveries.none')} text={t('deliveries.noneText')} />
      ) : (
        <>
          <p className="quiet">{t('deliveries.found', { count: mails.total })}</p>
          <MailTable mails={mails.rows} timeZone={timeZone} />
          <Pager page={mails.page} pages={mails.pages} to={(page) => addressOf({ ...query, page })} />
        </>
      )}
    </Page>
  )
}

function addressOf({ show, company, page }: DeliveryQuery): string {
  return `${deliveriesPath()}?${new URLSearchParams({ show, ...(company && { company }), ...(page > 1 && { page: String(page) }) })}`
}
