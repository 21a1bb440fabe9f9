import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'
import type { Currency, Incoterm, QuantityPeriod, SamplePolicy } from '#prisma/generated/enums.ts'
import { toLatinDigits } from './rules.ts'

/** Units of quantities and prices, by their codes in UN/CEFACT recommendation 20 (packages: 21). */
// biome-ignore format: one list, weights and measures first
export const UNITS = ['TNE', 'KGM', 'LTR', 'MTQ', 'MTR', 'MTK', 'FTK', 'H87', 'PR', 'DZN', 'SET', 'XCT', '20', '21', 'HEA', 'HUR', 'DAY', 'MON', 'E48'] as const
export type Unit = (typeof UNITS)[number]

/** Delivery terms that are for sea and inland waterway alone: their place is a port. */
export const SEA_TERMS: readonly Incoterm[] = ['FAS', 'FOB', 'CFR', 'CIF']

/** The cities of both countries that have a sea port. */
const PORTS: readonly string[] = ['PK-KHI', 'PK-GWD', 'KZ-ATY', 'KZ-AQT']

/** What an offer or need may say beside its text; everything may be missing. */
export type ItemDetails = {
  quantity: number | null
  period: QuantityPeriod | null
  /** Of the quantity and of the price. */
  unit: Unit | null
  priceFrom: number | null
  priceTo: number | null
  currency: Currency | null
  incoterm: Incoterm | null
  incotermPlace: string | null
  seasonFrom: number | null
  seasonTo: number | null
  samples: SamplePolicy | null
  /** Which partner is sought. */
  target: string | null
  /** The last day on which others see the item and the engine matches it. */
  validUntil: string | null
}

type DetailFault = { name: keyof ItemDetails; key: MessageKey; args?: MessageArguments }

/** What in the details does not fit together, field by field; empty when all is well. `cities` are the places that are known not to be ports. */
export function detailFaults(
  details: Partial<ItemDetails>,
  { cities, now }: { cities: readonly { id: string; name: Record<string, string> }[]; now: Date },
): DetailFault[] {
  const { quantity, unit, period, priceFrom, priceTo, currency, incoterm, incotermPlace, seasonFrom, seasonTo, validUntil } = details
  const hasPrice = priceFrom != null || priceTo != null
  const faults: (DetailFault | false)[] = [
    quantity != null && !unit && { name: 'unit', key: 'items.unitMissing' },
    quantity == null && !!period && { name: 'quantity', key: 'items.quantityMissing' },
    priceFrom != null && priceTo != null && priceTo < priceFrom && { name: 'priceTo', key: 'items.priceOrder' },
    hasPrice && !currency && { name: 'currency', key: 'items.currencyMissing' },
    !hasPrice && !!currency && { name: 'priceFrom', key: 'items.priceMissing' },
    !!incoterm && !incotermPlace && { name: 'incotermPlace', key: 'items.placeMissing', args: { term: incoterm } },
    !incoterm && !!incotermPlace && { name: 'incoterm', key: 'items.termMissing' },
    !!incoterm &&
      SEA_TERMS.includes(incoterm) &&
      isInland(incotermPlace ?? '', cities) && { name: 'incoterm', key: 'items.termNeedsPort', args: { term: incoterm } },
    seasonFrom != null && seasonTo == null && { name: 'seasonTo', key: 'items.seasonHalf' },
    seasonFrom == null && seasonTo != null && { name: 'seasonFrom', key: 'items.seasonHalf' },
    !!validUntil && isPast(validUntil, now) && { name: 'validUntil', key: 'items.dayPast' },
  ]
  return faults.filter((fault) => fault !== false)
}

/** Whether a place is a city that we know and that has no port: "Lahore, dry port" is one, "Port Qasim" is not. */
function isInland(place: string, cities: readonly { id: string; name: Record<string, string> }[]): boolean {
  const first = place
    .split(/[,،(;]/)[0]!
    .trim()
    .toLowerCase()
  const city = cities.find(({ name }) => Object.values(name).some((called) => called.toLowerCase() === first))
  return city !== undefined && !PORTS.includes(city.id)
}

/** The first moment of the day (UTC) on which `now` lies: what was valid until an earlier day has run out. */
export function today(now: Date): Date {
  return new Date(now.toISOString().slice(0, 10))
}

/** Whether the last day is over. */
export function isPast(validUntil: string, now: Date): boolean {
  return new Date(validUntil) < today(now)
}

/** The items that others may see and the engine may match: for the `where` of every query that is not for the company itself. */
export function current(now: Date) {
  return { OR: [{ validUntil: null }, { validUntil: { gte: today(now) } }] }
}

/** An amount as people write it: 1200, 1 200.5, 1,200.50, 1200,5 or ۱۲۰۰. Not a number for anything else. */
export function readAmount(text: string): number {
  const plain = toLatinDigits(text)
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
    .replace(/[\s'’]/g, '')
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)
  const number = grouped ? plain.replaceAll(',', '') : plain.replace(',', '.')
  return /^\d+(?:\.\d+)?$/.test(number) ? Number(number) : Number.NaN
}
