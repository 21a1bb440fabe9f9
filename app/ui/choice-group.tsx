import type { ReactNode } from 'react'
import { FieldNotes, type FieldProps } from './field.tsx'
import { useLanguage } from './language.tsx'
import type { Option } from './select-field.tsx'

type GroupProps = FieldProps & { options: readonly Option[] }

/** Any number of a list; `name` ends with `[]`. */
export function CheckboxGroup({ defaultValues, ...group }: GroupProps & { defaultValues: readonly string[] }) {
  return <ChoiceGroup {...group} type="checkbox" isChosen={(value) => defaultValues.includes(value)} />
}

/** One of a few, all in sight. */
export function RadioGroup({ defaultValue, ...group }: GroupProps & { defaultValue?: string }) {
  return <ChoiceGroup {...group} type="radio" isChosen={(value) => value === defaultValue} />
}

function ChoiceGroup({
  name,
  id = name.replace(/\[\]$/, ''),
  label,
  help,
  error,
  optional,
  options,
  type,
  isChosen,
}: GroupProps & { type: 'checkbox' | 'radio'; isChosen: (value: string) => boolean }) {
  const { t } = useLanguage()
  return (
    <fieldset
      className={error ? 'field field-wrong' : 'field'}
      id={id}
      aria-describedby={[error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ') || undefined}
    >
      <legend>
        {label} {optional && <span className="quiet">({t('common.optional')})</span>}
      </legend>
      <div className="choices">
        {options.map((option) => (
          <Choice key={option.value} help={option.help} label={option.label}>
            <input type={type} name={name} value={option.value} defaultChecked={isChosen(option.value)} />
          </Choice>
        ))}
      </div>
      <FieldNotes id={id} help={help} error={error} />
    </fieldset>
  )
}

function Choice({ label, help, children }: { label: string; help?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is handed in as a child
    <label className="choice">
      {children}
      <span>
        {label}
        {help && <small className="quiet"> {help}</small>}
      </span>
    </label>
  )
}
