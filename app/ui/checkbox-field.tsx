import type { InputHTMLAttributes } from 'react'
import { FieldNotes, type FieldProps, fieldIds } from './field.tsx'

/** A yes or no. */
export function CheckboxField({
  name,
  id,
  label,
  help,
  error,
  optional: _,
  value = 'true',
  ...input
}: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>) {
  const ids = fieldIds({ name, id, help, error })
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="choice" htmlFor={ids.id}>
        <input type="checkbox" value={value} {...input} {...ids.control} />
        <span>{label}</span>
      </label>
      <FieldNotes id={ids.id} help={help} error={error} />
    </div>
  )
}
