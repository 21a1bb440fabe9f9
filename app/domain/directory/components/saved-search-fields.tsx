import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { AlertPace } from '#prisma/generated/enums.ts'

/** Name, language and pace of a saved search. `id` keeps the fields of several searches on one page apart. */
export function SavedSearchFields({
  id,
  name,
  language,
  pace,
  error,
}: {
  id: string
  name: string
  language: Language
  pace: AlertPace
  error?: string
}) {
  const { t } = useLanguage()
  const paces = Object.values(AlertPace).filter((one) => one !== 'stopped' || id !== 'new')
  return (
    <>
      <TextField
        name="name"
        id={`${id}-name`}
        label={t('directory.searchName')}
        defaultValue={name}
        maxLength={80}
        dir="auto"
        error={error}
      />
      <div className="field">
        <label htmlFor={`${id}-pace`}>{t('directory.pace')}</label>
        <select name="pace" id={`${id}-pace`} defaultValue={pace}>
          {paces.map((one) => (
            <option key={one} value={one}>
              {t(`directory.pace.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-language`}>{t('directory.alertLanguage')}</label>
        <select name="language" id={`${id}-language`} defaultValue={language}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
