import { LANGUAGES, type Localised } from '#app/i18n/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
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
import type { EventInput } from '../schema.ts'

const KINDS = ['trade_mission', 'exhibition', 'business_forum', 'online_session'] as const
const COUNTRIES = ['PK', 'KZ'] as const
const SOURCES = ['introduced', 'approved'] as const
const SECTORS = ['it', 'sme', 'leather', 'agriculture', 'ecommerce'] as const
const POLICIES = ['ask_both', 'direct'] as const

export type EventFormChoices = {
  coOrganisers: { id: string; name: Localised }[]
  cities: { id: string; name: Localised }[]
  /** The chamber of the other country, where it stays as it is. */
  fixedCoOrganiser?: Localised
}

/** What an officer says of an event, new or known. */
export function EventForm({
  event,
  coOrganisers,
  cities,
  fixedCoOrganiser,
  accepted,
}: EventFormChoices & {
  event: EventInput | null
  /** How many companies of each country take part already. */
  accepted?: Record<'PK' | 'KZ', number>
}) {
  const { t, language } = useLanguage()
  const { errors, errorOf, textOf, listOf } = useReply()
  const field = (name: string, stored?: string | number | null) => ({ name, defaultValue: textOf(name, stored), error: errorOf(name) })
  return (
    <Form>
      <ErrorSummary errors={errors} />
      <Section title={t('events.tab.overview')}>
        <SelectField
          label={t('events.field.kind')}
          {...field('kind', event?.kind)}
          options={KINDS.map((value) => ({ value, label: t(`events.kind.${value}`) }))}
        />
        {fixedCoOrganiser ? (
          <>
            <Facts items={[{ label: t('events.field.coOrganiser'), value: fixedCoOrganiser[language] }]} />
            <input type="hidden" name="coOrganiserId" value={event?.coOrganiserId} />
          </>
        ) : (
          <SelectField
            label={t('events.field.coOrganiser')}
            {...field('coOrganiserId', event?.coOrganiserId)}
            options={coOrganisers.map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
        )}
        <SelectField
          label={t('events.field.city')}
          {...field('cityId', event?.cityId)}
          options={cities.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <TextField label={t('events.field.venue')} help={t('events.field.venueHelp')} {...field('venue', event?.venue)} dir="auto" />
        <CheckboxGroup
          label={t('events.sectors')}
          name="sectors[]"
          error={errorOf('sectors')}
          defaultValues={listOf('sectors', event?.sectors ?? SECTORS)}
          options={SECTORS.map((value) => ({ value, label: t(`sectors.${value}`) }))}
        />
      </Section>
      <Section title={t('events.when')}>
        <TextField type="date" label={t('events.field.startsOn')} {...field('startsOn', event?.startsOn)} />
        <TextField type="date" label={t('events.field.endsOn')} {...field('endsOn', event?.endsOn)} />
        <TextField
          type="datetime-local"
          label={t('events.field.registrationOpens')}
          help={t('events.field.registrationHelp')}
          {...field('registrationOpens', event?.registrationOpens)}
        />
        <TextField
          type="datetime-local"
          label={t('events.field.registrationCloses')}
          help={t('events.field.registrationHelp')}
          {...field('registrationCloses', event?.registrationCloses)}
        />
        <TextField
          type="datetime-local"
          label={t('events.field.changesUntil')}
          help={t('events.field.changesUntilHelp')}
          optional
          {...field('changesUntil', event?.changesUntil)}
        />
      </Section>
      <Section title={t('events.field.nameAndText')}>
        {LANGUAGES.map((code) => (
          <TextField
            key={code}
            label={t('events.field.inLanguage', { field: t('events.field.name'), language: code })}
            lang={code}
            dir={code === 'ur' ? 'rtl' : 'ltr'}
            {...field(`name.${code}`, event?.name[code])}
          />
        ))}
        {LANGUAGES.map((code) => (
          <TextArea
            key={code}
            label={t('events.field.inLanguage', { field: t('events.field.text'), language: code })}
            lang={code}
            dir={code === 'ur' ? 'rtl' : 'ltr'}
            rows={5}
            maxLength={4000}
            {...field(`text.${code}`, event?.text[code])}
          />
        ))}
      </Section>
      <Section title={t('events.tab.introductions')}>
        <TextField
          type="number"
          min={1}
          max={40}
          label={t('events.field.meetingsPerCompany')}
          {...field('meetingsPerCompany', event?.meetingsPerCompany ?? 6)}
        />
        <RadioGroup
          label={t('events.field.policy')}
          {...field('introductionPolicy', event?.introductionPolicy ?? 'ask_both')}
          options={POLICIES.map((value) => ({ value, label: t(`events.policy.${value}`) }))}
        />
        <TextField type="number" min={1} max={60} label={t('events.field.answerDays')} {...field('answerDays', event?.answerDays ?? 7)} />
        <CheckboxField
          name="chambersInCopy"
          label={t('events.field.chambersInCopy')}
          defaultChecked={textOf('chambersInCopy', String(event?.chambersInCopy ?? true)) === 'true'}
        />
      </Section>
      <Section title={t('events.tab.participants')}>
        <div className="field-row">
          {COUNTRIES.map((country) => (
            <TextField
              key={country}
              type="number"
              min={1}
              max={5000}
              optional
              label={t('events.field.quota', { country: t(`countries.${country}`) })}
              help={accepted && t('participants.taken', { count: accepted[country] })}
              {...field(`quota.${country}`, event?.quota[country])}
            />
          ))}
        </div>
        <p className="field-help">{t('events.field.quotaHelp')}</p>
        {errorOf('isQuotaMeant') && <CheckboxField name="isQuotaMeant" label={t('events.isQuotaMeant')} error={errorOf('isQuotaMeant')} />}
      </Section>
      <Section title={t('events.field.timetable')}>
        <RadioGroup
          label={t('events.field.timetableFrom')}
          {...field('timetableFrom', event?.timetableFrom ?? 'introduced')}
          options={SOURCES.map((value) => ({ value, label: t(`events.timetableFrom.${value}`) }))}
        />
        <TextField
          type="number"
          min={0}
          max={60}
          label={t('events.field.walkMinutes')}
          help={t('events.field.walkMinutesHelp')}
          {...field('walkMinutes', event?.walkMinutes ?? 5)}
        />
        <TextField
          type="url"
          label={t('events.field.roomLinkBase')}
          help={t('events.field.roomLinkBaseHelp')}
          optional
          dir="ltr"
          {...field('roomLinkBase', event?.roomLinkBase)}
        />
      </Section>
      <Section title={t('privacy.retention')}>
        <TextField
          type="number"
          min={1}
          max={120}
          label={t('privacy.retentionMonths')}
          help={t('privacy.retentionHelp')}
          {...field('retentionMonths', event?.retentionMonths ?? 24)}
        />
      </Section>
      <Button>{t('common.save')}</Button>
    </Form>
  )
}
