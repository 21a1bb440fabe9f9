import type { Language } from './languages.ts'
import { localeOf, translate } from './translate.ts'

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }

/** A calendar day (from a database `date`, held at midnight UTC), or a moment's day in a time zone: "3 March 2027". */
export function formatDay(language: Language, day: Date | string, timeZone = 'UTC'): string {
  return withoutYearWord(new Intl.DateTimeFormat(localeOf(language), { ...DAY, timeZone }).format(new Date(day)))
}

/** The same with the day of the week: "Wednesday, 3 March 2027", as a line of its own begins. */
export function formatWeekday(language: Language, day: Date | string, timeZone = 'UTC'): string {
  const text = withoutYearWord(new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', ...DAY, timeZone }).format(new Date(day)))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A range of calendar days: "3–5 March 2027". */
export function formatDays(language: Language, from: Date | string, to: Date | string): string {
  return withoutYearWord(new Intl.DateTimeFormat(localeOf(language), { ...DAY, timeZone: 'UTC' }).formatRange(new Date(from), new Date(to)))
}

/** Russian ends a day with the word for year, whose full stop would meet the sentence's. */
function withoutYearWord(day: string): string {
  return day.replace(/\sг\.$/, '')
}

/** A moment with the name of its clock: "3 March 2027 at 10:00, Almaty and Karachi time (UTC+5)". */
export function formatMoment(language: Language, moment: Date | string, timeZone: string): string {
  return `${minuteFormat(language, timeZone).format(new Date(moment))}${COMMA[language]}${clockName(language, moment, timeZone)}`
}

/** What the clock shows at a moment: "10:00". */
export function formatTime(language: Language, moment: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(moment),
  )
}

/** From one moment to another, the clock named once: "3 March 2027 at 10:00 – 5 March 2027 at 18:00, Almaty and Karachi time (UTC+5)". */
export function formatMoments(language: Language, from: Date | string, to: Date | string, timeZone: string): string {
  return `${minuteFormat(language, timeZone).formatRange(new Date(from), new Date(to))}${COMMA[language]}${clockName(language, from, timeZone)}`
}

/** From one clock time to another of a day: "10:00–11:30". */
export function formatHours(language: Language, from: Date | string, to: Date | string, timeZone: string): string {
  return `${formatTime(language, from, timeZone)}–${formatTime(language, to, timeZone)}`
}

const COMMA: Record<Language, string> = { en: ', ', ur: '، ', ru: ', ', kk: ', ' }

function minuteFormat(language: Language, timeZone: string) {
  return new Intl.DateTimeFormat(localeOf(language), { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
}

/** A time zone to choose: "Pakistan Standard Time (GMT+5)". */
export function formatZone(language: Language, timeZone: string): string {
  const now = new Date(2026, 0, 15)
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now)
  return `${zoneName(language, now, timeZone)} (${offset.find((part) => part.type === 'timeZoneName')?.value})`
}

/** Zones of the two countries. They have shown one time, UTC+5, since Kazakhstan's east changed its clocks on 1 March 2024. */
const CORRIDOR = ['Karachi', 'Almaty', 'Qyzylorda', 'Qostanay', 'Aqtobe', 'Aqtau', 'Atyrau', 'Oral'].map((city) => `Asia/${city}`)
const ONE_CLOCK_SINCE = new Date('2024-03-01T00:00+05:00')

/** The one clock of both countries by the names of both; of other places, and of earlier moments, the zone's own name. */
function clockName(language: Language, moment: Date | string, timeZone: string): string {
  const isShared = CORRIDOR.includes(timeZone) && new Date(moment) >= ONE_CLOCK_SINCE
  return isShared ? translate(language, 'common.corridorClock') : zoneName(language, moment, timeZone)
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
