import type { ReactNode } from 'react'
import { signOutPath } from '#app/paths.ts'
import { Button, type ButtonVariant } from './button.tsx'
import { useLanguage } from './language.tsx'

/** Signs out. `unsent` is what the script asks when the browser keeps something that was not sent. */
export function SignOutForm({ variant, children }: { variant?: ButtonVariant; children: ReactNode }) {
  const { t } = useLanguage()
  return (
    <form method="post" action={signOutPath()} data-unsent={t('ui.signOutUnsent', { count: '{count}' })}>
      <Button variant={variant}>{children}</Button>
    </form>
  )
}
