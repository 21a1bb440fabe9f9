import { Fragment } from 'react'
import { directionOf, LANGUAGES, type Localised } from '#app/i18n/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-group.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import { VARIABLES } from '../rules.ts'
import { type CampaignInput, PLACES } from '../schema.ts'

const KINDS = ['invitation', 'notice'] as const
const SECTORS = ['it', 'sme', 'leather', 'agriculture', 'ecommerce'] as const

/** What an officer writes, and to whom. */
export function CampaignForm({ campaign, events }: { campaign: Partial<CampaignInput>; events: { id: string; name: Localised }[] }) {
  const { t, language } = useLanguage()
  const { errors, errorOf, textOf, listOf } = useReply()
  const field = (name: string, stored?: string) => ({ name, defaultValue: textOf(name, stored), error: errorOf(name) })
  const inLanguage = (label: string, code: keyof Localised) => t('events.field.inLanguage', { field: label, language: code })
  return (
    <Form>
      <ErrorSummary errors={errors} />
      <Section title={t('campaigns.audience')}>
        <RadioGroup
          label={t('campaigns.field.kind')}
          {...field('kind', campaign.kind)}
          options={KINDS.map((value) => ({ value, label: t(`campaigns.kind.${value}`) }))}
        />
        <SelectField
          label={t('campaigns.field.event')}
          help={t('campaigns.field.eventHelp')}
          optional
          {...field('eventId', campaign.eventId)}
          options={events.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <CheckboxGroup
          label={t('campaigns.field.places')}
          help={t('campaigns.field.anyHelp')}
          name="places[]"
          error={errorOf('places')}
          defaultValues={listOf('places', campaign.places)}
          options={PLACES.map((value) => ({
            value,
            label: value === 'none' ? t('campaigns.place.none') : t(`events.participation.${value}`),
          }))}
        />
        <CheckboxGroup
          label={t('campaigns.field.sectors')}
          help={t('campaigns.field.anyHelp')}
          name="sectors[]"
          error={errorOf('sectors')}
          defaultValues={listOf('sectors', campaign.sectors)}
          options={SECTORS.map((value) => ({ value, label: t(`sectors.${value}`) }))}
        />
      </Section>
      <Section title={t('campaigns.field.letter')}>
        <p>{t('campaigns.field.letterHelp')}</p>
        <p>{t('campaigns.field.placesHelp')}</p>
        <Facts items={VARIABLES.map((name) => ({ label: t(`campaigns.variable.${name}`), value: <Isolate>{`{${name}}`}</Isolate> }))} />
        {LANGUAGES.map((code) => (
          <Fragment key={code}>
            <TextField
              label={inLanguage(t('campaigns.field.subject'), code)}
              lang={code}
              dir={directionOf(code)}
              maxLength={150}
              {...field(`subject.${code}`, campaign.subject?.[code])}
            />
            <TextArea
              label={inLanguage(t('campaigns.field.text'), code)}
              lang={code}
              dir={directionOf(code)}
              rows={8}
              maxLength={5000}
              {...field(`text.${code}`, campaign.text?.[code])}
            />
          </Fragment>
        ))}
      </Section>
      <Button>{t('campaigns.save')}</Button>
    </Form>
  )
}
