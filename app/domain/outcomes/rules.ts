import type { AgreementKind, Country, MeetingResult, MeetingWord } from '#prisma/generated/enums.ts'

/** How long a company may say how its meetings were, and change it. */
export const MEETINGS_DAYS = 7
/** How long it may tell what came of them, and after how many days it is reminded once. */
export const RESULTS_DAYS = 60
export const REMIND_DAYS = 14
/** After an event its results are asked for. */
export const RESULTS_MONTHS = 6
/** Nobody is asked in the night: from this hour of the event's clock on. */
export const ASKING_HOUR = 8

export const CURRENCIES = ['USD', 'EUR', 'PKR', 'KZT', 'CNY', 'RUB', 'AED'] as const
export type Currency = (typeof CURRENCIES)[number]

/** What the door knows of a company on a day: it was seen, its absence was noted, or nothing. */
export type Seen = 'arrived' | 'missing' | null
export type Words = Record<Country, MeetingWord | null>

/** What a meeting came to. Null when it is not decided by what is known. */
export type Decided = { state: 'held'; absent: [] } | { state: 'no_show'; absent: Country[] } | null

const SIDES = ['PK', 'KZ'] as const
export const otherSide = (country: Country): Country => (country === 'PK' ? 'KZ' : 'PK')

/**
 * Whether a meeting was held, from both sides' words and the door's notes; the README says the rule in words. Saying nothing is no contradiction, and an
 * admission stands against whatever the other side says.
 */
export function decideMeeting(words: Words, door: Record<Country, Seen>): Decided {
  const absences = SIDES.map((side) => isAbsent(side, words, door[side]))
  if (absences.includes('open')) return null
  const absent = SIDES.filter((_side, i) => absences[i] === 'yes')
  if (absent.length > 0) return { state: 'no_show', absent }
  const said = SIDES.flatMap((side) => words[side] ?? [])
  return said.includes('held') && !said.includes('cancelled') ? { state: 'held', absent: [] } : null
}

function isAbsent(side: Country, words: Words, seen: Seen): 'yes' | 'no' | 'open' {
  const [own, others] = [words[side], words[otherSide(side)]]
  if (own === 'we_absent') return 'yes'
  if (others === 'they_absent') {
    if (own === null) return seen === 'arrived' ? 'open' : 'yes'
    if (seen === 'missing') return 'yes'
    return seen === 'arrived' && own === 'they_absent' ? 'no' : 'open'
  }
  // A note of the door counts as long as nobody says anything else.
  return seen === 'missing' && own === null && (others === null || others === 'we_absent') ? 'yes' : 'no'
}

/** How two accounts of one thing stand to each other. */
export type Joint = 'both' | 'differ' | 'one' | 'none'

/** Whether both sides give the same account of a meeting: "we did not come" and "they did not come" are one. */
export function compareWords({ PK, KZ }: Words): Joint {
  if (PK === null && KZ === null) return 'none'
  if (PK === null || KZ === null) return 'one'
  const mirrored = PK === 'we_absent' ? 'they_absent' : PK === 'they_absent' ? 'we_absent' : PK
  return mirrored === KZ ? 'both' : 'differ'
}

export type Told = { result: MeetingResult | null; agreement: AgreementKind | null; value: number | null; currency: string | null }

export function compareResults(pk: Told, kz: Told): Joint {
  if (pk.result === null && kz.result === null) return 'none'
  if (pk.result === null || kz.result === null) return 'one'
  return pk.result === kz.result ? 'both' : 'differ'
}

/** What both sides told alike: null without an agreement that both told; kind and value only where both gave them, of two values the lower. */
export function agreedByBoth(pk: Told, kz: Told) {
  if (pk.result !== 'agreement' || kz.result !== 'agreement') return null
  const isSameMoney = pk.value !== null && kz.value !== null && pk.currency === kz.currency
  return {
    kind: pk.agreement === kz.agreement ? pk.agreement : null,
    value: isSameMoney ? Math.min(pk.value!, kz.value!) : null,
    currency: isSameMoney ? pk.currency : null,
  }
}

/** The day on which an event's results are asked for: the same day of the month half a year on, or the month's last. */
export function resultsDay(endsOn: Date): Date {
  const day = new Date(Date.UTC(endsOn.getUTCFullYear(), endsOn.getUTCMonth() + RESULTS_MONTHS, 1))
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  day.setUTCDate(Math.min(endsOn.getUTCDate(), last))
  return day
}

export const plusDays = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000)
