import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { NewPasswordField } from './new-password-field.tsx'

/** A new password from who knows the current one. */
export function PasswordForm() {
  const { t } = useLanguage()
  const { errorOf } = useReply()
  return (
    <Section title={t('accounts.changePassword')}>
      <Form>
        <TextField
          name="currentPassword"
          type="password"
          label={t('accounts.currentPassword')}
          error={errorOf('currentPassword')}
          autoComplete="current-password"
          dir="ltr"
          required
        />
        <NewPasswordField label={t('accounts.newPassword')} />
        <Button name="intent" value="password" variant="secondary">
          {t('accounts.changePassword')}
        </Button>
      </Form>
    </Section>
  )
}
