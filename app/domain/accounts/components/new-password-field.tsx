import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { PASSWORD_MAX, PASSWORD_MIN } from '../rules.ts'

/** Asks for a password to be chosen, and says what makes a good one. */
export function NewPasswordField({ label }: { label: string }) {
  const { t } = useLanguage()
  const { errorOf } = useReply()
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      help={t('accounts.passwordHelp')}
      error={errorOf('password')}
      autoComplete="new-password"
      minLength={PASSWORD_MIN}
      maxLength={PASSWORD_MAX}
      dir="ltr"
      required
    />
  )
}
