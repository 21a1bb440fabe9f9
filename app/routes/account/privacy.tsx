import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deleteAccount } from '#app/domain/privacy/commands/delete-account.server.ts'
import { DataLinks } from '#app/domain/privacy/components/data-links.tsx'
import { DeletionForm } from '#app/domain/privacy/components/deletion-form.tsx'
import { listContactOf } from '#app/domain/privacy/queries/contact-of.server.ts'
import { AccountDeletionSchema } from '#app/domain/privacy/schema.ts'
import { accountDataFilePath, accountDataPath, accountPath, homePath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { requirePerson } from '../guards.server.ts'
import { leave } from './entry.server.ts'

export const meta = pageTitle('consents.title')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  return { contactOf: await listContactOf(await requirePerson(request)) }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { id } = await requirePerson(request)
  const form = await parseForm(request, AccountDeletionSchema)
  if (!form.ok) return form.reply()
  const fault = await deleteAccount({ personId: id, password: form.value.password, now: new Date() })
  if (fault) return form.reply([{ name: 'password', key: fault }])
  return redirectWithFlash(homePath(), 'privacy.accountGone', { headers: await leave(request) })
})

export default function AccountPrivacy() {
  const { contactOf } = useLoaderData<typeof loader>()
  const { t, list } = useLanguage()
  const { errors } = useReply()
  return (
    <Page title={t('consents.title')} breadcrumbs={[{ label: t('accounts.accountTitle'), to: accountPath() }]} width="narrow">
      <ErrorSummary errors={errors} />
      <DataLinks text={t('privacy.personDataText')} page={accountDataPath()} file={accountDataFilePath()} />
      {contactOf.length > 0 && (
        <Notice tone="warning">
          <p>{t('privacy.contactHandedOn', { companies: list(contactOf) })}</p>
        </Notice>
      )}
      <DeletionForm title={t('privacy.deleteAccount')} text={t('privacy.deleteAccountText')} />
    </Page>
  )
}
