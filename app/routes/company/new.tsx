import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { startCompany } from '#app/domain/companies/commands/start.server.ts'
import { NewCompanySchema } from '#app/domain/companies/schema.ts'
import { profileStepPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { requirePerson } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requirePerson(request)
  return null
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const person = await requirePerson(request)
  const form = await parseForm(request, NewCompanySchema)
  if (!form.ok) return form.reply()
  const companyId = await startCompany({ person, country: form.value.country, now: new Date() })
  return redirect(profileStepPath(companyId, 'identity'))
})

export default function NewCompany() {
  const { t } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
  const countries = (['PK', 'KZ'] as const).map((value) => ({ value, label: t(`countries.${value}`) }))
  return (
    <Page title={t('companies.newTitle')} lead={t('companies.newLead')} width="narrow">
      <ErrorSummary errors={errors} />
      <Form>
        <RadioGroup
          name="country"
          label={t('companies.country')}
          options={countries}
          error={errorOf('country')}
          defaultValue={textOf('country')}
        />
        <p className="actions">
          <Button>{t('companies.start')}</Button>
        </p>
      </Form>
    </Page>
  )
}
