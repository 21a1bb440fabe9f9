import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import type { CompanyDecision } from '../rules.ts'

/** What an officer can decide on a company now, with the consequence of each, and why. */
export function DecisionForm({ decisions }: { decisions: CompanyDecision[] }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  return (
    <Form>
      <RadioGroup
        name="decision"
        label={t('verification.question')}
        options={decisions.map((decision) => ({
          value: decision,
          label: t(`verification.act.${decision}`),
          help: t(`verification.help.${decision}`),
        }))}
        defaultValue={textOf('decision')}
        error={errorOf('decision')}
      />
      <TextArea
        name="reason"
        label={t('verification.reason')}
        help={t('verification.reasonHelp')}
        rows={4}
        maxLength={1000}
        defaultValue={textOf('reason')}
        error={errorOf('reason')}
      />
      <p className="actions">
        <Button>{t('verification.send')}</Button>
      </p>
    </Form>
  )
}
