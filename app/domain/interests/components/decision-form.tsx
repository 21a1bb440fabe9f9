import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { InterestDecision } from '../rules.ts'

/** What an officer can decide on an interest now, with the consequence of each, and why. */
export function DecisionForm({ decisions }: { decisions: InterestDecision[] }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  if (decisions.length === 0) return null
  return (
    <Section title={t('interests.decide')}>
      <Form>
        <RadioGroup
          name="decision"
          label={t('interests.question')}
          options={decisions.map((decision) => ({
            value: decision,
            label: t(`interests.act.${decision}`),
            help: t(`interests.help.${decision}`),
          }))}
          defaultValue={textOf('decision')}
          error={errorOf('decision')}
        />
        <TextArea
          name="reason"
          label={t('interests.reason')}
          help={t('interests.reasonHelp')}
          maxLength={1000}
          defaultValue={textOf('reason')}
          error={errorOf('reason')}
          optional
        />
        <Button>{t('interests.decision.send')}</Button>
      </Form>
    </Section>
  )
}
