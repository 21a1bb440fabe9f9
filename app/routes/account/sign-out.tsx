import type { ActionFunctionArgs } from '@remix-run/node'
import { homePath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { SignOutForm } from '#app/ui/sign-out-form.tsx'
import { leave } from './entry.server.ts'

export const meta = pageTitle('accounts.signOut')

/** What the browser kept of the account for use without a network goes too. */
export const action = door(async ({ request }: ActionFunctionArgs) => {
  const headers = new Headers(await leave(request))
  headers.set('Clear-Site-Data', '"storage"')
  return redirectWithFlash(homePath(), 'accounts.signedOut', { tone: 'info', headers })
})

export default function SignOut() {
  const { t } = useLanguage()
  return (
    <Page title={t('accounts.signOut')} lead={t('accounts.signOutText')} width="narrow">
      <SignOutForm>{t('accounts.signOut')}</SignOutForm>
    </Page>
  )
}
