import { CheckboxGroup, RadioGroup } from '#app/ui/choice-group.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { LONGEST_TEXT } from '../answers.ts'
import type { SectorField } from '../sector-fields.ts'
import { monthNames } from './month-names.ts'
import { withUnit } from './unit.ts'

/** The boxes for one question of a sector, whatever its kind. `stored` is the answer as it stands in the boxes. */
export function SectorFieldInput({ field, stored }: { field: SectorField; stored: Record<string, string | string[]> }) {
  const { t, language } = useLanguage()
  const { errorOf, textOf, listOf } = useReply()
  const name = `answers.${field.key}`
  const label = withUnit(field.label[language], field.unit, t)
  const optional = !field.required
  const options = field.options.map((option) => ({ value: option.value, label: option.label[language] }))
  const common = { label, optional, error: errorOf(name) }
  const text = (part: string) => textOf(part, stored[part] as string | undefined)
  switch (field.kind) {
    case 'text':
      return <TextArea {...common} name={name} rows={3} maxLength={LONGEST_TEXT} defaultValue={text(name)} />
    case 'list':
      return <TextArea {...common} name={name} rows={4} help={t('taxonomy.listHelp')} defaultValue={text(name)} />
    case 'number':
      return <TextField {...common} name={name} inputMode="decimal" dir="ltr" className="short" defaultValue={text(name)} />
    case 'one':
      return <SelectField {...common} name={name} options={options} defaultValue={text(name)} />
    case 'many':
      return (
        <CheckboxGroup
          {...common}
          name={`${name}[]`}
          options={options}
          defaultValues={listOf(name, stored[`${name}[]`] as string[] | undefined)}
        />
      )
    case 'yes-no': {
      const answers = [
        { value: 'yes', label: t('common.yes') },
        { value: 'no', label: t('common.no') },
        ...(optional ? [{ value: '', label: t('taxonomy.notSaid') }] : []),
      ]
      return <RadioGroup {...common} name={name} options={answers} defaultValue={text(name)} />
    }
    case 'range':
    case 'months':
      return <Span field={field} label={label} text={text} />
  }
}

/** From … to: two figures, or two months. */
function Span({ field, label, text }: { field: SectorField; label: string; text: (name: string) => string }) {
  const { t, language } = useLanguage()
  const { errorOf } = useReply()
  const months = monthNames(language).map((month, i) => ({ value: String(i + 1), label: month }))
  const whole = errorOf(`answers.${field.key}`)
  return (
    <fieldset className={whole ? 'field field-wrong' : 'field'} id={`answers.${field.key}`}>
      <legend>
        {label} {!field.required && <span className="quiet">({t('common.optional')})</span>}
      </legend>
      <div className="span-fields">
        {(['from', 'to'] as const).map((end) => {
          const name = `answers.${field.key}.${end}`
          const common = { name, label: t(`taxonomy.${end}`), error: errorOf(name), defaultValue: text(name) }
          return field.kind === 'months' ? (
            <SelectField key={end} {...common} options={months} />
          ) : (
            <TextField key={end} {...common} inputMode="decimal" dir="ltr" />
          )
        })}
      </div>
      {whole && <p className="field-error">{whole}</p>}
    </fieldset>
  )
}
