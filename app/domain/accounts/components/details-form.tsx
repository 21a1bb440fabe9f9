import type { Language } from '#app/i18n/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { LanguageField } from './language-field.tsx'

/** How the person is called and written to. */
export function DetailsForm({ name, language }: { name: string; language: Language }) {
  const { t } = useLanguage()
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
        <LanguageField chosen={isOurs ? textOf('language') : language} help={t('accounts.languageHelp')} />
        <Button name="intent" value="details">
          {t('common.save')}
        </Button>
      </Form>
    </Section>
  )
}
