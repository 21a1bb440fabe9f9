import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldProps, fieldIds } from './field.tsx'
import { useLanguage } from './language.tsx'

export type Option = { value: string; label: string; help?: string }

/** One of a list. Nothing is chosen beforehand unless something was stored. */
export function SelectField({
  name,
  id,
  label,
  help,
  error,
  optional,
  options,
  ...select
}: FieldProps & { options: readonly Option[] } & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'>) {
  const { t } = useLanguage()
  const ids = fieldIds({ name, id, help, error })
  return (
    <Field id={ids.id} label={label} help={help} error={error} optional={optional}>
      <select {...select} {...ids.control}>
        <option value="">{t('common.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
