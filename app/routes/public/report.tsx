import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerSurvey } from '#app/domain/outcomes/commands/tell.server.ts'
import { SurveyView } from '#app/domain/outcomes/components/survey-view.tsx'
import { getSurvey, type SurveyPage } from '#app/domain/outcomes/queries/survey.server.ts'
import { AnswerSchema } from '#app/domain/outcomes/schema.ts'
import { translate } from '#app/i18n/translate.ts'
import { reportPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { PRIVATE, slowDownGuesses } from './mailed-link.server.ts'

export const headers = () => PRIVATE

export const loader = door(async ({ params, context }: LoaderFunctionArgs) => {
  const survey = await slowDownGuesses(context.client, () => getSurvey({ token: params.token! }, new Date()))
  return data({ survey }, { headers: PRIVATE })
})

export const action = door(async ({ request, params, context }: ActionFunctionArgs) => {
  const now = new Date()
  const by = { token: params.token! }
  await slowDownGuesses(context.client, () => getSurvey(by, now))
  const form = await parseForm(request, AnswerSchema)
  if (!form.ok) return form.reply()
  await answerSurvey({ by, input: form.value, now })
  return redirectWithFlash(reportPath(by.token), 'outcomes.thanks')
})

export const meta = pageTitleOf<{ survey: { kind: SurveyPage['kind'] } }>(({ survey }, language) => [
  translate(language, `outcomes.title.${survey.kind}`),
])

export default function Report() {
  const { survey } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  return (
    <Page title={t(`outcomes.title.${survey.kind}`)} lead={survey.event[language]} width="narrow">
      <SurveyView survey={survey} />
    </Page>
  )
}
