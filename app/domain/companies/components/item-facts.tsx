import { monthNames } from '#app/domain/taxonomy/components/month-names.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { ItemDetails } from '../item-details.ts'

/** What an offer or need says beside its text; nothing at all when it says nothing more. */
export function ItemFacts({ item }: { item: ItemDetails }) {
  const { t, language, day } = useLanguage()
  const quantity = useQuantity(item)
  const price = usePrice(item)
  const months = monthNames(language)
  const facts = [
    { label: t('items.quantity'), value: quantity },
    { label: t('items.price'), value: price },
    {
      label: t('items.incoterm'),
      value: item.incoterm && (
        <bdi dir="ltr">
          {item.incoterm} <bdi>{item.incotermPlace}</bdi> (Incoterms® 2020)
        </bdi>
      ),
    },
    {
      label: t('items.season'),
      value: item.seasonFrom && item.seasonTo && `${months[item.seasonFrom - 1]} – ${months[item.seasonTo - 1]}`,
    },
    { label: t('items.samples'), value: item.samples && t(`items.samples.${item.samples}`) },
    { label: t('items.target'), value: item.target && <bdi>{item.target}</bdi> },
    { label: t('items.validUntil'), value: item.validUntil && day(item.validUntil) },
  ].filter(({ value }) => value)
  return facts.length > 0 ? <Facts items={facts} /> : null
}

/** "20 t a month" */
function useQuantity({ quantity, unit, period }: ItemDetails): string | null {
  const { t, number } = useLanguage()
  if (quantity === null || unit === null) return null
  const much = `${number(quantity)} ${t(`items.unit.${unit}`, { count: quantity })}`
  return period && period !== 'once' ? `${much} ${t(`items.period.${period}`)}` : much
}

/** "USD 12–15 / t"; with one end alone "from USD 12". */
function usePrice({ priceFrom, priceTo, currency, unit }: ItemDetails): string | null {
  const { t, number } = useLanguage()
  if (currency === null) return null
  const amount = (figures: string) => `\u2066${currency} ${figures}\u2069`
  const per = unit ? ` / ${t(`items.unit.${unit}`, { count: 1 })}` : ''
  if (priceFrom !== null && priceTo !== null) {
    const figures = priceFrom === priceTo ? number(priceFrom) : `${number(priceFrom)}–${number(priceTo)}`
    return amount(figures) + per
  }
  return priceFrom === null
    ? t('items.toAmount', { amount: amount(number(priceTo ?? 0)) }) + per
    : t('items.fromAmount', { amount: amount(number(priceFrom)) }) + per
}
