import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { signUp } from '#app/domain/accounts/commands/sign-up.server.ts'
import { EmailField } from '#app/domain/accounts/components/email-field.tsx'
import { LanguageField } from '#app/domain/accounts/components/language-field.tsx'
import { NewPasswordField } from '#app/domain/accounts/components/new-password-field.tsx'
import { SignUpSchema } from '#app/domain/accounts/schema.ts'
import { checkInboxPath, signInPath } from '#app/paths.ts'
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
import { requireNobody } from '../guards.server.ts'

export const meta = pageTitle('accounts.signUpTitle')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requireNobody(request)
  return null
})

export const action = door(async ({ request, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, SignUpSchema)
  if (!form.ok) return form.reply()
  await signUp({ details: form.value, client: context.client, now: new Date() })
  return redirect(checkInboxPath())
})

export default function SignUp() {
  const { t, language } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
  return (
    <Page title={t('accounts.signUpTitle')} lead={t('accounts.signUpLead')} width="narrow">
      <ErrorSummary errors={errors} />
      <Form>
        <TextField
          name="name"
          label={t('accounts.name')}
          error={errorOf('name')}
          defaultValue={textOf('name')}
          autoComplete="name"
          maxLength={100}
          required
        />
        <EmailField />
        <NewPasswordField label={t('accounts.password')} />
        <LanguageField chosen={textOf('language', language)} help={t('accounts.languageHelp')} />
        <Button>{t('accounts.signUp')}</Button>
      </Form>
      <p>
        {t('accounts.haveAccount')} <a href={signInPath()}>{t('accounts.signIn')}</a>
      </p>
    </Page>
  )
}
