import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requestLink } from '#app/domain/accounts/commands/requests.server.ts'
import { EmailField } from '#app/domain/accounts/components/email-field.tsx'
import { AddressSchema } from '#app/domain/accounts/schema.ts'
import { checkInboxPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'

export const meta = pageTitle('accounts.inboxTitle')

/** The page after signing up and after asking for a new password: the same whether the address is known or not. */
export const loader = door(async ({ request }: LoaderFunctionArgs) => ({
  forPassword: new URL(request.url).searchParams.get('for') === 'password',
}))

export const action = door(async ({ request, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, AddressSchema)
  if (!form.ok) return form.reply()
  await requestLink({ wanted: 'verify-email', email: form.value.email, client: context.client })
  return redirectWithFlash(checkInboxPath(), 'accounts.sentAgain', { tone: 'info' })
})

export default function CheckInbox() {
  const { forPassword } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  return (
    <Page title={t('accounts.inboxTitle')} lead={t(forPassword ? 'accounts.inboxPasswordText' : 'accounts.inboxText')} width="narrow">
      <ErrorSummary errors={errors} />
      {!forPassword && (
        <>
          <p>{t('accounts.inboxNothing')}</p>
          <Form>
            <EmailField />
            <Button variant="secondary">{t('accounts.sendAgain')}</Button>
          </Form>
        </>
      )}
    </Page>
  )
}
