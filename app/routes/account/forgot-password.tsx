import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requestLink } from '#app/domain/accounts/commands/requests.server.ts'
import { EmailField } from '#app/domain/accounts/components/email-field.tsx'
import { AddressSchema } from '#app/domain/accounts/schema.ts'
import { checkInboxPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'

export const meta = pageTitle('accounts.forgotTitle')

export const action = door(async ({ request, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, AddressSchema)
  if (!form.ok) return form.reply()
  await requestLink({ wanted: 'reset-password', email: form.value.email, client: context.client })
  return redirect(checkInboxPath('password'))
})

export default function ForgotPassword() {
  const { t } = useLanguage()
  const { errors } = useReply()
  return (
    <Page title={t('accounts.forgotTitle')} lead={t('accounts.forgotText')} width="narrow">
      <ErrorSummary errors={errors} />
      <Form>
        <EmailField />
        <Button>{t('accounts.sendLink')}</Button>
      </Form>
    </Page>
  )
}
