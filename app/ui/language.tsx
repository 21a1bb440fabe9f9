import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import {
  formatDay,
  formatDays,
  formatHours,
  formatList,
  formatMoment,
  formatMoments,
  formatNumber,
  formatTime,
  formatWeekday,
  formatZone,
} from '#app/i18n/format.ts'
import { directionOf, type Language } from '#app/i18n/languages.ts'
import { type MessageArguments, translate } from '#app/i18n/translate.ts'

type Reader = { language: Language; timeZone: string | null }

const ReaderContext = createContext<Reader>({ language: 'en', timeZone: null })

/** `timeZone` is the reader's own, when they chose one. */
export function LanguageProvider({ language, timeZone, children }: Reader & { children: ReactNode }) {
  const reader = useMemo(() => ({ language, timeZone }), [language, timeZone])
  return <ReaderContext.Provider value={reader}>{children}</ReaderContext.Provider>
}

/**
 * The reader's language with all that speaks it: `t` for messages, the rest for days, moments, numbers and lists. A moment is told in the reader's own
 * time zone, or else in the given one; `moments` belong to a place and keep its clock.
 */
export function useLanguage() {
  const { language, timeZone: own } = useContext(ReaderContext)
  return useMemo(
    () => ({
      language,
      direction: directionOf(language),
      t: (key: MessageKey, args?: MessageArguments) => translate(language, key, args),
      day: (value: Date | string, timeZone?: string) => formatDay(language, value, timeZone),
      weekday: (value: Date | string, timeZone?: string) => formatWeekday(language, value, timeZone),
      days: (from: Date | string, to: Date | string) => formatDays(language, from, to),
      moment: (value: Date | string, timeZone: string) => formatMoment(language, value, own ?? timeZone),
      /** What the clock of a place shows: a time of an event is its own, wherever the reader is. */
      time: (value: Date | string, timeZone: string) => formatTime(language, value, timeZone),
      zone: (timeZone: string) => formatZone(language, timeZone),
      moments: (from: Date | string, to: Date | string, timeZone: string) => formatMoments(language, from, to, timeZone),
      hours: (from: Date | string, to: Date | string, timeZone: string) => formatHours(language, from, to, timeZone),
      number: (value: number) => formatNumber(language, value),
      list: (words: readonly string[]) => formatList(language, words),
    }),
    [language, own],
  )
}
