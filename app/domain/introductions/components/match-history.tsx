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

function stepsOf({ steps }: IntroductionForOfficer, t: ReturnType<typeof useLanguage>['t']): Step[] {
  return steps.flatMap(({ id, act, at, country, introduces, reason }) => {
    const text = t(`introductions.history.${act}`, { country: country ? t(`countries.${country}`) : '' })
    const step = { key: id, at, text, note: reason }
    return introduces && act !== 'introduce' ? [step, { key: `${id} introduced`, at, text: t('introductions.history.introduce') }] : [step]
  })
}
