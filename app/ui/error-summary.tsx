import { useLanguage } from './language.tsx'

/** Everything that is wrong with a form, each with a link to its field. The script moves the focus here. */
export function ErrorSummary({ errors }: { errors: { name: string; message: string }[] }) {
  const { t } = useLanguage()
  if (errors.length === 0) return null
  return (
    <div className="notice notice-danger" role="alert" tabIndex={-1} data-error-summary>
      <h2>{t('ui.formNotRight', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={name}>{name ? <a href={`#${name}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
