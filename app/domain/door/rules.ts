import { localOf } from '#app/domain/events/time-zone.ts'
import type { Country } from '#prisma/generated/enums.ts'

/** The day that a wall clock in the zone shows, as "2027-03-01". */
export function dayIn(moment: Date, timeZone: string): string {
  return localOf(moment, timeZone).slice(0, 10)
}

/** Whether the moment is still to come today, by the clock of the zone. */
export function isLaterToday(moment: Date, now: Date, timeZone: string): boolean {
  return moment > now && dayIn(moment, timeZone) === dayIn(now, timeZone)
}

/** The day that the door shows: the one asked for, else today, else the event's day that is nearest to it. */
export function doorDay(days: readonly string[], asked: string | undefined, today: string): string {
  if (asked && days.includes(asked)) return asked
  return days.find((day) => day >= today) ?? days.at(-1)!
}

/** When somebody arrived, by the word of the device that saw the badge: never later than now, and now when it said nothing. */
export function arrivedAt(said: Date | undefined, now: Date): Date {
  return said && said < now ? said : now
}

export type Delegation = Record<Country, { arrived: number; expected: number }>

/** How many of each delegation have come. */
export function countDelegations(rows: readonly { country: Country; arrivedAt: Date | null }[]): Delegation {
  const count = (country: Country) => {
    const own = rows.filter((row) => row.country === country)
    return { arrived: own.filter((row) => row.arrivedAt).length, expected: own.length }
  }
  return { PK: count('PK'), KZ: count('KZ') }
}
