import type { ReactNode } from 'react'
import type { Localised } from '#app/i18n/languages.ts'
import { spellingsPath } from '#app/paths.ts'
import { AutoSave } from '#app/ui/auto-save.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useReply } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Country } from '#prisma/generated/enums.ts'
import { type ProfileFacts, REGISTER_KINDS } from '../rules.ts'
import { type Spellings, spellingsOf } from '../transliterate.ts'
import { bandName } from './band-name.ts'

type Facts = Pick<
  ProfileFacts,
  'legalName' | 'legalNameLatin' | 'registerKind' | 'registerNumber' | 'cityId' | 'homeChamberId' | 'yearFounded' | 'employees'
> & { country: Country; legalNameKazakh: string | null; address: string | null; website: string | null }

type IdentityFormProps = {
  facts: Facts
  isVerified: boolean
  /** A verified company keeps its chamber, and no officer gives one away. */
  chamberIsFixed: boolean
  countryIsFixed: boolean
  chamber: Localised | null
  cities: { id: string; name: Localised; region: Localised }[]
  chambers: { id: string; name: Localised }[]
  bands: string[]
}

/** Who the company is, as its country's register has it. A verified company saves only by the button, because a new name has consequences. */
export function IdentityForm(props: IdentityFormProps) {
  const { isVerified } = props
  const form = <IdentityFields {...props} />
  return (
    <>
      <CountryChoice country={props.facts.country} isFixed={props.countryIsFixed} />
      {isVerified ? form : <AutoSave>{form}</AutoSave>}
    </>
  )
}

function CountryChoice({ country, isFixed }: { country: Country; isFixed: boolean }) {
  const { t } = useLanguage()
  return (
    <div className="fact-line">
      <p>
        {t('companies.country')}: <strong>{t(`countries.${country}`)}</strong>
      </p>
      {isFixed ? (
        <p className="quiet">{t('companies.countryFixed')}</p>
      ) : (
        <Confirm label={t('common.edit')} question={t('companies.countryChangeHelp')}>
          <Form>
            <RadioGroup
              name="country"
              label={t('companies.country')}
              options={(['PK', 'KZ'] as const).map((value) => ({ value, label: t(`countries.${value}`) }))}
              defaultValue={country}
            />
            <p className="actions">
              <Button name="intent" value="country" variant="secondary">
                {t('common.save')}
              </Button>
            </p>
          </Form>
        </Confirm>
      )}
    </div>
  )
}

/** With script the proposal follows the legal name while it is typed, until somebody writes the spelling themselves. */
function Spelling({ name, children }: { name: keyof Spellings; children: ReactNode }) {
  return (
    <name-spelling data-src={spellingsPath()} data-from="legalName" data-name={name}>
      {children}
    </name-spelling>
  )
}

function IdentityFields({ facts, isVerified, chamberIsFixed, chamber, cities, chambers, bands }: IdentityFormProps) {
  const { t, language } = useLanguage()
  const { errorOf, textOf } = useReply()
  const field = (name: keyof Facts) => ({ name, error: errorOf(name), defaultValue: textOf(name, facts[name]) })
  /** A spelling that is not there yet is proposed from the legal name. */
  const spelt = (name: 'legalNameLatin' | 'legalNameKazakh') => ({
    ...field(name),
    defaultValue: textOf(name, facts[name] ?? spellingsOf(facts.legalName ?? '')[name]),
  })
  const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, language)
  const kinds = REGISTER_KINDS[facts.country].map((value) => ({ value, label: t(`companies.register.${value}`) }))
  const confirm = errorOf('confirmed')
  return (
    <Form>
      {isVerified && <Notice tone="warning">{t('companies.keyFactsWarning')}</Notice>}
      <TextField {...field('legalName')} label={t('companies.legalName')} dir="auto" autoComplete="organization" />
      <Spelling name="legalNameLatin">
        <TextField {...spelt('legalNameLatin')} label={t('companies.legalNameLatin')} help={t('companies.legalNameLatinHelp')} dir="ltr" />
      </Spelling>
      {facts.country === 'KZ' && (
        <Spelling name="legalNameKazakh">
          <TextField
            {...spelt('legalNameKazakh')}
            label={t('companies.legalNameKazakh')}
            help={t('companies.legalNameKazakhHelp')}
            optional
            dir="ltr"
          />
        </Spelling>
      )}
      {kinds.length > 1 && <RadioGroup {...field('registerKind')} label={t('companies.registerKind')} options={kinds} />}
      <TextField
        {...field('registerNumber')}
        label={kinds.length > 1 ? t('companies.registerNumber') : kinds[0]!.label}
        help={t(`companies.registerHelp.${facts.country}`)}
        dir="ltr"
        autoComplete="off"
      />
      <SelectField
        {...field('cityId')}
        label={t('companies.city')}
        options={cities.map((city) => ({ value: city.id, label: city.name[language] })).sort(byName)}
      />
      <TextField {...field('address')} label={t('companies.address')} optional dir="auto" autoComplete="street-address" />
      {chamberIsFixed ? (
        <p>
          {t('companies.homeChamber')}: <strong>{chamber?.[language]}</strong>
        </p>
      ) : (
        <SelectField
          {...field('homeChamberId')}
          label={t('companies.homeChamber')}
          help={chambers.length > 0 ? t('companies.homeChamberHelp') : t('companies.noChambers')}
          options={chambers.map(({ id, name }) => ({ value: id, label: name[language] })).sort(byName)}
        />
      )}
      <TextField {...field('yearFounded')} label={t('companies.yearFounded')} inputMode="numeric" dir="ltr" className="short" />
      <SelectField
        {...field('employees')}
        label={t('companies.employees')}
        options={bands.map((value) => ({ value, label: bandName(value) }))}
      />
      <TextField
        {...field('website')}
        label={t('companies.website')}
        help={t('companies.websiteHelp')}
        optional
        type="url"
        dir="ltr"
        autoComplete="url"
      />
      {confirm && <CheckboxField name="confirmed" value="yes" label={t('companies.keyFactsConfirm')} error={confirm} />}
      <p className="actions">
        <Button>{t('common.continue')}</Button>
      </p>
    </Form>
  )
}
