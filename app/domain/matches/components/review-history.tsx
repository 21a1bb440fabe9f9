import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { UserText } from '#app/ui/user-text.tsx'
import type { ReviewRow } from '../queries.server.ts'

/** Who decided what on a match, when and why. */
export function ReviewHistory({ reviews, timeZone }: { reviews: ReviewRow[]; timeZone: string }) {
  const { t, language, moment } = useLanguage()
  if (reviews.length === 0) return null
  return (
    <Section title={t('matches.history')}>
      <Timeline
        items={reviews.map((review) => ({
          key: review.country,
          moment: moment(review.decidedAt, timeZone),
          text: t(`matches.history.${review.decision}`, { officer: review.officer, chamber: review.chamber[language] }),
          more: (review.note ?? review.reason) && <UserText text={(review.note ?? review.reason)!} />,
        }))}
      />
    </Section>
  )
}
