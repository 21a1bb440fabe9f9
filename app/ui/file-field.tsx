import type { InputHTMLAttributes } from 'react'
import { Field, type FieldProps, fieldIds } from './field.tsx'

/** A file to send; its form needs `encType="multipart/form-data"`. */
export function FileField({
  name,
  id,
  label,
  help,
  error,
  optional,
  ...input
}: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'>) {
  const ids = fieldIds({ name, id, help, error })
  return (
    <Field id={ids.id} label={label} help={help} error={error} optional={optional}>
      <input type="file" {...input} {...ids.control} />
    </Field>
  )
}
