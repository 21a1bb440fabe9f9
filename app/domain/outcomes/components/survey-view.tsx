import { CorridorClock } from '#app/domain/events/components/corridor-clock.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useErrorsOfPage } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { AskedMeeting, SurveyPage } from '../queries/survey.server.ts'
import { ResultForm } from './result-form.tsx'
import { WordForm } from './word-form.tsx'

/** A survey's meetings, each with what was answered and, while there is time, its form. */
export function SurveyView({ survey }: { survey: SurveyPage }) {
  const { t, moment } = useLanguage()
  const errors = useErrorsOfPage()
  return (
    <>
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
    </>
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
            {day(meeting.startsAt, survey.timeZone)} · <bdi dir="ltr">{time(meeting.startsAt, survey.timeZone)}</bdi>
          </span>
        )}
        <StateBadge tone={answer ? (isAboutWords && meeting.word !== 'held' ? 'warning' : 'success') : 'neutral'}>
          {answer ?? t('outcomes.unanswered')}
        </StateBadge>
      </p>
      {survey.isOpen && (isAboutWords ? <WordForm meeting={meeting} /> : <ResultForm meeting={meeting} />)}
    </Section>
  )
}
