import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caughtMailPath, homePath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door } from '#app/platform/http/door.server.ts'
import { catchesMail, listCaughtMails } from '#app/platform/mail/caught.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Table } from '#app/ui/table.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta = pageTitle('admin.inbox')

/** The inbox of an installation that sends nothing to the outside. Elsewhere there is nothing here. */
export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  if (!catchesMail()) throw new DomainError('not-found')
  const to = new URL(request.url).searchParams.get('to')?.trim().slice(0, 200) ?? ''
  return { to, mails: await listCaughtMails(to || undefined) }
})

export default function CaughtMails() {
  const { to, mails } = useLoaderData<typeof loader>()
  const { t, moment } = useLanguage()
  return (
    <Page title={t('admin.inbox')} lead={t('admin.inboxLead')} breadcrumbs={[{ label: t('common.home'), to: homePath() }]}>
      <Form method="get">
        <TextField name="to" type="search" label={t('admin.inboxFilter')} defaultValue={to} maxLength={200} dir="ltr" />
        <Button variant="secondary">{t('common.search')}</Button>
      </Form>
      {mails.length === 0 && <EmptyState title={t('admin.inbox')} text={t('admin.inboxEmpty')} />}
      {mails.length > 0 && (
        <Table
          caption={t('admin.inbox')}
          rows={mails}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('admin.subject'),
              cell: ({ id, subject, language }) => (
                <a href={caughtMailPath(id)} lang={language ?? undefined}>
                  <bdi>{subject}</bdi>
                </a>
              ),
            },
            { label: t('admin.to'), cell: (mail) => <bdi>{mail.to.join(', ')}</bdi> },
            { label: t('admin.when'), cell: ({ at }) => at && moment(at, 'UTC') },
          ]}
        />
      )}
    </Page>
  )
}
