import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldProps, fieldIds } from './field.tsx'
import { useLanguage } from './language.tsx'

export type Option = { value: string; label: string; help?: string }

/** One of a list. Nothing is chosen beforehand unless something was stored; `empty` says what choosing nothing means. */
export function SelectField({
  name,
  id,
  label,
  help,
  error,
  optional,
  options,
  empty,
  ...select
}: FieldProps & { options: readonly Option[]; empty?: string } & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'>) {
  const { t } = useLanguage()
  const ids = fieldIds({ name, id, help, error })
  return (
    <Field id={ids.id} label={label} help={help} error={error} optional={optional}>
      <select {...select} {...ids.control}>
        <option value="">{empty ?? t('common.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
