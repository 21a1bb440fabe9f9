import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { verifyEmail } from '#app/domain/accounts/commands/sign-up.server.ts'
import { findLinkState } from '#app/domain/accounts/queries.server.ts'
import { checkInboxPath, signInPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const meta = pageTitle('accounts.verifyTitle')

const GONE = 410

/** Looking at the link changes nothing: mail programs look at links too. */
export const loader = door(async ({ params }: LoaderFunctionArgs) => {
  const state = await findLinkState({ token: params.token!, purpose: 'verify_email', now: new Date() })
  return data({ state }, { status: state === 'live' ? 200 : GONE })
})

export const action = door(async ({ params }: ActionFunctionArgs) => {
  const now = new Date()
  const state = await findLinkState({ token: params.token!, purpose: 'verify_email', now })
  if (state !== 'live') return data(null, { status: GONE })
  await verifyEmail({ token: params.token!, now })
  return redirectWithFlash(signInPath(), 'accounts.verified')
})

export default function VerifyEmail() {
  const { state } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  if (state === 'live')
    return (
      <Page title={t('accounts.verifyTitle')} lead={t('accounts.verifyText')} width="narrow">
        <Form>
          <Button>{t('accounts.verify')}</Button>
        </Form>
      </Page>
    )
  return (
    <Page title={t('accounts.linkDeadTitle')} lead={t(state === 'used' ? 'accounts.verifyUsed' : 'accounts.askNewLink')} width="narrow">
      <p className="actions">
        {state === 'used' && <ButtonLink to={signInPath()}>{t('accounts.signIn')}</ButtonLink>}
        {state !== 'used' && <ButtonLink to={checkInboxPath()}>{t('accounts.sendAgain')}</ButtonLink>}
      </p>
    </Page>
  )
}
