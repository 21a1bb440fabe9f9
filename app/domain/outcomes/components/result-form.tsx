import { RadioGroup } from '#app/ui/choice-group.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { AskedMeeting } from '../queries/survey.server.ts'
import { CURRENCIES } from '../rules.ts'
import { AnswerForm } from './answer-form.tsx'

export const RESULTS = ['no_contact', 'knowledge', 'contact', 'negotiation', 'agreement'] as const
const KINDS = ['memorandum', 'contract', 'order', 'agency', 'joint_venture', 'other'] as const

/** What came of one meeting. */
export function ResultForm({ meeting }: { meeting: AskedMeeting }) {
  const { t } = useLanguage()
  const { field } = useReplyTo(meeting.id)
  return (
    <AnswerForm kind="results" meetingId={meeting.id} isAnswered={meeting.result !== null}>
      <RadioGroup
        label={t('outcomes.whatCame')}
        {...field('result', meeting.result)}
        options={RESULTS.map((value) => ({ value, label: t(`outcomes.result.${value}`) }))}
      />
      <SelectField
        label={t('outcomes.agreementKind')}
        help={t('outcomes.agreementHelp')}
        optional
        {...field('agreement', meeting.agreement)}
        options={KINDS.map((value) => ({ value, label: t(`outcomes.agreement.${value}`) }))}
      />
      <div className="field-row">
        <TextField label={t('outcomes.value')} optional inputMode="decimal" dir="ltr" {...field('value', meeting.value)} />
        <SelectField
          label={t('outcomes.currency')}
          optional
          {...field('currency', meeting.currency)}
          options={CURRENCIES.map((value) => ({ value, label: value }))}
        />
      </div>
    </AnswerForm>
  )
}
