import { RadioGroup } from '#app/ui/choice-group.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { AskedMeeting } from '../queries/survey.server.ts'
import { AnswerForm } from './answer-form.tsx'

const WORDS = ['held', 'we_absent', 'they_absent', 'cancelled'] as const
const RATINGS = ['5', '4', '3', '2', '1'] as const

/** How one meeting was. */
export function WordForm({ meeting }: { meeting: AskedMeeting }) {
  const { t } = useLanguage()
  const { field } = useReplyTo(meeting.id)
  return (
    <AnswerForm kind="meetings" meetingId={meeting.id} isAnswered={meeting.word !== null}>
      <RadioGroup
        label={t('outcomes.wasHeld')}
        {...field('word', meeting.word)}
        options={WORDS.map((value) => ({ value, label: t(`outcomes.word.${value}`) }))}
      />
      <SelectField
        label={t('outcomes.rating')}
        help={t('outcomes.ratingHelp')}
        optional
        empty={t('outcomes.noRating')}
        {...field('rating', meeting.rating)}
        options={RATINGS.map((value) => ({ value, label: t(`outcomes.rating.${value}`) }))}
      />
      <TextArea
        label={t('outcomes.comment')}
        help={t('outcomes.commentHelp')}
        optional
        rows={3}
        maxLength={1000}
        dir="auto"
        {...field('comment', meeting.comment)}
      />
    </AnswerForm>
  )
}
