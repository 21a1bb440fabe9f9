import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'

const OPTIONS = LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))

/** In which language somebody is written to. */
export function LanguageField({ chosen, label, help }: { chosen: string; label?: string; help?: string }) {
  const { t } = useLanguage()
  const { errorOf } = useReply()
  return (
    <SelectField
      name="language"
      label={label ?? t('accounts.language')}
      help={help}
      error={errorOf('language')}
      options={OPTIONS}
      defaultValue={chosen}
      required
    />
  )
}
