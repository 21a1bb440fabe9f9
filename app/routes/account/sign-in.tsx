import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { checkCredentials } from '#app/domain/accounts/commands/sign-in.server.ts'
import { EmailField } from '#app/domain/accounts/components/email-field.tsx'
import { findRoles } from '#app/domain/accounts/queries.server.ts'
import { safeReturnPath } from '#app/domain/accounts/rules.ts'
import { SignInSchema } from '#app/domain/accounts/schema.ts'
import { checkInboxPath, forgotPasswordPath, secondFactorPath, signUpPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { landingPath, requireNobody } from '../guards.server.ts'
import { enter } from './entry.server.ts'

export const meta = pageTitle('accounts.signInTitle')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requireNobody(request)
  return { to: safeReturnPath(new URL(request.url).searchParams.get('to')) }
})

export const action = door(async ({ request, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, SignInSchema)
  if (!form.ok) return form.reply()
  const { email, password, to } = form.value
  const admitted = await checkCredentials({ email, password, client: context.client })
  if (!admitted) return form.reply([{ name: '', key: 'accounts.signInRefused' }])
  const headers = await enter(request, admitted.personId, { secondFactorPassed: false })
  const back = safeReturnPath(to)
  if (admitted.hasSecondFactor) return redirect(secondFactorPath(back ?? undefined), { headers })
  return redirect(back ?? (await landingPath(await findRoles(admitted.personId))), { headers })
})

export default function SignIn() {
  const { to } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors, errorOf } = useReply()
  return (
    <Page title={t('accounts.signInTitle')} width="narrow">
      <ErrorSummary errors={errors} />
      <Form>
        {to && <input type="hidden" name="to" value={to} />}
        <EmailField autoComplete="username" />
        <TextField
          name="password"
          type="password"
          label={t('accounts.password')}
          error={errorOf('password')}
          autoComplete="current-password"
          dir="ltr"
          required
        />
        <Button>{t('accounts.signIn')}</Button>
      </Form>
      {errorOf('') && (
        <p>
          <a href={checkInboxPath()}>{t('accounts.sendAgain')}</a>
        </p>
      )}
      <p>
        <a href={forgotPasswordPath()}>{t('accounts.forgotten')}</a>
      </p>
      <p>
        {t('accounts.noAccount')} <a href={signUpPath()}>{t('accounts.signUp')}</a>
      </p>
    </Page>
  )
}
