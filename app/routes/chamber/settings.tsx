import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { setProfileTerms } from '#app/domain/chambers/commands.server.ts'
import { getProfileTerms } from '#app/domain/chambers/queries.server.ts'
import { ProfileTermsSchema } from '#app/domain/chambers/schema.ts'
import { chamberPath, chamberSettingsPath } from '#app/paths.ts'
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

export const meta = pageTitle('freshness.settings')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  return { chamber: chamber.name, terms: await getProfileTerms(chamber.chamberId) }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const form = await parseForm(request, ProfileTermsSchema)
  if (!form.ok) return form.reply()
  await setProfileTerms({ officer: { personId: person.id, chamber }, terms: form.value, now: new Date() })
  return redirectWithFlash(chamberSettingsPath(), 'companies.saved')
})

export default function Settings() {
  const { chamber, terms } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
  const field = (name: 'nudgeMonths' | 'expireMonths') => ({
    name,
    label: t(`freshness.${name}`),
    error: errorOf(name),
    defaultValue: textOf(name, terms[name]),
    inputMode: 'numeric' as const,
    dir: 'ltr',
    className: 'short',
  })
  return (
    <Page
      title={t('freshness.settings')}
      lead={t('freshness.settingsLead')}
      breadcrumbs={[{ label: chamber[language], to: chamberPath() }]}
      width="narrow"
    >
      <ErrorSummary errors={errors} />
      <Form>
        <TextField {...field('nudgeMonths')} help={t('freshness.nudgeHelp')} />
        <TextField {...field('expireMonths')} help={t('freshness.expireHelp')} />
        <p className="actions">
          <Button>{t('common.save')}</Button>
        </p>
      </Form>
    </Page>
  )
}
