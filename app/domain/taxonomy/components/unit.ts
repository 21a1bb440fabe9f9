import { catalogue, type MessageKey } from '#app/i18n/catalogue.ts'
import type { useLanguage } from '#app/ui/language.tsx'

/** A question with its unit, in the reader's words: "Thickness, mm". A unit that has no words is shown as it is written. */
export function withUnit(label: string, unit: string | null, t: ReturnType<typeof useLanguage>['t']): string {
  return unit ? `${label}, ${unitName(unit, t)}` : label
}

export function unitName(unit: string, t: ReturnType<typeof useLanguage>['t']): string {
  const key = `taxonomy.unit.${unit}`
  return key in catalogue ? t(key as MessageKey) : unit
}
