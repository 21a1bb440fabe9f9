import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ResendForm } from '#app/domain/introductions/components/undelivered-table.tsx'
import { ResendSchema } from '#app/domain/introductions/schema.ts'
import { adminInboxPath, adminPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { readInboxReport, resendLostMail } from '#app/platform/inbox.server.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { Table } from '#app/ui/table.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import { IncomingKind } from '#prisma/generated/enums.ts'
import { requireAdministrator } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requireAdministrator(request)
  return readInboxReport(new Date())
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const administrator = await requireAdministrator(request)
  const form = await parseForm(request, ResendSchema)
  if (!form.ok) return form.reply()
  await resendLostMail({ administratorId: administrator.id, id: form.value.id, now: new Date() })
  return redirectWithFlash(adminInboxPath(), 'undelivered.resent')
})

export const meta = pageTitle('inbox.title')

export default function Inbox() {
  const { isReading, counts, lastAt, marked, lost } = useLoaderData<typeof loader>()
  const { t, number, moment } = useLanguage()
  const countOf = (kind: IncomingKind) => counts.find((row) => row.kind === kind)?.count ?? 0
  return (
    <Page title={t('inbox.title')} lead={t('inbox.text')} breadcrumbs={[{ label: t('admin.title'), to: adminPath() }]}>
      <Notice tone={isReading ? 'success' : 'neutral'}>{t(isReading ? 'inbox.reading' : 'inbox.notReading')}</Notice>
      <Section title={t('inbox.cameIn')}>
        <Facts
          items={[
            { label: t('inbox.last'), value: lastAt ? moment(lastAt, 'UTC') : t('inbox.never') },
            ...Object.values(IncomingKind).map((kind) => ({ label: t(`inbox.kind.${kind}`), value: number(countOf(kind)) })),
          ]}
        />
      </Section>
      <Section title={t('inbox.marked')}>
        <Facts
          items={(['bounced', 'complained'] as const).map((reason) => ({
            label: t(`inbox.markedFor.${reason}`),
            value: number(marked[reason]),
          }))}
        />
      </Section>
      <Section title={t('inbox.lost')}>
        {lost.length === 0 ? (
          <p>{t('undelivered.none')}</p>
        ) : (
          <Table
            caption={t('inbox.lost')}
            rows={lost}
            rowKey={({ id }) => id}
            columns={[
              { label: t('undelivered.address'), cell: ({ address }) => <Isolate>{address}</Isolate> },
              { label: t('admin.template'), cell: ({ template }) => <code dir="ltr">{template}</code> },
              {
                label: t('admin.error'),
                cell: ({ why, statusCode }) => (
                  <>
                    <p>{t(`undelivered.why.${why}`)}</p>
                    {statusCode && <p className="quiet">{t('undelivered.code', { code: statusCode })}</p>}
                  </>
                ),
              },
              { label: t('admin.when'), cell: ({ at }) => moment(at, 'UTC') },
              {
                label: t('chambers.act'),
                cell: ({ id, address, canResend }) => <ResendForm id={id} address={canResend ? address : null} isNewAddress={false} />,
              },
            ]}
          />
        )}
      </Section>
    </Page>
  )
}
