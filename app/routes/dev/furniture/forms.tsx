import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { AutoSave } from '#app/ui/auto-save.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-group.tsx'
import { CodeSearch } from '#app/ui/code-search.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { SAMPLES } from './samples.ts'

/** Every field: filled, empty, helped and wrong. */
export function Forms() {
  const { t, language } = useLanguage()
  const sample = SAMPLES[language]
  const options = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], help: SAMPLES[value].city }))
  const required = t('form.required')
  return (
    <Section title="Form, AutoSave">
      <AutoSave>
        <Form>
          <ErrorSummary
            errors={[
              { name: 'wrong', message: required },
              { name: 'choices', message: required },
              { name: '', message: t('error.invalid') },
            ]}
          />
          <TextField name="filled" label={t('accounts.name')} help={t('accounts.passwordHelp')} defaultValue={sample.name} dir="auto" />
          <TextField name="wrong" label={t('accounts.email')} type="email" error={required} optional />
          <TextArea name="text" label={t('admin.textPart')} defaultValue={sample.text} lang={language} maxLength={600} />
          <SelectField name="select" label={t('accounts.language')} options={options} defaultValue={language} />
          <CheckboxField name="yes" label={sample.need} help={sample.offer} />
          <CheckboxGroup name="choices[]" label={t('ui.languages')} options={options} defaultValues={['ur']} error={required} />
          <RadioGroup name="radio" label={t('ui.languages')} options={options} defaultValue="kk" />
          <CodeSearch
            name="code"
            src="/codes"
            label={t('common.search')}
            chosen={{ value: '410620', label: sample.need, hint: 'HS 4106.20' }}
            choices={[{ value: '640340', label: sample.offer, hint: 'HS 6403.40' }]}
          />
          <Button>{t('common.save')}</Button>
        </Form>
      </AutoSave>
    </Section>
  )
}
