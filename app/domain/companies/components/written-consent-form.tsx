import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-group.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { CONSENT_MEANS, consentTexts, STANDING_PURPOSES } from '../consents.ts'

/** What a company told its chamber about its consents, and how: an officer writes it down. Nothing is ticked beforehand. */
export function WrittenConsentForm({ today }: { today: string }) {
  const { t } = useLanguage()
  const { errorOf, textOf, listOf } = useReply()
  return (
    <Form>
      <RadioGroup
        name="word"
        label={t('consents.word')}
        options={(['given', 'withdrawn'] as const).map((value) => ({ value, label: t(`consents.word.${value}`) }))}
        defaultValue={textOf('word')}
        error={errorOf('word')}
      />
      <CheckboxGroup
        name="purposes[]"
        label={t('consents.whichOnes')}
        options={STANDING_PURPOSES.map((value) => ({ value, label: t(`consents.${value}`), help: t(consentTexts(value).text) }))}
        defaultValues={listOf('purposes')}
        error={errorOf('purposes')}
      />
      <RadioGroup
        name="means"
        label={t('consents.means')}
        options={CONSENT_MEANS.map((value) => ({ value, label: t(`consents.means.${value}`) }))}
        defaultValue={textOf('means')}
        error={errorOf('means')}
      />
      <TextField
        name="day"
        type="date"
        label={t('consents.meansDay')}
        max={today}
        defaultValue={textOf('day')}
        error={errorOf('day')}
        className="short"
      />
      <TextArea
        name="note"
        label={t('consents.meansNote')}
        help={t('consents.meansNoteHelp')}
        rows={3}
        maxLength={500}
        defaultValue={textOf('note')}
        error={errorOf('note')}
      />
      <p className="actions">
        <Button>{t('consents.writeDown')}</Button>
      </p>
    </Form>
  )
}
