import type { Language } from './languages.ts'
import { localeOf } from './translate.ts'

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }

/** A calendar day (from a database `date`, held at midnight UTC), or a moment's day in a time zone: "3 March 2027". */
export function formatDay(language: Language, day: Date | string, timeZone = 'UTC'): string {
  return withoutYearWord(new Intl.DateTimeFormat(localeOf(language), { ...DAY, timeZone }).format(new Date(day)))
}

/** A range of calendar days: "3–5 March 2027". */
export function formatDays(language: Language, from: Date | string, to: Date | string): string {
  return withoutYearWord(new Intl.DateTimeFormat(localeOf(language), { ...DAY, timeZone: 'UTC' }).formatRange(new Date(from), new Date(to)))
}

/** Russian ends a day with the word for year, whose full stop would meet the sentence's. */
function withoutYearWord(day: string): string {
  return day.replace(/\sг\.$/, '')
}

/** A moment with the name of its time zone: "3 March 2027, 10:00 Pakistan Standard Time". */
export function formatMoment(language: Language, moment: Date | string, timeZone: string): string {
  return `${minuteFormat(language, timeZone).format(new Date(moment))}, ${zoneName(language, moment, timeZone)}`
}

/** What the clock shows at a moment: "10:00". */
export function formatTime(language: Language, moment: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(moment),
  )
}

/** From one moment to another, the zone named once: "3 March 2027 at 10:00 – 5 March 2027 at 18:00, Pakistan Standard Time". */
export function formatMoments(language: Language, from: Date | string, to: Date | string, timeZone: string): string {
  return `${minuteFormat(language, timeZone).formatRange(new Date(from), new Date(to))}, ${zoneName(language, from, timeZone)}`
}

/** From one clock time to another of a day: "10:00–11:30". */
export function formatHours(language: Language, from: Date | string, to: Date | string, timeZone: string): string {
  return `${formatTime(language, from, timeZone)}–${formatTime(language, to, timeZone)}`
}

function minuteFormat(language: Language, timeZone: string) {
  return new Intl.DateTimeFormat(localeOf(language), { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
}

/** A time zone to choose: "Pakistan Standard Time (GMT+5)". */
export function formatZone(language: Language, timeZone: string): string {
  const now = new Date(2026, 0, 15)
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now)
  return `${zoneName(language, now, timeZone)} (${offset.find((part) => part.type === 'timeZoneName')?.value})`
}

function zoneName(language: Language, moment: Date | string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(localeOf(language), { timeZone, timeZoneName: 'long' }).formatToParts(new Date(moment))
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

const numbers = new Map<Language, Intl.NumberFormat>()

export function formatNumber(language: Language, value: number): string {
  const format = numbers.get(language) ?? new Intl.NumberFormat(localeOf(language))
  numbers.set(language, format)
  return format.format(value)
}

/** "Lahore, Karachi and Multan" in the language's own way. */
export function formatList(language: Language, words: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(words)
}
