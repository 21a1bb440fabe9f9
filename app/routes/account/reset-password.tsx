import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { resetPassword } from '#app/domain/accounts/commands/passwords.server.ts'
import { NewPasswordField } from '#app/domain/accounts/components/new-password-field.tsx'
import { findLinkState } from '#app/domain/accounts/queries.server.ts'
import { NewPasswordSchema } from '#app/domain/accounts/schema.ts'
import { forgotPasswordPath, signInPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { leave } from './entry.server.ts'

export const meta = pageTitle('accounts.forgotTitle')

const GONE = 410

export const loader = door(async ({ params }: LoaderFunctionArgs) => {
  const state = await findLinkState({ token: params.token!, purpose: 'reset_password', now: new Date() })
  return data({ isLive: state === 'live' }, { status: state === 'live' ? 200 : GONE })
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const now = new Date()
  const state = await findLinkState({ token: params.token!, purpose: 'reset_password', now })
  if (state !== 'live') return data(null, { status: GONE })
  const form = await parseForm(request, NewPasswordSchema)
  if (!form.ok) return form.reply()
  const fault = await resetPassword({ token: params.token!, password: form.value.password, now })
  if (fault) return form.reply([{ name: 'password', key: fault }])
  return redirectWithFlash(signInPath(), 'accounts.passwordChosen', { headers: await leave(request) })
})

export default function ResetPassword() {
  const { isLive } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  if (!isLive)
    return (
      <Page title={t('accounts.linkDeadTitle')} lead={t('accounts.askNewLink')} width="narrow">
        <p className="actions">
          <ButtonLink to={forgotPasswordPath()}>{t('accounts.sendLink')}</ButtonLink>
        </p>
      </Page>
    )
  return (
    <Page title={t('accounts.forgotTitle')} lead={t('accounts.resetText')} width="narrow">
      <ErrorSummary errors={errors} />
      <Form>
        <NewPasswordField label={t('accounts.newPassword')} />
        <Button>{t('accounts.savePassword')}</Button>
      </Form>
    </Page>
  )
}
