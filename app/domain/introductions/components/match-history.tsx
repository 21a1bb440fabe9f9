import type { ReviewRow } from '#app/domain/matches/queries/matches.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { UserText } from '#app/ui/user-text.tsx'
import type { IntroductionForOfficer } from '../queries.server.ts'

type Step = { key: string; at: Date; text: string; note?: string | null }

/** What became of a match, step by step: who decided what and why, when the companies were asked, what they answered, how it ended. */
export function MatchHistory({
  reviews,
  introduction,
  timeZone,
}: {
  reviews: ReviewRow[]
  introduction: IntroductionForOfficer | null
  timeZone: string
}) {
  const { t, language, moment } = useLanguage()
  const decisions: Step[] = reviews.map((review) => ({
    key: `review ${review.country}`,
    at: review.decidedAt,
    text: t(`matches.history.${review.decision}`, { officer: review.officer, chamber: review.chamber[language] }),
    note: review.note ?? review.reason,
  }))
  const steps = [...decisions, ...(introduction ? stepsOf(introduction, t) : [])].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  )
  if (steps.length === 0) return null
  return (
    <Section title={t('matches.history')}>
      <Timeline
        items={steps.map(({ key, at, text, note }) => ({
          key,
          moment: moment(at, timeZone),
          text,
          more: note && <UserText text={note} />,
        }))}
      />
    </Section>
  )
}

function stepsOf(introduction: IntroductionForOfficer, t: ReturnType<typeof useLanguage>['t']): Step[] {
  const { createdAt, introducedAt, expiresAt, state, answers } = introduction
  return [
    { key: 'asked', at: createdAt, text: t('introductions.history.asked') },
    ...answers.flatMap(({ country, answer, answeredAt }) =>
      answer && answeredAt
        ? [{ key: `answer ${country}`, at: answeredAt, text: t(`introductions.history.${answer}`, { country: t(`countries.${country}`) }) }]
        : [],
    ),
    ...(introducedAt ? [{ key: 'introduced', at: introducedAt, text: t('introductions.history.introduced') }] : []),
    ...(state === 'expired' ? [{ key: 'expired', at: expiresAt, text: t('introductions.history.expired') }] : []),
  ]
}
