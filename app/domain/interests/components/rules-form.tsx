import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { InterestRules } from '../schema.ts'

const LIMITS = { openInterests: { min: 0, max: 50 }, interestDays: { min: 2, max: 60 } } as const

/** How many interests a company of the chamber may have open, and how long each step may take. */
export function RulesForm({ rules }: { rules: InterestRules }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  return (
    <Section title={t('interests.rules')}>
      <Form>
        {(['openInterests', 'interestDays'] as const).map((name) => (
          <TextField
            key={name}
            type="number"
            {...LIMITS[name]}
            name={name}
            label={t(`interests.rules.${name}`)}
            help={t(`interests.rules.${name}Help`)}
            defaultValue={textOf(name, rules[name])}
            error={errorOf(name)}
          />
        ))}
        <Button variant="secondary">{t('common.save')}</Button>
      </Form>
    </Section>
  )
}
