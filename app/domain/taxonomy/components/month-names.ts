import type { Language } from '#app/i18n/languages.ts'
import { localeOf } from '#app/i18n/translate.ts'

/** The months of the year as the language calls them, January first. */
export function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)))
}
