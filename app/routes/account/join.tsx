import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LanguageField } from '#app/domain/accounts/components/language-field.tsx'
import { NewPasswordField } from '#app/domain/accounts/components/new-password-field.tsx'
import { acceptInvitation, joinWithNewAccount } from '#app/domain/companies/commands/invite-colleague.server.ts'
import { findInvitation } from '#app/domain/companies/queries/people.server.ts'
import { JoinSchema } from '#app/domain/companies/schema.ts'
import { companyPath, joinPath, signInPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { keepLanguage } from '#app/platform/http/language.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { SignOutForm } from '#app/ui/sign-out-form.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { findPerson } from '../guards.server.ts'
import { enter } from './entry.server.ts'

export const meta = pageTitle('people.inviteTitle')

const GONE = 410

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const token = params.token!
  const [invitation, person] = await Promise.all([findInvitation(token, new Date()), findPerson(request)])
  if (!invitation) return data({ invitation: null, way: null, token }, { status: GONE })
  const way = person ? (person.email === invitation.email ? 'join' : 'other') : invitation.hasAccount ? 'sign-in' : 'sign-up'
  return data({ invitation, way, token } as const)
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const token = params.token!
  const now = new Date()
  const person = await findPerson(request)
  if (person) {
    const companyId = await acceptInvitation({ token, person, now })
    return redirectWithFlash(companyPath(companyId), 'people.joined')
  }
  const form = await parseForm(request, JoinSchema)
  if (!form.ok) return form.reply()
  const joined = await joinWithNewAccount({ token, details: form.value, now })
  if ('fault' in joined) return form.reply([{ name: 'password', key: joined.fault }])
  const headers = await enter(request, joined.personId, { secondFactorPassed: false })
  headers.append('Set-Cookie', await keepLanguage(form.value.language))
  return redirectWithFlash(companyPath(joined.companyId), 'people.joined', { headers })
})

export default function Join() {
  const { invitation, way, token } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors } = useReply()
  if (!invitation)
    return (
      <Page title={t('accounts.linkDeadTitle')} width="narrow">
        <p>{t('people.linkDead')}</p>
      </Page>
    )
  const { company, inviter, role, email } = invitation
  const name = (language === 'en' ? company.legalNameLatin : company.legalName) ?? company.legalNameLatin ?? t('companies.unnamed')
  return (
    <Page
      title={t('people.joinTitle', { company: name })}
      lead={t('people.joinText', { inviter, role: t(`people.role.${role}`) })}
      width="narrow"
    >
      <ErrorSummary errors={errors} />
      {way === 'join' && (
        <Form>
          <Button>{t('people.join')}</Button>
        </Form>
      )}
      {way === 'other' && (
        <>
          <Notice tone="warning">{t('people.otherAddress')}</Notice>
          <SignOutForm variant="secondary">{t('accounts.signOut')}</SignOutForm>
        </>
      )}
      {way === 'sign-in' && (
        <>
          <p>{t('people.signInFirst', { email })}</p>
          <ButtonLink to={signInPath(joinPath(token))}>{t('accounts.signIn')}</ButtonLink>
        </>
      )}
      {way === 'sign-up' && <NewAccountForm email={email} preferred={invitation.language} />}
    </Page>
  )
}

function NewAccountForm({ email, preferred }: { email: string; preferred: string }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  return (
    <>
      <p>{t('people.joinNew', { email })}</p>
      <Form>
        <TextField
          name="name"
          label={t('accounts.name')}
          error={errorOf('name')}
          defaultValue={textOf('name')}
          autoComplete="name"
          maxLength={100}
          required
        />
        <NewPasswordField label={t('accounts.password')} />
        <LanguageField chosen={textOf('language', preferred)} help={t('accounts.languageHelp')} />
        <Button>{t('people.join')}</Button>
      </Form>
    </>
  )
}
