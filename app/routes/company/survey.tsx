import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerSurvey } from '#app/domain/outcomes/commands/tell.server.ts'
import { SurveyView } from '#app/domain/outcomes/components/survey-view.tsx'
import { getSurvey, type SurveyPage } from '#app/domain/outcomes/queries/survey.server.ts'
import { AnswerSchema } from '#app/domain/outcomes/schema.ts'
import { translate } from '#app/i18n/translate.ts'
import { companyEventPath, companyEventsPath, companyPath, surveyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { requireMember } from '../guards.server.ts'

/** What a mailed link opens, for the company's people who have signed in. */
export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const by = { personId: person.id, companyId: company.companyId, surveyId: idIn(params, 'surveyId') }
  const survey = await getSurvey(by, new Date())
  return { survey, company: { id: company.companyId, name: company.name }, eventId: idIn(params, 'eventId') }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const by = { personId: person.id, companyId: company.companyId, surveyId: idIn(params, 'surveyId') }
  const form = await parseForm(request, AnswerSchema)
  if (!form.ok) return form.reply()
  await answerSurvey({ by, input: form.value, now: new Date() })
  return redirectWithFlash(surveyPath(by.companyId, idIn(params, 'eventId'), by.surveyId), 'outcomes.thanks')
})

export const meta = pageTitleOf<{ survey: Pick<SurveyPage, 'kind'> }>(({ survey }, language) => [
  translate(language, `outcomes.title.${survey.kind}`),
])

export default function CompanySurvey() {
  const { survey, company, eventId } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  return (
    <Page
      title={t(`outcomes.title.${survey.kind}`)}
      width="narrow"
      breadcrumbs={[
        { label: company.name ?? t('nav.company'), to: companyPath(company.id) },
        { label: t('events.companyTitle'), to: companyEventsPath(company.id) },
        { label: survey.event[language], to: companyEventPath(company.id, eventId) },
      ]}
    >
      <SurveyView survey={survey} />
    </Page>
  )
}
