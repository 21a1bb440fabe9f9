import { surveyPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { OpenSurvey } from '../queries/survey.server.ts'

/** What the company is asked about its meetings at an event and may still answer. */
export function OpenSurveys({
  companyId,
  eventId,
  timeZone,
  surveys,
}: {
  companyId: string
  eventId: string
  timeZone: string
  surveys: OpenSurvey[]
}) {
  const { t, day, moment } = useLanguage()
  return surveys.map(({ id, kind, day: asked, answerUntil, ...counts }) => (
    <Notice key={id} tone={counts.answered < counts.asked ? 'warning' : 'info'}>
      <p>
        <a href={surveyPath(companyId, eventId, id)}>{t(`outcomes.title.${kind}`)}</a>
        {kind === 'meetings' && <> ({day(asked)})</>}
      </p>
      <p>
        {t('outcomes.answeredSoFar', counts)} · {t('outcomes.answerUntil', { until: moment(answerUntil, timeZone) })}
      </p>
    </Notice>
  ))
}
