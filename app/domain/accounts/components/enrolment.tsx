import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { TextField } from '#app/ui/text-field.tsx'

/** Hands a key to an authenticator app, as a picture and as text, and asks for the code that proves it. */
export function Enrolment({ to, offer }: { to: string | null; offer: { key: string; picture: string } }) {
  const { t } = useLanguage()
  const { errors, errorOf } = useReply()
  return (
    <Page title={t('accounts.enrolTitle')} lead={t('accounts.enrolText')} width="narrow">
      <ErrorSummary errors={errors} />
      <h2>{t('accounts.enrolScan')}</h2>
      <p>
        <img src={offer.picture} alt={t('accounts.enrolPicture')} width={208} height={208} />
      </p>
      <p>{t('accounts.enrolKey')}</p>
      <p>
        <code dir="ltr">{offer.key}</code>
      </p>
      <Form>
        {to && <input type="hidden" name="to" value={to} />}
        <TextField
          name="code"
          label={t('accounts.enrolCode')}
          error={errorOf('code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={10}
          dir="ltr"
          required
        />
        <Button>{t('accounts.enrol')}</Button>
      </Form>
    </Page>
  )
}
