import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CorridorClock } from '#app/domain/events/components/corridor-clock.tsx'
import { sayOfMeeting, tellResult } from '#app/domain/outcomes/commands/tell.server.ts'
import { ResultForm } from '#app/domain/outcomes/components/result-form.tsx'
import { WordForm } from '#app/domain/outcomes/components/word-form.tsx'
import { type AskedMeeting, getSurvey, type SurveyPage } from '#app/domain/outcomes/queries/survey.server.ts'
import { ResultSchema, WordSchema } from '#app/domain/outcomes/schema.ts'
import { translate } from '#app/i18n/translate.ts'
import { reportPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { useErrorsOfPage } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { PRIVATE, slowDownGuesses } from './mailed-link.server.ts'

export const headers = () => PRIVATE

export const loader = door(async ({ params, context }: LoaderFunctionArgs) => {
  const survey = await slowDownGuesses(context.client, () => getSurvey(params.token!, new Date()))
  return data({ survey }, { headers: PRIVATE })
})

export const action = door(async ({ request, params, context }: ActionFunctionArgs) => {
  const now = new Date()
  const token = params.token!
  const { kind } = await slowDownGuesses(context.client, () => getSurvey(token, now))
  if (kind === 'meetings') {
    const form = await parseForm(request, WordSchema)
    if (!form.ok) return form.reply()
    await sayOfMeeting({ token, input: form.value, now })
  } else {
    const form = await parseForm(request, ResultSchema)
    if (!form.ok) return form.reply()
    await tellResult({ token, input: form.value, now })
  }
  return redirectWithFlash(reportPath(token), 'outcomes.thanks')
})

export const meta = pageTitleOf<{ survey: { kind: SurveyPage['kind'] } }>(({ survey }, language) => [
  translate(language, `outcomes.title.${survey.kind}`),
])

export default function Report() {
  const { survey } = useLoaderData<typeof loader>()
  const { t, language, moment } = useLanguage()
  const errors = useErrorsOfPage()
  return (
    <Page title={t(`outcomes.title.${survey.kind}`)} lead={survey.event[language]} width="narrow">
      {survey.isOpen ? (
        <p>{t(`outcomes.lead.${survey.kind}`, { until: moment(survey.answerUntil, survey.timeZone) })}</p>
      ) : (
        <Notice tone="info">{t('outcomes.timeOver')}</Notice>
      )}
      <ErrorSummary errors={errors} />
      {survey.meetings.length === 0 ? (
        <EmptyState title={t('outcomes.noMeetings')} text={t('outcomes.noMeetingsText')} />
      ) : (
        <>
          {survey.kind === 'meetings' && <CorridorClock />}
          {survey.meetings.map((meeting) => (
            <Meeting key={meeting.id} meeting={meeting} survey={survey} />
          ))}
        </>
      )}
    </Page>
  )
}

function Meeting({ meeting, survey }: { meeting: AskedMeeting; survey: Pick<SurveyPage, 'kind' | 'isOpen' | 'timeZone'> }) {
  const { t, day, time } = useLanguage()
  const isAboutWords = survey.kind === 'meetings'
  const answer = isAboutWords
    ? meeting.word && t(`outcomes.word.${meeting.word}`)
    : meeting.result && t(`outcomes.result.${meeting.result}`)
  return (
    <Section title={<bdi>{meeting.partner}</bdi>} id={`meeting-${meeting.id}`}>
      <p className="state-line">
        {meeting.startsAt && (
          <span className="quiet">
            {day(meeting.startsAt, survey.timeZone)}, <bdi dir="ltr">{time(meeting.startsAt, survey.timeZone)}</bdi>
          </span>
        )}
        {answer ? <StateBadge tone="success">{answer}</StateBadge> : <StateBadge tone="neutral">{t('outcomes.unanswered')}</StateBadge>}
      </p>
      {survey.isOpen && (isAboutWords ? <WordForm meeting={meeting} /> : <ResultForm meeting={meeting} />)}
    </Section>
  )
}
