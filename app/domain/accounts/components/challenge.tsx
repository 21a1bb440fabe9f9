import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { SignOutForm } from '#app/ui/sign-out-form.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** Asks for the code of the app, or for one of the recovery codes. */
export function Challenge({ to }: { to: string | null }) {
  const { t } = useLanguage()
  const { errors, errorOf } = useReply()
  return (
    <Page title={t('accounts.challengeTitle')} lead={t('accounts.challengeText')} width="narrow">
      <ErrorSummary errors={errors} />
      <Form>
        {to && <input type="hidden" name="to" value={to} />}
        <TextField
          name="code"
          label={t('accounts.code')}
          error={errorOf('code')}
          autoComplete="one-time-code"
          maxLength={40}
          dir="ltr"
          required
        />
        <Button>{t('common.continue')}</Button>
      </Form>
      <SignOutForm variant="quiet">{t('accounts.signOut')}</SignOutForm>
    </Page>
  )
}
