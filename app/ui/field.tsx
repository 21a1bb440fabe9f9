import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'

export type FieldProps = {
  name: string
  label: ReactNode
  /** Stands below the field; says what is expected. */
  help?: ReactNode
  error?: string
  optional?: boolean
  /** Needed when a name stands twice on a page. */
  id?: string
}

/** The ids that tie a control to its label, help and error. */
export function fieldIds({ name, id = name, help, error }: Pick<FieldProps, 'name' | 'id' | 'help' | 'error'>) {
  const describedBy = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ') || undefined
  return { id, control: { id, name, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined } }
}

/** Label above, control, error in place, help below. */
export function Field({ id, label, help, error, optional, children }: Omit<FieldProps, 'name'> & { id: string; children: ReactNode }) {
  const { t } = useLanguage()
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label} {optional && <span className="quiet">({t('common.optional')})</span>}
      </label>
      {children}
      <FieldNotes id={id} help={help} error={error} />
    </div>
  )
}

export function FieldNotes({ id, help, error }: { id: string; help?: ReactNode; error?: string }) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
    </>
  )
}
