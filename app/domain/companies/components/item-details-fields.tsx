import { monthNames } from '#app/domain/taxonomy/components/month-names.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { Currency, Incoterm, QuantityPeriod, SamplePolicy } from '#prisma/generated/enums.ts'
import { type ItemDetails, UNITS } from '../item-details.ts'

// biome-ignore format: one list
const FIELDS = ['quantity', 'unit', 'period', 'priceFrom', 'priceTo', 'currency', 'incoterm', 'incotermPlace', 'seasonFrom', 'seasonTo', 'samples', 'target', 'validUntil'] as const

/** The boxes for what an offer or need may say beside its text, folded away until one is filled or wrong. */
export function ItemDetailsFields({ stored }: { stored: ItemDetails | null }) {
  const { t, language } = useLanguage()
  const { errorOf, textOf } = useReply()
  const field = (name: keyof ItemDetails) => ({
    name,
    label: t(`items.${name}`),
    error: errorOf(name),
    defaultValue: textOf(name, stored?.[name]),
  })
  const months = monthNames(language).map((label, i) => ({ value: String(i + 1), label }))
  const named = <Value extends string>(values: readonly Value[], name: (value: Value) => string) =>
    values.map((value) => ({ value, label: name(value) }))
  return (
    <details className="more-fields" open={FIELDS.some((name) => errorOf(name) || textOf(name, stored?.[name]) !== '')}>
      <summary>{t('items.details')}</summary>
      <div className="form">
        <p className="field-help">{t('items.detailsHelp')}</p>
        <div className="span-fields">
          <TextField {...field('quantity')} inputMode="decimal" dir="ltr" />
          <SelectField {...field('unit')} options={named(UNITS, (unit) => t(`items.unit.${unit}`, { count: 1 }))} />
          <SelectField {...field('period')} options={named(Object.values(QuantityPeriod), (period) => t(`items.period.${period}`))} />
        </div>
        <div className="span-fields">
          <TextField {...field('priceFrom')} inputMode="decimal" dir="ltr" />
          <TextField {...field('priceTo')} inputMode="decimal" dir="ltr" />
          <SelectField
            {...field('currency')}
            help={t('items.priceHelp')}
            options={named(Object.values(Currency), (currency) => t(`items.currency.${currency}`))}
          />
        </div>
        <div className="span-fields">
          <SelectField
            {...field('incoterm')}
            help={t('items.incotermHelp')}
            options={named(Object.values(Incoterm), (incoterm) => t(`items.incoterm.${incoterm}`))}
          />
          <TextField {...field('incotermPlace')} help={t('items.incotermPlaceHelp')} dir="auto" />
        </div>
        <div className="span-fields">
          <SelectField {...field('seasonFrom')} options={months} />
          <SelectField {...field('seasonTo')} options={months} />
        </div>
        <SelectField {...field('samples')} options={named(Object.values(SamplePolicy), (policy) => t(`items.samples.${policy}`))} />
        <TextArea {...field('target')} help={t('items.targetHelp')} rows={2} maxLength={300} />
        <TextField {...field('validUntil')} help={t('items.validUntilHelp')} type="date" />
      </div>
    </details>
  )
}
