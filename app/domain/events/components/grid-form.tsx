import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-group.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { SlotFields } from './session-form.tsx'

const STRETCHES = [
  { from: 'from1', to: 'to1', usual: ['09:30', '13:00'] },
  { from: 'from2', to: 'to2', usual: ['14:00', '17:30'] },
  { from: 'from3', to: 'to3', usual: ['', ''] },
] as const

/** The sessions of whole days at once. Days that have some already are laid out anew. */
export function GridForm({ days, walk, isFirst }: { days: { value: string; label: string }[]; walk: number; isFirst: boolean }) {
  const { t } = useLanguage()
  const { field, listOf, errorOf } = useReplyTo('grid')
  return (
    <Form>
      <input type="hidden" name="form" value="grid" />
      <CheckboxGroup
        label={t('planning.days')}
        id="grid-days"
        name="days[]"
        help={isFirst ? undefined : t('planning.daysAnew')}
        error={errorOf('days')}
        defaultValues={listOf('days', isFirst ? days.map(({ value }) => value) : [])}
        options={days}
      />
      {STRETCHES.map(({ from, to, usual }, i) => (
        <fieldset key={from} className="field">
          <legend>{t('planning.stretch', { number: i + 1 })}</legend>
          <div className="field-row">
            <TextField type="time" label={t('planning.from')} {...field(from, usual[0])} />
            <TextField type="time" label={t('planning.to')} {...field(to, usual[1])} />
          </div>
        </fieldset>
      ))}
      <SlotFields field={field} slot={25} gap={5} walk={walk} />
      <Button name="intent" value="grid">
        {t('planning.layOut')}
      </Button>
    </Form>
  )
}
