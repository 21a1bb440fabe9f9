import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { inviteColleague } from '#app/domain/companies/commands/invite-colleague.server.ts'
import { isUnclaimed } from '#app/domain/companies/queries/help.server.ts'
import { getChamberDossier } from '#app/domain/companies/queries/profile.server.ts'
import { HandOverSchema } from '#app/domain/companies/schema.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { verificationPath, verificationQueuePath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, legalName, legalNameLatin, contactEmail, contactLanguage } = await getChamberDossier(chamber, idIn(params, 'companyId'))
  if (!(await isUnclaimed(id))) throw new DomainError('wrong-state')
  return { id, name: legalNameLatin ?? legalName, contactEmail, contactLanguage }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const form = await parseForm(request, HandOverSchema)
  if (!form.ok) return form.reply()
  const { id: companyId } = await getChamberDossier(chamber, idIn(params, 'companyId'))
  const member = { personId: person.id, companyId, chamberId: chamber.chamberId }
  await inviteColleague({ member, invited: { ...form.value, role: 'owner' }, now: new Date() })
  return redirectWithFlash(verificationPath(companyId), 'help.handedOver')
})

export const meta = pageTitle('help.handOver')

export default function HandOver() {
  const { id, name, contactEmail, contactLanguage } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
  return (
    <Page
      title={t('help.handOver')}
      lead={t('help.handOverLead')}
      breadcrumbs={[
        { label: t('verification.title'), to: verificationQueuePath() },
        { label: name ?? t('companies.unnamed'), to: verificationPath(id) },
      ]}
      width="narrow"
    >
      <ErrorSummary errors={errors} />
      <Form>
        <TextField
          name="email"
          type="email"
          dir="ltr"
          label={t('help.newOwnerEmail')}
          defaultValue={textOf('email', contactEmail)}
          error={errorOf('email')}
        />
        <RadioGroup
          name="language"
          label={t('people.inviteLanguage')}
          options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
          defaultValue={textOf('language', contactLanguage)}
          error={errorOf('language')}
        />
        <p className="actions">
          <Button>{t('help.handOverSend')}</Button>
        </p>
      </Form>
    </Page>
  )
}
