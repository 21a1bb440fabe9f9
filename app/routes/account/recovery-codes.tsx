import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { makeRecoveryCodes } from '#app/domain/accounts/commands/second-factor.server.ts'
import { safeReturnPath } from '#app/domain/accounts/rules.ts'
import { accountPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door } from '#app/platform/http/door.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { landingPath, requirePerson } from '../guards.server.ts'

export const meta = pageTitle('accounts.recoveryTitle')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const person = await requireSecondFactor(request)
  return { to: safeReturnPath(new URL(request.url).searchParams.get('to')) ?? (await landingPath(person)) }
})

/** The codes are told in this answer and never again. */
export const action = door(async ({ request }: ActionFunctionArgs) => {
  const person = await requireSecondFactor(request)
  return data({ codes: await makeRecoveryCodes({ personId: person.id, now: new Date() }) })
})

async function requireSecondFactor(request: Request) {
  const person = await requirePerson(request)
  if (!person.hasSecondFactor) throw new DomainError('not-found')
  return person
}

export default function RecoveryCodes() {
  const { to } = useLoaderData<typeof loader>()
  const codes = useActionData<typeof action>()?.codes
  const { t } = useLanguage()
  return (
    <Page
      title={t('accounts.recoveryTitle')}
      lead={t('accounts.recoveryText')}
      width="narrow"
      breadcrumbs={[{ label: t('accounts.accountTitle'), to: accountPath() }]}
    >
      {codes ? (
        <>
          <Notice tone="warning">{t('accounts.recoveryShown')}</Notice>
          <ul className="codes" dir="ltr">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <p className="actions">
            <ButtonLink to={to}>{t('common.continue')}</ButtonLink>
          </p>
        </>
      ) : (
        <Form>
          <Button>{t('accounts.makeRecoveryCodes')}</Button>
        </Form>
      )}
    </Page>
  )
}
