import { LANGUAGE_NAMES, type Language } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { Cooperation, Country, Sector, Side } from '#prisma/generated/enums.ts'
import type { FacetLabels } from '../queries/labels.server.ts'
import type { QueryPart } from '../schema.ts'

/** How a value of each part of a search is called in the reader's language; one that nobody knows any more is called by itself. */
export function usePartNames(labels: FacetLabels) {
  const { t, language } = useLanguage()
  return (part: QueryPart, value: string): string => {
    switch (part) {
      case 'q':
        return value
      case 'country':
        return t(`countries.${value as Country}`)
      case 'sector':
        return t(`sectors.${value as Sector}`)
      case 'side':
        return t(`directory.side.${value as Side}`)
      case 'cooperation':
        return t(`companies.cooperation.${value as Cooperation}`)
      case 'language':
        return LANGUAGE_NAMES[value as Language]
      case 'city':
      case 'category':
        return labels[part][value]?.[language] ?? value
      case 'certification':
        return labels.certification[value] ?? value
      case 'hs':
        return `${value} ${labels.hs[value]?.[language === 'ru' || language === 'kk' ? 'ru' : 'en'] ?? ''}`.trim()
    }
  }
}
