import type { Localised } from '#app/i18n/languages.ts'
import type { Country, ProgrammeKind } from '#prisma/generated/enums.ts'
import { type Holiday, holidaysOn } from './holidays.ts'
import { daysOf } from './rules.ts'
import { localOf, momentOf } from './time-zone.ts'

/** A break that an event's days suggest and that nobody has taken over yet. `key` names it in a form. */
export type Proposal = {
  key: string
  kind: 'holiday' | 'prayer'
  day: string
  startsAt: Date
  endsAt: Date
  country: Country | null
  /** Of a holiday; a prayer has the product's own words. */
  name: Localised | null
  isByMoon: boolean
}

/** When Friday prayer is proposed; mosques differ by some minutes, and officers change it. */
export const FRIDAY_PRAYER = { from: '13:00', to: '14:00' } as const

const FRIDAY = 5

/** Public holidays of either country and Friday prayers on the event's days, without those that the programme has. In the order of time; nothing is added by itself. */
export function proposeBreaks(
  event: { startsOn: Date; endsOn: Date; timeZone: string },
  programme: readonly { kind: ProgrammeKind; country: Country | null; startsAt: Date }[],
): Proposal[] {
  const days = daysOf(event)
  const has = (kind: ProgrammeKind, day: string, country: Country | null) =>
    programme.some((item) => item.kind === kind && item.country === country && localOf(item.startsAt, event.timeZone).startsWith(day))
  const prayers = days.filter((day) => new Date(day).getUTCDay() === FRIDAY).map((day) => prayerOn(day, event.timeZone))
  return [...holidaysOn(days).map((holiday) => wholeDay(holiday, event.timeZone)), ...prayers]
    .filter(({ kind, day, country }) => !has(kind, day, country))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function wholeDay({ country, day, name, isByMoon }: Holiday, timeZone: string): Proposal {
  const startsAt = momentOf(`${day}T00:00`, timeZone)
  const endsAt = new Date(startsAt.getTime() + 86_400_000)
  return { key: `holiday:${country}:${day}`, kind: 'holiday', day, startsAt, endsAt, country, name, isByMoon }
}

function prayerOn(day: string, timeZone: string): Proposal {
  const [startsAt, endsAt] = [FRIDAY_PRAYER.from, FRIDAY_PRAYER.to].map((clock) => momentOf(`${day}T${clock}`, timeZone)) as [Date, Date]
  return { key: `prayer:${day}`, kind: 'prayer', day, startsAt, endsAt, country: null, name: null, isByMoon: false }
}
