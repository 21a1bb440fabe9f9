import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { changeDetails } from '#app/domain/accounts/commands/details.server.ts'
import { changePassword } from '#app/domain/accounts/commands/passwords.server.ts'
import { removeSecondFactor } from '#app/domain/accounts/commands/second-factor.server.ts'
import { DetailsForm } from '#app/domain/accounts/components/details-form.tsx'
import { PasswordForm } from '#app/domain/accounts/components/password-form.tsx'
import { SecondFactorPanel } from '#app/domain/accounts/components/second-factor-panel.tsx'
import { countRecoveryCodes, getDetails } from '#app/domain/accounts/queries.server.ts'
import { AccountSchema } from '#app/domain/accounts/schema.ts'
import { accountPath, accountPrivacyPath, myCalendarPath, savedSearchesPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { keepLanguage } from '#app/platform/http/language.server.ts'
import { type FormReply, parseForm } from '#app/platform/http/parse-form.server.ts'
import type { SignedIn } from '#app/platform/session/session.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { requirePerson } from '../guards.server.ts'
import { enter } from './entry.server.ts'

export const meta = pageTitle('accounts.accountTitle')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { id, email, hasSecondFactor } = await requirePerson(request)
  return { email, details: await getDetails(id), recoveryCodes: hasSecondFactor ? await countRecoveryCodes(id) : null }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const person = await requirePerson(request)
  const form = await parseForm(request, AccountSchema)
  if (!form.ok) return form.reply()
  const done = await act(request, person, form.value)
  return 'errors' in done ? form.reply(done.errors) : done.answer
})

type Outcome = { errors: FormReply['errors'] } | { answer: Awaited<ReturnType<typeof redirectWithFlash>> }

async function act(request: Request, person: SignedIn, wish: z.infer<typeof AccountSchema>): Promise<Outcome> {
  const own = { personId: person.id, now: new Date() }
  switch (wish.intent) {
    case 'details': {
      await changeDetails({ ...own, details: wish })
      const headers = new Headers({ 'Set-Cookie': await keepLanguage(wish.language) })
      return { answer: await redirectWithFlash(accountPath(), 'accounts.detailsSaved', { headers }) }
    }
    case 'password': {
      const refused = await changePassword({ ...own, currentPassword: wish.currentPassword, password: wish.password })
      if (refused) return { errors: [{ name: refused.field, key: refused.fault }] }
      const headers = await enter(request, person.id, person)
      return { answer: await redirectWithFlash(accountPath(), 'accounts.passwordChanged', { headers }) }
    }
    case 'turn-off': {
      if (!(await removeSecondFactor({ ...own, password: wish.confirmPassword })))
        return { errors: [{ name: 'confirmPassword', key: 'accounts.passwordWrong' }] }
      const headers = await enter(request, person.id, { secondFactorPassed: false })
      return { answer: await redirectWithFlash(accountPath(), 'accounts.turnedOff', { headers }) }
    }
  }
}

export default function Account() {
  const { email, details, recoveryCodes } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  return (
    <Page
      title={t('accounts.accountTitle')}
      lead={<bdi>{email}</bdi>}
      width="narrow"
      actions={
        <ButtonLink to={savedSearchesPath()} variant="secondary">
          {t('directory.saved')}
        </ButtonLink>
      }
    >
      <ErrorSummary errors={errors} />
      <DetailsForm {...details} />
      <PasswordForm />
      <SecondFactorPanel recoveryCodes={recoveryCodes} />
      <p>
        <a href={myCalendarPath()}>{t('agenda.feedTitle')}</a>
      </p>
      <p>
        <a href={accountPrivacyPath()}>{t('consents.title')}</a>
      </p>
    </Page>
  )
}
