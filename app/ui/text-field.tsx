import type { InputHTMLAttributes } from 'react'
import { Field, type FieldProps, fieldIds } from './field.tsx'

/** One line of text, a number or a date. */
export function TextField({
  name,
  id,
  label,
  help,
  error,
  optional,
  ...input
}: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>) {
  const ids = fieldIds({ name, id, help, error })
  return (
    <Field id={ids.id} label={label} help={help} error={error} optional={optional}>
      <input type="text" {...input} {...ids.control} />
    </Field>
  )
}
