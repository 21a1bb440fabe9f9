import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { formatDay, formatDays, formatList, formatMoment, formatMoments, formatNumber } from '#app/i18n/format.ts'
import { directionOf, type Language } from '#app/i18n/languages.ts'
import { type MessageArguments, translate } from '#app/i18n/translate.ts'

const LanguageContext = createContext<Language>('en')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

/** The reader's language with all that speaks it: `t` for messages, the rest for days, moments, numbers and lists. */
export function useLanguage() {
  const language = useContext(LanguageContext)
  return useMemo(
    () => ({
      language,
      direction: directionOf(language),
      t: (key: MessageKey, args?: MessageArguments) => translate(language, key, args),
      day: (value: Date | string, timeZone?: string) => formatDay(language, value, timeZone),
      days: (from: Date | string, to: Date | string) => formatDays(language, from, to),
      moment: (value: Date | string, timeZone: string) => formatMoment(language, value, timeZone),
      moments: (from: Date | string, to: Date | string, timeZone: string) => formatMoments(language, from, to, timeZone),
      number: (value: number) => formatNumber(language, value),
      list: (words: readonly string[]) => formatList(language, words),
    }),
    [language],
  )
}
