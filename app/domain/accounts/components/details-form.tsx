import type { Language } from '#app/i18n/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { TIME_ZONES } from '../time-zones.ts'
import { LanguageField } from './language-field.tsx'

export type Details = { name: string; nameLatin: string | null; language: Language; timeZone: string | null }

/** How the person is called, written to and told the time. */
export function DetailsForm({ name, nameLatin, language, timeZone }: Details) {
  const { t, zone } = useLanguage()
  const { errorOf, textOf } = useReply()
  // What comes back may belong to another form of the page.
  const isOurs = textOf('intent') === 'details'
  return (
    <Section title={t('accounts.details')}>
      <Form>
        <TextField
          name="name"
          label={t('accounts.name')}
          error={errorOf('name')}
          defaultValue={isOurs ? textOf('name') : name}
          autoComplete="name"
          maxLength={100}
          required
        />
        <TextField
          name="nameLatin"
          label={t('accounts.nameLatin')}
          help={t('accounts.nameLatinHelp')}
          error={errorOf('nameLatin')}
          defaultValue={isOurs ? textOf('nameLatin') : (nameLatin ?? '')}
          autoComplete="off"
          maxLength={100}
          dir="ltr"
          optional
        />
        <LanguageField chosen={isOurs ? textOf('language') : language} help={t('accounts.languageHelp')} />
        <SelectField
          name="timeZone"
          label={t('accounts.timeZone')}
          help={t('accounts.timeZoneHelp')}
          error={errorOf('timeZone')}
          empty={t('accounts.timeZoneOfPlace')}
          options={TIME_ZONES.map((code) => ({ value: code, label: zone(code) }))}
          defaultValue={isOurs ? textOf('timeZone') : (timeZone ?? '')}
          optional
        />
        <Button name="intent" value="details">
          {t('common.save')}
        </Button>
      </Form>
    </Section>
  )
}
