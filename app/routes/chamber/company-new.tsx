import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { registerOnBehalf } from '#app/domain/companies/commands/register.server.ts'
import { RegistrationSchema } from '#app/domain/companies/schema.ts'
import { chamberCompaniesPath, profileStepPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requireOfficer(request)
  return null
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const form = await parseForm(request, RegistrationSchema)
  if (!form.ok) return form.reply()
  const companyId = await registerOnBehalf({ officer: { personId: person.id, chamber }, ...form.value, now: new Date() })
  return redirectWithFlash(profileStepPath(companyId, 'identity'), 'help.started')
})

export const meta = pageTitle('help.register')

export default function RegisterCompany() {
  const { t } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
  return (
    <Page
      title={t('help.register')}
      lead={t('help.registerLead')}
      breadcrumbs={[{ label: t('nav.members'), to: chamberCompaniesPath() }]}
      width="narrow"
    >
      <ErrorSummary errors={errors} />
      <Form>
        <TextField
          name="legalNameLatin"
          label={t('companies.legalNameLatin')}
          help={t('companies.legalNameLatinHelp')}
          dir="ltr"
          defaultValue={textOf('legalNameLatin')}
          error={errorOf('legalNameLatin')}
        />
        <p className="actions">
          <Button>{t('common.continue')}</Button>
        </p>
      </Form>
    </Page>
  )
}
