import type { TextareaHTMLAttributes } from 'react'
import { Field, type FieldProps, fieldIds } from './field.tsx'

/** Text of several lines; with a `maxLength` the script counts what is left. */
export function TextArea({
  name,
  id,
  label,
  help,
  error,
  optional,
  rows = 4,
  minLength,
  maxLength,
  ...area
}: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>) {
  const ids = fieldIds({ name, id, help, error })
  const control = <textarea rows={rows} dir="auto" {...area} {...ids.control} />
  return (
    <Field id={ids.id} label={label} help={help} error={error} optional={optional}>
      {maxLength ? (
        <character-count data-min={minLength} data-max={maxLength}>
          {control}
        </character-count>
      ) : (
        control
      )}
    </Field>
  )
}
