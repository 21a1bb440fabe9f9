import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { TextField } from '#app/ui/text-field.tsx'

/** Asks for the address of an account. */
export function EmailField({ autoComplete = 'email' }: { autoComplete?: 'email' | 'username' | 'off' }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  return (
    <TextField
      name="email"
      type="email"
      label={t('accounts.email')}
      error={errorOf('email')}
      defaultValue={textOf('email')}
      autoComplete={autoComplete}
      maxLength={200}
      dir="ltr"
      required
    />
  )
}
